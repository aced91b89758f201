import { isNoteMark, tableRow } from './marks.ts'
import { find, findAll, findOuter, type XmlNode } from './xml-tree.ts'

/** What a paragraph style stands for. */
interface Style {
	/** 1 to 6 for headings. */
	level?: number
	isItem?: boolean
}

interface Source {
	styles: ReadonlyMap<string, Style>
	/** Foot and end notes: what a reference in the text points to. */
	notes: ReadonlyMap<string, XmlNode>
}

/**
 * Blocks of a Word document in reading order, with Markdown marks on headings and items; a table is one block with a
 * line for each row. Notes stand below the block that refers to them.
 */
export function readBody(body: XmlNode, styles: XmlNode, notes: readonly XmlNode[]): string[] {
	return blocksOf(body, { styles: readStyles(styles), notes: readNotes(notes) })
}

function readStyles(root: XmlNode): Map<string, Style> {
	const all = new Map(findAll(root, 'style').map((node) => [node.attributes.styleid ?? '', node]))
	const read = (id: string, depth: number): Style => {
		const node = all.get(id)
		if (!node || depth > MOST_BASES) return {}
		// Word translates what its users read, not this name.
		const name = find(node, 'name')?.attributes.val ?? ''
		const outline = Number(find(node, 'outlinelvl')?.attributes.val ?? 9) + 1
		const level = /^title$/i.test(name) ? 1 : Number(/^heading ([1-6])$/i.exec(name)?.[1] ?? outline)
		if (level <= 6) return { level }
		if (find(node, 'numpr') || /^list (?:bullet|number)/i.test(name)) return { isItem: true }
		return read(find(node, 'basedon')?.attributes.val ?? '', depth + 1)
	}
	return new Map([...all.keys()].map((id) => [id, read(id, 0)]))
}
const MOST_BASES = 12

const readNotes = (parts: readonly XmlNode[]): Map<string, XmlNode> =>
	new Map(
		parts.flatMap((part) =>
			['footnote', 'endnote'].flatMap((name) =>
				findAll(part, name).map((note): [string, XmlNode] => [`${name}reference ${note.attributes.id}`, note]),
			),
		),
	)

function blocksOf(node: XmlNode, source: Source): string[] {
	return node.children.flatMap((child): string[] => {
		if (typeof child === 'string' || UNREAD.has(child.name)) return []
		if (child.name === 'p')
			return [
				...paragraph(child, source),
				...boxesOf(child).flatMap((box) => blocksOf(box, source)),
				...notesOf(child, source),
			]
		return child.name === 'tbl' ? table(child, source) : blocksOf(child, source)
	})
}

/** What is said again for older programs, or was taken out of the document. */
const UNREAD = new Set(['fallback', 'movefrom', 'del'])

const BOX = new Set(['txbxcontent'])
const boxesOf = (node: XmlNode): XmlNode[] => findOuter(node, BOX, UNREAD)

const BOXED = new Set([...UNREAD, ...BOX])
const notesOf = (node: XmlNode, source: Source): string[] =>
	['footnotereference', 'endnotereference'].flatMap((name) =>
		findOuter(node, new Set([name]), BOXED).flatMap(({ attributes }) => {
			const note = source.notes.get(`${name} ${attributes.id}`)
			return note ? blocksOf(note, { ...source, notes: new Map() }) : []
		}),
	)

const ROW = new Set(['tr'])
const CELL = new Set(['tc'])
const NESTED = new Set([...UNREAD, 'tbl'])

function table(node: XmlNode, source: Source): string[] {
	const rows = findOuter(node, ROW, NESTED).map((row) => findOuter(row, CELL, NESTED))
	// One column is a box around text.
	if (rows.every((cells) => cells.length < 2)) return rows.flat().flatMap((cell) => blocksOf(cell, source))
	const bare = { ...source, notes: new Map() }
	const lines = rows.map((cells) => tableRow(cells.map((cell) => blocksOf(cell, bare))))
	return [lines.filter(Boolean).join('\n'), ...notesOf(node, source)].filter(Boolean)
}

function paragraph(node: XmlNode, { styles }: Source): string[] {
	const words = runs(node, '')
		.replace(/[ \t]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim()
	if (!words) return []
	const id = find(node, 'pstyle')?.attributes.val ?? ''
	const { level, isItem } = styles.get(id) ?? byId(id)
	if (level) return [`${'#'.repeat(level)} ${words.replace(/\n/g, ' ')}`]
	const own = find(find(find(node, 'ppr'), 'numpr'), 'numid')?.attributes.val
	return [own === undefined ? (isItem ? `- ${words}` : words) : own === '0' ? words : `- ${words}`]
}

/** Of a document without its styles. */
function byId(id: string): Style {
	const level = /^(?:heading|berschrift|titre)\s?([1-6])/i.exec(id)?.[1] ?? (/^title$/i.test(id) ? '1' : '')
	return level ? { level: Number(level) } : {}
}

/** Text of a paragraph after what stands before it in the same one. Text stands in w:t; w:delText is none of the document's. */
function runs(node: XmlNode, before: string): string {
	let text = ''
	for (const child of node.children) {
		if (typeof child === 'string' || UNREAD.has(child.name) || child.name === 'txbxcontent') continue
		if (child.name === 't') text += child.children.filter((c) => typeof c === 'string').join('')
		else if (child.name === 'br' || child.name === 'cr') text += child.attributes.type ? ' ' : '\n'
		else if (child.name in MARKS) text += MARKS[child.name]
		else if (child.name === 'r') text += run(child, before + text)
		else text += runs(child, before + text)
	}
	return text
}

const MARKS: Record<string, string> = { tab: ' ', nobreakhyphen: '-' }

function run(node: XmlNode, before: string): string {
	const form = find(node, 'rpr')
	const hidden = find(form, 'vanish')
	if (hidden && !/^(?:0|false)$/.test(hidden.attributes.val ?? '')) return ''
	const text = runs(node, before)
	return find(form, 'vertalign')?.attributes.val === 'superscript' && isNoteMark(text, before) ? '' : text
}
