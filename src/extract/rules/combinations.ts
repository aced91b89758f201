import { groupOf } from '../analysis.ts'
import { bearerOf } from '../bearer.ts'
import { findCues } from '../cues.ts'
import { type Arg, idOf, isPlacebo } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment } from '../entity.ts'
import { type Pattern, PatternIndex, parsePattern } from '../patterns.ts'
import { pointTo } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { isClassWord } from '../words.ts'

const table = `combine~|combined|combination|together|pair~|paired *1 with|of?
in? conjunction|tandem|combination|concert with
in addition to
during the? course of
immediately|directly|right|shortly|just before|after|prior|preceding|following *4 sessions|session of
along|together|alongside with
alongside
combining|combination|synergy of|between|?
added|adjunctive|add adjunct|on to
used|administered|given|utilized|taken *2 together
is|are|be|was|were given|taken|prescribed|administered|used with
plus|+
accompanied|followed|preceded|supplemented|supported by
adjunctive|adjunct|concomitant|concurrent *4 with
adjunctive|adjunct|add treatment|therapy? to
adding|added *9 to
administering|giving *4 with
addition of *5 to
concomitant|concurrent|combined|simultaneous use|administration|treatment of|with
in addition to
on top of
assisted
both at the same time`

const INDEX = new PatternIndex<{ pattern: Pattern }>(table.split('\n').map((line) => ({ pattern: parsePattern(line) })))

/** "X combined with Y", "combining X and Y", "both are used together", "will receive X and Y". */
export function relateCombinations(reader: Reader): Draft[] {
	const { analysis } = reader
	const cues = findCues(analysis.tokens)
	const drafts: Draft[] = []
	const add = ([subject, object]: [Arg, Arg], from: number, to: number) => {
		const labels = [subject.meaning.label, object.meaning.label]
		// "on top of usual care": whatever else is given is no treatment of its own.
		if (labels[0] === labels[1] || labels.some((label) => / care$|^combination therapy$/i.test(label))) return
		const b = bearing(analysis, cues, from, to, to)
		drafts.push({ subject, predicate: 'combined_with', object, rule: 'combination', from, to, ...b })
	}
	for (const { from, to } of INDEX.find(analysis.tokens)) {
		if (analysis.entityAt[from]! >= 0) continue
		if (analysis.tokens.low[from - 1] === ',' && analysis.tokens.low[from] === 'along') continue
		// "must be used with care in those taking restix"
		if (/^(?:caution|care|food|water|meals?|great|extreme|special)$/.test(analysis.tokens.low[to] ?? '')) continue
		// "factor 30+"
		if (analysis.tokens.low[from] === '+' && /^\d/.test(analysis.tokens.low[from - 1] ?? '')) continue
		const pair = pairAt(reader, from, to)
		if (!pair) continue
		for (const object of alsoWith(reader, to, pair))
			for (const subject of eitherOf(reader, from, pair[0])) add([subject, object], from, to)
		if (drafts.length) break
	}
	if (TOGETHER.test(analysis.tokens.low.slice(0, 5).join(' ')) && reader.discourse.lastNamed.length === 2) {
		const [one, two] = reader.discourse.lastNamed.map((meaning) => pointTo(reader, meaning, 0, 1))
		if (one && two) add([one, two], 0, 1)
	}
	const named = analysis.entities.filter(isNamedTreatment)
	if (named.length < 2) return drafts
	for (const [a, b] of [...receivedTogether(reader), ...givenWith(reader), ...addedByLot(reader)]) {
		const [one, two] = argsOf(reader, [a, b], ['treatment'])
		if (one && two) add([one, two], a.to, b.from)
	}
	return drafts
}

// "Calmol and restix both help. Together, they work better."
const TOGETHER = /^(?:(?:used|given|taken) )?together ,? ?(?:they|the two|these two)\b/

const RECEIVE =
	/\b(?:receiv\w+|undergo\w*|underwent|gets?(?! better)|group|arm|regimen|cohort|combination of)(?: (?!or |either )\S+){0,6} $/
