import { Suspense, useState } from 'react'
import type { Mention } from '../../schema/mention.ts'
import { writeClause } from '../../view/sentences.ts'
import { lazyPart } from '../parts/lazy-part.ts'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'

const EditMention = lazyPart(() => import('./EditMention.tsx'))

const REVIEW_WORDS = { unreviewed: 'not reviewed', accepted: 'accepted', rejected: 'rejected', edited: 'edited' }

/** Accept, reject or edit one mention; what holds is told in words. */
export function MentionActions({ mention }: { mention: Mention }) {
	const { terms } = useDerived()
	const [editing, setEditing] = useState(false)
	const act = (action: 'accept' | 'reject', said: string) =>
		decide({ action, target: `mention:${mention.id}`, before: mention.review }, said)
	const what = writeClause(mention, terms)
	return (
		<div className="decide small">
			<span className="tag" data-review={mention.review}>
				{REVIEW_WORDS[mention.review]}
			</span>
			{mention.review !== 'accepted' && mention.review !== 'rejected' && (
				<button type="button" className="link-button" onClick={() => act('accept', 'Accepted.')}>
					Accept<span className="unseen">: {what}</span>
				</button>
			)}
			{mention.review === 'rejected' ? (
				<button type="button" className="link-button" onClick={() => act('accept', 'Counted again.')}>
					Count again<span className="unseen">: {what}</span>
				</button>
			) : (
				<button type="button" className="link-button" onClick={() => act('reject', 'Rejected: not counted any more.')}>
					Reject<span className="unseen">: {what}</span>
				</button>
			)}
			<button type="button" className="link-button" aria-expanded={editing} onClick={() => setEditing(!editing)}>
				Edit<span className="unseen">: {what}</span>
			</button>
			{editing && (
				<Suspense>
					<EditMention mention={mention} onDone={() => setEditing(false)} />
				</Suspense>
			)}
		</div>
	)
}
