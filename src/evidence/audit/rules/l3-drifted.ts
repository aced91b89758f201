import { toSpanDrafts } from '../spans.ts'
import type { AuditRule } from '../types.ts'

export const drifted: AuditRule = {
	id: 'L3',
	name: 'drifted',
	severity: 'error',
	fires: 'only a similar sentence is left where a mention stood',
	reason: 'a changed word can turn a claim around, so it is not counted',
	find: (context) => {
		const { located } = context.verified()
		const mentions = context.decided.mentions.filter(
			({ id, review }) => review !== 'rejected' && located.get(id) === 'drifted',
		)
		return toSpanDrafts(context, mentions, (n, source) => ({
			message: `${n} of the mentions in ${source} have only a similar sentence left in its text.`,
			clear: 'Read the new sentence and extract the document again, or supply the text that was read.',
		}))
	},
}
