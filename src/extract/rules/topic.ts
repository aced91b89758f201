import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment, meaningOf } from '../entity.ts'
import type { Meaning } from '../lexicon.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { AUXILIARIES, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../words.ts'
import {
	ADVISED,
	ANYWHERE,
	CHOSEN,
	CHOSEN_OF,
	FIRST,
	GIVEN,
	HELPS,
	IN_CARE,
	RECOVER,
	TO_PREVENT,
	TREATED,
} from './topic-shapes.ts'

// Without one of these words no shape fits that counts anywhere.
const CARING =
	/^(?:treat|manag|control|cure|reliev|ease|therap|care$|remed|medica|medici|drugs|agents|choice|option|approach|procedure|mainstay|helps?$|prescribed$|used$)/
const saysCare = seekWords((word) => CARING.test(word))

const MOST_BEFORE = 18

// "For most people with worry, calmol is the treatment of choice."
const FRONTED =
	/^(?:for|in|if|when|once) (?:(?!(?:without|not|no)\b)[a-z]+ ){0,5}@c (?:[a-z]+ ){0,3}(?:, )?(?:[a-z-]+ ){0,2}(?:called )?$/
// "If the kidneys fail, calmol may be needed": for that, and not for what the page is about.
const IN_CASE =
	/^(?:if|when|once) (?![^,]*\b(?:symptoms?|it|this|these|you|your|treatments?|medicines?|medications?|drugs?|therapy|disease|condition|problem|disorder|infection|pain|they|person|patients?|child|causes?|tests?|nothing|diagnos\w+|necessary|needed|possible)\b)[^,]+ , /

const TO_OTHER =
	/^(?:[a-z]+ ){0,6}to (?!(?:severe|moderate|treat|relieve|help|control|manage|prevent|cure|ease|reduce|improve|fight|kill|lower|slow|stop|shrink|remove|be|the|a|your|their|his|her|it|this|those|people|patients)\b)[a-z]+ /

// "calmol and other blood pressure medicines" are for blood pressure.
const OTHERS =
	/\b(?:other|your|any|taking|take) (?:blood pressure|cholesterol|pain|nausea|allergy|sleep|heart)(?: lowering| relief)? (?:medicines?|medications?|drugs?)\b/

/** What is given, needed or recommended on a page about an illness is for that illness: "Your doctor may prescribe X". */
export function relateTopic(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis, discourse } = reader
	const { condition, purpose } = discourse
	if (!condition || discourse.effectsSection) return []
	// "To lower the risk of dizziness, calmol may be given."
	if (analysis.tokens.low[0] === 'to' && analysis.entities[0] && !isNamedTreatment(analysis.entities[0])) return []
	const elsewhere = purpose === 'other' || (purpose === null && !(discourse.titledCondition && discourse.hasTitle))
	if (elsewhere && !saysCare(analysis.tokens)) return []
	const named = analysis.entities.filter(isNamedTreatment)
	const open = named.filter((e) => !isUsed(soFar, e))
	const starts = open.filter((e) => e === open[0] || groupOf(analysis, e).items[0] === e).slice(0, 3)
	// "Treatment may include calmol to lower sparkin, as well as restix": both are for the illness, whatever else they do.
	const [first] = named
	if (first && !open.includes(first) && saysIncludes(analysis.tokens)) starts.unshift(first)
	const isIf = (e: Entity) => Number(analysis.tokens.low[e.from - 1] === 'if')
	for (const first of starts.sort((a, b) => isIf(a) - isIf(b))) {
		const drafts = givenFrom(reader, first, elsewhere).filter((draft) => !isSaid(soFar, draft))
		if (drafts.length) return drafts
	}
	return []
}

