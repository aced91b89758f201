import type { ClaimKey } from '../schema/claim.ts'
import type { Predicate } from '../schema/predicate.ts'
import type { Term } from '../schema/term.ts'

/** Verb of each predicate, third person: [singular, plural]. */
const VERBS: Record<Predicate, [string, string]> = {
	treats: ['treats', 'treat'],
	prevents: ['prevents', 'prevent'],
	causes_side_effect: ['causes', 'cause'],
	contraindicated_in: ['is contraindicated in', 'are contraindicated in'],
	acts_on: ['acts on', 'act on'],
	affects: ['affects', 'affect'],
	implicated_in: ['is implicated in', 'are implicated in'],
	augments: ['augments', 'augment'],
	combined_with: ['is combined with', 'are combined with'],
	alternative_to: ['is an alternative to', 'are an alternative to'],
	outperforms: ['outperforms', 'outperform'],
	comparable_to: ['is comparable to', 'are comparable to'],
}
const DIRECTION_VERBS = { increases: ['increases', 'increase'], decreases: ['decreases', 'decrease'] } as const

/** "NMDA receptor" stays; "Depression" becomes "depression" inside a sentence. */
export const inSentence = (label: string): string =>
	/^[A-Z][a-z]+(?![A-Z])/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** What a name is about stands before its first preposition: "side effects of ketamine". */
const BEYOND_HEAD = /\s*(?:\(|,|\s(?:of|in|with|without|for|to|due|at|from|by|on|after|during)\s).*$/
/** Latin and old plurals. */
const OTHER_PLURALS = /(?:\b|[a-z])(?:bacteria|mitochondria|ganglia|stimuli|nuclei|fungi|children|(?:wo)?men|people)$/i
/** Sciences are one thing, "antipsychotics" are many. */
const SCIENCES =
	/(?:genet|kinet|dynam|om|phys|mechan|eth|statist|mathemat|robot|acoust|electron|iatr|obstetr|linguist|aerob)ics$/i
/** One thing in spite of its "s", and gene symbols such as "Ras". */
const SINGULAR =
	/(?:ss|is|us|etes|ites|[a-z]'s|\b(?:bias|gas|pancreas|lens|series|species|herpes|rabies|scabies|caries|measles|mumps|biceps|triceps|forceps|chaos|ethos)|\b[A-Z][a-z]s)$/

/** True where a name takes a plural verb: "SSRIs", "side effects of ketamine"; not "ketamine for headaches". */
export function isPlural(label: string): boolean {
	const head = label.replace(BEYOND_HEAD, '')
	if (OTHER_PLURALS.test(head)) return true
	return /[A-Za-z]s$/.test(head) && !SINGULAR.test(head) && !SCIENCES.test(head)
}

/** The form of a verb that fits a name. */
export const agree = (label: string, singular: string, plural: string): string => (isPlural(label) ? plural : singular)

/** What is raised or lowered is not how many there are of these, but what they do. */
const AT_WORK = /(?:receptor|transporter|channel)s?$/i
const PLACES_AT_WORK =
	/(?:regions?|areas?|circuits?|networks?|pathways?|cortex|cortices|hippocampus|amygdala|lobes?|nerves?|neurons?|thalamus|hypothalamus|striatum|cerebellum|nucleus accumbens)$/i
const withActivity = (label: string): string =>
	AT_WORK.test(label) ? `${label} activity` : PLACES_AT_WORK.test(label) ? `activity in ${label}` : label

/** The claim as a clause: "ketamine decreases NMDA receptor activity". */
export function writeClause(key: ClaimKey, terms: ReadonlyMap<string, Term>): string {
	const [subject, object] = [key.subject, key.object].map((id) => terms.get(id)?.label ?? id) as [string, string]
	const directed = key.direction && key.direction !== 'modulates' ? DIRECTION_VERBS[key.direction] : undefined
	const [one, many] = directed ?? VERBS[key.predicate]
	const verb = agree(subject, one, many)
	const what = directed ? withActivity(inSentence(object)) : inSentence(object)
	const aspect = key.aspect ? ` in ${key.aspect.replaceAll('_', ' ')}` : ''
	return `${inSentence(subject)} ${verb} ${what}${aspect}`
}

/** The clause as a heading: "Ketamine decreases NMDA receptor activity". */
export const writeHeading = (key: ClaimKey, terms: ReadonlyMap<string, Term>): string =>
	capital(writeClause(key, terms))
