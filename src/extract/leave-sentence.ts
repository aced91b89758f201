import type { Analysis } from './analysis.ts'
import { type Care, careOfList } from './care-lists.ts'
import { type Discourse, idOf, isPlacebo, speaksOfEffects } from './discourse.ts'
import type { Draft } from './draft.ts'
import { type Entity, meaningOf } from './entity.ts'
import type { Meaning } from './lexicon.ts'
import { ILLNESS } from './pointers.ts'
import { seekWords } from './tokens.ts'
import { isClassWord, STOP } from './words.ts'

// "Common brands: …" names what is spoken of, nothing else.
const BRAND = /^(?:brands?|trade)$/
const BRANDS = /^(?:common |some |other )?(?:brands?|trade)(?: names?)? ?(?::|include|are)/

const opensWith = ({ tokens: { low } }: Analysis, word: RegExp) =>
	word.test(low[0] ?? '') || word.test(low[1] ?? '') || word.test(low[2] ?? '')

/** After a sentence: what it named can be meant by the next. */
export function leaveSentence(discourse: Discourse, analysis: Analysis, drafts: readonly Draft[]): void {
	if (opensWith(analysis, BRAND) && BRANDS.test(analysis.tokens.low.slice(0, 4).join(' '))) return
	if (analysis.sentence.kind !== 'item') discourse.headed = false
	if (analysis.sentence.kind !== 'item') leaveClass(discourse, analysis, drafts)
	leaveTreatments(discourse, analysis, drafts)
	leaveConditions(discourse, analysis, drafts)
	leaveMechanisms(discourse, analysis, drafts)
	// "Treatment for gloom includes …" opens what is done for it, where no heading does.
	if (
		discourse.purpose === null &&
		opensWith(analysis, TREATMENT) &&
		CARED.test(analysis.tokens.low.slice(0, 8).join(' '))
	)
		discourse.purpose = 'treat'
	// "It can upset the stomach. These problems include …"
	const speaks = speaksOfEffects(analysis)
	discourse.unknownOwner = speaks && ownerIsUnknown(analysis)
	discourse.sideEffects = speaks || drafts.some((d) => d.predicate === 'causes_side_effect')
}

// "The side effects of Zbx are mild. They include …": Zbx has them, whatever it is.
function ownerIsUnknown({ tokens: { low }, entityAt }: Analysis): boolean {
	const at = low.findIndex(
		(word, i) =>
			/^(?:side|adverse)$/.test(low[i - 2] ?? '') &&
			/^(?:effects?|reactions?)$/.test(low[i - 1]!) &&
			/^(?:of|from|with)$/.test(word),
	)
	const noun = low[at + 1]
	return at > 0 && noun !== undefined && entityAt[at + 1]! < 0 && !STOP.has(noun) && !isClassWord(noun)
}

const TREATMENT = /^(?:treatments?|therapy|management)$/
const CARED =
	/^(?:the )?(?:usual |main |common )?(?:treatments?|therapy|management) (?:of|for|includes?|may|can|usually|depends|options)\b/

// "Many medicines ease gloom": what "they" and the list below are for.
function leaveClass(discourse: Discourse, analysis: Analysis, drafts: readonly Draft[]): void {
	const { tokens } = analysis
	const said = drafts.filter(
		({ subject, predicate, denied }) =>
			(predicate === 'treats' || predicate === 'prevents') && !denied && isClass(subject.meaning),
	)
	const isOpen = tokens.low.at(-1) === ':'
	// "Medicines that relax the muscle may help": for what the page is about.
	if (
		!said.length &&
		discourse.condition &&
		discourse.purpose !== 'other' &&
		saysClass(tokens) &&
		saysHelp(tokens) &&
		(SOME_HELP.test(tokens.low.join(' ')) || TAKE_SOME.test(tokens.low.join(' ')))
	) {
		discourse.classFor = [{ predicate: 'treats', meaning: discourse.illness ?? discourse.condition }]
		discourse.classListed = true
		discourse.classKept = true
		return
	}
	const care = said.length ? null : (aimOf(analysis, discourse) ?? careOfList(analysis, discourse))
	if (care) {
		discourse.classFor = [care]
		discourse.classListed = true
		discourse.classKept = false
		return
	}
	discourse.classListed = said.some(({ subject }) => isOpen || isNamedByClass(subject.meaning))
	discourse.classFor = said.length
		? said.map(({ predicate, object }) => ({ predicate: predicate as 'treats' | 'prevents', meaning: object.meaning }))
		: discourse.classFor.filter(() => discourse.classKept)
	discourse.classKept = said.length ? said.every(({ subject }) => isNamedByClass(subject.meaning)) : discourse.classKept
}

