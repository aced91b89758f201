import { useId } from 'react'
import { showView } from '../../render/project-picture.ts'
import type { Story } from '../../schema/story.ts'
import { countOf } from '../../text/count.ts'
import {
	addStoryStep,
	changeStep,
	countStep,
	moveStep,
	removeStep,
	replaceStory,
	type Step,
	toStepAddress,
	viewOfStep,
} from '../../view/stories.ts'
import { readCamera } from '../stage/use-camera.ts'
import { useDerived } from '../state/derived.tsx'
import { useView } from '../state/store.ts'
import { StepChecks } from './StoryPlayer.tsx'
import { setStories } from './use-stories.ts'

/** Writes a story: steps from the current view, their order, texts and notes. Every change can be undone. */
export function StoryEditor({ story, onDone }: { story: Story; onDone: () => void }) {
	const save = (next: Story, matter = '') => setStories((all) => replaceStory(all, next), matter)
	const { address, camera, countShown } = useCurrent()
	const add = () =>
		save(
			addStoryStep(story, {
				title: `Step ${story.steps.length + 1}`,
				text: '',
				address,
				camera,
				notes: '',
				checked: countShown(address),
			}),
		)
	const remove = () => {
		setStories((all) => all.filter(({ id }) => id !== story.id))
		onDone()
	}
	return (
		<section className="story-editor" aria-label={`Edit ${story.title}`}>
			<div className="row">
				<Field
					label="Title of the story"
					value={story.title}
					onChange={(title) => save({ ...story, title: title || 'Story' }, 'title')}
				/>
				<button type="button" className="button primary" onClick={onDone}>
					Done
				</button>
			</div>
			<Field
				label="What it is about"
				value={story.description}
				onChange={(description) => save({ ...story, description }, 'about')}
			/>
			<ol>
				{story.steps.map((_, at) => (
					<StepForm key={at} story={story} at={at} save={save} />
				))}
			</ol>
			<p className="quiet small">
				The current view: {address || 'the whole graph'}
				{tellCamera(camera)}. Filters, selection and what is in sight in the Graph tab are what a step keeps.
			</p>
			<div className="row wrap">
				<button type="button" className="button primary" onClick={add}>
					Add step from current view
				</button>
				<button type="button" className="button" onClick={remove}>
					Delete this story
				</button>
			</div>
		</section>
	)
}

/** The view as it is, which a step may take, and the numbers that any address shows today. */
function useCurrent() {
	const view = useView()
	const { project, allLinks, index, verified } = useDerived()
	const countShown = (address: string) =>
		countStep(showView({ project, links: allLinks, index, verified }, viewOfStep({ address } as Step)).told)
	return { address: toStepAddress(view), camera: readCamera(), countShown }
}

/** One step: its texts, what it shows, and its place among the others. */
function StepForm({ story, at, save }: { story: Story; at: number; save: (next: Story, matter?: string) => void }) {
	const { address, camera, countShown } = useCurrent()
	const step = story.steps[at]!
	const set = (change: Partial<Step>, matter: string) => save(changeStep(story, at, change), `${matter} ${at}`)
	return (
		<li className="step-form">
			<Field label={`Title of step ${at + 1}`} value={step.title} onChange={(title) => set({ title }, 'title')} />
			<Field label="Text" lines={3} value={step.text} onChange={(text) => set({ text }, 'text')} />
			<Field label="Speaker notes" lines={2} value={step.notes} onChange={(notes) => set({ notes }, 'notes')} />
			<p className="quiet small">
				Shows: {step.address || 'the whole graph'}
				{tellCamera(step.camera)}{' '}
				{step.camera && (
					<button type="button" className="link-button" onClick={() => set({ camera: undefined }, '')}>
						Show all of it
					</button>
				)}
			</p>
			<StepChecks story={story} at={at} />
			<div className="row wrap">
				<button type="button" className="button" disabled={at === 0} onClick={() => save(moveStep(story, at, -1))}>
					Move up
				</button>
				<button
					type="button"
					className="button"
					disabled={at === story.steps.length - 1}
					onClick={() => save(moveStep(story, at, 1))}
				>
					Move down
				</button>
				<button
					type="button"
					className="button"
					onClick={() => set({ address, camera, checked: countShown(address) }, '')}
				>
					Take the current view
				</button>
				<button type="button" className="button" onClick={() => set({ checked: countShown(step.address) }, '')}>
					Take the numbers of today
				</button>
				<button type="button" className="button" onClick={() => save(removeStep(story, at))}>
					Remove step
				</button>
			</div>
		</li>
	)
}

const tellCamera = (camera: Step['camera']) => (camera ? `, close to ${countOf(camera.length, 'term')}` : '')

function Field({
	label,
	value,
	onChange,
	lines = 1,
}: {
	label: string
	value: string
	onChange: (value: string) => void
	lines?: number
}) {
	const id = useId()
	return (
		<div className="story-field">
			<label className="small" htmlFor={id}>
				{label}
			</label>
			{lines > 1 ? (
				<textarea id={id} rows={lines} value={value} onChange={(event) => onChange(event.target.value)} />
			) : (
				<input id={id} value={value} onChange={(event) => onChange(event.target.value)} />
			)}
		</div>
	)
}
