import { capital, writeClause } from '../evidence/clause.ts'
import { isOnlyHedged } from '../evidence/standing.ts'
import type { Evidence } from '../evidence/types.ts'
import type { ClaimKey } from '../schema/claim.ts'
import type { Predicate } from '../schema/predicate.ts'
import type { Term } from '../schema/term.ts'

export { inSentence, writeClause, writeHeading } from '../evidence/clause.ts'

export type Terms = ReadonlyMap<string, Term>

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
