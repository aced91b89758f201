import { groupOf, has } from '../analysis.ts'
import { bearerOf } from '../bearer.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { addedTo } from '../given-together.ts'
import type { Reader } from '../reader.ts'
import { ADVISES, bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { isStudied, PEOPLE_NAMED, PREPOSITIONS } from '../words.ts'
import { conditionTreatments, type Item, type Pair, TREATMENTS } from './named-acts.ts'
import { saidUseless } from './useless.ts'
import { isAugmented, isNoDifference, isNoWorse, isSurpassed, isWithheld } from './withheld.ts'

const saysTreatments = seekWords(['treatments', 'options'])

/** Claims that names make by standing together: "ketamine for depression", "PTSD treatments such as therapy". */
export function relateNames(reader: Reader): Draft[] {
	const { analysis } = reader
	const cues = findCues(analysis.tokens)
	return analysis.entities.flatMap((entity) => {
		const pair =
			forCondition(reader, entity) ??
			inPatients(reader, entity) ??
			conditionTreatments(reader, entity) ??
			treatmentOf(reader, entity) ??
			treatmentsInclude(reader, entity) ??
			forInclude(reader, entity)
		if (!pair || isWithheld(analysis.tokens.low, pair.treatments[0] ?? entity)) return []
		const b = bearing(analysis, cues, pair.from, pair.to, pair.to)
		if (b.void) return []
		// "X is no better than Y for Z" denies nothing of Y.
		const { from } = pair.treatments[0] ?? entity
		if (isNoWorse(analysis.tokens.low, from) || isNoDifference(analysis.tokens.low, from)) return []
		// "X is more effective than Y in easing Z" says nothing of Y by itself.
		if (pair.rule === 'names:in' && isSurpassed(analysis.tokens.low, from)) return []
		// "must not use X for Y" warns, and another rule reads that.
		if (
			b.denied &&
			!ADVISES.test(analysis.tokens.low[b.denied.to] ?? '') &&
			/^(?:must|should|do|does|did|can|will|never)$/.test(
				analysis.tokens.low[b.denied.from - (b.denied.from > 0 ? 1 : 0)]!,
			)
		)
			return []
		const last = [...pair.treatments, ...pair.conditions].map(({ to }) => to)
		const denied = b.denied ?? saidUseless(analysis.tokens.low, Math.max(...last))
		const subjects = pair.subjects ?? argsOf(reader, pair.treatments, ['treatment'])
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
					denied,
				}),
			),
		)
	})
}

// "the effects of X, Y and Z for worry" are those of all three.
const COMPARED =
	/\b(?:efficacy|effectiveness|effects?|safety|use|comparison|compar\w+|benefits?) (?:of )?(?:the )?(?:\S+ )?$/

function forCondition(reader: Reader, treatment: Item): Pair | null {
	const { analysis } = reader
	const [first] = treatment.meanings
	if (first!.kind !== 'treatment' || first!.generic) return null
	// "a zeta blocker, the drug calmol, for gloom"
	const aside = treatment.target && analysis.tokens.low[treatment.to] === ',' ? 1 : 0
	const at = afterLabel(analysis.tokens.low, treatment.to + aside)
	if (analysis.tokens.low[at] !== 'for') return null
	const condition = analysis.entities.find((e) => e.from > at && e.from - at <= 4)
	if (!condition || condition.meanings[0]!.kind !== 'condition') return null
	const conditions = groupOf(analysis, condition).items
	const { items, from } = groupOf(analysis, treatment)
	const joined =
		COMPARED.test(analysis.tokens.low.slice(Math.max(0, from - 6), from).join(' ')) ||
		// "sedatives like calmol for worry" are both.
		(items.length === 2 &&
			/^(?:,? ?(?:like|including|such as))$/.test(analysis.tokens.low.slice(items[0]!.to, items[1]!.from).join(' ')))
	// "X for the diagnosis of Y"
	if (analysis.tokens.low.slice(treatment.to, condition.from).some(isStudied)) return null
	// "without X for Y"
	if (analysis.tokens.low[treatment.from - 1] === 'without') return null
	const added = addedTo(analysis, treatment) ?? insteadOf(analysis, treatment)
	const against = analysis.entities.find((e) => e.to < treatment.from && isAgainst(analysis.tokens.low, e, treatment))
	return {
		// "Calmol is a sedative for worry": calmol is.
		treatments: added
			? [added]
			: [...(against ? [against] : []), ...(joined ? items : [bearerOf(reader, treatment, ['treatment'])])],
		conditions,
		from: treatment.to,
		to: treatment.to + 1,
		rule: 'names:for',
	}
}

