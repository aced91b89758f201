import type { Tree } from '../../scene-tree.ts'
import type { BookFont, FontBook } from '../fonts/font-book.ts'
import { type SetLine, setLines } from '../set-lines.ts'
import { showRun } from './letters.ts'
import { writeCircle, writePath } from './path.ts'

/** What drawing has asked for by name. */
export interface Used {
	fonts: Map<BookFont, string>
	/** Opacity → name of its graphics state. */
	opacities: Map<number, string>
}

type Attributes = Tree['attributes']
/** Attributes that children take over. */
const INHERITED = [
	'fill',
	'stroke',
	'stroke-width',
	'stroke-linejoin',
	'font-size',
	'font-weight',
	'text-anchor',
	'paint-order',
]

const round = (n: number) => Number(n.toFixed(3))

/** Elements of the picture → PDF content operators, y downwards as in SVG. */
export function writeContent(tree: Tree, book: FontBook, used: Used, above: Attributes = {}): string {
	const { tag, children } = tree
	if (tag === 'title' || tag === 'desc') return ''
	const own = { ...pick(above), ...tree.attributes }
	const drawn = draw(tree, own, book, used, children)
	const before = [writeOpacity(own, used), writeTransform(own)].filter(Boolean).join(' ')
	return drawn && before ? `q ${before} ${drawn} Q` : drawn
}

const pick = (attributes: Attributes): Attributes =>
	Object.fromEntries(Object.entries(attributes).filter(([name]) => INHERITED.includes(name)))

function draw({ tag }: Tree, own: Attributes, book: FontBook, used: Used, children: Tree['children']): string {
	if (tag === 'text') return writeLabel(own, children, book, used)
	if (tag === 'path') return paint(writePath(String(own.d)), own, used)
	if (tag === 'circle') return paint(writeCircle(Number(own.r)), own, used)
	if (tag === 'rect') return paint(`0 0 ${own.width} ${own.height} re`, own, used)
	return children
		.map((child) => (typeof child === 'string' ? '' : writeContent(child, book, used, own)))
		.filter(Boolean)
		.join('\n')
}

function writeOpacity(own: Attributes, used: Used): string {
	const opacity = Number(own.opacity ?? 1) * Number(own['stroke-opacity'] ?? 1)
	if (opacity >= 1) return ''
	const name = used.opacities.get(opacity) ?? `G${used.opacities.size}`
	used.opacities.set(opacity, name)
	return `/${name} gs`
}

function writeTransform({ transform }: Attributes): string {
	const [x, y] = (String(transform ?? '').match(/-?[\d.]+/g) ?? []).map(Number)
	return x === undefined ? '' : `1 0 0 1 ${round(x)} ${round(y ?? 0)} cm`
}

/** "#5a6675" → three shares. */
function writeColour(colour: string): string {
	const shares = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
	return shares.map(round).join(' ')
}

const isColour = (value: unknown): value is string => typeof value === 'string' && value.startsWith('#')

function paint(path: string, own: Attributes, _used: Used): string {
	const fill = isColour(own.fill)
	const stroke = isColour(own.stroke)
	if (!fill && !stroke) return ''
	const state = [
		fill ? `${writeColour(own.fill as string)} rg` : '',
		stroke ? `${writeColour(own.stroke as string)} RG ${own['stroke-width'] ?? 1} w` : '',
		own['stroke-linejoin'] === 'round' ? '1 j' : '',
		own['stroke-dasharray'] ? `[${own['stroke-dasharray']}] 0 d` : '',
	]
	return `q ${state.filter(Boolean).join(' ')} ${path} ${fill && stroke ? 'B' : fill ? 'f' : 'S'} Q`
}

/** A label: its halo first, then its letters. */
function writeLabel(own: Attributes, children: Tree['children'], book: FontBook, used: Used): string {
	const letters = setLines(own, children, book)
		.map((line) => writeLine(line, used))
		.join(' ')
	const colour = `${writeColour(String(own.fill))} rg`
	const halo = isColour(own.stroke)
		? `1 Tr 1 j ${writeColour(own.stroke)} RG ${own['stroke-width']} w ${letters} 0 Tr `
		: ''
	return `BT ${halo}${colour} ${letters} ET`
}

function writeLine({ runs, x, y, size, stretch }: SetLine, used: Used): string {
	const shown = runs.map((run) => {
		const name = used.fonts.get(run.font) ?? `F${used.fonts.size}`
		used.fonts.set(run.font, name)
		return showRun(run, size, name)
	})
	return `${round(stretch * 100)} Tz 1 0 0 -1 ${round(x)} ${round(y)} Tm ${shown.join(' ')}`
}
