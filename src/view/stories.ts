import type { Link } from '../evidence/types.ts'
import type { Story } from '../schema/story.ts'
import type { View } from '../schema/view.ts'
import { countOf } from '../text/count.ts'
import { parseAddress, writeAddress } from './address.ts'
import { keyOfLink, type Terms, writeHeading } from './sentences.ts'
import { DEFAULT_VIEW } from './view-state.ts'

export type Step = Story['steps'][number]

/** A view as a step keeps it: what is shown, without where the reader stands and how it is dressed. */
export const toStepAddress = (view: View): string =>
	writeAddress({
		...view,
		view: DEFAULT_VIEW.view,
		theme: DEFAULT_VIEW.theme,
		embed: false,
		story: undefined,
		step: undefined,
		source: undefined,
	})

/** What a step shows. */
export const viewOfStep = (step: Step): View => parseAddress(step.address).value

/** Links whose numbers a step keeps, so that a change can be told. */
const MOST_CHECKED = 12

/** Independent sources of the links that a step tells about, best supported first. */
export function countStep(told: readonly Link[]): Step['checked'] {
	return Object.fromEntries(told.slice(0, MOST_CHECKED).map(({ id, evidence }) => [id, evidence.counts.independent]))
}

/** A link that no longer has the number of sources that it had when its step was written. */
export interface StepChange {
	link: string
	was: number
	now: number
	/** "Ketamine treats depression: now 1 source, was 3" */
	text: string
}

/** What has changed under a step since it was written. */
export function checkStep(step: Step, links: ReadonlyMap<string, Link>, terms: Terms): StepChange[] {
	return Object.entries(step.checked).flatMap(([id, was]) => {
		const link = links.get(id)
		const now = link?.evidence.counts.independent ?? 0
		if (now === was) return []
		const name = link ? writeHeading(keyOfLink(link), terms) : id.replaceAll(/[._]/g, ' ')
		return [{ link: id, was, now, text: `${name}: now ${countOf(now, 'source')}, was ${was}` }]
	})
}

/** A step whose address names what is not in the project, in words; undefined where all is there. */
export function findLost(step: Step, links: ReadonlyMap<string, Link>, terms: Terms): string | undefined {
	const { focus, claim, path } = viewOfStep(step)
	const lost = [focus, ...(path ?? [])].find((id) => id && !terms.has(id))
	if (lost) return `"${lost}" is no longer in the project`
	return claim && !links.has(claim.split('.').slice(0, 3).join('.'))
		? `"${claim}" is no longer in the project`
		: undefined
}

/** An id that is not taken yet, from the title. */
export function newStoryId(title: string, stories: readonly Story[]): string {
	const slug = title
		.toLowerCase()
		.normalize('NFKD')
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-+|-+$/g, '')
	const base = slug.slice(0, 60) || 'story'
	const taken = new Set(stories.map(({ id }) => id))
	let id = base
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
	return id
}

export const replaceStory = (stories: readonly Story[], story: Story): Story[] =>
	stories.map((one) => (one.id === story.id ? story : one))

export const addStoryStep = (story: Story, step: Step, at = story.steps.length): Story => ({
	...story,
	steps: story.steps.toSpliced(at, 0, step),
})

export const removeStep = (story: Story, at: number): Story => ({ ...story, steps: story.steps.toSpliced(at, 1) })

export const changeStep = (story: Story, at: number, change: Partial<Step>): Story => ({
	...story,
	steps: story.steps.map((step, i) => (i === at ? { ...step, ...change } : step)),
})

/** Moves a step by so many places; beyond the ends it stays. */
export function moveStep(story: Story, at: number, by: number): Story {
	const step = story.steps[at]
	const to = at + by
	if (!step || to < 0 || to >= story.steps.length) return story
	return { ...story, steps: story.steps.toSpliced(at, 1).toSpliced(to, 0, step) }
}
