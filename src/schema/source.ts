import * as v from 'valibot'
import { sha256 } from './mention.ts'
import { slug } from './term.ts'

/** Best grade first: lists and dots read from strong to weak. */
export const SOURCE_KINDS = [
	'guideline',
	'systematic_review',
	'trial',
	'human_study',
	'reference',
	'preclinical',
	'news',
	'unknown',
	'commercial',
	'registry',
	'personal',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const INTERESTS = [
	'none_known',
	'sells_treatment',
	'makes_treatment',
	'funded_by_maker',
	'sells_competitor',
	'advocacy',
	'unknown',
] as const
export type Interest = (typeof INTERESTS)[number]

/** Only absolute http(s) addresses may become links. */
export const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/i, 'an http(s) address'))

/** Another work that a document republishes; `id` where that work is in the project too. */
export const derivedFromSchema = v.object({
	id: v.optional(slug),
	title: v.optional(v.string()),
	publisher: v.optional(v.string()),
	url: v.optional(v.nullable(webAddress)),
})

const datePublished = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'))
const DATE_PRECISIONS = ['year', 'month', 'day'] as const

/** One document, as it was read. */
export const sourceSchema = v.object({
	id: slug,
	/** File name without folder, as the reader would drop it. */
	file: v.optional(v.string()),
	title: v.pipe(v.string(), v.minLength(1)),
	url: v.optional(v.nullable(webAddress)),
	publisher: v.optional(v.string(), ''),
	/** Journal or registry, where a repository carries the document. */
	journal: v.optional(v.string()),
	authors: v.optional(v.array(v.string()), []),
	doi: v.optional(v.string()),
	pmid: v.optional(v.string()),
	nct: v.optional(v.string()),
	datePublished: v.optional(v.nullable(datePublished)),
	datePrecision: v.optional(v.nullable(v.picklist(DATE_PRECISIONS))),
	retrievedAt: v.optional(v.nullable(v.string())),
	language: v.optional(v.string(), 'en'),
	textSha256: sha256,
	/** Length of the stored text in UTF-16 code units. */
	charCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** Name and version of the rule that made the stored text, e.g. "lf-nfc@1". */
	normaliser: v.optional(v.string(), 'lf-nfc@1'),
	sourceKind: v.optional(v.picklist(SOURCE_KINDS), 'unknown'),
	interest: v.optional(v.picklist(INTERESTS), 'unknown'),
	derivedFrom: v.optional(v.nullable(derivedFromSchema)),
	/** Ids, DOIs or addresses of works that the document cites. */
	cites: v.optional(v.array(v.string()), []),
	retraction: v.optional(
		v.nullable(v.object({ date: v.optional(v.string()), reason: v.optional(v.string()), url: v.optional(webAddress) })),
	),
	/** One sentence of our own about what the document is. */
	description: v.optional(v.string(), ''),
})
export type Source = v.InferOutput<typeof sourceSchema>

/** What a reference tells about a document, and a decision may fill in. */
export const sourceFactsSchema = v.partial(
	v.strictObject({
		authors: v.array(v.string()),
		journal: v.string(),
		publisher: v.string(),
		doi: v.string(),
		pmid: v.string(),
		nct: v.string(),
		url: webAddress,
		datePublished: datePublished,
		datePrecision: v.picklist(DATE_PRECISIONS),
	}),
)
