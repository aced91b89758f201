import type { Mention, Polarity } from './mention.ts'
import type { Direction, Predicate } from './predicate.ts'

/** What a mention says, apart from who says it: the key of a claim (model.md §2). */
export interface ClaimKey {
	subject: string
	predicate: Predicate
	object: string
	direction?: Direction
	aspect?: string
}

/** Readable and stable: "ketamine.acts_on.nmda-receptor.decreases". */
export function claimId(key: ClaimKey): string {
	return [linkId(key), key.direction, key.aspect].filter(Boolean).join('.')
}

/** One link of the picture: a claim id without direction and aspect. */
export function linkId(key: Pick<ClaimKey, 'subject' | 'predicate' | 'object'>): string {
	return `${key.subject}.${key.predicate}.${key.object}`
}

/** The link that a claim or link id belongs to. */
export const linkOf = (id: string): string => id.split('.').slice(0, 3).join('.')

/** What the stable id of a mention is hashed from: text hash, claim, span and polarity. */
export function mentionKey(
	textSha256: string,
	mention: Pick<Mention, 'subject' | 'predicate' | 'object' | 'direction' | 'aspect' | 'start' | 'end'>,
	polarity: Polarity,
): string {
	return [textSha256, claimId(mention), `${mention.start}-${mention.end}`, polarity].join('|')
}
