import type { Mention } from '../../schema/mention.ts'
import { groupByKey } from '../merge-rules.ts'
import { type AuditContext, idsOf } from './context.ts'
import type { Draft } from './types.ts'

/** One draft for each document with such mentions: a text that changed loses many spans at once. */
export function toSpanDrafts(
	{ decided }: AuditContext,
	mentions: readonly Mention[],
	write: (n: number, source: string) => Pick<Draft, 'message' | 'clear'>,
): Draft[] {
	const all = groupByKey(decided.mentions, ({ document }) => [document])
	return [...groupByKey(mentions, ({ document }) => [document])].map(([document, lost]) => ({
		target: `source:${document}`,
		numbers: { mentions: lost.length, of: all.get(document)?.length ?? lost.length },
		mentions: idsOf(lost),
		...write(lost.length, document),
		consequence: lost.length,
	}))
}
