import { has } from '../analysis.ts'
import { type FoundCue, findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../recognise.ts'
import { bearing } from '../scope.ts'
import { argsOf, type Reader } from '../subjects.ts'
import { FINITE } from '../triggers.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../words.ts'

// Parts of the patterns below. Names stand as "@t" (treatment), "@c" (condition) and "@m"; every part ends in a space.
// Words that open a phrase of their own are marked, in patterns and text alike ("=with"): to name them all wherever a
// word of no matter what may stand would make patterns so long that compiling them took longer than matching.
const CLOSED = new Set(
	[PREPOSITIONS, AUXILIARIES, RELATIVES, SUBORDINATORS, CONJUNCTIONS]
		.flatMap((set) => [...set])
		.filter((word) => /^[a-z]+$/.test(word)),
)
const STOPS = /^(?:caus\w*|induc\w*|due|overdos\w*|tox\w*|levels?|concentrations?)$/
const isMarked = (word: string) => CLOSED.has(word) || STOPS.test(word)
const mark = (source: string) =>
	source.replace(/(?<![\\\w@=[\]-])[a-z]+(?!\w)/g, (word) => (isMarked(word) ? `=${word}` : word))
const pattern = (source: string) => new RegExp(mark(source))
const WORD = '(?:@m|[a-z0-9%-][^ ]*) '
const few = (most: number) => `(?:${WORD}){0,${most}}`
const verbs = [...AUXILIARIES, ...FINITE].filter((word) => /^[a-z]+$/.test(word)).join('|')
const PEOPLE =
	'(?:patients|pts|adults|children|adolescents|infants|neonates|women|men|people|subjects|participants|individuals|persons|those|cases|volunteers|inpatients|outpatients) '
const ILL = `(?:(?:@c )?${PEOPLE}${few(1)}(?:with|who have|who had|having|suffering from|diagnosed with|diagnosed with at least|at risk of|at risk for|at high risk for) (?:an? (?:[a-z]+ )?(?:diagnosis|history) of )?)`
const CARE =
	'(?:treatment|management|prevention|prophylaxis|therapy|control|relief|eradication|suppression|amelioration|remission|treating|preventing|managing|relieving|reducing) '
const JOIN =
	'(?:,|and|or|/|plus|versus|vs|with|, and|, or|over|compared with|compared to|combined with|alone or in combination with|in combination with) '
/** More treatments after the first, joined by more than a comma: "X, Y and Z are used". */
const MORE = `(?:(?:, ${few(3)}@t ${few(1)})*(?:, )?(?:and|or|plus|/|with|in combination with|combined with) ${few(3)}@t ${few(3)})?`
const CONDITION = `${few(4)}(?:@c ${few(1)}(?:,|and|or|, and|, or) ${few(3)})*`
const TREATMENT = `${few(4)}(?:(?:doses?|courses?|use|administration|infusions?|injections?|combination|mg|treatment|therapy) (?:of|with) ${few(3)})?(?:(?:such as|including|like) ${few(2)})?(?:@t ${few(2)}${JOIN}${few(3)})*`
const DONE = `(?:${few(1)}(?:can|may|should|could|must|has|have|is|are|was|were|be|been|being|to|who|that|usually|often) )*`

const BE_GIVEN =
	'(?:effective|useful|indicated|used|approved|recommended|beneficial|efficacious|given|administered|prescribed|licensed|superior|employed|available|safe|helpful|tested|investigated|evaluated|studied|active|successful|preferred|of choice|agent|drug|option|medication|remedy)'

interface Shape {
	rule: string
	/** Words without one of which the shape cannot be: cheap to look for first. */
	cue?: RegExp
	/** Of the words before the first name, between the two, and after the second; all lower case, one space after each. */
	before?: RegExp
	between: RegExp
	after?: RegExp
	/** Says that it is looked into, not that it is so. */
	asks?: true
}
const re = (source: string) => pattern(`^${source}$`)
const ends = (source: string) => pattern(`(?:^| )${source}$`)

/** What may stand between a treatment and the condition after it. */
const FORWARD: Shape[] = [
	{
		rule: 'given:in care of',
		cue: pattern(CARE),
		between: re(
			`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*(?:in|for|during|as) ${few(4)}(?:induction of )?${CARE}(?:(?:and|or) (?:the )?${CARE})?(?:of |for |in )?(?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:in patients',
		cue: pattern(PEOPLE),
		between: re(`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*(?:in|for|among|to) ${few(4)}${ILL}${CONDITION}`),
	},
	{
		rule: 'given:as',
		cue: pattern('as an? |as the '),
		between: re(
			`${few(2)}as (?:an?|the) ${few(4)}(?:@t |@c )?${few(2)}(?:for|in) ${few(2)}(?:@c ${few(2)})?(?:${ILL})?${CONDITION}`,
		),
		after: re(`(?!${few(3)}${ILL}).*`),
	},
	{
		rule: 'given:for',
		cue: pattern('(?:^| )for '),
		between: re(`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*for ${CONDITION}`),
		after: re(`(?!${few(3)}${ILL}).*`),
	},
	{
		rule: 'given:is used',
		cue: pattern(`${BE_GIVEN} `),
		between: re(
			`${few(2)}${MORE}${DONE}${few(3)}${BE_GIVEN} ${few(2)}(?:for|in|against) ${few(3)}(?:${CARE}(?:of |for )?)?(?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:therapy of',
		cue: pattern('(?:treatment|therapy|management|prophylaxis|supplementation|replacement) (?:of|in|for|against) '),
		between: re(
			`${few(2)}(?:${JOIN}${few(3)}@t ${few(2)})*(?:treatment|therapy|management|prophylaxis|supplementation|replacement) (?:of|in|for|against) ${few(4)}(?:(?:case|cases|episode|course) of ${few(2)})?(?:${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:of use',
		cue: pattern(
			'(?:of use|approval|approved|licensed|activity|effects?|efficacy|benefits?) (?:for use )?(?:in|against|for) ',
		),
		between: re(
			`${few(1)}${MORE}${DONE}${few(3)}(?:of use|approval|approved|licensed|activity|effects?|efficacy|benefits?) (?:for use )?(?:in|against|for) (?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:in, title',
		cue: pattern('^in '),
		before: re(`(?:(?!(?:${verbs}) )[^ ]+ ){0,5}`),
		between: re(`in (?:${few(2)}${ILL})?${few(3)}`),
		after: re(`(?:: .*|and @c |[.] )?`),
	},
	{
		rule: 'given:effect on',
		cue: pattern('in |on |against '),
		asks: true,
		before: ends(
			`(?:effects?|efficacy|effectiveness|use|trials?|study|role|benefits?|comparison|evaluation|safety|experience|impact) (?:of|with) ${few(4)}(?:(?:administration|use|infusions?|injections?|treatment|doses?|addition) (?:of|with) ${few(3)})?(?:@t ${few(1)}(?:and|or|,|versus|vs|plus|with) ${few(2)})*`,
		),
		between: re(`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*(?:in|on|against) ${few(3)}(?:and ${few(1)})?${CONDITION}`),
	},
	{
		rule: 'given:studied in',
		cue: pattern(`(?:in|among) ${few(4)}${PEOPLE}`),
		asks: true,
		before: ends(
			`(?:efficacy|effectiveness|safety|tolerability|effects?|benefits?|role|use|impact|performance|action) (?:(?:and|or|,) (?:[^ ]+ ){1,4})?(?:of|with) ${few(5)}(?:@t (?:[^ ]+ ){1,4})*`,
		),
		between: re(`(?:[^ ]+ ){1,18}(?:in|among|for) ${few(4)}${ILL}${CONDITION}`),
	},
	{
		rule: 'given:studied in',
		cue: pattern(`(?:evaluated|examined|studied|tested|assessed|investigated|explored|compared) `),
		asks: true,
		between: re(
			`(?:[^ ]+ ){0,8}(?:will|to|is|are|was|were) (?:be |being |been )?(?:evaluated|examined|studied|tested|assessed|investigated|explored|compared) (?:[^ ]+ ){0,12}(?:in|among|for) ${few(4)}${ILL}${CONDITION}`,
		),
	},
]

/** What may stand between a condition and the treatment after it. */
const BACK: Shape[] = [
	{
		rule: 'given:treated with',
		cue: pattern('treat|manag|control|prevent|relie|cured|allev|therapy'),
		between: re(
			`(?:: )?${few(2)}${DONE}${few(2)}(?:treated|managed|controlled|prevented|relieved|cured|alleviated|treatment|therapy) ${few(2)}(?:with|by|using) ${TREATMENT}`,
		),
	},
	{
		rule: 'given:requires',
		cue: pattern('requir|need'),
		between: re(
			`${few(2)}(?:may |often |usually |generally )*(?:requires?|required|requiring|needs?|needing) ${TREATMENT}`,
		),
		after: re(`(?!(?:levels?|dose|doses|resistan) ).*`),
	},
	{
		rule: 'given:responds',
		cue: pattern('respon'),
		between: re(`${few(1)}(?:appears? )?${DONE}${few(1)}(?:respon\\w+) ${few(1)}(?:to|after) ${TREATMENT}`),
	},
	{
		rule: 'given:response of',
		before: ends(
			`(?:response|responses|responsiveness|resolution|improvement|improvements|remission|relief|reductions?|decreases?) (?:of|in) ${CONDITION}`,
		),
		between: re(`(?:symptoms |severity )?(?:to|with|after|following) ${TREATMENT}`),
	},
	{
		rule: 'given:patients received',
		cue: pattern('giv|receiv|treated|taking|using|on |assign|randomi|requir|underwent'),
		before: ends(`${ILL}${CONDITION}`),
		between: re(
			`${few(2)}(?:, )?${DONE}(?:given|receiving|received|receive|treated|taking|using|on|assigned|randomi[sz]ed|require|requiring|required|underwent) ${few(2)}(?:to receive |to |with )?(?:[^ ]+ (?:weeks?|days?|months?|sessions?|hours?) of )?(?:${few(2)}treatment with )?${TREATMENT}`,
		),
	},
	{
		rule: 'given:looked into',
		cue: pattern('^to '),
		asks: true,
		before: ends(`${ILL}${CONDITION}`),
		between: re(
			`to (?:assess|evaluate|examine|determine|study|compare|investigate|test) (?:[^ ]+ ){1,8}of ${few(4)}(?:(?:doses?|use|administration) of ${few(3)})?`,
		),
	},
	{
		rule: 'given:care with',
		before: ends(`${CARE}(?:of|for|in) (?:${few(2)}${ILL})?${CONDITION}`),
		between: re(
			`(?:in ${few(2)}${PEOPLE})?${few(1)}(?:${DONE})?(?:with|using|by|:|includes?|consists of|involves?|is|are|was|were) ${TREATMENT}`,
		),
	},
	{
		rule: 'given:in patients, front',
		before: re(`(?:[^ ]+ ){0,3}(?:for|in) (?:${few(2)}${ILL})?${CONDITION}`),
		between: re(`(?:${PEOPLE})?, ${TREATMENT}`),
		after: pattern(
			'^(?:\\S+ )?(?:is|are|was|were|may|can|should|has|have|had|reduced|improved|decreased|significantly) ',
		),
	},
	{
		rule: 'given:drugs for',
		before: ends(
			`(?:to treat|(?:drugs?|agents?|medications?|treatments?|therapy|therapies|remed\\w+|options?|recommendations?|regimens?|dose|drug of choice|drugs of choice|treatment of choice) (?:used |recommended |approved )?(?:for|in|against)) ${CONDITION}`,
		),
		between: re(`(?:, )?(?:includes?|including|are|is|such as|like|with|:) ${TREATMENT}`),
	},
]

const ACTS_FIRST = /^(?:[a-z]+s|[a-z]+ed) (?:[a-z]+ )?@m /
const AS_KIND = ends('as an? (?:\\S+ ){0,4}')

/** "X in the management of Y", "patients with Y received X", "the response of Y to X": what is given for what. */
export function relateGiven(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const kinds = new Set(reader.analysis.entities.map((entity) => entity.meanings[0]!.kind))
	if (!kinds.has('treatment') || !kinds.has('condition')) return []
	const units = unitsOf(reader)
	const treatments = units.filter((u) => u.text === '@t')
	const conditions = units.filter((u) => u.entity?.meanings[0]?.kind === 'condition')
	const cues = findCues(reader.analysis.tokens)
	// "as a calming drug" says what kind of thing X is.
	const given = treatments.filter(({ at }) => !AS_KIND.test(wordsOf(units, at - 6, at)))
	return given.flatMap((treatment) =>
		conditions.flatMap((condition): Draft[] => {
			if (Math.abs(treatment.at - condition.at) > MOST || isKnown(soFar, treatment, condition)) return []
			const shape = shapeOf(units, treatment.at, condition.at)
			return shape && treatment.entity && condition.entity
				? draftOf(reader, cues, shape, [treatment.entity, condition.entity])
				: []
		}),
	)
}

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
	const between = reader.analysis.tokens.low.slice(from, Math.max(treatment.from, condition.from))
	const predicate =
		between.some((word) => /^(?:prevent|prophyla)/.test(word)) && !between.some((word) => /^treat/.test(word))
			? 'prevents'
			: 'treats'
	const open = marks.open ?? (shape.asks ? { kind: 'open', back: false, ...place } : null)
	return [{ subject, predicate, object, rule: shape.rule, ...place, denied, hedged, open }]
}

/** A word, or a name as one. */
interface Unit {
	at: number
	text: string
	entity?: Entity
}

const MOST = 24
const DOSE = /(?<= |^)\d[\d.,]* (?:mg|mcg|g|ml|iu|units?) (?:\/ (?:d|day|kg|ml) )?(?:=of )?/g

function shapeOf(units: readonly Unit[], treatment: number, condition: number): Shape | undefined {
	const [a, b] = treatment < condition ? [treatment, condition] : [condition, treatment]
	const between = wordsOf(units, a + 1, b)
	if (/(?:^| )[;.?!] /.test(between) || /combin/.test(wordsOf(units, a - 5, a))) return undefined
	return (treatment < condition ? FORWARD : BACK).find(
		(shape) =>
			(!shape.cue || shape.cue.test(between)) &&
			// "X changes a mechanism in people with Y" does not treat Y.
			!(shape.rule === 'given:in patients' && ACTS_FIRST.test(between)) &&
			shape.between.test(between) &&
			(!shape.before || shape.before.test(wordsOf(units, a - MOST, a))) &&
			(!shape.after || shape.after.test(wordsOf(units, b + 1, b + 10))),
	)
}

/** Words from..to, one space after each; without what stands in parentheses, and without doses. */
function wordsOf(units: readonly Unit[], from: number, to: number): string {
	let words = ''
	for (let i = Math.max(0, from); i < Math.min(to, units.length); i += 1) words += `${units[i]!.text} `
	const bare = words.includes('(') ? words.replace(/\( [^()]*\) /g, '') : words
	return /\d/.test(bare) ? bare.replace(DOSE, '') : bare
}

function unitsOf({ analysis: { tokens, entities, entityAt } }: Reader): Unit[] {
	const units: Unit[] = []
	for (let i = 0; i < tokens.low.length; i += 1) {
		const entity = entities[entityAt[i]!]
		if (!entity) units.push({ at: units.length, text: markOf(tokens.low[i]!) })
		else if (entity.from === i) units.push({ at: units.length, text: `@${letterOf(entity)}`, entity })
		// "calming therapy of": the last word of the name counts for what follows.
		else if (entity.to === i + 1 && /^(?:treatment|therapy|administration)$/.test(tokens.low[i]!))
			units.push({ at: units.length, text: tokens.low[i]! })
	}
	return units
}

const markOf = (word: string) => (isMarked(word) ? `=${word}` : word)

const letterOf = (entity: Entity) =>
	entity.meanings[0]!.kind === 'treatment' ? 't' : has(entity, ['condition']) ? 'c' : 'm'
