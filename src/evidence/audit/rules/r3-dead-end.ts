import { countOf } from '../../../text/count.ts'
import { countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

/** Someone's work is called upon, and nobody is named. */
const APPEAL =
	/\b(?:(?:stud(?:y|ies)|research(?:ers)?|scientists?|experts?|doctors|evidence|data|trials?|reviews?|literature) (?:also |now |has |have |had |recently |clearly |consistently )*(?:show|find|found|suggest|indicate|demonstrate|depict|prove|confirm|report|believe|say|agree|discover|notic)\w*|according to (?:\w+ ){0,2}(?:stud(?:y|ies)|research|experts?|data)|(?:has|have) been (?:shown|proven|demonstrated|found) to|it is (?:widely |generally )?(?:known|believed|thought) that|(?:are|is) also noticing)\b/iu
/** A reference in the sentence: a year in brackets, a number in brackets, an address, "et al." */
const REFERENCE = /\(\D{0,60}(?:19|20)\d\d\w?[^)]{0,30}\)|\[\d[\d,–\- ]*\]|https?:|doi|et al\b/iu

const isDeadEnd = (words: string): boolean => APPEAL.test(words) && !REFERENCE.test(words)

export const deadEndAttribution: AuditRule = {
	id: 'R3',
	name: 'dead-end-attribution',
	severity: 'info',
	fires: 'a counted mention calls upon studies, research or experts and cites none; needs the words at hand',
	reason: 'it borrows authority that cannot be followed',
	find: ({ claims, say, wordsOf }) =>
		claims.flatMap((claim) => {
			const found = countedMentions(claim).filter(
				(mention) => !mention.credits?.length && isDeadEnd(wordsOf(mention) ?? ''),
			)
			if (found.length === 0) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { mentions: found.length, counted: claim.evidence.counts.mentions },
					mentions: idsOf(found),
					message: `${say(claim)}: ${countOf(found.length, 'mention')} with “studies show” or the like and nothing cited.`,
					clear: 'Find the study that is meant and add it as a document, or name it in the mention’s credits.',
				},
			]
		}),
}
