import { type KeyboardEvent, type ReactNode, Suspense, useMemo, useRef, useState } from 'react'
import type { Mention } from '../../schema/mention.ts'
import { writeHeading } from '../../view/sentences.ts'
import type { Field } from '../decisions/EditMention.tsx'
import { lazyPart } from '../parts/lazy-part.ts'
import { Words } from '../parts/Words.tsx'
import { RESOLUTION_WORDS } from '../parts/words.ts'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { keepTerm, NewTerms, useNewTerms } from './NewTerms.tsx'

const EditMention = lazyPart(() => import('../decisions/EditMention.tsx'))
const EditSpan = lazyPart(() => import('./EditSpan.tsx'))

/** One by one through what a machine read and nobody has looked at. */
export function ReviewPanel({ mentions, text }: { mentions: Mention[]; text?: string }) {
	const waiting = useMemo(
		() =>
			mentions
				.filter(({ review }) => review === 'unreviewed')
				.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1)),
		[mentions],
	)
	if (waiting.length === 0) return null
	return <Review waiting={waiting} done={mentions.length - waiting.length} text={text} />
}

/** Keys that open the editor in one of its fields. */
const FIELD_KEYS: Record<string, Field> = {
	e: 'subject',
	s: 'subject',
	p: 'predicate',
	o: 'object',
	d: 'polarity',
	c: 'certainty',
}

/** A accepts, R rejects, the keys of `FIELD_KEYS` edit, W changes the words, N and M settle new terms, arrows go on. */
function Review({ waiting, done, text }: { waiting: Mention[]; done: number; text?: string }) {
	const [at, setAt] = useState(0)
	const [editing, setEditing] = useState<Field | 'words'>()
	const panel = useRef<HTMLElement>(null)
	const place = Math.min(at, waiting.length - 1)
	const current = waiting[place]!
	const newTerms = useNewTerms(current)
	const leave = () => {
		setEditing(undefined)
		panel.current?.focus()
	}
	const go = (step: number) => {
		setEditing(undefined)
		setAt((place + step + waiting.length) % waiting.length)
	}
	const act = (action: 'accept' | 'reject', chosen: Mention[]) => {
		const choices = chosen.map((mention) => ({ action, target: `mention:${mention.id}`, before: mention.review }))
		// Who accepts a claim by itself has read its terms as well.
		const kept = action === 'accept' && chosen.length === 1 ? newTerms.map(keepTerm) : []
		const many = chosen.length > 1 ? ` ${chosen.length} mentions` : ''
		decide([...choices, ...kept], action === 'accept' ? `Accepted${many}.` : `Rejected${many}: not counted any more.`)
		leave()
	}
	const keys: Record<string, () => void> = {
		a: () => act('accept', [current]),
		r: () => act('reject', [current]),
		w: () => text !== undefined && setEditing('words'),
		n: () => newTerms.length > 0 && decide(newTerms.map(keepTerm), 'Kept as a term.'),
		m: () => panel.current?.querySelector<HTMLElement>('[data-new-term]')?.focus(),
		ArrowRight: () => go(1),
		ArrowLeft: () => go(-1),
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyped(event.target)) return
		const field = FIELD_KEYS[event.key]
		const run = field ? () => setEditing(field) : keys[event.key]
		if (!run) return
		event.preventDefault()
		run()
	}
	return (
		<section className="review" ref={panel} aria-label="Review" tabIndex={-1} onKeyDown={onKeyDown}>
			<p className="small quiet" role="status">
				{place + 1} of {waiting.length} to review, {done} done
			</p>
			<Claim mention={current} text={text} />
			<NewTerms terms={newTerms} onDone={leave} />
			<div className="row">
				<Key name="a" primary run={keys.a!}>
					Accept
				</Key>
				<Key name="r" run={keys.r!}>
					Reject
				</Key>
				<Key name="e" isOpen={editing !== undefined && editing !== 'words'} run={() => setEditing('subject')}>
					Edit
				</Key>
				{text !== undefined && (
					<Key name="w" isOpen={editing === 'words'} run={() => setEditing('words')}>
						Words
					</Key>
				)}
				<button type="button" className="button" aria-label="Previous" onClick={() => go(-1)}>
					←
				</button>
				<button type="button" className="button" aria-label="Next" onClick={() => go(1)}>
					→
				</button>
				<OfThisRule current={current} waiting={waiting} act={act} />
			</div>
			<p className="small quiet">
				<kbd>S</kbd> subject, <kbd>P</kbd> predicate, <kbd>O</kbd> object, <kbd>D</kbd> asserts or denies, <kbd>C</kbd>{' '}
				certainty: choose by its first letters, <kbd>Enter</kbd> saves
			</p>
			<Suspense>
				{editing !== undefined && (
					<Editor key={current.id} mention={current} text={text} editing={editing} onDone={leave} />
				)}
			</Suspense>
		</section>
	)
}

/** The mention's words, or its claim with the focus in one field. */
function Editor(props: { mention: Mention; text?: string; editing: Field | 'words'; onDone: () => void }) {
	const { mention, text, editing, onDone } = props
	if (editing !== 'words') return <EditMention mention={mention} first={editing} onDone={onDone} />
	return text === undefined ? null : <EditSpan mention={mention} text={text} onDone={onDone} />
}

const isTyped = (target: EventTarget) => /^(INPUT|SELECT|TEXTAREA)$/.test((target as Element).tagName)

function Key(props: { name: string; primary?: boolean; isOpen?: boolean; run: () => void; children: ReactNode }) {
	const { name, primary, isOpen, run, children } = props
	return (
		<button type="button" className={primary ? 'button primary' : 'button'} aria-expanded={isOpen} onClick={run}>
			{children} <kbd>{name.toUpperCase()}</kbd>
		</button>
	)
}

/** One answer for everything that one rule read in this document. */
function OfThisRule(props: {
	current: Mention
	waiting: Mention[]
	act: (action: 'accept' | 'reject', chosen: Mention[]) => void
}) {
	const { current, waiting, act } = props
	const { name, rule } = current.extractor ?? {}
	const alike = waiting.filter(({ extractor }) => extractor?.rule === rule && extractor?.name === name)
	if (alike.length < 2) return null
	return (
		<>
			<button type="button" className="link-button small" onClick={() => act('accept', alike)}>
				Accept all {alike.length} of this rule
			</button>
			<button type="button" className="link-button small" onClick={() => act('reject', alike)}>
				Reject them
			</button>
		</>
	)
}

/** The claim, its words, and why the extractor made it. */
function Claim({ mention, text }: { mention: Mention; text?: string }) {
	const { terms } = useDerived()
	const { rule, name = '' } = mention.extractor ?? {}
	const model = name.startsWith('model:') ? name.slice('model:'.length) : undefined
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
				{model !== undefined && <>Proposed by {model}, found in the text. </>}
				{rule && model === undefined && (
					<>Rule: {rule.replaceAll(/[_-]/g, ' ').replace(':', ': ').replace(/\|$/, ' …').replaceAll('|', ', ')}. </>
				)}
				Subject {RESOLUTION_WORDS[mention.resolvedBy.subject]}, object {RESOLUTION_WORDS[mention.resolvedBy.object]}.{' '}
				{mention.confidence !== undefined && <>Confidence {mention.confidence.toFixed(2)}.</>}
			</p>
		</div>
	)
}
