import { Suspense, useState } from 'react'
import { lazyPart } from '../parts/lazy-part.ts'
import { useDerived } from '../state/derived.tsx'

const PairDialog = lazyPart(() => import('./PairDialog.tsx'))

/** Opens the reasons and the decision about two documents. */
export function PairButton({ pair, label = 'Look closer' }: { pair: [string, string]; label?: string }) {
	const [open, setOpen] = useState(false)
	const { sources } = useDerived()
	const names = pair.map((id) => sources.get(id)?.publisher || sources.get(id)?.title || id).join(' and ')
	return (
		<>
			<button type="button" className="link-button" onClick={() => setOpen(true)}>
				{label}
				<span className="unseen">: {names}</span>
			</button>
			<Suspense>{open && <PairDialog pair={pair} onClose={() => setOpen(false)} />}</Suspense>
		</>
	)
}
