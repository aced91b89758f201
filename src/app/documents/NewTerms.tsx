import type { Mention } from '../../schema/mention.ts'
import type { Term } from '../../schema/term.ts'
import { type Choice, decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore } from '../state/store.ts'

/** Terms of a mention that reading made up and nobody has decided about. */
export function useNewTerms(mention: Mention): Term[] {
	const { terms, logged } = useDerived()
	const added = useStore((state) => state.history.now.added)
	const decided = new Set(logged.decisions.map(({ target }) => target))
	const isNew = (id: string) =>
		!decided.has(`term:${id}`) && added.some((document) => document.terms.some((term) => term.id === id))
	return [mention.subject, mention.object].flatMap((id) => {
		const term = terms.get(id)
		return term && isNew(id) ? [term] : []
	})
}

/** Keeps a term as one of the vocabulary. */
export const keepTerm = ({ id }: Term): Choice => ({ action: 'accept', target: `term:${id}` })

/** For each term that is new: keep it, or say which one it is. `onDone` gives the keyboard back. */
export function NewTerms({ terms, onDone }: { terms: Term[]; onDone: () => void }) {
	return terms.map((term) => <NewTerm key={term.id} term={term} onDone={onDone} />)
}

function NewTerm({ term, onDone }: { term: Term; onDone: () => void }) {
	const { terms } = useDerived()
	const others = [...terms.values()].filter(({ id, kind }) => id !== term.id && kind === term.kind)
	const alike = others.filter((other) => isAlike(term, other))
	const merge = (into: string) => {
		if (!into) return
		decide(
			{ action: 'merge', target: `term:${term.id}`, after: into },
			`${term.label} is ${terms.get(into)?.label ?? into}.`,
		)
		onDone()
	}
	return (
		<div className="row small new-term">
			<span>
				<span className="tag">new term</span> {term.label}, a {term.kind.replace('_', ' ')}
			</span>
			<button
				type="button"
				className="button"
				onClick={() => {
					decide(keepTerm(term), `${term.label} is a term now.`)
					onDone()
				}}
			>
				Keep it <kbd>N</kbd>
			</button>
			<label className="row">
				or it is <kbd>M</kbd>
				<select
					data-new-term
					defaultValue=""
					aria-label={`${term.label} is the same as`}
					// Chosen with the keyboard it changes at each letter: Enter decides. A pointer decides at once.
					onKeyDown={(event) => {
						if (event.key === 'Escape') onDone()
						else if (event.key === 'Enter') merge(event.currentTarget.value)
						else return
						event.preventDefault()
					}}
				>
					<option value="">another term …</option>
					{alike.length > 0 && <Options label="Alike" terms={alike} />}
					<Options label="All" terms={others} />
				</select>
				<button
					type="button"
					className="link-button"
					onClick={(event) => merge(event.currentTarget.parentElement?.querySelector('select')?.value ?? '')}
				>
					Join
				</button>
			</label>
		</div>
	)
}

const wordsOf = ({ label, synonyms }: Term) =>
	[label, ...synonyms]
		.join(' ')
		.toLowerCase()
		.match(/[\p{L}\p{N}]{3,}/gu) ?? []

/** They share a word of three letters or more. */
function isAlike(a: Term, b: Term): boolean {
	const words = new Set(wordsOf(a))
	return wordsOf(b).some((word) => words.has(word))
}

function Options({ label, terms }: { label: string; terms: Term[] }) {
	return (
		<optgroup label={label}>
			{terms
				.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
				.map((term) => (
					<option key={term.id} value={term.id}>
						{term.label}
					</option>
				))}
		</optgroup>
	)
}
