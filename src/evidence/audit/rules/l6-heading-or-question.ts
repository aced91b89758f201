import type { Mention } from '../../../schema/mention.ts'
import { countOf } from '../../../text/count.ts'
import { type Sentence, splitSentences } from '../../../text/sentences.ts'
import { type AuditContext, countedMentions, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

const assertsNothing = ({ kind, question }: Sentence) => kind === 'heading' || question

/** Answers for one mention after another, splitting each text once. */
function buildTest({ texts, verified, wordsOf }: AuditContext): (mention: Mention) => boolean {
	const split = new Map<string, Sentence[]>()
	const sentencesOf = (id: string, text: string) => {
		const known = split.get(id) ?? splitSentences(text)
		split.set(id, known)
		return known
	}
	return (mention) => {
		const text = texts.get(mention.document)
		const place = text === undefined ? undefined : verified().places.get(mention.id)
		if (text === undefined || place?.start === undefined) return /\?["'”’)\]]*$/.test(wordsOf(mention)?.trimEnd() ?? '')
		const touched = sentencesOf(mention.document, text).filter(
			({ start, end }) => start < place.end! && end > place.start!,
		)
		return touched.length > 0 && touched.every(assertsNothing)
	}
}

export const headingOrQuestion: AuditRule = {
	id: 'L6',
	name: 'heading-or-question',
	severity: 'warning',
	fires:
		'a counted span lies within headings or questions; without its text, where the carried words end in a question mark',
	reason: 'a heading or a question asserts nothing',
	find: (context) => {
		const isEmpty = buildTest(context)
		return context.claims.flatMap((claim) => {
			const found = countedMentions(claim).filter(isEmpty)
			if (found.length === 0) return []
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { mentions: found.length, counted: claim.evidence.counts.mentions },
					mentions: idsOf(found),
					message: `${context.say(claim)}: ${countOf(found.length, 'counted mention')} in a heading or question.`,
					clear: 'Reject the mention; the text below the heading usually says it again.',
					weakness: found.length / claim.evidence.counts.mentions,
				},
			]
		})
	},
}
