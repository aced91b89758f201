import type { Issue, Result } from '../schema/issue.ts'

/** One entry: its key, and its fields by lower-case name with braces and TeX taken away. */
export interface BibEntry {
	key: string
	fields: ReadonlyMap<string, string>
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Reads BibTeX (as Patashnik 1988 describes it, @string included). An entry that does not close is named and left out. */
export function readBibtex(text: string, file: string): Result<BibEntry[]> {
	const issues: Issue[] = []
	const strings = new Map(MONTHS.map((name, i) => [name, String(i + 1)]))
	const entries: BibEntry[] = []
	for (const { 1: type = '', index, 0: head } of text.matchAll(/@(\w+)\s*[{(]/g)) {
		const kind = type.toLowerCase()
		if (kind === 'comment' || kind === 'preamble') continue
		const body = readBraced(text, index + head.length)
		if (body === undefined) {
			const line = text.slice(0, index).split('\n').length
			issues.push({ code: 'open-entry', message: 'an entry is not closed', file, line, expected: '}', received: head })
			break
		}
		if (kind === 'string') for (const [name, value] of readFields(body, strings)) strings.set(name, value)
		else {
			const comma = body.indexOf(',')
			const key = body.slice(0, comma < 0 ? body.length : comma).trim()
			entries.push({ key, fields: readFields(comma < 0 ? '' : body.slice(comma + 1), strings) })
		}
	}
	return { value: entries, issues }
}

/** What stands before the brace that closes what was opened before `from`. */
function readBraced(text: string, from: number): string | undefined {
	let depth = 1
	for (let at = from; at < text.length; at++) {
		if (text[at] === '\\') at++
		else if (text[at] === '{' || (depth === 1 && text[at] === '(' && text[from - 1] === '(')) depth++
		else if (text[at] === '}' || (depth === 1 && text[at] === ')' && text[from - 1] === '(')) depth--
		if (depth === 0) return text.slice(from, at)
	}
	return undefined
}

function readFields(body: string, strings: ReadonlyMap<string, string>): Map<string, string> {
	const fields = new Map<string, string>()
	const name = /\s*,?\s*([\w-]+)\s*=\s*/y
	for (let at = 0; at < body.length; ) {
		name.lastIndex = at
		const found = name.exec(body)
		if (!found) break
		const { value, end } = readValue(body, name.lastIndex, strings)
		fields.set(found[1]!.toLowerCase(), value)
		at = end
	}
	return fields
}

/** Braces, quotes, numbers and names of strings, joined by #. */
function readValue(body: string, from: number, strings: ReadonlyMap<string, string>): { value: string; end: number } {
	let [at, value] = [from, '']
	for (;;) {
		while (/\s/.test(body[at] ?? '')) at++
		const part = body[at] === '{' ? readBraced(body, at + 1) : body[at] === '"' ? readQuoted(body, at + 1) : undefined
		if (part !== undefined) {
			value += part
			at += part.length + 2
		} else {
			const word = /[^\s,#}]*/y
			word.lastIndex = at
			const [bare = ''] = word.exec(body) ?? []
			value += strings.get(bare.toLowerCase()) ?? bare
			at += bare.length
		}
		const next = /\s*#/y
		next.lastIndex = at
		if (!next.test(body)) return { value: value.replace(/\s+/g, ' ').trim(), end: Math.max(at, from + 1) }
		at = next.lastIndex
	}
}

function readQuoted(body: string, from: number): string | undefined {
	let depth = 0
	for (let at = from; at < body.length; at++) {
		if (body[at] === '\\') at++
		else if (body[at] === '{') depth++
		else if (body[at] === '}') depth--
		else if (body[at] === '"' && depth === 0) return body.slice(from, at)
	}
	return undefined
}

/** Accents of TeX as combining marks. */
const MARKS: Record<string, string> = {
	'"': '\u0308',
	"'": '\u0301',
	'`': '\u0300',
	'^': '\u0302',
	'~': '\u0303',
	'=': '\u0304',
	'.': '\u0307',
	c: '\u0327',
	v: '\u030c',
	u: '\u0306',
	H: '\u030b',
	k: '\u0328',
	r: '\u030a',
}
const LETTERS: Record<string, string> = { ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', aa: 'å', AA: 'Å' }

const SIGNS: Record<string, string> = { backslash: '\\', asciitilde: '~', asciicircum: '^' }
/** Stands before an escaped character, so that it stays; in no text by itself (Unicode’s private use area). */
const KEPT = '\uE000'

/** Text as it prints: accents, escaped characters and dashes in Unicode, braces gone. */
export function plainTex(text: string): string {
	return text
		.replace(/\\(["'`^~=.])\s*\{?\\?([A-Za-z])\}?/g, (_, mark: string, letter: string) => letter + MARKS[mark])
		.replace(/\\([cvuHkr])\s*\{([A-Za-z])\}/g, (_, mark: string, letter: string) => letter + MARKS[mark])
		.replace(/\\(ss|ae|AE|aa|AA|[oOlL])(?![A-Za-z])\s*(?:\{\})?/g, (_, name: string) => LETTERS[name]!)
		.replace(/\\text(backslash|asciitilde|asciicircum)\{\}/g, (_, name: string) => KEPT + SIGNS[name])
		.replace(/(?<!\uE000)\\([&%$#_{}])/g, (_, character: string) => KEPT + character)
		.replace(/(?<!\uE000)[{}]/g, '')
		.replace(/(?<!\uE000)~/g, ' ')
		.replaceAll(KEPT, '')
		.replace(/---?/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
		.normalize('NFC')
		.trim()
}
