import { useMemo } from 'react'
import { claimId } from '../../schema/claim.ts'
import type { Mention } from '../../schema/mention.ts'
import { findSharedSentences } from '../../text/shared-sentences.ts'
import { writeHeading } from '../../view/sentences.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'

/** More would be a wall of text; the measured value tells the rest. */
const MOST = 30

/** The sentences that two documents share, side by side; without the texts, what both of them say. */
export function SharedWords({ a, b }: { a: string; b: string }) {
	const one = useProject((state) => state.texts.get(a)?.text)
	const other = useProject((state) => state.texts.get(b)?.text)
	if (one === undefined || other === undefined) return <SharedClaims a={a} b={b} />
	return <SharedSentences one={one} other={other} />
}

function SharedSentences({ one, other }: { one: string; other: string }) {
	const shared = useMemo(() => findSharedSentences(one, other), [one, other])
	return (
		<section aria-label="Shared sentences">
			<h3>
				{shared.length === 0
					? 'No sentence is shared'
					: `${shared.length} sentences in common, word for word or nearly`}
			</h3>
			<Rows
				rows={shared.slice(0, MOST).map(({ a, b, share }) => ({
					left: one.slice(a.start, a.end),
					right: other.slice(b.start, b.end),
					note: share === 1 ? 'word for word' : `${Math.round(share * 100)} % alike`,
				}))}
			/>
			{shared.length > MOST && <p className="small quiet">and {shared.length - MOST} more</p>}
		</section>
	)
}

function SharedClaims({ a, b }: { a: string; b: string }) {
	const { project, terms } = useDerived()
	const rows = useMemo(() => pairUp(project.mentions, a, b), [project, a, b])
	return (
		<section aria-label="What both say">
			<h3>What both say: {rows.length}</h3>
			<p className="small quiet">The texts are not open; drop both to see their sentences side by side.</p>
			<Rows
				rows={rows.slice(0, MOST).map(([left, right]) => ({
					left: wordsOf(left),
					right: wordsOf(right),
					note: writeHeading(left, terms),
				}))}
			/>
			{rows.length > MOST && <p className="small quiet">and {rows.length - MOST} more</p>}
		</section>
	)
}

const wordsOf = (mention: Mention) => mention.exact ?? mention.paraphrase ?? '(words not at hand)'

/** One mention of each document for every claim that both make. */
function pairUp(mentions: readonly Mention[], a: string, b: string): [Mention, Mention][] {
	const firstOf = (id: string) => {
		const own = mentions.filter(({ document, review }) => document === id && review !== 'rejected')
		return new Map(own.toReversed().map((mention) => [claimId(mention), mention]))
	}
	const others = firstOf(b)
	return [...firstOf(a)].flatMap(([claim, mention]): [Mention, Mention][] => {
		const other = others.get(claim)
		return other ? [[mention, other]] : []
	})
}

function Rows({ rows }: { rows: { left: string; right: string; note: string }[] }) {
	return (
		<ul className="side-by-side small">
			{rows.map(({ left, right, note }, i) => (
				<li key={i}>
					<p className="quiet">{note}</p>
					<blockquote>{left}</blockquote>
					<blockquote>{right}</blockquote>
				</li>
			))}
		</ul>
	)
}
