import type { Story } from '../schema/story.ts'
import { writeEvidenceNotes } from '../view/evidence-notes.ts'
import { viewOfStep } from '../view/stories.ts'
import type { ThemeName } from './palette.ts'
import type { Picture } from './picture.ts'
import { pictureOf, showView, type Weighed } from './project-picture.ts'

export interface StorySlide {
	title: string
	text: string
	picture: Picture
	/** Own notes, then the evidence of what the step shows. */
	notes: string[]
}

/** Each step of a story as a picture with its text and notes: what slides, decks and handouts are made from. */
export function drawStory(
	weighed: Weighed,
	story: Story,
	theme: ThemeName = 'light',
	size: { width: number; height: number } = { width: 1280, height: 720 },
): StorySlide[] {
	return story.steps.map((step) => {
		const shown = showView(weighed, viewOfStep(step))
		const title = step.title || story.title
		return {
			title,
			text: step.text,
			picture: pictureOf(shown, theme, { ...size, title, caption: step.text, camera: step.camera }),
			notes: [step.text, step.notes, ...writeEvidenceNotes(shown.told, shown.terms, weighed.project.sources)].filter(
				Boolean,
			),
		}
	})
}
