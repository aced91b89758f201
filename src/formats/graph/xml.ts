/** Control characters, halves of surrogate pairs and non-characters, which XML 1.0 cannot hold at all. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Line ends and tabs by number: in an attribute they would be read as blanks. */
const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\t': '&#9;',
	'\n': '&#10;',
	'\r': '&#13;',
}

/** Text as it may stand in an element or a quoted attribute; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
	text.replace(UNWRITABLE, '\u{fffd}').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character]!)

type Attributes = Record<string, string | number | undefined>

/** An element with what it holds: text already escaped, or elements. Undefined attributes are left out. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
	)
	const open = `<${name}${written.join('')}`
	return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>`
}

/** Elements one a line, between line ends: so that two versions of a file compare line by line. */
export const lines = (...elements: string[]): string => `\n${elements.join('\n')}\n`
