import { normaliseText } from '../text/normalise.ts'
import { CUT, isCut, isHyphened, mend, wordsOf } from './pdf-hyphens.ts'
import type { PdfLine } from './pdf-line.ts'

/** The text of each page: paragraphs, items and rows of tables, as the places of their lines tell them apart. */
export function writePages(pages: readonly (readonly PdfLine[])[]): string[] {
	const margins = findMargins(pages.flat())
	const words = wordsOf(pages.flat())
	return pages.map((all) => {
		const lines = all.filter(({ text }) => !ONLY_MARK.test(text))
		const items = findItems(lines, margins)
		const text = lines.map((line, i) => {
			const mark = items.has(i) ? '- ' : ''
			return (
				mark + line.text.replace(BULLET, '• ') + between(line, lines[i + 1], margins, items.has(i), items.has(i + 1))
			)
		})
		return normaliseText(
			mend(text.join(''), words)
				.replace(/[ \t]+/g, ' ')
				.trim(),
		)
	})
}

/** Where the lines of a column start, and where a full one ends. Points. */
interface Margin {
	x: number
	edge: number
	height: number
}

/** Of the lines that start at one place so many must there be for it to be the margin of a column. */
const LEAST_LINES = 3
/** Share of the lines of a column that end before its edge: a few stand across two columns. */
const BEFORE_EDGE = 0.8
/** Columns of a document that are told apart. */
const MOST_MARGINS = 12
/** In heights: how far items and first lines may be indented. */
const INDENT = 6

/** The margins of a document's columns, each with all lines that start there or a little further in. */
function findMargins(lines: readonly PdfLine[]): Margin[] {
	const starts = new Map<number, PdfLine[]>()
	for (const line of lines) {
		const x = Math.round(line.x)
		const own = starts.get(x)
		if (own) own.push(line)
		else starts.set(x, [line])
	}
	const usual = [...starts].filter(([, own]) => own.length >= LEAST_LINES).sort((a, b) => b[1].length - a[1].length)
	const margins: Margin[] = []
	for (const [x, own] of usual) {
		if (margins.length === MOST_MARGINS) break
		const height = median(own.map((line) => line.height))
		if (margins.some((m) => Math.abs(x - m.x) <= INDENT * m.height)) continue
		const within = lines.filter((line) => !line.isRow && line.x >= x - 2 && line.x <= x + INDENT * height)
		const ends = within.map(({ end }) => end).sort((a, b) => a - b)
		margins.push({ x, edge: ends[Math.floor((ends.length - 1) * BEFORE_EDGE)] ?? 0, height })
	}
	return margins
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!

const marginOf = ({ x }: PdfLine, margins: readonly Margin[]): Margin | undefined =>
	margins.find((m) => x >= m.x - 2 && x <= m.x + INDENT * m.height)

const BULLET = /^[•‣◦▪●·∙○■□❖➢➤✓✔\uF0A7\uF0B7\uF0D8\uF0FC]\s*(?=[^\s])/u
/** Marks of a list that a page draws apart from its items. */
const ONLY_MARK = /^\s*(?:[•‣◦▪●·∙○■□❖➢➤✓✔\uF0A7\uF0B7\uF0D8\uF0FC]|\d{1,2}[.)])\s*$/u
const NUMBER = /^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-–])\s/

/**
 * Lines that are items of a list whose marks are drawn and not written: at least two that are set in from the margin, one
 * below the other, and end before their room does.
 */
function findItems(lines: readonly PdfLine[], margins: readonly Margin[]): Set<number> {
	const items = new Set<number>()
	for (let i = 0; i < lines.length; ) {
		let to = i
		while (
			to < lines.length &&
			isSetIn(lines[to]!, lines[i]!, margins) &&
			(to === i || isBelow(lines[to - 1]!, lines[to]!))
		)
			to += 1
		const opens = [...lines.slice(i, to).keys()]
			.map((k) => i + k)
			.filter((k) => k === i || endsEarly(lines[k - 1]!, lines[k]!, margins, 1) || isFar(lines[k - 1]!, lines[k]!))
		if (opens.length > 1) for (const k of opens) items.add(k)
		i = Math.max(to, i + 1)
	}
	return items
}

function isSetIn(line: PdfLine, first: PdfLine, margins: readonly Margin[]): boolean {
	const margin = marginOf(line, margins)
	if (!margin || line.isRow || BULLET.test(line.text) || NUMBER.test(line.text)) return false
	return line.x > margin.x + line.height && Math.abs(line.x - first.x) <= 1 && Math.abs(line.height - first.height) <= 1
}

const isBelow = (line: PdfLine, next: PdfLine) => next.y < line.y && line.y - next.y <= 2.2 * Math.max(line.height, 6)
const isFar = (line: PdfLine, next: PdfLine) => line.y - next.y > NEAR * Math.max(line.height, 6)
/** In heights: lines of a paragraph are no further apart. */
const NEAR = 1.7

/** True where the next line's first word would have had room on this one, and `more` heights besides. */
function endsEarly(line: PdfLine, next: PdfLine, margins: readonly Margin[], more: number): boolean {
	const margin = marginOf(line, margins)
	if (!margin || /[-\u2010\u00ad]$/.test(line.text)) return false
	const word = /^\S+/.exec(next.text)?.[0] ?? ''
	const width = ((next.end - next.x) * (word.length + 1)) / Math.max(next.text.length, 1)
	return line.end + width + more * line.height <= margin.edge
}

/** What stands between a line and the next: nothing within a word, a space in a paragraph, line ends between blocks. */
function between(
	line: PdfLine,
	next: PdfLine | undefined,
	margins: readonly Margin[],
	isItem: boolean,
	opensItem: boolean,
): string {
	if (!next) return ''
	if (line.isRow && next.isRow) return '\n'
	const gap = line.y - next.y
	const sameSize = Math.abs(line.height - next.height) <= 1.5
	const isNear = gap >= -2 && !isFar(line, next)
	// At the top of the next column a sentence goes on.
	const goesOn = gap < -2 && /[\p{Ll},\u00ad\u2010-]$/u.test(line.text) && /^[\p{Ll}\d(]/u.test(next.text)
	if (opensItem) return isItem || isNear ? '\n' : '\n\n'
	if (line.isRow || next.isRow || !sameSize || !(isNear || goesOn)) return '\n\n'
	if (isCut(line.text, next.text)) return CUT
	if (isHyphened(line.text, next.text)) return ''
	if (BULLET.test(next.text)) return '\n'
	if (Math.abs(gap) < 0.5 * line.height) return ' '
	return isEnded(line, next, margins) ? (NUMBER.test(next.text) ? '\n' : '\n\n') : ' '
}

/** True where a line ended on purpose: with its sentence, or with most of its room left. */
function isEnded(line: PdfLine, next: PdfLine, margins: readonly Margin[]): boolean {
	if (/^\p{Ll}/u.test(next.text)) return false
	const margin = marginOf(line, margins)
	// Headings are larger, and broken as looks best.
	if (!margin || line.height > 1.15 * margin.height) return false
	if (NUMBER.test(next.text) && (NUMBER.test(line.text) || /[.:;!?]$/.test(line.text))) return true
	const room = /[.!?:;]["'”’)]*$/.test(line.text) ? 0.5 * line.height : 0.25 * (margin.edge - margin.x)
	return endsEarly(line, next, margins, room / line.height)
}
