import * as v from 'valibot'

/** Node kinds of the annotation guideline, v1.1. */
export const KINDS = ['treatment', 'mechanism', 'condition', 'side_effect'] as const
export type Kind = (typeof KINDS)[number]

/** A lower-case slug: letters, digits and hyphens. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug of a-z, 0-9 and hyphens'))

/** Compact URI of an open vocabulary, e.g. "MESH:D016202". */
export const curie = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9._-]+$/, 'a CURIE such as MESH:D016202'),
)

/** A node of the graph and everything that names it. */
export const termSchema = v.object({
	id: slug,
	kind: v.picklist(KINDS),
	label: v.pipe(v.string(), v.minLength(1)),
	/** Every surface form met in the sources, and the usual ones a reader would search for. */
	synonyms: v.optional(v.array(v.string()), []),
	/** One or two sentences in our own words. */
	definition: v.optional(v.string(), ''),
	/** Ids of broader terms; acyclic. */
	broader: v.optional(v.array(slug), []),
	/** True for objects too wide to conclude from, such as "mood". */
	generic: v.optional(v.boolean(), false),
	xrefs: v.optional(v.array(curie), []),
})
export type Term = v.InferOutput<typeof termSchema>
