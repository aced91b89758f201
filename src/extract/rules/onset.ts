import { groupOf } from '../analysis.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const contrasts = seekWords(['while', 'whereas', 'but', 'although', 'though', ';'])
const WORKS =
	'(?:(?:usually|often|typically|generally|can|may|will|tends? to|begins?|starts?|to) )*(?:acts?|works?|acting|working|takes? effect|taking effect|kicks? in|relieves? symptoms|helps?|lifts? mood)'
const FAST = new RegExp(
	`^(?:(?:therapy|treatment|infusions?) )?${WORKS} (?:[a-z]+ ){0,2}?(?:(?:within|in) (?:[a-z0-9–-]+ ){0,4}?(?:minutes?|hours?|days?)|quickly|rapidly|right away|at once|immediately)\\b`,
)
const SLOW =
	/^(?:(?:therapy|treatment|tablets) )?(?:(?:usually|often|typically|generally|can|may|will|only|which) )*(?:takes?|needs?|requires?|works? (?:only )?after) (?:[a-z0-9–-]+ ){0,5}?(?:weeks?|months?)\b/
const TURNS =
	/^(?:,|;)? ?(?:while|whereas|but|although|though)? ?(?:the |most |many |other |standard |traditional |conventional |older )*$/

// How fast the words at its start say that something works, and how many letters say so.
function pace(words: string): { fast: boolean; length: number } | null {
	const slow = SLOW.exec(words)
	const said = FAST.exec(words) ?? slow
	return said && { fast: said !== slow, length: said[0].length }
}

/** "Calmol acts within hours, whereas restix takes weeks": it outperforms the other in onset. */
export function relateOnset(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { tokens, entities } = analysis
	if (!contrasts(tokens) || soFar.some(({ predicate }) => predicate === 'outperforms')) return []
	const said = (from: number, to?: number) => tokens.low.slice(from, to).join(' ')
	const paceOf = (e: Entity) => pace(said(groupOf(analysis, e).to))
	const second = entities.findLast((e) => isTreatment(e) && paceOf(e))
	const first = second && entities.find((e) => isTreatment(e) && e.to <= groupOf(analysis, second).from)
	if (!first || !second) return []
	const { to } = groupOf(analysis, first)
	const between = said(to, groupOf(analysis, second).from)
	const one = pace(between)
	if (!one || !TURNS.test(`${between.slice(one.length).replace(/^[^,;]*/, '')} `.trimStart())) return []
	if (one.fast === paceOf(second)!.fast) return []
	const [faster, slower] = one.fast ? [first, second] : [second, first]
	const args = (e: Entity) => argsOf(reader, groupOf(analysis, e).items, ['treatment'])
	const place = { rule: 'onset', from: to, to: to + 1, denied: null, hedged: null, open: null }
	return args(faster).flatMap((subject) =>
		args(slower).map((object): Draft => ({ subject, predicate: 'outperforms', aspect: 'onset', object, ...place })),
	)
}
