import type { IndependentSource } from '../../types.ts'
import { idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

/** Rules by which one document has the words of another. */
const COPYING = ['I3', 'I4', 'I5', 'I6']

/** Pairs of documents with one text, of which the first only hedges what the second states. */
function findLost({ documents, merges }: IndependentSource) {
	const saidBy = new Map(
		documents.map(({ id, mentions }) => [
			id,
			mentions.filter(({ polarity, certainty }) => polarity === 'asserts' && certainty !== 'open'),
		]),
	)
	const states = (id: string) => saidBy.get(id)?.some(({ certainty }) => certainty === 'stated') ?? false
	const hedges = (id: string) => (saidBy.get(id)?.length ?? 0) > 0 && !states(id)
	return merges
		.filter(({ rule }) => COPYING.includes(rule))
		.flatMap(({ documents: [a, b] }) => [
			[a, b],
			[b, a],
		])
		.filter(([from, to]) => hedges(from!) && states(to!))
		.map(([from, to]) => ({ from: from!, to: to!, mentions: [...saidBy.get(from!)!, ...saidBy.get(to!)!] }))
}

export const hedgeLost: AuditRule = {
	id: 'C2',
	name: 'hedge-lost',
	severity: 'warning',
	fires: 'of two documents with the same words, or of which one cites the other, one states what the other only hedges',
	reason: 'a “may” that is quoted as an “is” looks like a finding that nobody made',
	find: ({ claims, say }) =>
		claims.flatMap((claim) => {
			const [lost, ...others] = claim.evidence.sources.flatMap(findLost)
			if (!lost) return []
			const mentions = new Set([lost, ...others].flatMap((one) => one.mentions))
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { pairs: others.length + 1 },
					mentions: idsOf([...mentions]),
					message: `${say(claim)} is stated by ${lost.to} and only hedged by ${lost.from}, which it shares its words with.`,
					clear: 'Read which came first; if the hedge did, edit the certainty of the mention that lost it.',
				},
			]
		}),
}
