import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Mention } from '../../schema/mention.ts'
import type { Source } from '../../schema/source.ts'
import { countOf } from '../../text/count.ts'
import { PairButton } from '../decisions/PairButton.tsx'
import { AddDocuments } from '../documents/AddDocuments.tsx'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { setView, useView } from '../state/store.ts'
import { DocumentPage } from './DocumentPage.tsx'
import { FillReferences } from './FillReferences.tsx'

/** More than this are not overlooked at a glance. */
const MANY = 20

/** Every document: what it is, on whom it depends, its claims, its words when they are at hand. */
export default function SourcesView() {
	const { project } = useDerived()
	const view = useView()
	const [words, setWords] = useState('')
	const counts = useMemo(() => countMentions(project.mentions), [project])
	const chosen = project.sources.find(({ id }) => id === view.source) ?? project.sources[0]
	const list = useRef<HTMLUListElement>(null)
	// A document that was just added stands at the end.
	useEffect(() => {
		list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
	}, [chosen?.id])
	const listed = words.trim() ? project.sources.filter((source) => isNamed(source, words)) : project.sources
	return (
		<div className="sources">
			<nav className="source-list" aria-label="Documents">
				<AddDocuments />
				{project.sources.length > 0 && <FillReferences />}
				{project.sources.length > MANY && (
					<input
						type="search"
						aria-label="Filter documents"
						placeholder={`Filter ${project.sources.length} documents`}
						value={words}
						onChange={(event) => setWords(event.target.value)}
					/>
				)}
				<ul ref={list}>
					{listed.map((source) => (
						<li key={source.id}>
							<SourceButton source={source} {...counts.get(source.id)} current={source.id === chosen?.id} />
						</li>
					))}
				</ul>
				{listed.length === 0 && words && <p className="quiet small">No document has these words in its name.</p>}
				<Dependence />
			</nav>
			{chosen ? (
				<DocumentPage key={chosen.id} source={chosen} />
			) : (
				<p className="quiet">This project has no documents.</p>
			)}
		</div>
	)
}

/** Every word stands in title, publisher, authors or id. */
function isNamed({ id, title, publisher, authors, pmid, doi }: Source, words: string): boolean {
	const name = [id, title, publisher, ...authors, pmid, doi].join(' ').toLowerCase()
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => name.includes(word))
}

interface Counts {
	all: number
	left: number
}

/** Mentions of each document, and how many of them wait for review. */
function countMentions(mentions: readonly Mention[]): ReadonlyMap<string, Counts> {
	const counts = new Map<string, Counts>()
	for (const { document, review } of mentions) {
		const known = counts.get(document) ?? { all: 0, left: 0 }
		counts.set(document, { all: known.all + 1, left: known.left + (review === 'unreviewed' ? 1 : 0) })
	}
	return counts
}

const SourceButton = memo(function SourceButton(props: { source: Source; current: boolean } & Partial<Counts>) {
	const { source, all = 0, left = 0, current } = props
	const held = useProject((state) => state.texts.get(source.id))
	const state = held ? (held.unchanged ? 'text open' : 'text changed') : 'no text'
	return (
		<button
			type="button"
			className="source-button"
			aria-current={current || undefined}
			onClick={() => setView((view) => ({ ...view, source: source.id }))}
		>
			<span className="source-title">{source.title}</span>
			<span className="small quiet">{source.publisher}</span>
			<span className="small quiet">
				{countOf(all, 'mention')} ·{' '}
				<span data-text={held ? (held.unchanged ? 'open' : 'changed') : 'none'}>{state}</span>{' '}
				{left > 0 && <span className="badge">{left} to review</span>}
			</span>
		</button>
	)
})

/** Which documents count as one source, by which rule and what was measured. */
function Dependence() {
	const { index, sources } = useDerived()
	const { merges, claimMerges, flags } = index.independence
	const title = (id: string) => sources.get(id)?.publisher || sources.get(id)?.title || id
	const groups = new Set(index.independence.groupOf.values()).size
	return (
		<section aria-label="Dependence between sources" className="dependence small">
			<h3>
				{countOf(sources.size, 'document')}, {countOf(groups, 'independent source')}
			</h3>
			{merges.length + claimMerges.length === 0 && (
				<p className="quiet">No two of them were found to depend on one another.</p>
			)}
			<ul>
				{[...merges, ...claimMerges].map((merge) => (
					<li key={`${merge.rule}${merge.documents.join()}${merge.claim ?? ''}`}>
						<strong>
							{title(merge.documents[0])} + {title(merge.documents[1])}
						</strong>{' '}
						({merge.rule}
						{merge.claim && ', for one claim'}): {merge.reason} <PairButton pair={merge.documents} />
					</li>
				))}
				{flags.map((flag, i) => (
					<li key={i} className="quiet">
						Noted, not merged: {flag.message}.
					</li>
				))}
			</ul>
		</section>
	)
}
