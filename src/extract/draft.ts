import type { RESOLUTIONS } from '../schema/mention.ts'
import type { Direction, Predicate } from '../schema/predicate.ts'
import type { FoundCue } from './cues.ts'
import type { Arg } from './discourse.ts'

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

/** A placebo is what treatments are compared with. */
export const isSham = ({ predicate, subject, object, open }: Draft): boolean =>
	(/^(?:treats|prevents|augments|combined_with|acts_on|causes_side_effect)$/.test(predicate) || open !== null) &&
	[subject, object].some(({ meaning }) => /^placebos?$/i.test(meaning.label))
