import { writeDeck } from '../../render/export/deck.ts'
import { writeHandout } from '../../render/export/handout.ts'
import { writePptx } from '../../render/export/pptx/write-pptx.ts'
import type { Weighed } from '../../render/project-picture.ts'
import { drawStory } from '../../render/story-slides.ts'
import type { Story } from '../../schema/story.ts'
import { PPTX } from '../share/exports.ts'
import { saveFile, saveText } from '../share/save-file.ts'
import { loadDeckParts } from './deck-parts.ts'

/** A story as slides, a slide for each step. */
export function saveSlides(weighed: Weighed, story: Story): void {
	saveFile(`${story.id}.pptx`, PPTX, writePptx(drawStory(weighed, story), story.title))
}

/** A story as pages to print: picture, text and references of each step. */
export function saveHandout(weighed: Weighed, story: Story): void {
	saveText(`${story.id}.html`, 'text/html', writeHandout(story, drawStory(weighed, story)))
}

/** A story as a reveal.js deck in one file. */
export async function saveDeck(weighed: Weighed, story: Story): Promise<void> {
	const parts = await loadDeckParts()
	saveText(`${story.id}-deck.html`, 'text/html', writeDeck(story, drawStory(weighed, story), parts))
}
