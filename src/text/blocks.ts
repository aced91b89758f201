import type { Span } from '../schema/mention.ts'
import { endsInAbbreviation } from './abbreviations.ts'
import { BULLET, isHeadingGoingOn, isHeadingLine, MARKDOWN_HEADING } from './headings.ts'
import { findWrapWidth, type Line, splitLines } from './lines.ts'
import { findPlainTables, type PlainRow } from './plain-tables.ts'

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell'

/** A run of text that no sentence crosses. Offsets are into the given text, without list and heading marks. */
export interface Block extends Span {
	kind: BlockKind
	/** Depth of a heading, 1 to 6; 1 where the page does not tell. */
	level?: number
	/** Of a table's cell: both from 0; empty cells count. */
	cell?: Cell
}

export interface Cell {
	row: number
	column: number
}

interface Scan {
	lines: Line[]
	wrapWidth: number
	blocks: Block[]
	/** The paragraph or item that the next line may go on. */
	open?: Block
	/** Rows of the open table so far. */
	rows: number
	/** Rows of tables without bars, by line. */
	plain: ReadonlyMap<number, PlainRow>
}

/**
 * Headings, paragraphs and list items of a plain or Markdown text, in order. Lines that were wrapped by hand are one
 * block; a line that ends a sentence ends its block, which no sentence notices.
 */
export function splitBlocks(text: string): Block[] {
	const lines = splitLines(text)
	const plain = findPlainTables(text, lines)
	const scan: Scan = { lines, wrapWidth: findWrapWidth(lines), blocks: [], rows: 0, plain }
	for (let i = 0; i < lines.length; i++) i = readLine(text, scan, i)
	const [only] = scan.blocks
	// A line that stands alone heads nothing.
	if (only && scan.blocks.length === 1 && only.kind === 'heading' && !text.trimStart().startsWith('#'))
		return [{ kind: 'paragraph', start: only.start, end: only.end }]
	return scan.blocks.flatMap((block) => (block.kind === 'item' ? splitItems(text, block) : [block]))
}

/** Reads the line at i into the scan; returns the index of the last line that was read. */
function readLine(text: string, scan: Scan, i: number): number {
	const line = scan.lines[i]!
	if (isRow(scan.lines[i]) && (isRow(scan.lines[i - 1]) || isRow(scan.lines[i + 1]))) return pushRow(scan, i)
	scan.rows = 0
	const plain = scan.plain.get(i)
	if (plain) {
		for (const [column, { start, end }] of plain.cells.entries())
			if (end > start) push(scan, { kind: 'cell', start, end, cell: { row: plain.row, column } })
		return i
	}
	if (line.blank) return close(scan, i)
	const marked = MARKDOWN_HEADING.exec(line.words)
	if (marked?.[2]) {
		const start = line.start + line.words.indexOf(marked[2], marked[1]!.length)
		push(scan, { kind: 'heading', start, end: start + marked[2].length, level: marked[1]!.length })
		return i
	}
	const bullet = BULLET.exec(line.words)
	if (bullet && isNumberedHeading(scan, i, bullet[0])) {
		push(scan, { kind: 'heading', start: line.start + bullet[0].length, end: line.end, level: 2 })
		return i
	}
	if (bullet) {
		open(scan, { kind: 'item', start: line.start + bullet[0].length, end: line.end }, line)
		return i
	}
	if (isUnmarkedItem(text, scan, i)) {
		push(scan, { kind: 'item', start: line.start, end: line.end })
		return i
	}
	const underlined = underlineLevel(scan.lines[i + 1])
	if (!scan.open && underlined) {
		push(scan, { kind: 'heading', start: line.start, end: line.end, level: underlined })
		return i + 1
	}
	if (goesOnAcross(text, scan.blocks.at(-1), line)) return reopen(scan, i)
	if (mayBeHeading(scan, line) && isHeadingLine(line.words, surroundings(scan, i))) return pushHeading(scan, i)
	return goOn(scan, i)
}

/** "Calmol | eases gloom": a line with cells; one by itself may be anything. */
const isRow = (line: Line | undefined): boolean =>
	line?.words.includes('|') === true && /\S \| ?\S|^\|.*\|$/.test(line.words)

function pushRow(scan: Scan, i: number): number {
	const line = scan.lines[i]!
	const inner = line.words.replace(/^\||\|$/g, (mark) => ' '.repeat(mark.length))
	let at = 0
	for (const [column, words] of inner.split('|').entries()) {
		const start = line.start + at + (words.length - words.trimStart().length)
		at += words.length + 1
		if (/[\p{L}\p{N}]/u.test(words))
			push(scan, { kind: 'cell', start, end: start + words.trim().length, cell: { row: scan.rows, column } })
	}
	// "| --- | --- |" is no row.
	if (/[\p{L}\p{N}]/u.test(line.words)) scan.rows += 1
	return i
}

