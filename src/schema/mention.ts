import * as v from 'valibot'
import { DIRECTIONS, PREDICATES } from './predicate.ts'
import { slug } from './term.ts'

export const POLARITIES = ['asserts', 'denies'] as const
export type Polarity = (typeof POLARITIES)[number]
export const CERTAINTIES = ['stated', 'hedged', 'open'] as const
export type Certainty = (typeof CERTAINTIES)[number]
export const RESOLUTIONS = ['literal', 'synonym', 'pronoun', 'section', 'list'] as const
export const REVIEWS = ['unreviewed', 'accepted', 'rejected', 'edited'] as const
export const QUOTE_ROLES = ['own_finding', 'background', 'synthesis', 'promotion', 'aim'] as const

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))

/** A part of the stored text, in UTF-16 code units, end exclusive. */
export const spanSchema = v.object({ start: offset, end: offset })
export type Span = v.InferOutput<typeof spanSchema>

/** The words that decided polarity or certainty, at their offsets in the stored text. */
export const cueSchema = v.object({
	text: v.string(),
	start: offset,
	end: offset,
	for: v.picklist(['polarity', 'certainty']),
})
export type Cue = v.InferOutput<typeof cueSchema>

/** One sentence asserting (or denying) one link: the only thing that is ever asserted (model.md §2). */
export const mentionSchema = v.object({
	id: v.pipe(v.string(), v.minLength(1)),
	subject: slug,
	predicate: v.picklist(PREDICATES),
	object: slug,
	direction: v.optional(v.picklist(DIRECTIONS)),
	aspect: v.optional(v.pipe(v.string(), v.regex(/^[a-z_]+$/, 'an aspect such as onset'))),
	polarity: v.picklist(POLARITIES),
	certainty: v.picklist(CERTAINTIES),
	cues: v.optional(v.array(cueSchema), []),
	document: slug,
	/** Heading of the section the sentence stands in; "" before the first heading. */
	section: v.optional(v.string(), ''),
	start: offset,
	end: offset,
	/** Hash of the exact span. */
	sha256,
	/** The words themselves and 32 characters on each side; only where the project may carry the text. */
	exact: v.optional(v.string()),
	prefix: v.optional(v.string()),
	suffix: v.optional(v.string()),
	/** First and last words of the span (at most four each): enough for a browser to find the sentence, not the sentence. */
	anchor: v.optional(v.tuple([v.string(), v.string()])),
	/** The sentence in our own words, for curated mentions. */
	paraphrase: v.optional(v.string()),
	subjectSurface: v.optional(v.string(), ''),
	objectSurface: v.optional(v.string(), ''),
	/** Where the surfaces stand, when they stand in the stored text. */
	subjectSpan: v.optional(spanSchema),
	objectSpan: v.optional(spanSchema),
	resolvedBy: v.optional(v.object({ subject: v.picklist(RESOLUTIONS), object: v.picklist(RESOLUTIONS) }), {
		subject: 'literal',
		object: 'literal',
	}),
	quoteRole: v.optional(v.picklist(QUOTE_ROLES)),
	/** What someone else's work the sentence credits: DOI, URL, PMID or a name. */
	credits: v.optional(v.array(v.string())),
	extractor: v.optional(v.object({ name: v.string(), version: v.string(), rule: v.optional(v.string()) })),
	/** Calibrated probability that the mention is right, 0 to 1. */
	confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
	review: v.optional(v.picklist(REVIEWS), 'unreviewed'),
})
export type Mention = v.InferOutput<typeof mentionSchema>
