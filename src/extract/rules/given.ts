import { clauseAt, groupOf, has } from '../analysis.ts'
import { illnessSaid } from '../bearer.ts'
import { isBlamed } from '../blamed.ts'
import { type FoundCue, findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import { addedTo } from '../given-together.ts'
import { takenByOthers } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords, type Tokens } from '../tokens.ts'
import { isInVain, isPerson, isStudied, PEOPLE, RELATIVES } from '../words.ts'
import { BACK } from './given-back.ts'
import { FORWARD } from './given-shapes.ts'
import { ends, isMarked, type Shape } from './given-words.ts'
import { saidUseless } from './useless.ts'
import { isAugmented, isNoDifference, isNoWorse, isSurpassed, isWithheld } from './withheld.ts'

const ACTS_FIRST = /^(?:[a-z]+s|[a-z]+ed) (?:[a-z]+ )?@m /
const LISTS = /^given:(?:kinds for|drugs for|care with)$/
const CARE_OF = /(?:treatment|management|treating|reducing|improving) (?:=of )?(?:[^ ]+ ){0,3}@c (?:[^ ]+ ){0,2}=in /
const ON_ACTS = /(?:^| )=on (?:[^ ]+ ){0,5}@m /
const AS_KIND = ends(
	'(?:(?:as|@t is|@t was|@t ,) (?:an?|another)|@t (?:is|was) (?:[a-z]+ly |often |still )?(?:the|one of the)|@t are) (?:\\S+ ){0,4}',
)

/** "X in the management of Y", "patients with Y received X", "the response of Y to X": what is given for what. */
export function relateGiven(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const kinds = new Set(reader.analysis.entities.map((entity) => entity.meanings[0]!.kind))
	if (!kinds.has('treatment') || !(kinds.has('condition') || kinds.has('side_effect'))) return []
	const units = unitsOf(reader)
	const treatments = units.filter((u) => u.text === '@t')
	const conditions = units.filter(
		({ entity }) =>
			entity &&
			entity.meanings[0]!.kind !== 'treatment' &&
			has(entity, ['condition']) &&
			illnessSaid(reader.analysis, entity) === entity,
	)
	const cues = findCues(reader.analysis.tokens)
	// "as a calming drug" says what kind of thing X is.
	const given = treatments.filter(
		({ at, entity }) =>
			!entity?.meanings[0]?.generic &&
			!(entity && addedTo(reader.analysis, entity)) &&
			!(entity && isNoWorse(reader.analysis.tokens.low, entity.from)) &&
			!(entity && takenByOthers(reader.analysis.tokens.low, entity)) &&
			!/^=?without$/.test(units[at - 1]?.text ?? '') &&
			// "X as an alternative to Y for Z"
			!/^(?:alternative|substitute) =?(?:to|for) $/.test(wordsOf(units, at - 2, at)) &&
			!(entity && isAugmented(reader.analysis.tokens.low, groupOf(reader.analysis, entity).from)) &&
			!(entity && isBlamed(reader.analysis, entity)) &&
			!(entity && isWithheld(reader.analysis.tokens.low, entity)) &&
			!AS_KIND.test(wordsOf(units, at - 6, at)),
	)
	return given.flatMap((treatment) =>
		conditions.flatMap((condition): Draft[] => {
			if (Math.abs(treatment.at - condition.at) > MOST || isKnown(soFar, treatment, condition)) return []
			if (isLookedAt(reader, treatment.entity!) || isOfAnother(reader, treatment.entity!, condition.entity!)) return []
			const shape = shapeOf(units, treatment.at, condition.at)
			if (!shape || !treatment.entity || !condition.entity || isOnlyNamed(reader, shape, treatment.entity)) return []
			const ill = condition.entity
			// "drugs for Y include X, something unnamed, and Z": each of the list.
			const { items } = groupOf(reader.analysis, treatment.entity)
			const all = LISTS.test(shape.rule) && items[0] === treatment.entity ? items : [treatment.entity]
			// "people with gloom and worry received X"
			const had = /^given:(?:patients received|response of|treated with|requires|if had)$/.test(shape.rule)
				? groupOf(reader.analysis, ill).items
				: [ill]
			const ills = had.at(-1) === ill ? had.filter((e) => e.meanings[0]!.kind !== 'treatment') : [ill]
			return all.flatMap((one) => ills.flatMap((each) => draftOf(reader, cues, shape, [one, each])))
		}),
	)
}

// "X helps therapy, and Y is used for Z": what is given for Z has a clause of its own.
function isOfAnother({ analysis }: Reader, treatment: Entity, condition: Entity): boolean {
	const { zoneFrom, zoneTo } = clauseAt(analysis, condition.from)
	return (
		treatment.to <= zoneFrom &&
		analysis.entities.some((e) => e.from >= zoneFrom && e.to <= zoneTo && e.meanings[0]!.kind === 'treatment')
	)
}