const saysClass = seekWords([
	'medicines',
	'medications',
	'drugs',
	'treatments',
	'therapies',
	'procedures',
	'tablets',
	'pills',
	'inhalers',
	'creams',
])
const saysHelp = seekWords([
	'help',
	'used',
	'given',
	'prescribed',
	'tried',
	'helpful',
	'useful',
	'offered',
	'work',
	'need',
	'take',
	'prescribe',
])
const SOME_HELP =
	/(?:^|, )(?:(?:several|many|some|certain|other|two|three|four|a few|different|prescription|oral) )*(?:medicines?|medications|drugs|treatments|therapies|procedures)(?: (?:that|which|to|for|used) [^,]*?)? (?:(?:may|can|might|could|will|often|also|sometimes|usually) )+(?:help|be (?:used|given|prescribed|tried|helpful|useful|offered)|work)\b(?! (?:prevent|you|cause))/

// "Most people need tablets every day. Common ones are …"
const TAKE_SOME =
	/^(?:(?:most|many|some) )?(?:people|patients|children|adults|women|men|you|they|doctors?) (?:(?:may|might|can|will|often|usually|also|are) )*(?:need|take|offered|given|prescribed|prescribe) (?:[a-z]+ ){0,3}(?:medicines?|medications|drugs|treatments|therapies|tablets|pills|inhalers|creams)(?: (?:every|each) [a-z]+| daily| for (?:life|years|months|a while)| to (?:treat|prevent|control) (?:it|this))? ?[.:]?$/
// "To prevent attacks:", over a list.
const AIM =
	/^(?:(?:medicines|medications|drugs|treatments|tablets|things) (?:(?:used|given|taken|that help) )?)?to (prevent|stop|treat|ease|relieve|shorten|control|manage) (?:(?:an|the|your|more|further|future|new|these|acute) )*(?:attacks?|flare ?-? ?ups?|flares?|it|symptoms|episodes?|relapses?|seizures?|condition|disease)(?: ,? ?(?:you|people|doctors) (?:[a-z]+ ){1,4})? ?:$/

function aimOf({ tokens: { low } }: Analysis, { condition, illness, purpose }: Discourse): Care | null {
	const meaning = illness ?? condition
	const aim = meaning && purpose !== 'other' && low.at(-1) === ':' ? AIM.exec(low.join(' ')) : null
	return meaning && aim ? { predicate: aim[1] === 'prevent' ? 'prevents' : 'treats', meaning } : null
}

const isNamedByClass = ({ generic, label }: Meaning) =>
	generic === true || /(?:medicines?|medications?|drugs?|changes|treatments?)$/i.test(label)
// "Antifungals are used. These include …"
const isClass = (meaning: Meaning) => isNamedByClass(meaning) || /(?:[^sui])s$/.test(meaning.label)

const isTreatment = ({ meanings: [first] }: Entity) => first!.kind === 'treatment' && !isPlacebo(first!)
const treatmentOf = (entity: Entity): Meaning => meaningOf(entity, 'treatment')!

