import { useId, useState } from 'react'
import { CERTAINTIES, type Mention, POLARITIES } from '../../schema/mention.ts'
import { DIRECTIONS, PREDICATE_RULES, PREDICATES } from '../../schema/predicate.ts'
import type { Kind } from '../../schema/term.ts'
import { writeHeading } from '../../view/sentences.ts'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'

const FIELDS = ['subject', 'predicate', 'object', 'direction', 'aspect', 'polarity', 'certainty'] as const
type Draft = Pick<Mention, (typeof FIELDS)[number]>

/** Puts a mention right: who, what, whom, how surely. The span and its words stay. */
export default function EditMention({ mention, onDone }: { mention: Mention; onDone: () => void }) {
	const { terms } = useDerived()
	const [draft, setDraft] = useState<Draft>(() => pick(mention))
	const [reason, setReason] = useState('')
	const id = useId()
	const rule = PREDICATE_RULES[draft.predicate]
	const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
	const fitting = fit(draft)
	const wrong = findMisfit(draft, (term) => terms.get(term)?.kind)
	const same = JSON.stringify(fitting) === JSON.stringify(pick(mention))
	const save = (event: React.FormEvent) => {
		event.preventDefault()
		if (wrong || same) return
		const [before, after] = changedOf(pick(mention), fitting)
		decide({ action: 'edit', target: `mention:${mention.id}`, before, after, reason }, 'Edited.')
		onDone()
	}
	const term = (end: 'subject' | 'object') => (
		<TermSelect label={end} kind={rule[end]} value={draft[end]} onChange={(value) => change({ [end]: value })} />
	)
	return (
		<form className="edit-mention" onSubmit={save}>
			{term('subject')}
			<Choice
				label="predicate"
				value={draft.predicate}
				options={PREDICATES}
				name={(one) => PREDICATE_RULES[one].label}
				onChange={(predicate) => change({ predicate })}
			/>
			{term('object')}
			{rule.direction && (
				<Choice
					label="direction"
					value={draft.direction ?? 'modulates'}
					options={DIRECTIONS}
					onChange={(direction) => change({ direction })}
				/>
			)}
			{rule.aspect && (
				<label>
					aspect
					<input
						value={draft.aspect ?? ''}
						onChange={(event) =>
							change({ aspect: event.target.value.toLowerCase().replace(/[^a-z]+/g, '_') || undefined })
						}
					/>
				</label>
			)}
			<Choice
				label="polarity"
				value={draft.polarity}
				options={POLARITIES}
				onChange={(polarity) => change({ polarity })}
			/>
			<Choice
				label="certainty"
				value={draft.certainty}
				options={CERTAINTIES}
				onChange={(certainty) => change({ certainty })}
			/>
			<label htmlFor={id} className="wide-field">
				why
				<input id={id} value={reason} onChange={(event) => setReason(event.target.value)} />
			</label>
			<p className="wide-field quiet" role="status">
				{wrong ?? `${writeHeading(fitting, terms)}${draft.polarity === 'denies' ? ' (denied)' : ''}`}
			</p>
			<p className="wide-field row">
				<button type="submit" className="button" disabled={!!wrong || same}>
					Save the edit
				</button>
				<button type="button" className="link-button" onClick={onDone}>
					Cancel
				</button>
			</p>
		</form>
	)
}

const pick = (mention: Draft): Draft => Object.fromEntries(FIELDS.map((field) => [field, mention[field]])) as Draft

/** Leaves out what the predicate does not take, and puts the ends of a symmetric one in order. */
function fit(draft: Draft): Draft {
	const rule = PREDICATE_RULES[draft.predicate]
	const turned = rule.symmetric && draft.subject > draft.object
	return {
		...draft,
		subject: turned ? draft.object : draft.subject,
		object: turned ? draft.subject : draft.object,
		direction: rule.direction ? (draft.direction ?? 'modulates') : undefined,
		aspect: rule.aspect ? draft.aspect : undefined,
	}
}

function findMisfit(draft: Draft, kindOf: (id: string) => Kind | undefined): string | undefined {
	const rule = PREDICATE_RULES[draft.predicate]
	if (draft.subject === draft.object) return 'A claim needs two different terms.'
	if (kindOf(draft.subject) !== rule.subject) return `The subject of “${rule.label}” is a ${word(rule.subject)}.`
	if (kindOf(draft.object) !== rule.object) return `The object of “${rule.label}” is a ${word(rule.object)}.`
	if (rule.aspect && !draft.aspect) return `“${rule.label}” needs an aspect such as onset.`
	return undefined
}
const word = (kind: string) => kind.replace('_', ' ')

/** The fields that differ, before and after; null where there is none. */
function changedOf(before: Draft, after: Draft): [object, object] {
	const changed = FIELDS.filter((field) => before[field] !== after[field])
	const part = (draft: Draft) => Object.fromEntries(changed.map((field) => [field, draft[field] ?? null]))
	return [part(before), part(after)]
}

function Choice<T extends string>({
	label,
	value,
	options,
	name = (one) => one.replaceAll('_', ' '),
	onChange,
}: {
	label: string
	value: T
	options: readonly T[]
	name?: (one: T) => string
	onChange: (value: T) => void
}) {
	return (
		<label>
			{label}
			<select value={value} onChange={(event) => onChange(event.target.value as T)}>
				{options.map((one) => (
					<option key={one} value={one}>
						{name(one)}
					</option>
				))}
			</select>
		</label>
	)
}

/** Terms of the kind that fits; the one that stands is listed even where it does not. */
function TermSelect(props: { label: string; kind: Kind; value: string; onChange: (id: string) => void }) {
	const { terms } = useDerived()
	const fitting = [...terms.values()].filter(({ id, kind }) => kind === props.kind || id === props.value)
	const ids = fitting.sort((a, b) => a.label.localeCompare(b.label, 'en')).map(({ id }) => id)
	return <Choice {...props} options={ids} name={(id) => terms.get(id)?.label ?? id} />
}
