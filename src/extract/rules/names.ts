import { groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { bearing } from '../scope.ts'
import { argsOf, type Reader } from '../subjects.ts'

/** Claims that names make by standing together: "ketamine for depression", "PTSD treatments such as therapy". */
export function relateNames(reader: Reader): Draft[] {
	const { analysis } = reader
	const cues = findCues(analysis.tokens)
	return analysis.entities.flatMap((entity) => {
		const pair = forCondition(reader, entity) ?? conditionTreatments(reader, entity)
		if (!pair) return []
		const b = bearing(analysis, cues, pair.from, pair.to, pair.to)
		const subjects = argsOf(reader, pair.treatments, ['treatment'])
		const objects = argsOf(reader, pair.conditions, ['condition'])
		return subjects.flatMap((subject) =>
			objects.map(
				(object): Draft => ({
					subject,
					predicate: 'treats',
					object,
					rule: pair.rule,
					from: pair.from,
					to: pair.to,
					...b,
				}),
			),
		)
	})
}

type Item = Reader['analysis']['entities'][number]
interface Pair {
	treatments: Item[]
	conditions: Item[]
	from: number
	to: number
	rule: string
}

function forCondition({ analysis }: Reader, treatment: Item): Pair | null {
	if (treatment.meanings[0]!.kind !== 'treatment' || analysis.tokens.low[treatment.to] !== 'for') return null
	const condition = analysis.entities.find((e) => e.from > treatment.to && e.from - treatment.to <= 4)
	if (!condition || condition.meanings[0]!.kind !== 'condition') return null
	const conditions = groupOf(analysis, condition).items
	return { treatments: [treatment], conditions, from: treatment.to, to: treatment.to + 1, rule: 'names:for' }
}

const TREATMENTS = /^(?:treatment|treatments|medications|drugs|therapies|medicines|therapy)$/

function conditionTreatments(reader: Reader, condition: Item): Pair | null {
	const act = namedAct(reader, condition)
	if (act) return act
	const { analysis } = reader
	const { low } = analysis.tokens
	if (
		!has(condition, ['condition']) ||
		condition.meanings[0]!.kind !== 'condition' ||
		!TREATMENTS.test(low[condition.to] ?? '')
	)
		return null
	let at = condition.to + 1
	while (/^(?:,|include|includes|including|such|as|like|are|is)$/.test(low[at] ?? '')) at += 1
	const treatment = analysis.entities.find((e) => e.from >= at && e.from - at <= 1)
	if (at === condition.to + 1 || !treatment || treatment.meanings[0]!.kind !== 'treatment') return null
	return {
		treatments: groupOf(analysis, treatment).items,
		conditions: [condition],
		from: condition.to,
		to: at,
		rule: 'names:treatments',
	}
}

// "Ketamine's antidepressant effects", "the antidepressant effects of ketamine"
function namedAct({ analysis, text }: Reader, condition: Item): Pair | null {
	const { low } = analysis.tokens
	if (!/^anti\w+ (?:effect|propert|action)/i.test(text.slice(condition.start, condition.end))) return null
	const before = analysis.entities.findLast(
		(e) => e.to <= condition.from && condition.from - e.to <= 3 && low[e.to] === "'s",
	)
	const after = analysis.entities.find((e) => e.from - condition.to === 1 && low[condition.to] === 'of')
	const treatment = before ?? after
	if (!treatment || treatment.meanings[0]!.kind !== 'treatment') return null
	return {
		treatments: [treatment],
		conditions: [condition],
		from: condition.from,
		to: condition.to,
		rule: 'names:effects',
	}
}
