import { groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import { spokenOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const saysWhen = seekWords(['if', 'when'])

const NEEDED =
	/^(?:you|people|patients|they|children|adults|women|men|some people|most people|your child|your doctor) (?:(?:may|might|can|could|will|should|also|often|sometimes|usually) )*(?:need|get|have|take|use|be (?:given|offered|prescribed)|receive|require|suggest|recommend|prescribe) (?:it|one|them|this(?: (?:treatment|therapy|medicine|drug|surgery|procedure|test))?) (?:if|when) (?:you|they|he or she|your child|@p) (?:also |still )?(?:have|has|had|get|develop|suffer from|are diagnosed with) (?:(?:(?:a|an|any|certain|some|one of) )*(?:conditions?|problems?|illness(?:es)?|diseases?|disorders?|symptoms)(?: [a-z]+){0,8}? ?,? (?:such as|including|like|:) )?(?:(?!(?:not|no|without|taken|used|tried)\b)[a-z-]+ ){0,5}$/

/** "You may need it if you have worry": what is spoken of is for worry. */
export function relateNeeded(reader: Reader): Draft[] {
	const { analysis, discourse } = reader
	const { tokens, entities } = analysis
	const spoken = spokenOf(discourse)
	const meant = spoken.length || !discourse.section ? spoken : [discourse.section]
	if (!meant.length || !saysWhen(tokens)) return []
	const first = entities.find((e) => has(e, ['condition']) && NEEDED.test(`${tokens.low.slice(0, e.from).join(' ')} `))
	if (!first) return []
	const at = tokens.low.findIndex((word) => word === 'if' || word === 'when')
	const b = bearing(analysis, findCues(tokens), at, at + 1, first.from)
	const may = findCues(tokens).find((cue) => cue.kind === 'hedge' && cue.to <= at) ?? null
	const place = { start: first.start, end: first.start, by: 'section' as const }
	return meant.flatMap((meaning) =>
		argsOf(reader, groupOf(analysis, first).items, ['condition']).map(
			(object): Draft => ({
				subject: { meaning, ...place },
				predicate: 'treats',
				object,
				rule: 'needed',
				from: at,
				to: at + 1,
				denied: null,
				hedged: b.hedged ?? may,
				open: b.open,
			}),
		),
	)
}
