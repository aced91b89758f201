import type { Tree } from '../scene-tree.ts'

/** Properties that a group hands down to what is in it (SVG 1.1, "Inherited: yes"). */
const INHERITED =
	'fill stroke stroke-width stroke-linejoin stroke-linecap font-family font-size font-weight text-anchor paint-order'.split(
		' ',
	)
const PLACES = new Set(['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'transform', 'textLength', 'font-size'])

/** The same drawing in fewer bytes, for a page's own text: tenths of px, shared properties said once, nothing to point at. */
export function compactTree(tree: Tree): Tree {
	const children = tree.children
		.filter((child) => typeof child === 'string' || (child.tag !== 'title' && child.tag !== 'desc'))
		.map((child) => (typeof child === 'string' ? child : compactTree(child)))
	const attributes = Object.fromEntries(
		Object.entries(tree.attributes)
			.filter(([name, value]) => !name.startsWith('data-') && !(name === 'opacity' && Number(value) === 1))
			.map(([name, value]) => [name, PLACES.has(name) ? roundAll(value) : value]),
	)
	return tree.tag === 'g' ? shareProperties({ ...tree, attributes, children }) : { ...tree, attributes, children }
}

const roundAll = (value: string | number) =>
	String(value).replace(/\d+\.\d+/g, (number) => String(+(+number).toFixed(1)))

/** What all parts of a group have in common moves to the group. */
function shareProperties(group: Tree): Tree {
	const parts = group.children.filter((child) => typeof child !== 'string')
	const [first] = parts
	if (!first || parts.length !== group.children.length) return group
	const shared = INHERITED.filter(
		(name) =>
			first.attributes[name] !== undefined &&
			parts.every(({ attributes }) => attributes[name] === first.attributes[name]),
	)
	const without = (attributes: Tree['attributes']) =>
		Object.fromEntries(Object.entries(attributes).filter(([name]) => !shared.includes(name)))
	return {
		...group,
		attributes: {
			...group.attributes,
			...Object.fromEntries(shared.map((name) => [name, first.attributes[name]!])),
		},
		children: parts.map((part) => ({ ...part, attributes: without(part.attributes) })),
	}
}
