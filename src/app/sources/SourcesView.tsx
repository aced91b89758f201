import { useMemo } from 'react'
import { PairButton } from '../decisions/PairButton.tsx'
import { AddDocuments } from '../documents/AddDocuments.tsx'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { setView, useView } from '../state/store.ts'
import { DocumentPage } from './DocumentPage.tsx'

/** Every document: what it is, on whom it depends, its claims, its words when they are at hand. */
export default function SourcesView() {
	const { project } = useDerived()
	const view = useView()
	const chosen = project.sources.find(({ id }) => id === view.source) ?? project.sources[0]
	return (
		<div className="sources">
			<nav className="source-list" aria-label="Documents">
				<AddDocuments />
				<ul>
					{project.sources.map((source) => (
						<li key={source.id}>
							<SourceButton id={source.id} current={source.id === chosen?.id} />
						</li>
					))}
				</ul>
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

function SourceButton({ id, current }: { id: string; current: boolean }) {
	const { sources, project } = useDerived()
	const held = useProject((state) => state.texts.get(id))
	const source = sources.get(id)!
	const count = useMemo(() => project.mentions.filter((mention) => mention.document === id).length, [project, id])
	const left = useMemo(
		() => project.mentions.filter((mention) => mention.document === id && mention.review === 'unreviewed').length,
		[project, id],
	)
	const state = held ? (held.unchanged ? 'text open' : 'text changed') : 'no text'
	return (
		<button
			type="button"
			className="source-button"
			aria-current={current || undefined}
			onClick={() => setView((view) => ({ ...view, source: id }))}
		>
			<span className="source-title">{source.title}</span>
			<span className="small quiet">{source.publisher}</span>
			<span className="small quiet">
				{count} mentions · <span data-text={held ? (held.unchanged ? 'open' : 'changed') : 'none'}>{state}</span>
				{left > 0 && <span className="badge">{left} to review</span>}
			</span>
		</button>
	)
}

/** Which documents count as one source, by which rule and what was measured. */
function Dependence() {
	const { index, sources } = useDerived()
	const { merges, claimMerges, flags } = index.independence
	const title = (id: string) => sources.get(id)?.publisher || sources.get(id)?.title || id
	const groups = new Set(index.independence.groupOf.values()).size
	return (
		<section aria-label="Dependence between sources" className="dependence small">
			<h3>
				{sources.size} documents, {groups} independent {groups === 1 ? 'source' : 'sources'}
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
