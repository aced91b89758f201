import type { Evidence } from '../evidence/types.ts'
import type { ClaimKey } from '../schema/claim.ts'
import type { Predicate } from '../schema/predicate.ts'
import type { Term } from '../schema/term.ts'
import { isOnlyHedged } from './strength.ts'

export type Terms = Map<string, Term>

/** Verb of each predicate, third person: [singular, plural]. */
const VERBS: Record<Predicate, [string, string]> = {
	treats: ['treats', 'treat'],
	prevents: ['prevents', 'prevent'],
	causes_side_effect: ['causes', 'cause'],
	contraindicated_in: ['is contraindicated in', 'are contraindicated in'],
	acts_on: ['acts on', 'act on'],
	affects: ['affects', 'affect'],
	implicated_in: ['is implicated in', 'are implicated in'],
	augments: ['augments', 'augment'],
	combined_with: ['is combined with', 'are combined with'],
	alternative_to: ['is an alternative to', 'are an alternative to'],
	outperforms: ['outperforms', 'outperform'],
	comparable_to: ['is comparable to', 'are comparable to'],
}
const DIRECTION_VERBS = { increases: ['increases', 'increase'], decreases: ['decreases', 'decrease'] } as const

/** "NMDA receptor" stays; "Depression" becomes "depression" inside a sentence. */
export const inSentence = (label: string): string =>
	/^[A-Z][a-z]+(?![A-Z])/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label

const capital = (text: string) => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
const isPlural = (label: string) =>
	/[A-Za-z]s$/.test(label) && /[a-z]$/.test(label) && !/(ss|is|us|etes|ics)$/.test(label)
const labelOf = (terms: Terms, id: string) => terms.get(id)?.label ?? id

/** The claim as a clause: "ketamine decreases NMDA receptor activity". */
export function writeClause(key: ClaimKey, terms: Terms): string {
	const subject = inSentence(labelOf(terms, key.subject))
	const object = inSentence(labelOf(terms, key.object))
	const form = isPlural(labelOf(terms, key.subject)) ? 1 : 0
	const directed = key.direction && key.direction !== 'modulates' ? DIRECTION_VERBS[key.direction] : undefined
	const verb = (directed ?? VERBS[key.predicate])[form]
	const activity = directed && /receptor$/i.test(object) ? ' activity' : ''
	const aspect = key.aspect ? ` in ${key.aspect.replaceAll('_', ' ')}` : ''
	return `${subject} ${verb} ${object}${activity}${aspect}`
}

/** The clause as a heading: "Ketamine decreases NMDA receptor activity". */
export const writeHeading = (key: ClaimKey, terms: Terms): string => capital(writeClause(key, terms))

const NUMBERS = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten',
	'eleven',
	'twelve',
]
/** Small whole numbers as words. */
export const writeNumber = (n: number): string => NUMBERS[n] ?? String(n)

const sources = (n: number) => `${writeNumber(n)} independent ${n === 1 ? 'source' : 'sources'}`

/**
 * The spoken sentence of a link or claim, always attributive: who says it, who hedges, who denies.
 * The same words feed tooltip, inspector and screen reader.
 */
export function writeSentence(key: ClaimKey, evidence: Evidence, terms: Terms): string {
	const clause = writeClause(key, terms)
	const asserting = evidence.only + evidence.both
	const denying = evidence.denying + evidence.both
	if (asserting === 0 && denying === 0)
		return capital(`whether ${clause} is left open by ${sources(Math.max(1, evidence.open))}.`)
	if (asserting === 0)
		return capital(
			`${sources(denying)} ${denying === 1 ? 'denies' : 'deny'} that ${clause}; none ${denying === 1 ? 'asserts' : 'assert'} it.`,
		)
	const hedged = isOnlyHedged(evidence)
	const verb = `${hedged ? 'suggest' : 'say'}${asserting === 1 ? 's' : ''}`
	const hedge = hedged ? ', always with a hedge' : ''
	const denial = denying > 0 ? `; ${writeNumber(denying)} ${denying === 1 ? 'denies' : 'deny'} it` : ''
	return capital(`${sources(asserting)} ${verb} that ${clause}${hedge}${denial}.`)
}

/** A link's key: its one claim's, or the bare link where it has several. */
export function keyOfLink(link: {
	id: string
	subject: string
	predicate: Predicate
	object: string
	claims: ClaimKey[]
}): ClaimKey {
	return link.claims.length === 1
		? link.claims[0]!
		: { subject: link.subject, predicate: link.predicate, object: link.object }
}
