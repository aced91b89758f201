import type { Span } from '../schema/mention.ts'
import { splitBlocks } from './blocks.ts'

/** A heading and what stands under it, up to the next heading of any level. start..end covers both. */
export interface Section extends Span {
	heading: string
	/** 1 to 6; 1 where the page does not tell. */
	level: number
	/** Where the heading's own words end. */
	bodyStart: number
}

/** Sections in order. Text before the first heading belongs to none. A wrapped heading is joined with a space. */
export function findSections(text: string): Section[] {
	const headings = splitBlocks(text).filter((block) => block.kind === 'heading')
	return headings.map(({ start, end, level = 1 }, i) => ({
		heading: text
			.slice(start, end)
			.replace(/\s+/g, ' ')
			.replace(/^\*\*(.*)\*\*$/, '$1'),
		level,
		start,
		bodyStart: end,
		end: headings[i + 1]?.start ?? text.length,
	}))
}

/** The section that an offset stands in; undefined before the first heading. For many offsets find the sections once. */
export function sectionAt(text: string | Section[], offset: number): Section | undefined {
	const sections = typeof text === 'string' ? findSections(text) : text
	return sections.findLast((section) => section.start <= offset)
}
