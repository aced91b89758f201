import type { Tree } from '../../render/scene-tree.ts'

type Drawing = Tree | string
const SVG = 'http://www.w3.org/2000/svg'

/**
 * Makes the children of an element those of `next`, where they are those of `last` now. What stands stays where its tag
 * is the same, so that a pointer does not lose what it is on. Texts become text nodes and nothing else.
 */
export function drawTrees(parent: Element, last: readonly Drawing[], next: readonly Drawing[]): void {
	for (const [i, drawing] of next.entries()) {
		const before = last[i]
		const node = parent.childNodes[i]
		if (before === undefined || !node) parent.append(make(drawing))
		else if (typeof drawing === 'string') {
			if (drawing !== before) node.replaceWith(drawing)
		} else if (typeof before === 'string' || before.tag !== drawing.tag) node.replaceWith(make(drawing))
		else change(node as Element, before, drawing)
	}
	for (let i = next.length; i < last.length; i++) parent.lastChild?.remove()
}

function make(drawing: Drawing): Node {
	if (typeof drawing === 'string') return document.createTextNode(drawing)
	const element = document.createElementNS(SVG, drawing.tag)
	for (const name in drawing.attributes) element.setAttribute(name, String(drawing.attributes[name]))
	for (const child of drawing.children) element.appendChild(make(child))
	return element
}

function change(element: Element, last: Tree, next: Tree): void {
	for (const name in next.attributes) {
		const value = next.attributes[name]
		if (value !== last.attributes[name]) element.setAttribute(name, String(value))
	}
	for (const name in last.attributes) if (!(name in next.attributes)) element.removeAttribute(name)
	drawTrees(element, last.children, next.children)
}