// "one of three treatments: X, Y and Z"
const ONE_OF = /\b(?:one|either|any|each) of\b/
const APART = /\b(?:or|either|versus|vs|compared|alone|respectively|then|separately|followed)\b/

// "will receive X and Y", "Arm A: X, Y and Z": what one person is given is given together.
function receivedTogether({ analysis }: Reader): [Entity, Entity][] {
	const { tokens, groups, sentence } = analysis
	return groups.flatMap(({ items, from, to }): [Entity, Entity][] => {
		if (!items.every((e) => isNamedTreatment(e))) return []
		const around = tokens.low.slice(Math.max(0, from - 4), Math.min(tokens.low.length, to + 2)).join(' ')
		if (ONE_OF.test(tokens.low.slice(Math.max(0, from - 9), from).join(' '))) return []
		const at = /^(?:at the same time|simultaneously|together)\b/.test(tokens.low.slice(to, to + 4).join(' '))
		const received = at || RECEIVE.test(`${tokens.low.slice(Math.max(0, from - 9), from).join(' ')} `)
		if (APART.test(around) || !received) return []
		const joins = items.slice(1).map((e, i) => tokens.low.slice(items[i]!.to, e.from).join(' '))
		if (joins.some((join) => /\b(?:such as|like|including)\b/.test(join))) return []
		// "the combination of a sedative (A, B or C)": one of them.
		if (joins.some((join) => join.includes('('))) return []
		// "the combination of A and B and C": of the first two.
		if (joins.length > 1 && joins.every((join) => join === 'and')) return [[items[0]!, items[1]!]]
		const last = joins.at(-1) ?? ''
		if (!/(?:^|, )(?:and|plus|\+)\b|^\+/.test(last) && sentence.kind !== 'item') return []
		return items.flatMap((a, i) => items.slice(i + 1).map((b): [Entity, Entity] => [a, b]))
	})
}

// "calmol together with restix or light": with each of them.
function alsoWith(reader: Reader, to: number, [left, right]: [Arg, Arg]): Arg[] {
	const { analysis } = reader
	const named = analysis.entities.find((e) => e.start === right.start && e.from >= to)
	const joined = named ? groupOf(analysis, named).items.filter((e) => e.from >= to) : []
	const items = argsOf(reader, joined, ['treatment'])
	const known = new Set([idOf(left.meaning)])
	const others = items.filter(({ meaning }) => !known.has(idOf(meaning)) && known.add(idOf(meaning)))
	return others.length > 1 ? others : [right]
}

// "X or Y, in addition to Z": each of the two.
function eitherOf({ analysis, ...reader }: Reader, from: number, left: Arg): Arg[] {
	const named = analysis.entities.find((e) => e.start === left.start && e.to <= from)
	const { items } = named ? groupOf(analysis, named) : { items: [] }
	const [first, second] = items
	const either = second && analysis.tokens.low.slice(first!.to, second.from).includes('or')
	return either ? argsOf({ analysis, ...reader }, items, ['treatment']) : [left]
}

const TAKING = /\b(?:receiving|taking|treated with|maintained on|stabili[sz]ed on|on) (?:[a-z]+ ){0,4}$/
const ALLOTTED =
	/^(?:therapy |treatment |monotherapy )?(?:were|are|was|will be) (?:[a-z]+ )?(?:assigned|randomi[sz]ed|allocated) to (?:receive |either |[\d:]+ )*(?:an? )?(?:adjunctive|add on|additional|adjuvant|supplementary) $/

// "Patients on X were assigned to adjunctive Y"
function addedByLot({ analysis: { tokens, entities } }: Reader): [Entity, Entity][] {
	return entities.slice(1).flatMap((b, i): [Entity, Entity][] => {
		const a = entities[i]!
		if (![a, b].every((e) => isNamedTreatment(e))) return []
		if (!ALLOTTED.test(`${tokens.low.slice(a.to, b.from).join(' ')} `)) return []
		return TAKING.test(`${tokens.low.slice(Math.max(0, a.from - 6), a.from).join(' ')} `) ? [[a, b]] : []
	})
}

