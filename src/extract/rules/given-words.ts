import { FINITE } from '../finite-verbs.ts'
import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../words.ts'

// Parts of the patterns below. Names stand as "@t" (treatment), "@c" (condition) and "@m", people as "@p"; every part ends in a space.
// Words that open a phrase of their own are marked, in patterns and text alike ("=with"): to name them all wherever a
// word of no matter what may stand would make patterns so long that compiling them took longer than matching.
const CLOSED = new Set(
	[PREPOSITIONS, AUXILIARIES, RELATIVES, SUBORDINATORS, CONJUNCTIONS]
		.flatMap((set) => [...set])
		.filter((word) => /^[a-z]+$/.test(word)),
)
const STOPS = /^(?:caus\w*|induc\w*|due|overdos\w*|tox\w*|levels?|concentrations?)$/
/** True for words that open a phrase of their own. */
export const isMarked = (word: string) => CLOSED.has(word) || STOPS.test(word)
const mark = (source: string) =>
	source.replace(/(?<![\\\w@=[\]-])[a-z]+(?!\w)/g, (word) => (isMarked(word) ? `=${word}` : word))
export const pattern = (source: string) => new RegExp(mark(source))
const WORD = '(?:@[mp]|[a-z0-9%-][^ ]*) '
export const few = (most: number) => `(?:${WORD}){0,${most}}`
export const verbs = [...AUXILIARIES, ...FINITE].filter((word) => /^[a-z]+$/.test(word)).join('|')
export const PEOPLE = '@p (?:(?:and|or) (?:[a-z]+ )?@p )?'
export const ILL = `(?:(?:an? (?:[a-z]+ )?(?:sample|group|cohort|population|series) of ${few(3)})?(?:@c )?${PEOPLE}${few(1)}(?:with|who have|who had|having|suffering from|diagnosed with|diagnosed with at least|at (?:[a-z]+ ){0,2}risk (?:of|for)(?: developing)?) (?:an? (?:[a-z]+ )?(?:diagnosis|history) of )?)`
export const CARE =
	'(?:treatment|management|prevention|prophylaxis|therapy|control|relief|eradication|suppression|amelioration|remission|treating|preventing|managing|relieving|reducing) '
export const JOIN =
	'(?:,|and|or|/|plus|versus|vs|with|, and|, or|over|compared with|compared to|combined with|alone or in combination with|in combination with|in addition to|together with|along with|alongside|added to) '
/** More treatments after the first, joined by more than a comma: "X, Y and Z are used". */
export const MORE = `(?:(?:, ${few(3)}@t ${few(1)})*(?:, )?(?:and|or|plus|/|with|in combination with|combined with) ${few(3)}@t ${few(3)})?`
export const CONDITION = `${few(4)}(?:@c ${few(1)}(?:,|and|or|, and|, or) ${few(3)})*`
export const TREATMENT = `(?:(?!=)${few(3)}, (?=[^.;]*@t (?:[^ ]+ )*(?:and|or) )){0,1}${few(4)}(?:(?:doses?|courses?|sessions?|weeks?|cycles?|use|administration|infusions?|injections?|combination|mg|treatment|therapy) (?:of|with) ${few(3)})?(?:(?:such as|including|like) ${few(2)})?(?:@t ${few(2)}(?:${JOIN}|(?:, )?(?:such as|including|like) )${few(3)})*`
export const DONE = `(?:${few(1)}(?:can|may|should|could|must|will|would|has|have|is|are|was|were|be|been|being|to|who|that|usually|often) )*`

export const BE_GIVEN =
	'(?:effective|useful|indicated|used|approved|recommended|needed|required|necessary|beneficial|efficacious|given|administered|prescribed|licensed|superior|employed|available|helpful|tested|investigated|evaluated|studied|active|successful|preferred|of choice|agent|drug|option|medication|remedy)'

export const OFFERED =
	'(?:offered|given|prescribed|recommended|used|suggested|considered|needed|advised|tried|required)'
export const WARY = 'caution|careful|monitor|dose|stopped|lower|avoid|not |never |special'
export const NO_DOSE = '(?!.*(?:doses?|tests?|monitoring|not|never) )(?:[^ ]+ )*'
export const HAD =
	"(?:if|when) (?:you|they|@p|someone|he|she|your child|a person|the person|a patient) (?:also |still )?(?:have|has|are|is|'re|'s|suffer|suffers|get|gets|develop|develops|experience|experiences) (?:been |had |got )?(?:suffering |diagnosed |living |troubled )?(?:from |with |by )?"

/** What may stand around a treatment and a condition, the one for the other. */
export interface Shape {
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
/** A pattern for all of the words. */
export const re = (source: string) => pattern(`^${source}$`)
/** A pattern for words that end in this. */
export const ends = (source: string) => pattern(`(?:^| )${source}$`)
