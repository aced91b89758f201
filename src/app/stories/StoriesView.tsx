import { useState } from 'react'
import type { Story } from '../../schema/story.ts'
import { countOf } from '../../text/count.ts'
import { newStoryId } from '../../view/stories.ts'
import { useDerived } from '../state/derived.tsx'
import { report, setView, useView } from '../state/store.ts'
import { Presenter } from './Presenter.tsx'
import { StoryEditor } from './StoryEditor.tsx'
import { goToStep, StoryPlayer } from './StoryPlayer.tsx'
import { setStories, useKeptStories, useStories } from './use-stories.ts'
import './stories.css'

const loadExports = () => import('./story-exports.ts')
type Save = Exclude<keyof Awaited<ReturnType<typeof loadExports>>, 'default'>
const SAVES: [Save, string][] = [
	['saveSlides', 'Save PPTX'],
	['saveDeck', 'Save deck'],
	['saveHandout', 'Save printable page'],
]

/** The stories of the project: read, present, write, take away. */
export default function StoriesView() {
	useKeptStories()
	const stories = useStories()
	const view = useView()
	const [editing, setEditing] = useState(false)
	const [presenting, setPresenting] = useState(() => location.hash === '#presenter')
	const story = stories.find(({ id }) => id === view.story) ?? stories[0]
	const create = () => {
		const id = newStoryId('New story', stories)
		setStories((all) => [...all, { id, title: 'New story', description: '', steps: [] }])
		goToStep(id, 0)
		setEditing(true)
	}
	const choose = (id: string) => {
		setView((now) => ({ ...now, story: id, step: 0 }))
		setEditing(false)
	}
	return (
		<div className="stories" data-ready="true">
			<nav className="story-list" aria-label="Stories">
				<StoryList stories={stories} chosen={story?.id} onChoose={choose} />
				<button type="button" className="button" onClick={create}>
					New story
				</button>
				{story && story.steps.length > 0 && <Saves story={story} />}
			</nav>
			{!story ? (
				<p className="quiet">This project has no stories yet.</p>
			) : editing || story.steps.length === 0 ? (
				<StoryEditor story={story} onDone={() => setEditing(false)} />
			) : (
				<StoryPlayer story={story} onEdit={() => setEditing(true)} onPresent={() => setPresenting(true)} />
			)}
			{presenting && story && <Presenter story={story} onClose={() => setPresenting(false)} />}
		</div>
	)
}

function StoryList(props: { stories: Story[]; chosen: string | undefined; onChoose: (id: string) => void }) {
	return (
		<ul>
			{props.stories.map(({ id, title, description, steps }) => (
				<li key={id}>
					<button
						type="button"
						className="source-button"
						aria-current={id === props.chosen || undefined}
						onClick={() => props.onChoose(id)}
					>
						<span className="source-title">{title}</span>
						<span className="small quiet">
							{description} {countOf(steps.length, 'step')}
						</span>
					</button>
				</li>
			))}
		</ul>
	)
}

/** The story as a file to show elsewhere. */
function Saves({ story }: { story: Story }) {
	const { project, allLinks, index, verified } = useDerived()
	const save = async (what: Save) => {
		try {
			await (await loadExports())[what]({ project, links: allLinks, index, verified }, story)
		} catch (error) {
			report([{ code: 'export-failed', message: `the story could not be saved: ${(error as Error).message}` }])
		}
	}
	return (
		<div className="story-saves">
			{SAVES.map(([what, label]) => (
				<button key={what} type="button" className="button" onClick={() => save(what)}>
					{label}
				</button>
			))}
		</div>
	)
}