const COMPARES = /\bor\b|such as|compar|versus|\bvs\b|replac|switch|interact|associat|treated|differen/
const WITH =
	/^(?:therapy |treatment )?with (?:(?:brief|concurrent|concomitant|supportive|individual|group|weekly|daily|standard|background|ongoing|low|high|dose|oral|adjunctive|intensive) )*$/

// "an open study of X with Y"
function givenWith({ analysis: { tokens, entities } }: Reader): [Entity, Entity][] {
	if (!tokens.low.includes('with')) return []
	return entities.slice(1).flatMap((b, i): [Entity, Entity][] => {
		const a = entities[i]!
		const named = [a, b].every((e) => isNamedTreatment(e))
		// "creams with calmol": what is in them.
		if (
			/^(?:creams?|ointments?|gels?|lotions?|shampoos?|sprays?|drops|tablets?|capsules?|patches|products?)$/.test(
				tokens.low[a.to - 1]!,
			)
		)
			return []
		// "immunization with the gloom vaccine": one thing.
		if (/vaccin|immuni[sz]/.test(tokens.low[a.to - 1]!) && /vaccin/.test(tokens.low[b.to - 1]!)) return []
		if (!named || !WITH.test(`${tokens.low.slice(a.to, b.from).join(' ')} `)) return []
		return COMPARES.test(tokens.low.slice(Math.max(0, a.from - 12), a.from).join(' ')) ? [] : [[a, b]]
	})
}

function pairAt(reader: Reader, from: number, to: number): [Arg, Arg] | null {
	const { analysis } = reader
	const specific = analysis.entities.filter((e) => e.meanings[0]!.kind === 'treatment')
	const made = madeOf(reader, from, specific)
	if (made) return made
	const joined = analysis.groups.find(
		(g) =>
			g.items.length === 2 &&
			g.items.every((e) => specific.includes(e)) &&
			near(g.from, g.to, from, to) &&
			// "sedatives, such as calmol, added to restix"
			!analysis.tokens.low
				.slice(g.items[0]!.to, g.items[1]!.from)
				.some((word) => /^(?:such|like|including)$/.test(word)),
	)
	const [one, two] = joined ? argsOf(reader, joined.items, ['treatment']) : []
	// "X together with Y or Z" joins X to both, not Y to Z.
	const led =
		joined !== undefined &&
		joined.from >= to &&
		/^(?:with|to|alongside)$/.test(analysis.tokens.low[to - 1]!) &&
		specific.some((e) => e.to <= from && from - e.to <= (analysis.tokens.low[from] === 'in' ? 14 : 3))
	// "In addition to X or Y, Z is given" joins Z to them, not X to Y.
	const opened = joined !== undefined && joined.from >= to && analysis.tokens.low[to - 1] === 'to'
	// "X or Y, in addition to Z": each with Z.
	const either =
		joined !== undefined &&
		joined.to <= from &&
		analysis.tokens.low.slice(joined.items[0]!.to, joined.items[1]!.from).includes('or')
	if (one && two && !led && !opened && !either) return [one, two]
	// "X is approved for adults with Y in combination with Z"
	const adds = analysis.tokens.low[from + 1] === 'addition'
	const far = adds ? 26 : analysis.tokens.low[from] === 'in' ? 14 : 8
	const inside = specific.find((e) => e.from > from && e.to < to)
	const left = inside ?? specific.findLast((e) => e.to <= from && from - e.to <= far && !isPlacebo(e.meanings[0]!))
	const right = specific.find((e) => e.from >= to && e.from - to <= 5)
	const aside = left && !inside ? beforeAside(reader, left, specific) : undefined
	// "Calmol is a medicine that is used with restix": calmol is.
	const named = left && (inside ? left : (aside ?? bearerOf(reader, left, ['treatment'])))
	if (named && right) return [argsOf(reader, [named], ['treatment'])[0]!, argsOf(reader, [right], ['treatment'])[0]!]
	return (
		(right && (meantAndNamed(reader, from, right) ?? whenWith(reader, from, right) ?? itWith(reader, from, right))) ||
		(adds || right ? null : pronounPair(reader, from, to))
	)
}