// "X is more effective than Y in the care of Z" says nothing of Y; "if X is used in Z" nothing at all.
function isOnlyNamed({ analysis }: Reader, { rule }: Shape, { from }: Entity): boolean {
	const { low } = analysis.tokens
	return (
		(rule === 'given:in care of' && isSurpassed(low, from)) ||
		(rule === 'given:is used' && /^(?:if|when)$/.test(low[clauseAt(analysis, from).zoneFrom - 1] ?? ''))
	)
}

const isLookedAt = ({ analysis: { tokens } }: Reader, { from, to }: Entity) =>
	tokens.low.slice(Math.max(0, from - 2), to + 1).some(isStudied)

const isKnown = (drafts: readonly Draft[], treatment: Unit, condition: Unit) =>
	drafts.some((d) => d.subject.start === treatment.entity?.start && d.object.start === condition.entity?.start)

function draftOf(
	reader: Reader,
	cues: readonly FoundCue[],
	shape: Shape,
	[treatment, condition]: [Entity, Entity],
): Draft[] {
	const [subject] = argsOf(reader, [treatment], ['treatment'])
	const [object] = argsOf(reader, [condition], ['condition'])
	if (!subject || !object) return []
	const from = Math.min(treatment.to, condition.to)
	const place = { from, to: from + 1 }
	const marks = bearing(reader.analysis, cues, from, from + 1, Math.max(treatment.from, condition.from))
	if (marks.void) return []
	const { denied, hedged } = marks
	// "those whose gloom has not responded to X": whom it did not help.
	if (denied && shape.rule === 'given:responds' && isRelative(reader, from, denied)) return []
	const { tokens, entityAt } = reader.analysis
	// "for people whose gloom is not controlled with calmol": whom something else is for.
	if (denied && tokens.low.lastIndexOf('whose', denied.from) >= 0) return []
	const between = tokens.low.slice(from, Math.max(treatment.from, condition.from))
	// "unsuccessfully treated with X"
	if (between.some(isInVain)) return []
	if (isNoDifference(tokens.low, treatment.from)) return []
	// "people with gloom should not have X", "should avoid using X"
	if (
		/^given:(?:patients received|ill people|requires)$/.test(shape.rule) &&
		between.some((word) => GOES_WITHOUT.test(word))
	)
		return []
	const treated = between.some((word) => /^treat/.test(word))
	const spared = between.some(
		(word, i) => (/^(?:prevent|prophyla)/.test(word) && entityAt[from + i]! < 0) || isRisk(between, i),
	)
	const predicate = spared && !treated ? 'prevents' : 'treats'
	const settled = [...tokens.low.slice(Math.max(0, from - 9), from), ...between].some((word) =>
		/^(?:established|proven|demonstrated|confirmed|documented|approved|endorsed)$/.test(word),
	)
	// "is being tested for gloom"
	const asks = shape.asks || (shape.rule === 'given:is used' && between.some((word) => TESTED.test(word)))
	const open = marks.open ?? (asks && !settled ? { kind: 'open', back: false, ...place } : null)
	// "If you have gloom, your doctor may recommend X"
	const advised =
		ADVISED.test(shape.rule) && condition.from < treatment.from
			? cues.find((cue) => cue.kind === 'hedge' && cue.to <= treatment.from)
			: undefined
	const useless = denied ?? saidUseless(tokens.low, Math.max(treatment.to, condition.to))
	return [
		{
			subject,
			predicate,
			object,
			rule: shape.rule,
			...place,
			denied: useless,
			hedged: hedged ?? advised ?? null,
			open,
		},
	]
}

