import { basisWord } from '../../render/legend.ts'
import { leastUnderLens } from '../../view/select.ts'
import { setView, useView } from '../state/store.ts'

/** Turns the threshold round: what rests on too little, in the graph, the table and the matrix at once. */
export function UnderLens() {
	const { under, min, basis } = useView()
	const least = leastUnderLens(min)
	return (
		<label className="check small">
			<input
				type="checkbox"
				checked={under === true}
				onChange={() => setView((view) => ({ ...view, under: view.under ? undefined : true }))}
			/>
			Under-sourced: fewer than {least} {basisWord(basis, least)}
		</label>
	)
}
