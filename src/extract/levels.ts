import type { Entity } from './entity.ts'
import { toMeaning } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

const MEASURED = /^(?:levels?|concentrations?|deficiency|deficiencies|deficits?)$/
const IN_BODY = /^(?:serum|plasma|circulating|endogenous|low|intracellular|extracellular)$/

const ROUTE =
	/^(?:intranasal|adjunctive|adjuvant|oral|intravenous|iv|subcutaneous|inhaled|topical|transdermal|recombinant|exogenous|supplemental|injected)$/

/** "sparkin versus placebo" */
const TESTED =
	/^(?:versus|vs|or|and|compared (?:to|with)|and) placebo\b|^(?:nasal spray|augmentation|replacement|supplementation|administration|infusion|injection)\b/
// "intranasal sparkin", "an infusion of sparkin"
const isGiven = (low: readonly string[], at: number, to: number) =>
	TESTED.test(low.slice(to, to + 3).join(' ')) ||
	ROUTE.test(low[at - 1] ?? '') ||
	(/^(?:with|receive|receives|received|receiving)$/.test(low[at - 1] ?? '') &&
		/^(?:treated|treatment|will|who|to|or|participants|patients|subjects|group)$/.test(low[at - 2] ?? '')) ||
	(low[at - 1] === 'of' &&
		/^(?:infusions?|injections?|administration|doses?|supplementation|augmentation|iu|mg)$/.test(low[at - 2] ?? ''))

const MADE = /^(?:makes?|making|made|produces?|producing|produced|releases?|releasing|secretes?|secreting|stimulates?)$/
const AMOUNT =
	/^(?:enough|much|many|little|less|more|extra|some|the|an?|its|no|of|lack|hormone|hormones|called|any|absence)$/
const HORMONE =
	/(?:hormones?|insulin|o?estrogens?|testosterone|progesterone|cortisol|cortisone|thyroxine|melatonin|erythropoietin|adrenaline|epinephrine|aldosterone|glucagon|calcitonin|leptin|oxytocin|lactase|androgens?|prolactin|gastrin|renin|dopamine|serotonin|epo)$/

const CHANGED = /^(?:lowers?|lowering|blocks?|blocking|suppress(?:es|ing)?|replaces?|replacing|raises?|raising)$/
// "the action of growth hormone"
const isActOf = (low: readonly string[], from: number) =>
	low[from - 1] === 'of' && /^(?:actions?|effects?|amounts?|production|release|secretion)$/.test(low[from - 2] ?? '')

// "The gland makes sparkin", "too much of the hormone sparkin": the body's own.
function isOwn(low: readonly string[], { from, to }: Entity): boolean {
	let at = from - 1
	while (at > 0 && from - at < 5 && AMOUNT.test(low[at]!)) {
		if (/^(?:much|little|enough|lack)$/.test(low[at]!) && HORMONE.test(low[to - 1]!))
			return low[at] === 'lack' || /^(?:too|not|n't|without|make|makes|have|has|had)$/.test(low[at - 1] ?? '')
		at -= 1
	}
	return (MADE.test(low[at] ?? '') || CHANGED.test(low[at] ?? '') || isActOf(low, from)) && HORMONE.test(low[to - 1]!)
}

function asTreatment(entity: Entity): Entity {
	const [first] = entity.meanings
	const given = toMeaning('treatment', first!.label, first!.origin, first)
	return { ...entity, meanings: [given, ...entity.meanings.filter(({ kind }) => kind !== 'treatment')] }
}

const FORM =
	/^(?:spray|therapy|treatment|administration|supplementation|infusion|replacement|augmentation|injection)s?$/
const OF_BODY =
	/^(?:serum|plasma|circulating|endogenous|low|high|central|brain|peripheral|salivary|urinary|blood|reduced|increased|elevated)$/
const MAKING =
	/^(?:release|secretion|production|synthesis|levels?|amounts?|concentrations?|effects?|action|lack|neurons?)$/

/** Where a text says that a substance of the body is given, by itself it is what is given, too: "intranasal sparkin. Sparkin …" */
export function asGivenThere<T extends { tokens: Tokens; entities: Entity[] }>(all: readonly T[]): T[] {
	const given = new Set(all.flatMap(({ tokens, entities }) => entities.flatMap((e) => givenIn(tokens, e))))
	if (!given.size) return [...all]
	return all.map((one) => ({
		...one,
		entities: one.entities.map((e) => (isMeantSo(one.tokens, e, given) ? asTreatment(e) : e)),
	}))
}

function givenIn({ low, norm }: Tokens, { from, to, meanings: [first] }: Entity): string[] {
	if (first!.kind !== 'treatment') return []
	if (to === from + 1) return isGiven(low, from, to) && !FORM.test(low[from]!) ? [norm[from]!] : []
	if (to !== from + 2) return []
	return ROUTE.test(low[from]!) ? [norm[from + 1]!] : FORM.test(low[from + 1]!) ? [norm[from]!] : []
}

const isMeantSo = ({ low, norm }: Tokens, entity: Entity, given: ReadonlySet<string>): boolean =>
	!isOwn(low, entity) && isBare(low, norm, entity, given)

const isBare = (
	low: readonly string[],
	norm: readonly string[],
	{ from, to, meanings: [first] }: Entity,
	given: ReadonlySet<string>,
): boolean =>
	first!.kind === 'mechanism' &&
	first!.origin !== 'project' &&
	to === from + 1 &&
	given.has(norm[from]!) &&
	!MEASURED.test(low[to] ?? '') &&
	!MAKING.test(low[to] ?? '') &&
	!OF_BODY.test(low[from - 1] ?? '') &&
	!(low[from - 1] === 'of' && MAKING.test(low[from - 2] ?? '') && !/^(?:effects?|action)$/.test(low[from - 2]!))

/** "Low serum sparkin", "sparkin levels": what the body holds of a substance is a mechanism, not what is given. */
export function asLevels({ low }: Tokens, entities: Entity[]): Entity[] {
	// "low levels of sparkin and calmol": of both.
	let listed = -1
	return entities.map((entity) => {
		const isOf = low[entity.from - 1] === 'of' && MEASURED.test(low[entity.from - 2] ?? '')
		const isAlso = listed >= 0 && /^(?:,|and|or|, and|, or)$/.test(low.slice(listed, entity.from).join(' '))
		listed = isOf || isAlso ? entity.to : -1
		const [first] = entity.meanings
		if (first!.kind === 'mechanism' && first!.origin !== 'project' && isGiven(low, entity.from, entity.to)) {
			return asTreatment(entity)
		}
		if (first!.origin === 'project' || !entity.meanings.some(({ kind }) => kind === 'treatment')) return entity
		const measured =
			isOwn(low, entity) ||
			MEASURED.test(low[entity.to] ?? '') ||
			isOf ||
			isAlso ||
			(low[entity.from - 1] !== 'low' && IN_BODY.test(low[entity.from - 1] ?? ''))
		if (!measured) return entity
		const held = toMeaning('mechanism', first!.label, first!.origin, first)
		return {
			...entity,
			meanings: [held, ...entity.meanings.filter(({ kind }) => !/^(?:mechanism|treatment)$/.test(kind))],
		}
	})
}
