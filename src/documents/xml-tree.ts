import { walkMarkup } from './markup.ts'

/** An element with its children and texts in order. */
export interface XmlNode {
	name: string
	attributes: Record<string, string>
	children: (XmlNode | string)[]
}

/** Deeper than any document; deeper ones are flattened, so that nothing overflows. */
const DEEPEST = 200

/** "style" is any element's name here. */
const NO_RAW: ReadonlySet<string> = new Set()

/** Reads XML into a tree, forgiving: unclosed elements end with their parent. Entities are not expanded. */
export function parseXml(source: string): XmlNode {
	const root: XmlNode = { name: '', attributes: {}, children: [] }
	const stack = [root]
	for (const piece of walkMarkup(source, NO_RAW)) {
		const top = stack.at(-1)!
		if (piece.type === 'text') top.children.push(piece.text)
		else if (piece.type === 'open') {
			const node: XmlNode = { name: piece.name, attributes: piece.attributes, children: [] }
			top.children.push(node)
			if (!piece.empty && stack.length < DEEPEST) stack.push(node)
		} else {
			const at = stack.findLastIndex((node) => node.name === piece.name)
			if (at > 0) stack.length = at
		}
	}
	return root
}

/** Every element of a name below a node, in order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
	return node.children.flatMap((child) =>
		typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
	)
}

/** Elements of these names, in order, but not below another of them, nor below those to be left out. */
export function findOuter(node: XmlNode, names: ReadonlySet<string>, without: ReadonlySet<string>): XmlNode[] {
	return node.children.flatMap((child) => {
		if (typeof child === 'string') return []
		if (names.has(child.name)) return [child]
		return without.has(child.name) ? [] : findOuter(child, names, without)
	})
}

export const find = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
	node ? findAll(node, name)[0] : undefined

/** Text of a node, white space as one space, without the named elements. */
export function textOf(node: XmlNode | undefined, without: ReadonlySet<string> = new Set()): string {
	if (!node) return ''
	const gather = (one: XmlNode): string =>
		one.children
			.map((child) => (typeof child === 'string' ? child : without.has(child.name) ? '' : gather(child)))
			.join('')
	return gather(node).replace(/\s+/g, ' ').trim()
}
