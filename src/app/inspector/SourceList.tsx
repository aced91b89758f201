import type { Evidence, IndependentSource, Merge } from '../../evidence/types.ts'
import type { Source } from '../../schema/source.ts'
import { countOf } from '../../text/count.ts'
import { PairButton } from '../decisions/PairButton.tsx'
import { INTEREST_WORDS, KIND_WORDS } from '../parts/words.ts'
import { useDerived } from '../state/derived.tsx'
import { MentionCard } from './MentionCard.tsx'

const STANCE_WORDS = { asserts: 'asserts', denies: 'denies', both: 'asserts and denies', open: 'leaves open' }
const STANCE_MARKS = { asserts: '✓', denies: '✕', both: '±', open: '?' }

const countMentions = ({ documents }: IndependentSource): string => {
	const count = documents.reduce((sum, { mentions }) => sum + mentions.length, 0)
	return `${countOf(count, 'mention')}`
}

/** The independent sources behind a claim, each with its documents and their mentions. */
export function SourceList({ evidence }: { evidence: Evidence }) {
	const { sources } = useDerived()
	return (
		<section className="sources-of" aria-label="Sources">
			<h3>Independent sources</h3>
			{evidence.sources.map((source) => (
				<details key={source.id} className="voice" open={evidence.sources.length <= 6}>
					<summary>
						<span className="stance" data-stance={source.stance} aria-hidden="true">
							{STANCE_MARKS[source.stance]}
						</span>
						<span className="voice-name">{nameOf(source, sources)}</span>
						<span className="quiet small">
							{STANCE_WORDS[source.stance]} · {countMentions(source)}
						</span>
					</summary>
					<MergeReasons merges={source.merges} />
					{source.documents.map(({ id, mentions }) => (
						<DocumentMentions key={id} id={id} mentions={mentions} several={source.documents.length > 1} />
					))}
				</details>
			))}
		</section>
	)
}

const nameOf = (source: IndependentSource, sources: ReadonlyMap<string, Source>) =>
	sources.get(source.id)?.publisher || sources.get(source.id)?.title || source.id

function MergeReasons({ merges }: { merges: Merge[] }) {
	if (merges.length === 0) return null
	return (
		<ul className="merges small">
			{merges.map((merge) => (
				<li key={`${merge.rule}${merge.documents.join()}`}>
					<strong>Counts once</strong> ({merge.rule}): {merge.reason} <PairButton pair={merge.documents} />
				</li>
			))}
		</ul>
	)
}

function DocumentMentions({
	id,
	mentions,
	several,
}: {
	id: string
	mentions: IndependentSource['documents'][number]['mentions']
	several: boolean
}) {
	const { sources } = useDerived()
	const source = sources.get(id)
	return (
		<div className="document-mentions">
			{source && (
				<p className="small quiet">
					{several && <strong>{source.title} · </strong>}
					{KIND_WORDS[source.sourceKind]} · <span className="interest">{INTEREST_WORDS[source.interest]}</span>
					{source.derivedFrom &&
						` · republished from ${source.derivedFrom.publisher ?? source.derivedFrom.title ?? 'another page'}`}
				</p>
			)}
			<ul className="mentions">
				{mentions.map((mention) => (
					<MentionCard key={mention.id} mention={mention} />
				))}
			</ul>
		</div>
	)
}