// "a sedative (calmol or restix) plus light": the sedative.
function beforeAside({ analysis: { tokens } }: Reader, { from, to }: Entity, specific: readonly Entity[]) {
	const open = tokens.low[to] === ')' ? tokens.low.lastIndexOf('(', from) : -1
	return open > 0 ? specific.find((e) => e.to === open) : undefined
}

// "Gelmix combines X with Y": X is given with Y, and nothing with what they make up.
function madeOf(reader: Reader, from: number, specific: readonly Entity[]): [Arg, Arg] | null {
	const { low } = reader.analysis.tokens
	if (!/^combin(?:es?|ing)$/.test(low[from]!)) return null
	const left = specific.find((e) => e.from > from && e.from - from <= 5)
	const right = left && specific.find((e) => e.from > left.to && e.from - left.to <= 4)
	if (!right || !low.slice(left.to, right.from).some((word) => /^(?:with|and)$/.test(word))) return null
	const [one, two] = argsOf(reader, [left, right], ['treatment'])
	return one && two ? [one, two] : null
}

// "these drugs combined with talk therapy"
function meantAndNamed(reader: Reader, from: number, right: Entity): [Arg, Arg] | null {
	const words = reader.analysis.tokens.low.slice(Math.max(0, from - 3), from)
	const points = words.some((w) => /^(?:these|this|those)$/.test(w)) && words.some((w) => isClassWord(w))
	const meaning = points && reader.discourse.lastNamed[0]
	return meaning
		? [pointTo(reader, meaning, Math.max(0, from - 2), from), argsOf(reader, [right], ['treatment'])[0]!]
		: null
}

// "This drug works well when combined with talk therapy."
function whenWith(reader: Reader, from: number, right: Entity): [Arg, Arg] | null {
	if (!/^(?:when|if)$/.test(reader.analysis.tokens.low[from - 1] ?? '')) return null
	const [subject] = subjectsAt(reader, from, ['treatment'])
	return subject && subject.by !== 'section' ? [subject, argsOf(reader, [right], ['treatment'])[0]!] : null
}

const IT =
	/^(?:however , |but |also , )?(?:it|they|this|these)(?: (?:treatments?|therap(?:y|ies)|medicines?|drugs?|medications?))? (?:(?:can|may|might|should|is|are|was|were|has|have|been|be|often|also|usually|sometimes|commonly|generally|typically|safely|frequently|best|most|more|effective|used|given|taken|works?|well) )+$/

// "It can be combined with talk therapy": what is spoken of is.
function itWith(reader: Reader, from: number, right: Entity): [Arg, Arg] | null {
	const { low } = reader.analysis.tokens
	if (!IT.test(`${low.slice(0, from).join(' ')} `)) return null
	const [subject] = subjectsAt(reader, from, ['treatment'])
	const [object] = argsOf(reader, [right], ['treatment'])
	return subject && object ? [subject, object] : null
}

const near = (a: number, b: number, from: number, to: number) =>
	(a >= to && a - to <= 4) || (b <= from && from - b <= 6)

function pronounPair(reader: Reader, from: number, to: number): [Arg, Arg] | null {
	const { tokens } = reader.analysis
	const around = tokens.low.slice(Math.max(0, from - 6), to + 5)
	const plural =
		around.some(
			(w, i) =>
				/^(?:both|two|them)$/.test(w) ||
				(w === 'these' &&
					around
						.slice(i + 1, i + 6)
						.some((next) => /^(?:two|treatments|therapies|drugs|medications|options)$/.test(next))),
		) && around.some((w) => /^(?:treatments|therapies|drugs|medications|two|both|options)$/.test(w))
	if (!plural) return null
	const { entities } = reader.analysis
	const named = entities.filter((e) => e.to <= from && isNamedTreatment(e))
	// "X, Y, or a combination of the two": of those.
	if (named.length === 2) return argsOf(reader, named, ['treatment']) as [Arg, Arg]
	const { pair } = reader.discourse
	if (pair.length !== 2) return null
	return pair.map((meaning) => pointTo(reader, meaning, from, to)) as [Arg, Arg]
}
