import { useMemo } from 'react'
import type { Mention } from '../../schema/mention.ts'
import type { Source } from '../../schema/source.ts'
import { toggleSource } from '../../view/view-state.ts'
import { SourceFacts } from '../decisions/SourceFacts.tsx'
import { NextToReview } from '../documents/NextToReview.tsx'
import { ReviewPanel } from '../documents/ReviewPanel.tsx'
import { INTEREST_WORDS, KIND_WORDS } from '../parts/words.ts'
import type { HeldText } from '../state/derive.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { setView, useView } from '../state/store.ts'
import { detachText } from '../state/texts.ts'
import { AnnotatedText } from './AnnotatedText.tsx'
import { MarginClaim } from './MarginClaim.tsx'

/** One document: where it comes from, and its claims beside its words or as a list. */
export function DocumentPage({ source }: { source: Source }) {
	const { project, verified } = useDerived()
	const held = useProject((state) => state.texts.get(source.id))
	const mentions = useMemo(
		() => project.mentions.filter((mention) => mention.document === source.id),
		[project, source.id],
	)
	return (
		<article className="document" aria-label={source.title}>
			<DocumentHead source={source} held={held} />
			<ReviewPanel mentions={mentions} text={held?.unchanged ? held.text : undefined} />
			<NextToReview document={source.id} />
			{held ? (
				<AnnotatedText text={held.text} mentions={mentions} places={verified.places} />
			) : (
				<WithoutText source={source} mentions={mentions} />
			)}
		</article>
	)
}

/** Where a document comes from, and whether it counts. */
function DocumentHead({ source, held }: { source: Source; held: HeldText | undefined }) {
	const { without } = useView()
	return (
		<header className="document-head">
			<h2>{source.title}</h2>
			<p className="quiet">
				{[source.publisher, source.datePublished, KIND_WORDS[source.sourceKind], INTEREST_WORDS[source.interest]]
					.filter(Boolean)
					.join(' · ')}
			</p>
			<SourceFacts source={source} />
			{source.description && <p>{source.description}</p>}
			{source.derivedFrom && (
				<p>
					Republished from {source.derivedFrom.title ?? 'another page'}
					{source.derivedFrom.publisher && ` by ${source.derivedFrom.publisher}`}.
				</p>
			)}
			<p className="row">
				{source.url && (
					<a href={source.url} target="_blank" rel="noopener noreferrer">
						Open the page
					</a>
				)}
				<label className="check">
					<input
						type="checkbox"
						checked={!without.includes(source.id)}
						onChange={() => setView((view) => toggleSource(view, source.id))}
					/>{' '}
					counted
				</label>
				{held && (
					<button type="button" className="link-button" onClick={() => detachText(source.id)}>
						Close the text
					</button>
				)}
			</p>
			{held && !held.unchanged && (
				<p className="lost" role="alert">
					This text ({held.fileName}) is not the one that the project was read from. Words that cannot be located are
					not counted.
				</p>
			)}
		</header>
	)
}

function WithoutText({ source, mentions }: { source: Source; mentions: Mention[] }) {
	const sections = useMemo(() => groupBySection(mentions), [mentions])
	return (
		<div className="without-text">
			<p className="hint">
				The words of this page are not part of the project. Drop its text{source.file && <> ({source.file})</>} here to
				read them; until then each sentence stands in other words.
			</p>
			{sections.map(([section, own]) => (
				<section key={own[0]!.id} aria-label={section || 'Opening'}>
					<h3>{section || 'Opening'}</h3>
					<ul className="margin-list">
						{own.map((mention) => (
							<li key={mention.id}>
								<MarginClaim mention={mention} paraphrase />
							</li>
						))}
					</ul>
				</section>
			))}
		</div>
	)
}

/** Runs of mentions under one heading, in reading order. */
function groupBySection(mentions: Mention[]): [string, Mention[]][] {
	const groups: [string, Mention[]][] = []
	for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
		const last = groups.at(-1)
		if (last?.[0] === mention.section) last[1].push(mention)
		else groups.push([mention.section, [mention]])
	}
	return groups
}
