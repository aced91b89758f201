import type { Mention } from '../../../schema/mention.ts'
import { hashText } from '../../../text/hash.ts'
import type { AuditContext } from '../context.ts'
import { toSpanDrafts } from '../spans.ts'
import type { AuditRule } from '../types.ts'

/** Words that the project carries and that are not those the hash was made of. */
const isForged = ({ exact, sha256 }: Mention) => exact !== undefined && hashText(exact) !== sha256

function findUnlocatable({ decided, verified }: AuditContext): Mention[] {
	const { located } = verified()
	return decided.mentions.filter(
		(mention) =>
			mention.review !== 'rejected' &&
			(located.get(mention.id) === 'missing' || (!located.has(mention.id) && isForged(mention))),
	)
}

export const unlocatable: AuditRule = {
	id: 'L1',
	name: 'unlocatable',
	severity: 'error',
	fires:
		'the hash of a span does not match the stored text, nor any other place in it; or the carried words do not match their hash',
	reason: 'nobody can check what cannot be found, so it is not counted',
	find: (context) =>
		toSpanDrafts(context, findUnlocatable(context), (n, source) => ({
			message: `${n} of the mentions in ${source} cannot be found in its text.`,
			clear: 'Supply the text that was read (its hash is in the source), or extract the document again.',
		})),
}
