/** Control characters, halves of surrogate pairs and non-characters, which XML 1.0 cannot hold at all. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Line ends and tabs by number: in an attribute they would be read as blanks. */
const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
}

/** Text as it may stand in an element or a quoted attribute of XML or HTML; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
	text.replace(UNWRITABLE, '\u{fffd}').replace(/[&<>"'\t\n\r]/g, (character) => ENTITIES[character]!)