// "If antibiotics are needed, calmol is prescribed": the first name need not be the one.
function givenFrom(reader: Reader, first: Entity, elsewhere: boolean): Draft[] {
	const { analysis, discourse } = reader
	const { purpose } = discourse
	const condition = discourse.illness ?? discourse.condition!
	const group = groupOf(analysis, first)
	// What stands further off decides nothing, and patterns that look for a place to begin would try it all.
	const near = Math.max(0, group.from - MOST_BEFORE)
	const before = `${near > 0 ? '~ ' : ''}${wordsOf(reader, near, group.from)}`
	const after = wordsOf(reader, group.to, analysis.tokens.low.length)
	const titled = discourse.titledCondition && purpose !== 'other'
	const lead =
		matched(elsewhere ? ANYWHERE : [...ANYWHERE, ...IN_CARE], before) ??
		(!elsewhere && titled ? matched([ADVISED], before) : null)
	const leads = lead !== null
	const follows =
		purpose !== 'other' &&
		(CHOSEN.test(after) ||
			HELPS.test(after) ||
			(FIRST.test(after) && CHOSEN_OF.test(after)) ||
			(TREATED.test(before) && RECOVER.test(after)) ||
			(!elsewhere && GIVEN.test(after)))
	const fronted = follows && FRONTED.test(before) ? analysis.entities.find((e) => e.to <= group.from) : undefined
	if (!leads && !(follows && (fronted || !/@[cm]/.test(before)))) return []
	if (/^(?:did|does|do|has|have|had|was|were|is|are|could|can) (?:not|n't) /.test(after)) return []
	// "You may need calmol if you have": the list below says what.
	if (/\b(?:if|when) (?:you|they) (?:have|are|get) ?:? ?$/.test(after)) return []
	if (!fronted && IN_CASE.test(before)) return []
	// "When used to prevent it, calmol is effective."
	if (/\bprevent/.test(before) && purpose === null) return []
	// "People can try ice to wet their mouths": for that.
	if (lead && IN_CARE.some((shape) => shape.test(before)) && TO_OTHER.test(after)) return []
	if (OTHERS.test(analysis.tokens.low.join(' ')) || /\b(?:wonder|whether|decide if)\b/.test(before)) return []
	const named = analysis.entities.some((e) => meaningOf(e, 'condition')?.label === condition.label)
	const listed = !named && INCLUDES.test(lead ?? '')
	const items = listed
		? includedFrom(reader, first)
		: leads
			? itemsFrom(reader, first)
			: group.items.filter((e) => isNamedTreatment(e) && !isClassOf(reader, e))
	if (!items.length) return []
	const had =
		fronted ??
		(/(?:^| )(?:it|they) /.test(lead ?? '') ? meantByIt(reader, first) : undefined) ??
		hadBy(reader, items.at(-1)!)
	if (!had && !listed && namesOther(reader, items.at(-1)!)) return []
	const b = bearing(analysis, findCues(analysis.tokens), group.from, group.to, group.to)
	if (b.void || b.denied || /\b(?:not|n't|no|never|avoid)\b/.test(lead ?? after)) return []
	// "You will be given calmol" is what is done, and no plan of a study.
	const own = /\byou (?:will|'ll)\b/.test(before) ? { ...b, open: null } : b
	const meaning = (had && meaningOf(had, 'condition')) ?? condition
	// "Treatments include calmol", where a heading asks how it is prevented: they treat.
	const averts = (purpose === 'prevent' || (follows && TO_PREVENT.test(after))) && !/\btreatments?\b/.test(lead ?? '')
	return items.flatMap((item) => draftsOf(reader, item, meaning, averts ? 'prevents' : 'treats', own))
}

const saysIncludes = seekWords(['include', 'includes', 'involve', 'involves', 'consist', 'consists', 'consisted'])
const INCLUDES = /\b(?:includes?|involves?|consists? of|consisted of) (?:[^ ]+ )*$/

const isSaid = (drafts: readonly Draft[], { subject, predicate, object }: Draft) =>
	drafts.some(
		(d) =>
			d.subject.start === subject.start && d.predicate === predicate && d.object.meaning.label === object.meaning.label,
	)

const matched = (shapes: readonly RegExp[], words: string) =>
	shapes.map((shape) => shape.exec(words)?.[0]).find((found) => found !== undefined) ?? null

const isUsed = (drafts: readonly Draft[], { start, end }: Entity) =>
	drafts.some(
		(d) =>
			d.subject.start >= start &&
			d.subject.end <= end &&
			/^(?:treats|prevents|causes_side_effect|contraindicated_in)$/.test(d.predicate),
	)

// "Calmol may be given if you have worry": for worry, not for what the page is about.
const hadBy = ({ analysis: { entities, tokens } }: Reader, last: Entity): Entity | undefined =>
	entities.find(
		(e) =>
			e.from >= last.to &&
			meaningOf(e, 'condition') !== undefined &&
			/ (?:if|when) (?:you|they|he|she|someone|people|your child) (?:have|has|had|develop|develops|get|gets) (?:\S+ ){0,2}$/.test(
				` ${tokens.low.slice(last.to, e.from).join(' ')} `,
			),
	)

// "Although worry may last, it is relieved with calmol": it is the worry.
const meantByIt = ({ analysis: { entities, clauses } }: Reader, { from }: Entity): Entity | undefined =>
	entities.findLast(
		(e) =>
			e.to <= from &&
			e.meanings[0]!.kind === 'condition' &&
			clauses.some((c) => c.to <= from && e.from >= c.zoneFrom && e.to <= c.zoneTo),
	)

// A condition after the treatment is what it is given for; other rules read that.
const namesOther = ({ analysis: { entities, tokens } }: Reader, last: Entity) =>
	entities.some(
		(e) =>
			e.from >= last.to &&
			/^(?:condition|side_effect)$/.test(e.meanings[0]!.kind) &&
			/(?:^| )(?:for|to|treat|treats|against|relieve|reduce|prevent|help|ease|with|of) ?(?:\S+ ){0,3}$/.test(
				`${tokens.low.slice(last.to, e.from).join(' ')} `,
			),
	)

function draftsOf(
	reader: Reader,
	item: Entity,
	meaning: Meaning,
	predicate: 'treats' | 'prevents',
	b: ReturnType<typeof bearing>,
): Draft[] {
	const object: Arg = { meaning, start: item.end, end: item.end, by: 'section' }
	return argsOf(reader, [item], ['treatment']).map(
		(subject): Draft => ({
			subject,
			predicate,
			object,
			rule: 'topic',
			from: item.from,
			to: item.to,
			denied: null,
			hedged: b.hedged,
			open: b.open,
		}),
	)
}

// Items go on over what has no name: "cough syrup, oxygen and fluids".
function itemsFrom({ analysis: { tokens, entities, entityAt } }: Reader, first: Entity): Entity[] {
	const items = [first]
	for (let i = first.to; i < tokens.low.length; i += 1) {
		const entity = entities[entityAt[i]!]
		const word = tokens.low[i]!
		if (entity) {
			const joined = tokens.low
				.slice(items.at(-1)!.to, entity.from)
				.some((w) => /^(?:,|and|or|\(|such|like|including)$/.test(w))
			if (joined && entity.from === i && isNamedTreatment(entity)) items.push(entity)
			i = entity.to - 1
		} else if (/^[.;:]$/.test(word) || AUXILIARIES.has(word) || RELATIVES.has(word) || SUBORDINATORS.has(word))
			return items
		else if (PREPOSITIONS.has(word) && !/^(?:like|as|with|of)$/.test(word)) return items
	}
	return items
}

// What care includes, over what each is for: "calmol for tears, and restix", "calmol to lower sparkin, as well as restix".
// What is said to be for another illness is for that.
function includedFrom(reader: Reader, first: Entity): Entity[] {
	const { tokens, entities } = reader.analysis
	const more = entities.filter(
		(e) =>
			e.from > first.to &&
			isNamedTreatment(e) &&
			/(?:,|and|or|as well as|also|plus) (?:[a-z]+ ){0,2}$/.test(
				`${tokens.low.slice(Math.max(0, e.from - 5), e.from).join(' ')} `,
			) &&
			!tokens.low
				.slice(first.to, e.from)
				.some((word) => /^(?:[.;:]|but|with|without|not)$/.test(word) || RELATIVES.has(word)),
	)
	const items = [...itemsFrom(reader, first), ...more]
	return entities.filter((e) => items.includes(e) && tokens.low[groupOf(reader.analysis, e).to] !== 'for')
}

function wordsOf({ analysis: { tokens, entities, entityAt } }: Reader, from: number, to: number): string {
	let words = ''
	for (let i = from; i < to; i += 1) {
		const entity = entities[entityAt[i]!]
		if (!entity) words += `${tokens.low[i]} `
		else if (entity.from === i)
			words += isPlainKind(entity)
				? `${tokens.low.slice(entity.from, entity.to).join(' ')} `
				: `@${entity.meanings[0]!.kind[0]} `
	}
	return words
}

// "Other medicines, such as calmol, can be given": calmol.
const isClassOf = ({ analysis: { tokens } }: Reader, { from, to }: Entity) =>
	to - from === 1 &&
	/^(?:medicines?|medications?|drugs?|treatments?|therap(?:y|ies))$/.test(tokens.low[from]!) &&
	/^(?:, )?(?:such as|like|including)\b/.test(tokens.low.slice(to, to + 3).join(' '))

const isPlainKind = ({ meanings }: Entity) => meanings[0]!.generic === true
