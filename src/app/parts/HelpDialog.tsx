import { Dialog } from './Dialog.tsx'

const KEYS: [string, string][] = [
	['/', 'Search terms and claims'],
	['Ctrl K', 'Commands'],
	['Tab', 'To the graph; then:'],
	['→ ←', 'Next or previous link of this term, strongest first'],
	['↓', 'Along the link to its other term'],
	['Enter', 'Open what is selected in the inspector'],
	['Home', 'To the term that most sources name'],
	['+ − 0', 'Closer, wider, the whole picture'],
	['Esc', 'Clear the selection'],
	['Ctrl Z, Ctrl Shift Z', 'Undo, redo'],
]

/** How to read the picture, and the keys. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
	return (
		<Dialog title="How to read this" onClose={onClose}>
			<p>
				Each shape is a term; each line says that sources link two terms. A line is as wide as the number of{' '}
				<strong>independent sources</strong> that assert the link: copies of one text and pages of one publisher count
				once. Dashed lines rest on one source. Lighter lines are only hedged. A cross marks a link that sources only
				deny; a second tone, one that some deny.
			</p>
			<p>
				Support, dispute and unknown say how well sourced a claim is. They are no probability that it is true, and
				nothing here is medical advice.
			</p>
			<dl className="keys">
				{KEYS.map(([key, what]) => (
					<div key={key}>
						<dt>
							<kbd>{key}</kbd>
						</dt>
						<dd>{what}</dd>
					</div>
				))}
			</dl>
		</Dialog>
	)
}
