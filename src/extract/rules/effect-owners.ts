import { type Clause, groupOf, has } from '../analysis.ts'
import type { Arg } from '../discourse.ts'
import { fromSection } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { occursWith } from './side-effects.ts'

/** "they can include": what the sentence before spoke of. */
export function includers(reader: Reader, clause: Clause): Arg[] {
	const { analysis, discourse } = reader
	const zone = analysis.tokens.low.slice(clause.zoneFrom, clause.zoneTo).join(' ')
	if (
		/\b(?:(?:side|adverse|unwanted|undesirable) (?:effects?|reactions?|events?)|(?:symptoms|problems|effects) (?:\w+ )?(?:associated|linked|seen|reported) with)\b/.test(
			zone,
		)
	) {
		const own = possessorsBefore(reader, clause, clause.zoneTo).filter((arg) => arg.meaning.kind === 'treatment')
		return own.length ? own : fromSection(reader, clause.from)
	}
	const local = analysis.tokens.low.slice(0, clause.from).join(' ').includes('side effect')
	if (
		!/^(?:these|they|those|some|most common|others|common ones|the most common)$/.test(zone) ||
		!(discourse.sideEffects || local) ||
		discourse.unknownOwner
	)
		return []
	return fromSection(reader, clause.from)
}

/** "Side effects of X include": X inside the words; else the section's treatment. */
export function sideEffectOwners(reader: Reader, from: number, to: number): Arg[] {
	const { analysis } = reader
	if (
		!/^(?:side|adverse|unwanted|undesirable|untoward|drawbacks|disadvantages|complications|risks)$/.test(
			analysis.tokens.low[from]!,
		)
	)
		return []
	const first = analysis.entities.find((e) => e.from >= to && e.from - to <= 3)
	const inside =
		analysis.entities.find((e) => e.from > from && e.to <= to && has(e, ['treatment'])) ??
		(first && occursWith(reader, first))
	return inside ? argsOf(reader, groupOf(analysis, inside).items, ['treatment']) : fromSection(reader, from)
}

/** Whose the words at `at` are: the last name of the clause's subject. */
export function possessorsBefore(reader: Reader, clause: Clause, at: number): Arg[] {
	const near = reader.analysis.entities.findLast(
		(e) => e.from >= clause.zoneFrom && e.to <= at && has(e, ['treatment', 'mechanism']),
	)
	return near ? argsOf(reader, groupOf(reader.analysis, near).items, ['treatment', 'mechanism']) : []
}