// "X as an alternative to Y for Z": it is X that is meant.
const insteadOf = ({ tokens: { low }, entities }: Reader['analysis'], { from }: Item): Item | undefined =>
	entities.find(
		(e) =>
			e.to < from &&
			e.meanings[0]!.kind === 'treatment' &&
			/^(?:therapy |treatment )?(?:is |are |as )?an? (?:[a-z]+ ){0,3}(?:alternative|substitute) (?:to|for) (?:the )?$/.test(
				`${low.slice(e.to, from).join(' ')} `,
			),
	)

// "use X off-label for Y", "take X tablets for Y"
function afterLabel(low: readonly string[], at: number): number {
	const label =
		/^(?:(?:["“] )?off label(?: ["”])?|(?:(?:dietary|herbal) )?(?:supplements?|tablets|capsules))(?= |$)/.exec(
			low.slice(at, at + 4).join(' '),
		)?.[0]
	return label ? at + label.split(' ').length : at
}

// "X vs Y for Z"
const isAgainst = (low: string[], { to, meanings }: Item, { from }: Item) =>
	meanings[0]!.kind === 'treatment' &&
	from - to <= 5 &&
	/^(?:\S+ )?(?:versus|vs|compared (?:with|to)|or|plus)(?: \S+){0,2}$/.test(low.slice(to, from).join(' '))

const GIVEN =
	/^(?:(?:\S+ ){0,3}(?:patients|adults|children|adolescents|women|men|people|subjects|participants|individuals|volunteers|cases) (?:with|who have|having|suffering from|receiving|undergoing)|(?:the )?(?:\S+ )?(?:treatment|management|therapy|prevention|prophylaxis) of|(?:mild to )?(?:moderate|severe|acute|chronic|seasonal))(?: \S+){0,3}$/
const STUDY =
	/\b(?:versus|vs|placebo|controlled|randomi[sz]ed|trial|comparison|compared|efficacy|double blind|therapy|treatment)\b/

// "X versus Y in patients with Z", the way studies are named
function inPatients({ analysis }: Reader, treatment: Item): Pair | null {
	const { low } = analysis.tokens
	const [first] = treatment.meanings
	if (
		first!.kind !== 'treatment' ||
		first!.generic ||
		/^(?:without|induces?|causes?|produces?)$/.test(low[treatment.from - 1] ?? '')
	)
		return null
	const last = groupOf(analysis, treatment).items.at(-1)!
	if (!/^(?:in|for)$/.test(low[last.to] ?? '')) return null
	const condition = analysis.entities.find((e) => e.from > last.to && e.from - last.to <= 8)
	if (!condition || condition.meanings[0]!.kind !== 'condition') return null
	if (low.slice(Math.max(0, treatment.from - 3), last.to + 1).some(isStudied)) return null
	const gap = low.slice(last.to + 1, condition.from).join(' ')
	if (!GIVEN.test(gap) && !(condition.from - last.to <= 2 && STUDY.test(low.join(' ')))) return null
	// "in worried patients with gloom": for their gloom.
	const had = /^(?:patients|adults|children|people|subjects|participants|individuals|women|men) with$/.test(
		low.slice(condition.to, condition.to + 2).join(' '),
	)
		? analysis.entities.find(
				(e) => e.from >= condition.to + 2 && e.from - condition.to <= 4 && e.meanings[0]!.kind === 'condition',
			)
		: undefined
	const treatments = analysis.entities.filter(
		(e) =>
			e.to <= last.to &&
			e.meanings[0]!.kind === 'treatment' &&
			comparedWith(low, e.to, last) &&
			!(e !== last && isAugmented(low, groupOf(analysis, e).from)),
	)
	const added = addedTo(analysis, groupOf(analysis, treatment).items[0]!)
	return {
		treatments: added ? [added] : treatments.length ? treatments : [last],
		conditions: groupOf(analysis, had ?? condition).items,
		from: last.to,
		to: last.to + 1,
		rule: 'names:in',
	}
}

// "X versus Y", "X or Y", "X plus Y"
const comparedWith = (low: string[], at: number, last: Item): boolean =>
	at === last.to ||
	(at < last.from &&
		last.from - at <= 6 &&
		/^(?:\S+ )?(?:versus|vs|compared (?:with|to)|plus|and|or|,|\/|with|to|against)(?: \S+){0,3}$/.test(
			low.slice(at, last.from).join(' '),
		))

