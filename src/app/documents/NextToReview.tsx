import { useMemo } from 'react'
import { useDerived } from '../state/derived.tsx'
import { setView } from '../state/store.ts'

/** When a document is done: on to the next one that nobody has looked at. */
export function NextToReview({ document }: { document: string }) {
	const { project, sources } = useDerived()
	const waiting = useMemo(() => {
		const counts = new Map<string, number>()
		for (const { document: id, review } of project.mentions)
			if (review === 'unreviewed') counts.set(id, (counts.get(id) ?? 0) + 1)
		return counts
	}, [project])
	const [next] = [...waiting].find(([id]) => id !== document) ?? []
	if (waiting.has(document) || !next) return null
	return (
		<p className="hint">
			Every mention here was reviewed. {waiting.get(next)} wait in{' '}
			<button type="button" className="link-button" onClick={() => setView((view) => ({ ...view, source: next }))}>
				{sources.get(next)?.title ?? next}
			</button>
			.
		</p>
	)
}
