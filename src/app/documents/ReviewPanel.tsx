import { type KeyboardEvent, Suspense, useMemo, useRef, useState } from 'react'
import type { Mention } from '../../schema/mention.ts'
import { writeHeading } from '../../view/sentences.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { Words } from '../parts/Words.tsx'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'

const EditMention = lazyPart(() => import('../decisions/EditMention.tsx'))

/** One by one through what a machine read and nobody has looked at: A accepts, R rejects, E edits, arrows go on. */
export function ReviewPanel({ mentions, text }: { mentions: Mention[]; text?: string }) {
	const waiting = useMemo(
		() =>
			mentions
				.filter(({ review }) => review === 'unreviewed')
				.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
		[mentions],
	)
	const [at, setAt] = useState(0)
	const [editing, setEditing] = useState(false)
	const panel = useRef<HTMLElement>(null)
	if (waiting.length === 0) return null
	const current = waiting[Math.min(at, waiting.length - 1)]!
	const go = (step: number) => {
		setEditing(false)
		setAt((now) => (Math.min(now, waiting.length - 1) + step + waiting.length) % waiting.length)
	}
	const act = (action: 'accept' | 'reject', chosen: Mention[]) => {
		const choices = chosen.map((mention) => ({ action, target: `mention:${mention.id}`, before: mention.review }))
		const many = chosen.length > 1 ? ` ${chosen.length} mentions` : ''
		decide(choices, action === 'accept' ? `Accepted${many}.` : `Rejected${many}: not counted any more.`)
		setEditing(false)
		panel.current?.focus()
	}
	const keys: Record<string, () => void> = {
		a: () => act('accept', [current]),
		r: () => act('reject', [current]),
		e: () => setEditing(true),
		ArrowRight: () => go(1),
		ArrowLeft: () => go(-1),
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (
			event.ctrlKey ||
			event.metaKey ||
			event.altKey ||
			/^(INPUT|SELECT|TEXTAREA)$/.test((event.target as Element).tagName)
		)
			return
		const run = keys[event.key]
		if (!run) return
		event.preventDefault()
		run()
	}
	const alike = waiting.filter((mention) => mention.extractor?.rule === current.extractor?.rule)
	return (
		<section className="review" ref={panel} aria-label="Review" tabIndex={-1} onKeyDown={onKeyDown}>
			<p className="small quiet" role="status">
				{Math.min(at, waiting.length - 1) + 1} of {waiting.length} to review, {mentions.length - waiting.length} done
			</p>
			<Claim mention={current} text={text} />
			<div className="row">
				<button type="button" className="button primary" onClick={keys.a}>
					Accept <kbd>A</kbd>
				</button>
				<button type="button" className="button" onClick={keys.r}>
					Reject <kbd>R</kbd>
				</button>
				<button type="button" className="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
					Edit <kbd>E</kbd>
				</button>
				<button type="button" className="button" aria-label="Previous" onClick={() => go(-1)}>
					←
				</button>
				<button type="button" className="button" aria-label="Next" onClick={() => go(1)}>
					→
				</button>
				{alike.length > 1 && (
					<>
						<button type="button" className="link-button small" onClick={() => act('accept', alike)}>
							Accept all {alike.length} of this rule
						</button>
						<button type="button" className="link-button small" onClick={() => act('reject', alike)}>
							Reject them
						</button>
					</>
				)}
			</div>
			{editing && (
				<Suspense>
					<EditMention key={current.id} mention={current} onDone={() => setEditing(false)} />
				</Suspense>
			)}
		</section>
	)
}

/** The claim, its words, and why the extractor made it. */
function Claim({ mention, text }: { mention: Mention; text?: string }) {
	const { terms } = useDerived()
	const rule = mention.extractor?.rule
	return (
		<div aria-live="polite">
			<h3>
				{mention.polarity === 'denies' && <span className="tag denies">denies</span>} {writeHeading(mention, terms)}{' '}
				<span className="tag" data-certainty={mention.certainty}>
					{mention.certainty}
				</span>
			</h3>
			{text !== undefined ? (
				<Words text={text} mention={mention} shift={0} />
			) : (
				<blockquote className="words">{mention.exact}</blockquote>
			)}
			<p className="small quiet">
				{rule && <>Rule: {rule.replaceAll(/[_-]/g, ' ')}. </>}
				{mention.confidence !== undefined && <>Confidence {mention.confidence.toFixed(2)}.</>}
			</p>
		</div>
	)
}
