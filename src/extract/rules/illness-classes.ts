import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'

/** Between a class and those that are of it: "gloom medicines such as". */
const SUCH_AS =
	/^(?:, |\( )?(?:such as|like|including|includes?|are|called|for example ,?|e \. g \. ,?|e\.g\. ,?|:) ?(?:the )?$/
/** Between one of a class and the class: "and other", "is a common", ", a newer". */
const AND_OTHER = /^,? ?(?:and|or) (?:(?:some|many|most|all) )?(?:other|similar|related|newer|older) (?:[a-z]+ ){0,2}$/
const IS_ONE =
	/^(?:\( \S+ \) )?(?:(?:is|are|was|were|(?:may|might|could) be) (?:also )?|, |\( )(?:(?:an?|the|another) )?(?:(?!(?:not|no)\b)[a-z]+ ){0,3}$/

/** "Calmol is a gloom medicine", "gloom medicines such as calmol": each of a class is for the illness that names it. */
export function relateIllnessClasses(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	return analysis.entities.flatMap((named): Draft[] => {
		const members = named.illness ? membersOf(reader, named) : []
		if (!named.illness || !members.length) return []
		const at = { from: named.from, to: named.to }
		const { denied, hedged, open, void: none } = bearing(analysis, findCues(analysis.tokens), at.from, at.to, at.to)
		if (none || denied) return []
		const object = { meaning: named.illness, start: named.start, end: named.end, by: 'synonym' as const }
		return argsOf(reader, members, ['treatment'])
			.filter(({ start }) => !soFar.some((d) => d.subject.start === start && d.predicate === 'treats'))
			.map((subject) => ({ subject, predicate: 'treats', object, rule: 'class for', ...at, denied, hedged, open }))
	})
}

function membersOf({ analysis }: Reader, named: Entity): Entity[] {
	const { entities, tokens } = analysis
	const words = (from: number, to: number) =>
		tokens.low
			.slice(from, to)
			.map((word) => `${word} `)
			.join('')
	const before = entities.findLast((e) => e.to <= named.from && isNamedTreatment(e) && !e.illness)
	const after = entities.find((e) => e.from >= named.to && isNamedTreatment(e) && !e.illness)
	const items = (one: Entity) => groupOf(analysis, one).items.filter((e) => e !== named && !e.illness)
	if (after && named.from > 0 && after.from === named.to && !tokens.low[named.to - 1]!.endsWith('s'))
		return items(after)
	if (after && SUCH_AS.test(words(named.to, after.from))) return items(after)
	const gap = before ? words(before.to, named.from) : ''
	return before && gap && (AND_OTHER.test(gap) || IS_ONE.test(gap)) ? items(before) : []
}
