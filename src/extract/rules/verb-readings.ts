import { type Arg, argOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, meaningOf } from '../entity.ts'
import { type Meaning, toMeaning } from '../lexicon.ts'
import type { Reader } from '../reader.ts'
import { isWanted, type Reading } from '../signature.ts'
import type { Trigger } from '../triggers.ts'

/** An object with the reading that takes it. */
export type Read = [Reading, Arg]

// A condition whose risk rises is a side effect; a symptom that is relieved is a condition.
function meaningAs(item: Entity, kind: Meaning['kind'], trigger: Trigger): Meaning | undefined {
	const own = meaningOf(item, kind)
	const symptom = kind === 'condition' && trigger.sense === 'relieve' ? meaningOf(item, 'side_effect') : undefined
	if (!own && symptom && !symptom.generic) return toMeaning('condition', symptom.label, 'shape')
	if (own || kind !== 'side_effect' || trigger.sense !== 'cause') return own
	const condition = meaningOf(item, 'condition')
	return condition && toMeaning('side_effect', condition.label, 'shape')
}

/** An item of a list as the first reading that takes it; none where none does. */
export function readAs(
	reader: Reader,
	item: Entity,
	items: readonly Entity[],
	readings: Reading[],
	trigger: Trigger,
): Read[] {
	const reading = readings.find((r) => meaningAs(item, r.object, trigger))
	const meaning = reading && meaningAs(item, reading.object, trigger)
	return meaning ? [[reading, argOf(item, meaning, reader.text, items.length > 1 && item !== items[0])]] : []
}

/** What is meant, with the reading that takes its kind. */
export function withReading(arg: Arg, readings: Reading[]): Read[] {
	const reading = readings.find((r) => r.object === arg.meaning.kind)
	return reading ? [[reading, arg]] : []
}

const RECURS = /\b(?:relapses?|recurrences?|flare-ups?|attacks?|progression)$/i
const INVADERS = /\b(?:infections?|germs?|injur(?:y|ies)|wounds?|toxins?)$/i
const LESSENS = /^(?:decrease:|relieve:(?:reduc|decreas|lower|control))/

const DONE = /\b(?:smoking|vaping|drinking|use|misuse|abuse|withdrawal|overdose|stress|surgery|trauma)$/i

type Sided = Pick<Draft, 'subject' | 'predicate' | 'object' | 'direction'>

/** The claim's sides as the words want them: more of a wanted state is relief, more of an unwanted one a side effect. */
export function refine(reading: Reading, subject: Arg, object: Arg, trigger: Trigger): Sided | null {
	if (subject.meaning.kind !== reading.object && sameName(subject, object)) return null
	// Fewer relapses are kept away, not treated.
	if (reading.predicate === 'treats' && RECURS.test(object.meaning.label) && LESSENS.test(trigger.rule))
		return { subject, predicate: 'prevents', object }
	// "Smoking damages the blood vessels": it is done, no illness of theirs.
	const isActing = trigger.sense !== 'link' || /^link:(?:damage|fuel)/.test(trigger.rule)
	if (reading.swap && isActing && DONE.test(subject.meaning.label)) return null
	if (reading.swap) return { subject: object, predicate: reading.predicate, object: subject }
	// "Cells help fight infections": they have no part in them.
	if (
		reading.predicate === 'implicated_in' &&
		/^(?:relieve|decrease)$/.test(trigger.sense) &&
		INVADERS.test(object.meaning.label)
	)
		return null
	const wanted = isWanted(object.meaning.label)
	if (
		reading.predicate === 'causes_side_effect' &&
		/^increase:(?:improve|support|restore|preserve)/.test(trigger.rule) &&
		!wanted
	)
		return null
	if (reading.predicate === 'causes_side_effect' && trigger.sense === 'increase')
		return wanted
			? { subject, predicate: 'treats', object: { ...object, meaning: { ...object.meaning, kind: 'condition' } } }
			: { subject, predicate: reading.predicate, object }
	if (wanted && trigger.sense === 'decrease' && reading.predicate === 'treats') return null
	// What is improved is more of it; what is managed or controlled is only changed.
	const better = trigger.sense === 'relieve' && /improv/.test(trigger.rule)
	const fewer = trigger.rule.startsWith('relieve:reduce|decrease|lower')
	const direction = reading.direction && (better ? 'increases' : fewer ? 'decreases' : reading.direction)
	return { subject, predicate: reading.predicate, object, direction }
}

const sameName = (a: Arg, b: Arg) => a.meaning.label === b.meaning.label

/** "Suppresses sparkin" changes it, and more exactly lowers it: whether another draft says so. */
export const isSaidBetter = (draft: Draft, drafts: readonly Draft[]): boolean =>
	draft.direction === 'modulates' &&
	drafts.some(
		(other) =>
			other.direction !== 'modulates' &&
			other.predicate === draft.predicate &&
			other.subject.start === draft.subject.start &&
			other.object.start === draft.object.start,
	)
