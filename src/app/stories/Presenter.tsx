import { useEffect, useRef, useState } from 'react'
import type { Story } from '../../schema/story.ts'
import { useView } from '../state/store.ts'
import { StepPicture } from './StepPicture.tsx'
import { goToStep } from './StoryPlayer.tsx'

/** The whole screen for a story: for the room, or with notes, clock and what comes next for the speaker. */
export function Presenter({ story, onClose }: { story: Story; onClose: () => void }) {
	const view = useView()
	const at = Math.max(0, Math.min(view.step ?? 0, story.steps.length - 1))
	const [notes, setNotes] = useState(() => location.hash === '#presenter')
	const dialog = useRef<HTMLDialogElement>(null)
	const tell = useSync(story, at)
	const go = (by: number) => {
		const to = Math.max(0, Math.min(story.steps.length - 1, at + by))
		goToStep(story.id, to)
		tell(to)
	}
	useEffect(() => dialog.current?.showModal(), [])
	const step = story.steps[at]
	if (!step) return null
	const next = story.steps[at + 1]
	return (
		<dialog
			ref={dialog}
			className="presenter"
			data-notes={notes || undefined}
			aria-label={`Presenting ${story.title}`}
			onClose={onClose}
			onKeyDown={(event) => {
				// The app's own Escape would clear the selection and keep the dialog open.
				if (event.key === 'Escape') {
					event.stopPropagation()
					event.preventDefault()
					return onClose()
				}
				const by = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 }[event.key]
				if (by && !(event.key === ' ' && event.target instanceof HTMLButtonElement)) {
					event.preventDefault()
					go(by)
				} else if (event.key === 'n') setNotes(!notes)
			}}
		>
			<StepPicture step={step} title={step.title || story.title} />
			<div className="presenter-text">
				<p className="story-words" aria-live="polite">
					{step.text}
				</p>
				{notes && <SpeakerNotes notes={step.notes} next={next?.title} />}
				<div className="row wrap">
					<button type="button" className="button" onClick={() => go(-1)} disabled={at === 0}>
						Previous
					</button>
					<button type="button" className="button primary" onClick={() => go(1)} disabled={!next}>
						Next
					</button>
					<span className="quiet small">
						{at + 1} / {story.steps.length}
					</span>
					<button type="button" className="button" aria-pressed={notes} onClick={() => setNotes(!notes)}>
						Notes and clock
					</button>
					<button type="button" className="button" onClick={openSecond}>
						Second window
					</button>
					<button type="button" className="button" onClick={onClose}>
						End
					</button>
				</div>
			</div>
		</dialog>
	)
}

/** A second window of this browser on the same step, with the notes. */
function openSecond(): void {
	const url = new URL(location.href)
	url.hash = 'presenter'
	window.open(url, 'corroborate-presenter', 'popup,width=1100,height=760')
}

function SpeakerNotes({ notes, next }: { notes: string; next: string | undefined }) {
	return (
		<aside className="presenter-notes" aria-label="Speaker notes">
			<Clock />
			<p>{notes || 'No notes for this step.'}</p>
			<p className="quiet small">{next === undefined ? 'This is the last step.' : `Next: ${next}`}</p>
		</aside>
	)
}

/** Time since the presentation began. */
function Clock() {
	const [start] = useState(() => Date.now())
	const [now, setNow] = useState(start)
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 1000)
		return () => clearInterval(timer)
	}, [])
	const seconds = Math.floor((now - start) / 1000)
	const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
	return (
		<p className="clock" role="timer">
			{text}
		</p>
	)
}

/** Keeps two windows of one browser on the same step. Messages are looked at before they are followed. */
function useSync(story: Story, at: number): (step: number) => void {
	const channel = useRef<BroadcastChannel>(undefined)
	useEffect(() => {
		if (typeof BroadcastChannel === 'undefined') return
		const opened = new BroadcastChannel('corroborate story')
		opened.onmessage = ({ data }: MessageEvent<unknown>) => {
			const { story: id, step } = (typeof data === 'object' && data ? data : {}) as { story?: unknown; step?: unknown }
			const isStep = typeof step === 'number' && Number.isInteger(step) && step >= 0 && step < story.steps.length
			if (id === story.id && isStep && step !== at) goToStep(story.id, step)
		}
		channel.current = opened
		return () => opened.close()
	}, [story, at])
	return (step) => channel.current?.postMessage({ story: story.id, step })
}
