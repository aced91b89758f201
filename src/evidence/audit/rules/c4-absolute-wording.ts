import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

/** Words that promise more than any study shows. */
const ABSOLUTE =
	/\b(?:cures?|cured|curing|proven|guarantee[ds]?|miracle|risk[- ]free|fail[- ]?safe|always works?|never fails?|works? for every(?:one|body)|(?:completely|totally|perfectly|absolutely|100 ?%) (?:safe|effective)|(?:no|without(?: any)?|zero|free of) side[- ]effects|permanent(?:ly)? (?:cure|relief|heal\w*|resol\w*))\b/giu
/** "No cure", "has not been proven", "is no guarantee" promise nothing. */
const DENIED = /(?:\b(?:no|not|never|nor|cannot|without|nobody)|n[’']t)(?: \w+){0,2} ?$/iu

/** The absolute words of a sentence; empty where each is denied. */
export const findAbsolute = (words: string): string[] =>
	[...words.matchAll(ABSOLUTE)]
		.filter(({ 0: found, index }) => /side/i.test(found) || !DENIED.test(words.slice(Math.max(0, index - 40), index)))
		.map(([found]) => found.toLowerCase())

export const absoluteWording: AuditRule = {
	id: 'C4',
	name: 'absolute-wording',
	severity: 'info',
	fires: 'a counted mention says cure, proven, guaranteed, no side effects or the like; needs the words at hand',
	reason: 'such words mark promotion, and readers remember them',
	find: ({ claims, say, wordsOf }) =>
		claims.flatMap((claim) => {
			const said = countedMentions(claim)
				.map((mention) => ({ mention, found: findAbsolute(wordsOf(mention) ?? '') }))
				.filter(({ found }) => found.length > 0)
			if (said.length === 0) return []
			const words = [...new Set(said.flatMap(({ found }) => found))].sort()
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { mentions: said.length, counted: claim.evidence.counts.mentions },
					mentions: idsOf(said.map(({ mention }) => mention)),
					message: `${say(claim)}: ${countOf(said.length, 'mention')} in absolute words (${words.join(', ')}).`,
					clear:
						'Read the sentence; where the words are not about this claim, reject the mention or accept the finding.',
				},
			]
		}),
}
