/** One piece of HTML or XML. Names are as written without prefix, lower case; text has its entities decoded. */
export type Piece =
	| { type: 'open'; name: string; attributes: Record<string, string>; empty: boolean }
	| { type: 'close'; name: string }
	| { type: 'text'; text: string }

const PIECE =
	/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<[!?][^>]*>|<\/([A-Za-z][\w:.-]*)[^>]*>|<([A-Za-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
/** Elements of HTML whose content is no text, and which may hold "<". */
const RAW = new Set(['script', 'style', 'textarea', 'noscript', 'template'])

/**
 * Walks HTML or XML in order, never failing: what cannot be a tag is text. No script runs and nothing is fetched;
 * entities other than the named few and numbers stay as written, so nothing can grow (no entity expansion). `raw`:
 * elements whose content is passed over.
 */
export function* walkMarkup(source: string, raw: ReadonlySet<string> = RAW): Generator<Piece> {
	PIECE.lastIndex = 0
	const pattern = new RegExp(PIECE)
	for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
		const [whole, data, closing, opening, attributes = ''] = match
		if (data !== undefined) yield { type: 'text', text: data }
		else if (closing) yield { type: 'close', name: plain(closing) }
		else if (opening) {
			const name = plain(opening)
			const empty = attributes.trimEnd().endsWith('/')
			yield { type: 'open', name, attributes: readAttributes(attributes), empty }
			if (raw.has(name) && !empty) pattern.lastIndex = endOfRaw(source, name, pattern.lastIndex)
		} else if (!whole.startsWith('<') || whole === '<') yield { type: 'text', text: decodeEntities(whole) }
	}
}

const plain = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase()

function endOfRaw(source: string, name: string, from: number): number {
	const end = new RegExp(`</${name}`, 'ig')
	end.lastIndex = from
	return end.exec(source)?.index ?? source.length
}

function readAttributes(source: string): Record<string, string> {
	const found: Record<string, string> = {}
	for (const [, name = '', a, b, c] of source.matchAll(ATTRIBUTE))
		found[plain(name)] ??= decodeEntities(a ?? b ?? c ?? '')
	return found
}

const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	bull: '•',
	middot: '·',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	plusmn: '±',
	times: '×',
	micro: 'µ',
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	eacute: 'é',
	egrave: 'è',
	uuml: 'ü',
	ouml: 'ö',
	auml: 'ä',
	szlig: 'ß',
	shy: '',
}

/** Character references as text: the usual names, decimal and hexadecimal numbers. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
		if (name) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole
		const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
		return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '\ufffd'
	})
}