// "treatment of Z may include X and Y", "management of Z with X"
function treatmentOf({ analysis }: Reader, condition: Item): Pair | null {
	const { low } = analysis.tokens
	if (!has(condition, ['condition'])) return null
	const group = groupOf(analysis, condition)
	const before = low.slice(Math.max(0, group.from - 5), group.from).join(' ')
	if (!/(?:treatments?|management|therapy|therapies|prevention) (?:of|for|in)(?: \S+){0,2}$/.test(before)) return null
	const start = pastHaving(analysis, group.to)
	let at = start
	while (
		at < low.length &&
		at < start + 8 &&
		/^(?:is|are|may|can|could|might|usually|often|typically|generally|primarily|mainly|also|include|includes|including|involves|involve|consists|consist|of|with|using|by|the|a|use|in|adults|patients|children|being|such|as|:|,|men|women|and|symptomatic|supportive|combination|based|on|depends|options?|most|commonly|best|first|line|standard)$/.test(
			low[at]!,
		)
	)
		at += 1
	const treatment = at > start ? analysis.entities.find((e) => e.from >= at && e.from - at <= 2) : undefined
	if (!treatment || treatment.meanings[0]!.kind !== 'treatment') return null
	// "treatment of Z, and aid in X"; not "includes changes in diet"
	const between = low.slice(at, treatment.from)
	if (between.some((word) => PREPOSITIONS.has(word)) && !/^changes (?:in|to)$/.test(between.join(' '))) return null
	return {
		treatments: [...groupOf(analysis, treatment).items, ...alsoIncluded(analysis, treatment)],
		conditions: group.items,
		from: group.to,
		to: at,
		rule: 'names:treatment of',
	}
}

// "treatment includes X or other such drugs like Y and Z": Y and Z, too.
function alsoIncluded(analysis: Reader['analysis'], first: Item): Item[] {
	const {
		tokens: { low },
		entities,
	} = analysis
	const { to } = groupOf(analysis, first)
	const example = entities.find(
		(e) =>
			e.from > to &&
			e.meanings[0]!.kind === 'treatment' &&
			/^(?:,|and|or)(?: [a-z]+){1,5} (?:such as|like|including)$/.test(low.slice(to, e.from).join(' ')),
	)
	return example ? groupOf(analysis, example).items : afterSemicolons(analysis, first)
}

// "treatment includes X; Y; and, in some cases, Z"
const afterSemicolons = ({ tokens: { low }, entities }: Reader['analysis'], { to }: Item): Item[] =>
	entities.filter(
		(e) =>
			e.from > to &&
			e.meanings[0]!.kind === 'treatment' &&
			/; (?:(?:and|or) )?(?:, )?(?:(?:in|for) (?:some|many|severe|rare|most) (?:cases|people|patients) , |sometimes |possibly |also )?$/.test(
				`${low.slice(Math.max(0, e.from - 8), e.from).join(' ')} `,
			),
	)

// "treatments for worry in people who have gloom are …": whom it is in says nothing of what they are.
function pastHaving({ tokens: { low }, entities }: Reader['analysis'], at: number): number {
	const had = entities.find((e) => e.from > at && e.from - at <= 6)
	return had && IN_PEOPLE.test(`${low.slice(at, had.from).join(' ')} `) ? had.to : at
}

const IN_PEOPLE = new RegExp(`^(?:in|for|among) (?:[a-z]+ )?${PEOPLE_NAMED} (?:with|who have) (?:an? |the )?$`)

// "For gloom, newer treatments include X"
function forInclude({ analysis }: Reader, condition: Item): Pair | null {
	const { low } = analysis.tokens
	if (low[condition.from - 1] !== 'for' || condition.from > 3 || !has(condition, ['condition'])) return null
	const at = low.findIndex((word, i) => i >= condition.to && /^(?:include|includes|are)$/.test(word))
	if (at < 0 || at - condition.to > 8 || !low.slice(condition.to, at).some((word) => TREATMENTS.test(word))) return null
	const treatment = analysis.entities.find(
		(e) => e.from > at && e.from - at <= 3 && e.meanings[0]!.kind === 'treatment',
	)
	if (!treatment) return null
	return {
		treatments: groupOf(analysis, treatment).items,
		conditions: [condition],
		from: condition.to,
		to: at + 1,
		rule: 'names:for, include',
	}
}

// "Treatments include medicine and surgery": treatments of what the page is about.
function treatmentsInclude({ analysis, discourse }: Reader, treatment: Item): Pair | null {
	const { low } = analysis.tokens
	const { condition } = discourse
	if (treatment.meanings[0]!.kind !== 'treatment' || !condition || !saysTreatments(analysis.tokens)) return null
	if (
		!/^(?:(?:the |common |usual |other |available |main |typical )*(?:treatments|treatment options)) (?:can |may |usually |often )*(?:include|are)$/.test(
			low.slice(0, treatment.from).join(' '),
		)
	)
		return null
	const at = {
		from: treatment.from - 1,
		to: treatment.from,
		start: treatment.start,
		end: treatment.start,
		via: 'cohort' as const,
	}
	return {
		treatments: groupOf(analysis, treatment).items,
		conditions: [{ ...at, meanings: [condition] }],
		from: treatment.from - 1,
		to: treatment.from,
		rule: 'names:treatments include',
	}
}
