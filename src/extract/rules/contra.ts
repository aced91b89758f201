import { groupOf, has } from '../analysis.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { PEOPLE } from '../words.ts'

const TAKE = '(?:take(?! part)|taking|use|using|have|receive|get|undergo|start|be given|be treated with|try)'
const refuses = seekWords(['not', "n't", 'never', 'avoid', 'cannot', 'steer', 'stay'])
const SHUNS = /^(?:avoid|steer|stay)$/
const TAKES = /^(?:tak|us|hav|receiv|get|undergo|start|given|treated|try)/
const BARS = new RegExp(
	`^(?:[^,;]* )?(?:(?:should|must|can|ca|could|are advised)(?: not| never| n't)|cannot)(?: be)? (?:to )?${TAKE}\\b`,
)
// "People with Y should avoid X"
const AVOIDS =
	/^(?:(?!not )[a-z]+ ){0,2}(?:should|must|need to|have to|advised to)(?: [a-z]+)? (?:avoid|steer clear of|stay away from)\b/
const FORBIDS = new RegExp(
	`(?:^|[,;] |you (?:should |must |can )?)(?:(?:do|should|must|can|ca)? ?(?:not|n't|never)|cannot|avoid) ${TAKE}\\b`,
)

/** "People with Y should not take X", "do not take X if you have Y": X is contraindicated in Y. */
export function relateContra(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	if (!refuses(analysis.tokens)) return []
	if (!low.some((word) => TAKES.test(word) || SHUNS.test(word))) return []
	const treatment = (from: number) =>
		analysis.entities.find((e) => e.from >= from && e.from - from <= 4 && e.meanings[0]!.kind === 'treatment')
	const shunned = shunnedBy(reader)
	if (shunned) return shunned
	const conditions = analysis.entities.filter((e) => has(e, ['condition']) && e.meanings[0]!.kind !== 'treatment')
	const barred = (text: string) => BARS.test(text) || AVOIDS.test(text)
	// "Calmol eases worry, but people with gloom must avoid it"
	const first = conditions.find((e) => barred(low.slice(groupOf(analysis, e).to).join(' '))) ?? conditions[0]
	if (!first) return []
	const group = groupOf(analysis, first)
	const after = low.slice(group.to).join(' ')
	const lead = low.slice(0, first.from)
	// "Pregnant women" are named with what they are.
	const who = low.slice(first.from, group.to).some((word) => PEOPLE.has(word))
	const having = lead.some((word) => PEOPLE.has(word)) && /(?:with|have|had|who (?:are|is))\b/.test(lead.join(' '))
	if ((who || having) && barred(after)) {
		const taken = treatment(
			AVOIDS.test(after) ? low.findIndex((word, i) => i >= group.to && SHUNS.test(word)) : group.to,
		)
		const at = taken?.from ?? low.length - 1
		return draftsOf(reader, at, taken, group.items)
	}
	const opened = low.findIndex(
		(word, i) => (word === 'if' || word === 'when') && /^(?:you|they|he|she|someone|a)$/.test(low[i + 1] ?? ''),
	)
	const comma = opened === 0 ? low.indexOf(',', group.to) : -1
	// "If you have Y, do not take X"
	if (
		comma > 0 &&
		comma - group.to <= 3 &&
		FORBIDS.test(low.slice(comma + 1).join(' ')) &&
		/\b(?:have|has|had|are|suffer)\b/.test(low.slice(0, first.from).join(' '))
	)
		return draftsOf(reader, comma, treatment(comma + 3), group.items)
	const before = low.slice(0, Math.max(0, opened)).join(' ')
	const named = conditions.find((e) => e.from > opened)
	if (
		opened < 0 ||
		!named ||
		named.from - opened > 8 ||
		!FORBIDS.test(before) ||
		!/\b(?:have|has|had|are|suffer|with)\b/.test(low.slice(opened, named.from).join(' '))
	)
		return []
	return draftsOf(reader, opened, treatment(0), groupOf(analysis, named).items)
}

const SHUN =
	/^(?:(?:you should|you must|always|also|it is best to|people should|patients should) )?(?:avoid|do not|do n't|never|should not)(?: (?:taking|take|using|use))? (?:any )?$/

/** What people leave for a while rather than must not be given. */
const HABIT =
	/^(?:caffeine|nicotine|alcohol|ethanol|tobacco|coffee|exercise|rest|bed rest|heat|cold|ice|massage|diet|sleep|salt)\b/i

// "Avoid sedatives, including calmol", on a page whose title names an illness: no words of that sentence say when.
function shunnedBy(reader: Reader): Draft[] | null {
	const { analysis, discourse } = reader
	const { low } = analysis.tokens
	const [first] = analysis.entities
	if (!first || !discourse.condition || !discourse.titledCondition || !isNamedTreatment(first)) return null
	if (discourse.purpose === 'prevent') return null
	if (analysis.entities.some(({ meanings: [one] }) => one!.kind !== 'treatment' || HABIT.test(one!.label))) return null
	if (!SHUN.test(`${low.slice(0, first.from).join(' ')} `)) return null
	const items = itemsAfter(analysis, first)
	if (
		low
			.slice(items.at(-1)!.to)
			.join(' ')
			.replace(/^(?:treatment|therapy|medicines?|drugs) ?/, '')
			.replace(/[.;]$/, '')
			.trim()
	)
		return null
	const { end } = items.at(-1)!
	const object: Arg = { meaning: discourse.condition, start: end, end, by: 'section' }
	const place = { rule: 'contra:shunned', from: 0, to: first.from, denied: null, hedged: null, open: null }
	return argsOf(reader, items, ['treatment']).map(
		(subject): Draft => ({ subject, predicate: 'contraindicated_in', object, ...place }),
	)
}

// A list, and what is named as examples of it.
function itemsAfter(analysis: Reader['analysis'], first: Entity): Entity[] {
	const { items, to } = groupOf(analysis, first)
	const next = analysis.entities.find((e) => e.from >= to)
	const opens = next && /^,? ?(?:including|such as|like)$/.test(analysis.tokens.low.slice(to, next.from).join(' '))
	return opens ? [...items, ...groupOf(analysis, next).items] : items
}

const MEANT =
	/^(?:it|them|(?:using|taking|having|the|this|these) ?(?:it|them|drugs?|medicines?|medications?|treatments?|therapy|use)?)(?: |$|[.,;])/

function draftsOf(reader: Reader, at: number, taken: Entity | undefined, items: readonly Entity[]): Draft[] {
	// "should avoid loud sports": what they avoid has no name here.
	const { low } = reader.analysis.tokens
	const avoided = low.lastIndexOf('avoid')
	if (!taken && avoided >= 0 && !MEANT.test(low.slice(avoided + 1, avoided + 4).join(' '))) return []
	// "should not take calmol or restix", "should avoid sedatives, such as calmol"
	const subjects = taken
		? argsOf(reader, groupOf(reader.analysis, taken).items, ['treatment'])
		: subjectsAt(reader, at, ['treatment'])
	return contraindicated(reader, subjects, items, 'contra:people', at)
}

/** Each subject is contraindicated in each of the items; the words that say so begin at token `at`. */
export const contraindicated = (
	reader: Reader,
	subjects: readonly Arg[],
	items: readonly Entity[],
	rule: string,
	at: number,
): Draft[] =>
	subjects.flatMap((subject) =>
		argsOf(reader, items, ['condition']).map((object): Draft => {
			const place = { from: at, to: at + 1 }
			return {
				subject,
				predicate: 'contraindicated_in',
				object,
				rule,
				...place,
				denied: null,
				hedged: null,
				open: null,
			}
		}),
	)
