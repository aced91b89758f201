import { useMemo } from 'react'
import { countOf } from '../../text/count.ts'
import { strengthOf } from '../../view/strength.ts'
import { toggleSource } from '../../view/view-state.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'

/** Above this many, the list is left to the Sources view. */
const MOST = 40

/** Leave one out: each source on or off, and what that costs. */
export function SourceToggles() {
	const { project } = useDerived()
	const view = useView()
	const lost = useLosses()
	return (
		<fieldset>
			<legend>Sources</legend>
			{project.sources.slice(0, MOST).map((source) => (
				<label key={source.id} className="check" title={source.title}>
					<input
						type="checkbox"
						checked={!view.without.includes(source.id)}
						onChange={() => setView((now) => toggleSource(now, source.id))}
					/>
					<span className="ellipsis">{source.publisher || source.title}</span>
				</label>
			))}
			{project.sources.length > MOST && <p className="small quiet">{project.sources.length - MOST} more in Sources.</p>}
			{view.without.length > 0 && (
				<p className="small losses" role="status">
					Without {view.without.length === 1 ? 'it' : 'them'}: {countOf(lost.vanished, 'link')} lost, {lost.fallen}{' '}
					below the threshold, {lost.weaker} weaker.
				</p>
			)}
		</fieldset>
	)
}

/** What switching sources off did to the links. */
function useLosses() {
	const { allLinks, linkById } = useDerived()
	const { basis, min } = useView()
	return useMemo(() => {
		const losses = { vanished: 0, fallen: 0, weaker: 0 }
		for (const link of allLinks) {
			const before = strengthOf(link.evidence, basis)
			const now = linkById.get(link.id)
			const after = now ? strengthOf(now.evidence, basis) : 0
			if (before === 0 || after >= before) continue
			if (after === 0) losses.vanished++
			else if (before >= min && after < min) losses.fallen++
			else losses.weaker++
		}
		return losses
	}, [allLinks, linkById, basis, min])
}