// "Exposure to calmol should be avoided": nothing that is spoken of as a treatment.
const isShunned = ({ tokens: { low } }: Analysis, { from }: Entity) =>
	/(?:exposure|exposed) to$|(?:avoid|limit|minimi[sz]e)$/.test(low.slice(Math.max(0, from - 2), from).join(' '))

// "Calmol, which is a sedative drug, …": it is calmol that has been named.
const isWhatItIs = ({ tokens: { low } }: Analysis, { from }: Entity) =>
	low.lastIndexOf('which', from) > 0 &&
	/(?:^| ), which (?:is|are)(?: (?:an?|the))?(?: [a-z]+){0,2}$/.test(
		` ${low.slice(Math.max(0, from - 6), from).join(' ')}`,
	)

function leaveTreatments(discourse: Discourse, analysis: Analysis, drafts: readonly Draft[]): void {
	const isItem = analysis.sentence.kind === 'item'
	const subjects = new Map(
		drafts
			.filter((d) => d.subject.meaning.kind === 'treatment' && d.predicate !== 'combined_with')
			.map((d) => [idOf(d.subject.meaning), d.subject.meaning]),
	)
	const all = analysis.entities.filter((e) => isTreatment(e) && !isShunned(analysis, e))
	const treatments = all.filter((e) => !e.meanings[0]!.generic && !isWhatItIs(analysis, e))
	const lists = analysis.groups.filter((group) => group.items.every((e) => treatments.includes(e)))
	const pair = lists.find(({ items }) => items.length === 2)
	if (pair) discourse.pair = pair.items.map(treatmentOf)
	discourse.lastPlural = subjects.size === 2
	// "Many medicines are used. These medicines …": no others than those.
	const last = treatments.at(-1) ?? all.at(-1)
	const doers = subjects.size > 1 && lists.some(({ items }) => items.length === subjects.size)
	if (doers) discourse.lastNamed = [...subjects.values()]
	else if (last) {
		const named = (analysis.groups.find((g) => g.items.includes(last))?.items ?? [last]).flatMap(
			(e) => meaningOf(e, 'treatment') ?? [],
		)
		discourse.lastNamed = named
		discourse.lastList = isItem ? [...discourse.lastList, ...named] : []
	} else if (!isItem) discourse.lastList = []
	const doing = doersOf(analysis, all)
	if (doing.length) discourse.spokenOf = doing
	else if (subjects.size) discourse.spokenOf = [...subjects.values()]
	else if (!discourse.spokenOf.length && all.length === 1) discourse.spokenOf = [treatmentOf(all[0]!)]
	const [subject] = subjects.values()
	if (subject) {
		discourse.lastTreatment = subject
		discourse.lastWasCombination = discourse.combination !== null && idOf(subject) === idOf(discourse.combination)
	} else if (treatments[0] && !opensWithPointer(analysis) && !isAside(discourse, analysis, treatments[0])) {
		discourse.lastTreatment = treatmentOf(advised(analysis, treatments) ?? treatments[0])
		discourse.lastWasCombination = false
	}
}

// "If restix is not enough, your doctor may add calmol."
const advised = ({ tokens: { low } }: Analysis, treatments: readonly Entity[]) =>
	low[0] === 'if' && treatments.length > 1
		? treatments.find((e) => ADDS.test(low.slice(Math.max(0, e.from - 3), e.from).join(' ')))
		: undefined
const ADDS = /\b(?:add|try|prescribe|suggest|recommend|offer|give|switch to)(?: (?:you|an?|the|another))?$/

// The treatments that stand as subject of a clause.
function doersOf({ clauses, groups }: Analysis, all: readonly Entity[]): Meaning[] {
	const first = all.find((e) => clauses.some((c) => e.from >= c.zoneFrom && e.to <= c.zoneTo))
	if (!first) return []
	return (groups.find((g) => g.items.includes(first))?.items ?? [first]).flatMap((e) => meaningOf(e, 'treatment') ?? [])
}

