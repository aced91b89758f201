import type { RESOLUTIONS } from '../schema/mention.ts'
import type { Direction, Predicate } from '../schema/predicate.ts'
import type { FoundCue } from './cues.ts'
import { type Arg, isPlacebo } from './discourse.ts'
import { isState } from './entity.ts'

export type Resolution = (typeof RESOLUTIONS)[number]

/** A claim as a rule made it, before ids and hashes. */
export interface Draft {
	subject: Arg
	predicate: Predicate
	object: Arg
	direction?: Direction
	aspect?: string
	rule: string
	/** Tokens of the words that joined the two, for cues and for showing why. */
	from: number
	to: number
	denied: FoundCue | null
	hedged: FoundCue | null
	open: FoundCue | null
	/** Probability that a model gave it. */
	chance?: number
}

/** Of a claim about a placebo, which is only what treatments are compared with. */
export const isSham = ({ subject, object }: Draft): boolean => isPlacebo(subject.meaning) || isPlacebo(object.meaning)

/** Of a claim that something treats or brings on what is no illness and only bears on who may take it. */
export const isOfState = ({ predicate, object }: Draft): boolean =>
	predicate !== 'contraindicated_in' && isState(object.meaning)