/** "2. Metformin" right above running text. */
function isNumberedHeading({ lines }: Scan, i: number, bullet: string): boolean {
	const next = lines[i + 1]
	const words = lines[i]!.words.slice(bullet.length)
	if (!/^\d/.test(bullet) || !next || next.blank || BULLET.test(next.words)) return false
	return words.length <= 40 && /^\p{Lu}/u.test(words) && !/[.!?:;,]/.test(words) && /^\p{Lu}/u.test(next.words)
}

/** Short lines without a stop below a line that ends in a colon are a list whose marks were lost. */
function isUnmarkedItem(text: string, { lines, blocks }: Scan, i: number): boolean {
	const above = lines[i - 1]
	const block = blocks.at(-1)
	if (!above || above.blank || !block || block.end !== above.end) return false
	const opens = above.words.endsWith(':')
	const listed = block.kind === 'item' && block.start === above.start && isShort(above.words)
	if (opens) return isShort(lines[i]!.words) && isShort(lines[i + 1]?.words ?? '')
	return listed && isShort(lines[i]!.words) && isBelowColon(text, blocks)
}

// The first of the items stands right below the colon.
function isBelowColon(text: string, blocks: readonly Block[]): boolean {
	const before = blocks.findLast((block) => block.kind !== 'item')
	return before !== undefined && text[before.end - 1] === ':'
}

const isShort = (line: string) => /^\p{Lu}/u.test(line) && line.length <= 60 && !/[.!?:;,]$|: /.test(line)

/** A hand-wrapped paragraph goes on whatever its next line looks like; anything else may be followed by a heading. */
function mayBeHeading({ open, wrapWidth }: Scan, line: Line): boolean {
	if (!open) return true
	return !/^\p{Ll}/u.test(line.words) && (open.kind === 'item' || wrapWidth === Number.POSITIVE_INFINITY)
}

/** Some pages were cut at every stop, also within "0.5 mg" and "et al., 2011": such a line belongs to the block above. */
function goesOnAcross(text: string, above: Block | undefined, line: Line): boolean {
	if (!above || above.kind === 'heading') return false
	if (/^[,;)]/.test(line.words)) return true
	const tail = text.slice(Math.max(above.start, above.end - 3), above.end)
	return (/\d\.$/.test(tail) && /^\d/.test(line.words)) || (/[( ][ei]\.$/.test(tail) && /^[ge]\.$/.test(line.words))
}

function reopen(scan: Scan, i: number): number {
	scan.open = scan.blocks.at(-1)
	return goOn(scan, i, true)
}

function surroundings({ lines, wrapWidth }: Scan, i: number) {
	let below = i + 1
	while (lines[below]?.blank) below++
	return { next: lines[i + 1], below: lines[below], wrapWidth }
}

function pushHeading(scan: Scan, i: number): number {
	const line = scan.lines[i]!
	const next = scan.lines[i + 1]
	const two = next && !next.blank && isHeadingGoingOn(line.words, next.words)
	push(scan, { kind: 'heading', start: line.start, end: two ? next.end : line.end, level: 1 })
	return two ? i + 1 : i
}

/** Joins the line to the open block where the text is wrapped or the line starts in lower case. */
function goOn(scan: Scan, i: number, joined = false): number {
	const line = scan.lines[i]!
	const wrapped =
		joined ||
		/^\p{Ll}/u.test(line.words) ||
		(scan.wrapWidth !== Number.POSITIVE_INFINITY && !endedEarly(scan.lines[i - 1], line, scan.wrapWidth))
	if (!scan.open || !wrapped) open(scan, { kind: 'paragraph', start: line.start, end: line.end }, line)
	else {
		scan.open.end = line.end
		if (endsSentence(line.words)) scan.open = undefined
	}
	return i
}

/** A line that had much room for the next word was ended on purpose. */
function endedEarly(above: Line | undefined, { words }: Line, width: number): boolean {
	const word = /^\S+/.exec(words)?.[0] ?? ''
	return above !== undefined && /^\p{Lu}/u.test(words) && above.words.length + 1 + word.length < width * 0.5
}

const endsSentence = (line: string) => /[.!?…]["'”’)\]]*$/.test(line) && !endsInAbbreviation(line)

function open(scan: Scan, block: Block, line: Line): void {
	scan.blocks.push(block)
	scan.open = endsSentence(line.words) ? undefined : block
}

function push(scan: Scan, block: Block): void {
	scan.blocks.push(block)
	scan.open = undefined
}

function close(scan: Scan, i: number): number {
	scan.open = undefined
	return i
}

/** Level of the heading above this line, where the line underlines it (Markdown: = or -). */
function underlineLevel(line: Line | undefined): number {
	if (line && /^={3,}$/.test(line.words)) return 1
	return line && /^-{3,}$/.test(line.words) ? 2 : 0
}

/** Pages flattened to text carry whole lists in one line: "- sleep  - diet  - rest". */
function splitItems(text: string, block: Block): Block[] {
	const parts: Block[] = []
	let start = block.start
	for (const mark of text.slice(block.start, block.end).matchAll(/ {2,}[-•*] +(?=\S)/g)) {
		parts.push({ ...block, start, end: block.start + mark.index })
		start = block.start + mark.index + mark[0].length
	}
	return [...parts, { ...block, start }].filter((part) => part.end > part.start)
}
