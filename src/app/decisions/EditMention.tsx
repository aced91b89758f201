import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { addTo } from '../../pipeline/add-documents.ts'
import { CERTAINTIES, type Mention, POLARITIES } from '../../schema/mention.ts'
import { DIRECTIONS, PREDICATE_RULES, PREDICATES } from '../../schema/predicate.ts'
import type { Kind, Term } from '../../schema/term.ts'
import { writeHeading } from '../../view/sentences.ts'
import { toTermId } from '../../view/surfaces.ts'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore } from '../state/store.ts'

const FIELDS = ['subject', 'predicate', 'object', 'direction', 'aspect', 'polarity', 'certainty'] as const
type Draft = Pick<Mention, (typeof FIELDS)[number]>

export type Field = (typeof FIELDS)[number]

/** Stands for a term that is still to be named. */
const NEW = '+'

/** Puts a mention right: who, what, whom, how surely; Enter saves, Escape leaves. The span and its words stay. */
export default function EditMention({
	mention,
	first,
	onDone,
}: {
	mention: Mention
	/** The field that the keyboard starts in. */
	first?: Field
	onDone: () => void
}) {
	const { terms: known, sources } = useDerived()
	const [draft, setDraft] = useState<Draft>(() => pick(mention))
	const [labels, setLabels] = useState({ subject: '', object: '' })
	const [reason, setReason] = useState('')
	const form = useRef<HTMLFormElement>(null)
	const id = useId()
	useEffect(() => form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus(), [first])
	const rule = PREDICATE_RULES[draft.predicate]
	const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
	const made = makeTerms(draft, labels, known)
	const terms = made.length > 0 ? new Map([...known, ...made.map((term) => [term.id, term] as const)]) : known
	const named = nameNew(draft, made)
	const fitting = fit(named)
	const wrong = findMisfit(named, (term) => terms.get(term)?.kind)
	const same = JSON.stringify(fitting) === JSON.stringify(pick(mention))
	const save = (event?: React.FormEvent) => {
		event?.preventDefault()
		if (wrong || same) return
		const [before, after] = changedOf(pick(mention), fitting)
		const source = sources.get(mention.document)
		const added = useStore.getState().history.now.added
		decide(
			{ action: 'edit', target: `mention:${mention.id}`, before, after, reason },
			'Edited.',
			made.length > 0 && source ? { added: addTo(added, source, [], made) } : {},
		)
		onDone()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape') onDone()
		else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) save()
		else return
		event.preventDefault()
	}
	const term = (end: 'subject' | 'object') => (
		<TermSelect
			label={end}
			kind={rule[end]}
			value={draft[end]}
			name={labels[end]}
			onChange={(value) => change({ [end]: value })}
			onName={(label) => setLabels({ ...labels, [end]: label })}
		/>
	)
	return (
		<form className="edit-mention" ref={form} onSubmit={save} onKeyDown={onKeyDown}>
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
						name="aspect"
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

/** Terms for the ends that were given a name of their own, of the kinds that the predicate joins. */
function makeTerms(
	draft: Draft,
	labels: Record<'subject' | 'object', string>,
	known: ReadonlyMap<string, Term>,
): Term[] {
	const taken = new Set(known.keys())
	return (['subject', 'object'] as const).flatMap((end): Term[] => {
		const label = labels[end].trim()
		if (draft[end] !== NEW || label === '') return []
		const id = toTermId(label, taken)
		taken.add(id)
		const kind = PREDICATE_RULES[draft.predicate][end]
		return [{ id, kind, label, synonyms: [], definition: '', broader: [], generic: false, xrefs: [] }]
	})
}

function nameNew(draft: Draft, made: readonly Term[]): Draft {
	const ids = made.map(({ id }) => id)
	const subject = draft.subject === NEW ? (ids.shift() ?? NEW) : draft.subject
	return { ...draft, subject, object: draft.object === NEW ? (ids.shift() ?? NEW) : draft.object }
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
	if (draft.subject === NEW || draft.object === NEW) return 'The new term needs a name.'
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
			<select name={label} value={value} onChange={(event) => onChange(event.target.value as T)}>
				{options.map((one) => (
					<option key={one} value={one}>
						{name(one)}
					</option>
				))}
			</select>
		</label>
	)
}

/** Terms of the kind that fits, and a new one; the one that stands is listed even where it does not fit. */
function TermSelect({
	label,
	kind,
	value,
	name,
	onChange,
	onName,
}: {
	label: string
	kind: Kind
	value: string
	/** Of the new term. */
	name: string
	onChange: (id: string) => void
	onName: (name: string) => void
}) {
	const { terms } = useDerived()
	const fitting = [...terms.values()].filter((term) => term.kind === kind || term.id === value)
	const ids = fitting.sort((a, b) => a.label.localeCompare(b.label, 'en')).map(({ id }) => id)
	return (
		<div className="term-select">
			<Choice
				label={label}
				value={value}
				options={[NEW, ...ids]}
				name={(id) => (id === NEW ? '+ a new term' : (terms.get(id)?.label ?? id))}
				onChange={onChange}
			/>
			{value === NEW && (
				<input
					aria-label={`Name of the new ${label}`}
					value={name}
					maxLength={200}
					onChange={(event) => onName(event.target.value)}
				/>
			)}
		</div>
	)
}