const GOES_WITHOUT =
	/^(?:not|n't|never|cannot|avoid\w*|without|stop|stopped|declined?|refused?|unable|limit|less|fewer|reduce|restrict|cut)$/
const ADVISED = /^given:(?:if had|in patients, chosen)$/
const TESTED = /^(?:tested|investigated|evaluated|studied)$/

const isRelative = ({ analysis: { tokens } }: Reader, from: number, { from: at }: FoundCue) =>
	tokens.low.slice(Math.max(0, from - 4), at).some((word) => RELATIVES.has(word))

// "in people at high risk of Y"
const isRisk = (low: readonly string[], i: number) =>
	low[i] === 'risk' && low.slice(Math.max(0, i - 3), i).includes('at') && /^(?:of|for|to)$/.test(low[i + 1] ?? '')

/** A word, or a name as one. */
interface Unit {
	at: number
	text: string
	entity?: Entity
}

const MOST = 24
const YEAR = /=?in (?:[a-z]+ )?(?:19|20)\d\d /g
// "patients, ages 18 to 65 years with"
const AGED =
	/(?:, )?(?:=?who =?are )?(?:aged?|ages|=?between) (?:=?between )?\d+ (?:=?to|=?and|-|–) \d+ (?:years )?(?:=?of age )?(?:, (?==))?/g
const DOSE = /(?<= |^)\d[\d.,]* (?:mg|mcg|g|ml|iu|units?) (?:\/ (?:d|day|kg|ml) )?(?:=of )?/g

/** "either real or sham" */
const OR_SHAM =
	/(?:=?either )?(?:real|active|verum|true) =?or (?:sham|placebo|inactive) |(?:=?either )?(?:sham|placebo|inactive) =?or (?:real|active|verum|true) /g
const COMPARED = /(?:^| )=?(?:compared|comparison|relative|than|superior|versus) /

function shapeOf(units: readonly Unit[], treatment: number, condition: number): Shape | undefined {
	const [a, b] = treatment < condition ? [treatment, condition] : [condition, treatment]
	const between = wordsOf(units, a + 1, b)
	// "a treatment for Y compared with X"
	if (condition < treatment && COMPARED.test(between)) return undefined
	if (/(?:^| )[;.?!] /.test(between) || /combin/.test(wordsOf(units, a - 5, a))) return undefined
	return (treatment < condition ? FORWARD : BACK).find(
		(shape) =>
			(!shape.cue || shape.cue.test(between)) &&
			// "X changes a mechanism in people with Y" does not treat Y.
			!(shape.rule === 'given:in patients' && ACTS_FIRST.test(between)) &&
			// "the efficacy of X in the treatment of gloom in patients with Y": for gloom.
			!(shape.rule === 'given:studied in' && CARE_OF.test(between)) &&
			// "the effect of X on a mechanism in people with Y" does not treat Y either.
			!(shape.asks && ON_ACTS.test(between)) &&
			shape.between.test(between) &&
			(!shape.before || shape.before.test(wordsOf(units, a - MOST, a))) &&
			(!shape.after || shape.after.test(wordsOf(units, b + 1, b + 10))),
	)
}

/** Words from..to, one space after each; without what stands in parentheses, and without doses. */
function wordsOf(units: readonly Unit[], from: number, to: number): string {
	let words = ''
	for (let i = Math.max(0, from); i < Math.min(to, units.length); i += 1) words += `${units[i]!.text} `
	const open = words.includes('(') ? words.replace(/\( [^()]*\) /g, '') : words
	// "randomised 1:1 to"
	const bare = open.includes(' : ') ? open.replace(/(?<= |^)\d+ (?:: \d+ )+(?:ratio )?/g, '') : open
	const real = bare.includes('sham ') || bare.includes('placebo ') ? bare.replace(OR_SHAM, '') : bare
	return /\d/.test(real) ? real.replace(AGED, '').replace(DOSE, '').replace(YEAR, '') : real
}

function unitsOf({ analysis: { tokens, entities, entityAt } }: Reader): Unit[] {
	const units: Unit[] = []
	for (let i = 0; i < tokens.low.length; i += 1) {
		const entity = entities[entityAt[i]!]
		if (!entity) units.push({ at: units.length, text: textOf(tokens, i) })
		// "pregnant women" are women.
		else if (entity.to === i + 1 && entity.meanings[0]!.generic && PEOPLE.has(tokens.low[i]!))
			units.push({ at: units.length, text: textOf(tokens, i) })
		else if (entity.from === i && !(entity.meanings[0]!.generic && PEOPLE.has(tokens.low[entity.to - 1]!)))
			units.push({ at: units.length, text: `@${letterOf(entity)}`, entity })
		// "calming therapy of": the last word of the name counts for what follows.
		else if (entity.to === i + 1 && /^(?:treatment|therapy|administration)$/.test(tokens.low[i]!))
			units.push({ at: units.length, text: tokens.low[i]! })
	}
	return units
}

const opensPhrase = seekWords(isMarked)
const namesPeople = seekWords(isPerson)
const textOf = (tokens: Tokens, i: number): string =>
	namesPeople(tokens, i) ? '@p' : opensPhrase(tokens, i) ? marked(tokens.low[i]!) : tokens.low[i]!
// One string for each word: patterns would have to join it anew wherever it stands.
const withMark = new Map<string, string>()
function marked(word: string): string {
	const known = withMark.get(word)
	if (known) return known
	const made = `=${word}`
	withMark.set(word, made)
	return made
}

const letterOf = (entity: Entity) =>
	entity.meanings[0]!.kind === 'treatment' ? 't' : has(entity, ['condition']) ? 'c' : 'm'
