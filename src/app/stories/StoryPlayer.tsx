import { type TouchEvent, useEffect, useRef, useState } from 'react'
import type { Story } from '../../schema/story.ts'
import { checkStep, findLost, type Step, viewOfStep } from '../../view/stories.ts'
import { lookAt } from '../stage/use-camera.ts'
import { useDerived } from '../state/derived.tsx'
import { say, setView, useView } from '../state/store.ts'
import { StepPicture } from './StepPicture.tsx'

/** Seconds that autoplay stays on a step at least, and for each word of its text. */
const STAY = { least: 6, perWord: 0.4 }
const secondsFor = (text: string) => Math.max(STAY.least, text.split(/\s+/).length * STAY.perWord)

/** Goes to a step of a story; both stand in the address. */
export const goToStep = (story: string, step: number) =>
	setView((view) => ({ ...view, view: 'stories', story, step }), `step ${story}`)

/** The step that a key leads to; it may lie past the first or the last. */
const stepOfKey = (key: string, at: number): number | undefined =>
	({ ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: Infinity })[key]

/** Leaves the story for what its step shows. */
function explore(step: Step): void {
	lookAt(step.camera)
	setView((now) => ({ ...viewOfStep(step), theme: now.theme }))
}

/** One step at a time: its picture, its text, what has changed under it, and the way on. */
export function StoryPlayer({ story, onEdit, onPresent }: { story: Story; onEdit: () => void; onPresent: () => void }) {
	const view = useView()
	const at = Math.min(view.step ?? 0, story.steps.length - 1)
	const step = story.steps[at]
	const go = (to: number) => {
		const next = Math.max(0, Math.min(story.steps.length - 1, to))
		if (next === at) return
		goToStep(story.id, next)
		say(`Step ${next + 1} of ${story.steps.length}. ${story.steps[next]!.title}. ${story.steps[next]!.text}`)
	}
	const [playing, setPlaying] = useAutoplay(at, story, () => go(at + 1))
	const touch = useSwipe((by) => go(at + by))
	if (!step) return <p className="quiet">This story has no steps yet.</p>
	return (
		<section
			className="story-player"
			aria-label={story.title}
			aria-roledescription="story"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys go from step to step
			tabIndex={0}
			onKeyDown={(event) => {
				if (event.target !== event.currentTarget) return
				const to = stepOfKey(event.key, at)
				if (to === undefined) return
				event.preventDefault()
				go(to)
			}}
			{...touch}
		>
			<StepPicture step={step} title={step.title || story.title} />
			<div className="story-text">
				<p className="quiet small">
					{story.title} · step {at + 1} of {story.steps.length}
				</p>
				{/* Read out; to be seen it stands in the picture. */}
				<h2 className="unseen">{step.title}</h2>
				<p className="story-words">{step.text}</p>
				<StepChecks story={story} at={at} />
				<div className="row wrap">
					<button type="button" className="button" disabled={at === 0} onClick={() => go(at - 1)}>
						Previous
					</button>
					<button
						type="button"
						className="button primary"
						disabled={at === story.steps.length - 1}
						onClick={() => go(at + 1)}
					>
						Next
					</button>
					<button type="button" className="button" aria-pressed={playing} onClick={() => setPlaying(!playing)}>
						{playing ? 'Stop' : 'Play'}
					</button>
					<button type="button" className="button" onClick={() => explore(step)}>
						Explore this step
					</button>
					<button type="button" className="button" onClick={onPresent}>
						Present
					</button>
					<button type="button" className="button" onClick={onEdit}>
						Edit
					</button>
				</div>
			</div>
		</section>
	)
}

/** What has changed for the claims of a step since it was written. */
export function StepChecks({ story, at }: { story: Story; at: number }) {
	const { allLinks, terms } = useDerived()
	const step = story.steps[at]
	if (!step) return null
	const links = new Map(allLinks.map((link) => [link.id, link]))
	const lost = findLost(step, links, terms)
	const changes = checkStep(step, links, terms)
	if (!lost && changes.length === 0) return null
	return (
		<div className="step-changes" role="note">
			<strong>Changed since this step was written</strong>
			<ul>
				{lost && <li>{lost}</li>}
				{changes.map(({ link, text }) => (
					<li key={link}>{text}</li>
				))}
			</ul>
		</div>
	)
}

function useAutoplay(at: number, story: Story, next: () => void): [boolean, (on: boolean) => void] {
	const [playing, setPlaying] = useState(false)
	const latest = useRef(next)
	latest.current = next
	const isLast = at >= story.steps.length - 1
	useEffect(() => {
		if (!playing) return
		if (isLast) return setPlaying(false)
		const timer = setTimeout(() => latest.current(), secondsFor(story.steps[at]!.text) * 1000)
		return () => clearTimeout(timer)
	}, [playing, at, story, isLast])
	return [playing, setPlaying]
}

/** A sideways swipe of one finger goes a step on or back. */
function useSwipe(go: (by: 1 | -1) => void) {
	const start = useRef<{ x: number; y: number }>(undefined)
	return {
		onTouchStart: ({ touches }: TouchEvent) => {
			const one = touches[0]
			start.current = touches.length === 1 && one ? { x: one.clientX, y: one.clientY } : undefined
		},
		onTouchEnd: ({ changedTouches }: TouchEvent) => {
			const from = start.current
			const to = changedTouches[0]
			if (!from || !to) return
			const dx = to.clientX - from.x
			if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(to.clientY - from.y)) go(dx < 0 ? 1 : -1)
		},
	}
}
