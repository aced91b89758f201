import type { Direction, Predicate } from '../schema/predicate.ts'
import type { Kind } from '../schema/term.ts'
import type { Sense } from './trigger-table.ts'

/** What a trigger means for one pair of kinds. `swap`: the object's side is the subject of the claim. */
export interface Reading {
	predicate: Predicate
	object: Kind
	direction?: Direction
	swap?: true
}

const read = (predicate: Predicate, object: Kind, direction?: Direction): Reading =>
	direction ? { predicate, object, direction } : { predicate, object }

const TREATMENT: Record<Sense, Reading[]> = {
	relieve: [read('treats', 'condition'), read('acts_on', 'mechanism', 'modulates')],
	decrease: [read('acts_on', 'mechanism', 'decreases'), read('treats', 'condition')],
	increase: [read('acts_on', 'mechanism', 'increases'), read('causes_side_effect', 'side_effect')],
	modulate: [read('acts_on', 'mechanism', 'modulates')],
	cause: [read('causes_side_effect', 'side_effect'), read('acts_on', 'mechanism', 'increases')],
	prevent: [read('prevents', 'condition'), read('acts_on', 'mechanism', 'decreases')],
	contra: [read('contraindicated_in', 'condition')],
	link: [],
	// What the body has, too, is what is raised: "calmol boosts dopamine".
	augment: [read('acts_on', 'mechanism', 'increases'), read('augments', 'treatment')],
}

const MECHANISM: Record<Sense, Reading[]> = {
	relieve: [read('implicated_in', 'condition'), read('affects', 'mechanism', 'modulates')],
	decrease: [read('affects', 'mechanism', 'decreases')],
	increase: [read('affects', 'mechanism', 'increases'), read('implicated_in', 'condition')],
	modulate: [read('affects', 'mechanism', 'modulates'), read('implicated_in', 'condition')],
	cause: [read('implicated_in', 'condition'), read('affects', 'mechanism', 'increases')],
	prevent: [read('implicated_in', 'condition')],
	contra: [],
	link: [read('implicated_in', 'condition'), read('affects', 'mechanism', 'modulates')],
	augment: [read('affects', 'mechanism', 'increases')],
}

/** Readings of a trigger for a subject's kind, the likelier first. */
export function readingsFor(sense: Sense, subject: Kind): Reading[] {
	if (subject === 'treatment') return TREATMENT[sense]
	if (subject === 'mechanism') return MECHANISM[sense]
	// "gloom activates sparkin", as "gloom is linked to sparkin"
	if (/^(?:link|increase|decrease|modulate)$/.test(sense))
		return [{ predicate: 'implicated_in', object: 'mechanism', swap: true }]
	return []
}

/** States that one wants more of: to increase them is to treat. */
const WANTED =
	/\b(?:mood|sleep|quality of life|functioning|well being|wellbeing|balance|outlook|energy|appetite|resilience)\b/

export const isWanted = (label: string): boolean => WANTED.test(label.toLowerCase().replace(/-/g, ' '))
