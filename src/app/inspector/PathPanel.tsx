import type { Path } from '../../graph/paths.ts'
import { countOf } from '../../text/count.ts'
import { inSentence, keyOfLink, writeSentence } from '../../view/sentences.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { PathPicker } from './PathPicker.tsx'
import { SharedTerms } from './SharedTerms.tsx'

/** How one term reaches another: paths by their weakest link, the chosen one read out as sentences. */
export function PathPanel({ from, to }: { from: string; to: string }) {
	const { terms, paths } = useDerived()
	const { step } = useView()
	const label = (id: string) => terms.get(id)?.label ?? id
	const chosen = paths[step ?? 0] ?? paths[0]
	return (
		<>
			<p className="eyebrow">Path</p>
			<h2>
				How does {inSentence(label(from))} reach {inSentence(label(to))}?
			</h2>
			<PathPicker from={from} to={to} />
			{paths.length === 0 && (
				<p>
					No asserted path of at most four steps is shown between them. Lower the threshold, or switch sources back on.
				</p>
			)}
			<ol className="paths">
				{paths.map((path, i) => (
					<li key={path.links.join()}>
						<button
							type="button"
							className="path"
							aria-pressed={path === chosen}
							onClick={() => setView((view) => ({ ...view, step: i }))}
						>
							<span>{path.nodes.map(label).join(' → ')}</span>
							<span className="quiet small">weakest link: {countOf(path.weakest, 'independent source')}</span>
						</button>
					</li>
				))}
			</ol>
			{chosen && <Reading path={chosen} />}
			<SharedTerms ends={[from, to]} />
		</>
	)
}

function Reading({ path }: { path: Path }) {
	const { terms, graph } = useDerived()
	return (
		<section aria-label="The path in words">
			<h3>In words</h3>
			<ol className="path-words">
				{path.links
					.filter((id) => graph.hasEdge(id))
					.map((id) => {
						const { link } = graph.getEdgeAttributes(id)
						return (
							<li key={id}>
								{writeSentence(keyOfLink(link), link.evidence, terms)}{' '}
								<button
									type="button"
									className="link-button"
									onClick={() => setView((view) => ({ ...view, claim: id, path: undefined }))}
								>
									Who says so?
								</button>
							</li>
						)
					})}
			</ol>
		</section>
	)
}
