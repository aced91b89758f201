import type { Picture } from '../picture.ts'
import { writeTree } from '../scene-tree.ts'
import { drawTree } from '../svg.ts'

/** A picture for the inside of an HTML page; `prefix` keeps its ids apart from those of others. */
export function embedSvg(picture: Picture, prefix: string): string {
	const tree = drawTree(picture)
	return writeTree({
		...tree,
		attributes: { ...tree.attributes, 'aria-labelledby': `${prefix}-title ${prefix}-desc` },
		children: tree.children.map((child) =>
			typeof child === 'string' || (child.tag !== 'title' && child.tag !== 'desc')
				? child
				: { ...child, attributes: { id: `${prefix}-${child.tag}` } },
		),
	})
}
