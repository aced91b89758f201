import type { Direction } from '../schema/predicate.ts'
import { type Pattern, parsePattern } from './patterns.ts'
import { type Sense, TRIGGER_TABLE } from './trigger-table.ts'

/** Words that join two names. */
export interface Trigger {
	rule: string
	sense: Sense
	direction?: Direction
	pattern: Pattern
	/** The subject follows "by", "with" or "of": "treatment of X with Y". */
	nominal?: true
	/** Says "it helps" even where no condition is named. */
	implicit?: true
	/** Cause after effect: "X due to Y". */
	reverse?: true
	/** The object follows at once: "helps worry". */
	near?: true
	/** Both names touch the words: "lithium-induced tremor". */
	tight?: true
}

const NOMINAL =
	/^(?:release|relief|remission|reduction|decrease|inhibition|blockade|increase|rise|growth|improvement|treatment|management|stimulation|activation|prevention|option|antidepressant|antagonist|agonist|pathophysiology|complication|side|risk)\b/

function readTable(sense: Sense, table: string): Trigger[] {
	const lines = table
		.split('\n')
		.map((line) => line.trim().replace(/ {2,}/g, ' '))
		.filter(Boolean)
	return lines.map((line) => {
		const mark = /^[!^=+]/.exec(line)?.[0]
		const source = mark ? line.slice(1) : line
		const trigger: Trigger = {
			rule: `${sense}:${source.split(' ').slice(0, 2).join(' ').replace(/~/g, '').slice(0, 40)}`,
			sense,
			pattern: parsePattern(source),
		}
		if (NOMINAL.test(source)) trigger.nominal = true
		if (mark === '!') trigger.implicit = true
		if (mark === '^') trigger.reverse = true
		if (mark === '=') trigger.tight = true
		if (mark === '+') trigger.near = true
		return trigger
	})
}

/** Every trigger, in the order in which ties are settled. */
export const TRIGGERS: Trigger[] = (Object.keys(TRIGGER_TABLE) as Sense[]).flatMap((sense) =>
	readTable(sense, TRIGGER_TABLE[sense]),
)
