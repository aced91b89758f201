import type { Span } from '../../schema/mention.ts'
import { trimSpan } from '../../view/edit-span.ts'

/** The words that the reader has marked in the annotated text, as offsets of the document; undefined where none. */
export function readSelectedSpan(text: string): Span | undefined {
	const selection = getSelection()
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
	const range = selection.getRangeAt(0)
	const start = offsetOf(range.startContainer, range.startOffset)
	const end = offsetOf(range.endContainer, range.endOffset)
	return start === undefined || end === undefined ? undefined : trimSpan(text, { start, end })
}

/** A passage holds its stretch of the text and nothing else, so a place in it is its start and the characters before. */
function offsetOf(node: Node, offset: number): number | undefined {
	const passage = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
	if (!passage) return undefined
	const before = document.createRange()
	before.setStart(passage, 0)
	before.setEnd(node, offset)
	return Number(passage.dataset.start) + before.toString().length
}