// "Ask about it before you take restix" under a heading that names calmol is still about calmol.
const isAside = ({ section }: Discourse, { clauses }: Analysis, { from }: Entity): boolean =>
	section !== null && from >= clauses[0]!.zoneTo

// "The treatment is given under sedation" is still about the treatment.
const opensWithPointer = ({ tokens: { low } }: Analysis) =>
	/^(?:it|they|(?:the|this|these) (?:treatments?|therapy|drugs?|medications?|medicines?|procedure)) /.test(
		low.slice(0, 3).join(' '),
	)

function leaveConditions(discourse: Discourse, { entities }: Analysis, drafts: readonly Draft[]): void {
	const conditions = entities.flatMap((e) =>
		e.meanings[0]!.kind === 'treatment' ? [] : (meaningOf(e, 'condition') ?? []),
	)
	// What a treatment brings on is not what people are treated for.
	const harms = new Set(drafts.filter((d) => d.predicate === 'causes_side_effect').map((d) => d.object.meaning.label))
	const had = conditions.filter(({ label }) => !harms.has(label))
	if (had.length) discourse.lastConditions = had
}

// "If you do not have enough iron": what comes of it is no doing of iron.
const saysLack = ({ tokens, entities }: Analysis) =>
	lacks(tokens) &&
	entities.some((e) =>
		/\b(?:not|n't) (?:\S+ )?enough$|\black of$|\btoo little$/.test(
			tokens.low.slice(Math.max(0, e.from - 4), e.from).join(' '),
		),
	)
const lacks = seekWords(['enough', 'lack', 'little'])

// "This is called gloom."
const namesIllness = ({ tokens: { low }, entities }: Analysis) =>
	/^(?:this|it) is (?:called|known as)\b/.test(low.slice(0, 4).join(' ')) &&
	entities.some((e) => e.meanings[0]!.kind === 'condition')

function leaveMechanisms(discourse: Discourse, analysis: Analysis, drafts: readonly Draft[]): void {
	const { entities, tokens, clauses } = analysis
	const mechanisms = entities.filter((entity) => entity.meanings[0]!.kind === 'mechanism')
	if (mechanisms.length)
		discourse.lastMechanisms = mechanisms.map((e) => ({
			meaning: e.meanings[0]!,
			surface: tokens.low.slice(e.from, e.to).join(' '),
		}))
	const actor = drafts.findLast((d) => d.predicate === 'affects') ?? drafts.findLast((d) => d.predicate === 'acts_on')
	if (actor) discourse.lastActor = actor.predicate === 'affects' ? actor.subject.meaning : actor.object.meaning
	const { zoneFrom, zoneTo } = clauses[0]!
	// "They are found in …" goes on about the same.
	if (/^(?:it|they)$/.test(tokens.low.slice(zoneFrom, zoneTo).join(' ')) && !entities.some(isTreatment)) return
	const subject = entities.some(isTreatment) ? undefined : entities.find((e) => e.from >= zoneFrom && e.to <= zoneTo)
	const [meaning] = subject?.meanings ?? []
	// "Nausea is the side effect people notice most" is still about what brings it on.
	const isHarm = drafts.some((d) => d.predicate === 'causes_side_effect')
	discourse.ofIllness =
		(!isHarm && meaning?.kind === 'condition' && subject!.from <= zoneFrom + 1) ||
		opensWithIllness(analysis) ||
		saysLack(analysis) ||
		namesIllness(analysis)
	discourse.lastSubject = meaning?.kind === 'mechanism' ? meaning : null
}

// "Gloom happens when sparkin is low": it is of gloom whatever its verb.
const opensWithIllness = ({ entities, tokens, clauses }: Analysis) =>
	!entities.some(isTreatment) &&
	(entities.some((e) => e.from <= 1 && e.meanings[0]!.kind === 'condition') ||
		ILLNESS.test(tokens.low.slice(clauses[0]!.zoneFrom, clauses[0]!.zoneTo).join(' ')))
