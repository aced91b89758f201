import type { Tree } from '../../render/scene-tree.ts'
import type { Target } from '../../render/sigma/stage.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A drawn tree as SVG elements; its texts become text nodes and nothing else. */
export function toSvg(tree: Tree): SVGElement {
	const element = document.createElementNS(SVG, tree.tag)
	for (const [name, value] of Object.entries(tree.attributes))
		if (name !== 'xmlns') element.setAttribute(name, String(value))
	element.append(...tree.children.map((child) => (typeof child === 'string' ? child : toSvg(child))))
	return element
}

/** An HTML element with class, text and children. */
export function make<T extends keyof HTMLElementTagNameMap>(
	tag: T,
	className = '',
	...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
	const element = document.createElement(tag)
	if (className) element.className = className
	element.append(...children)
	return element
}

export function button(label: string, text: string, onClick: () => void): HTMLButtonElement {
	const element = make('button', '', text)
	element.type = 'button'
	element.setAttribute('aria-label', label)
	element.title = label
	element.addEventListener('click', onClick)
	return element
}

/** Size of an element on the page, whole px. */
export function sizeOf(frame: HTMLElement): { width: number; height: number } {
	const { width, height } = frame.getBoundingClientRect()
	return { width: Math.round(width), height: Math.round(height) }
}

/** The term or link that a part of a drawing stands for. */
export function targetOf(element: Element): Target {
	const holder = element.closest('[data-node],[data-link],[data-label]')
	const node = holder?.getAttribute('data-node') ?? holder?.getAttribute('data-label')
	const link = holder?.getAttribute('data-link')
	return node ? { type: 'node', id: node } : link ? { type: 'link', id: link } : undefined
}
