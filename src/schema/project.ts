import * as v from 'valibot'
import type { Decision } from './decision.ts'
import type { Mention } from './mention.ts'
import type { Source } from './source.ts'
import type { Story } from './story.ts'
import { slug, type Term } from './term.ts'

/** Version of the project files. A change of shape raises it and adds a step to `migrations`. */
export const SCHEMA_VERSION = 1

/**
 * A dependence between two documents that was measured with the texts at hand, so that it holds without them.
 * Only rules that need text stand here (I3 corpus-wide; I5 and I6 for one claim).
 */
export const dependenceSchema = v.object({
	rule: v.picklist(['I3', 'I5', 'I6']),
	documents: v.tuple([slug, slug]),
	/** Claim id, for I5 and I6. */
	claim: v.optional(v.string()),
	/** Measured containment, 0 to 1, or number of identical sentences. */
	value: v.number(),
	note: v.optional(v.string(), ''),
})
export type Dependence = v.InferOutput<typeof dependenceSchema>

export const manifestSchema = v.object({
	id: slug,
	title: v.pipe(v.string(), v.minLength(1)),
	description: v.optional(v.string(), ''),
	schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
	/** Version of the content, semantic. */
	version: v.optional(v.string(), '0.0.0'),
	/** Day of the content's last change, ISO 8601. */
	date: v.optional(v.string(), ''),
	licence: v.optional(v.string(), ''),
	/** Address (query string) to open with. */
	defaultView: v.optional(v.string(), ''),
})
export type Manifest = v.InferOutput<typeof manifestSchema>

/** Everything a project holds, whatever it was read from. */
export interface Project {
	manifest: Manifest
	terms: Term[]
	sources: Source[]
	dependence: Dependence[]
	mentions: Mention[]
	decisions: Decision[]
	stories: Story[]
}

export const EMPTY_PROJECT: Project = {
	manifest: {
		id: 'untitled',
		title: 'Untitled',
		description: '',
		schema: SCHEMA_VERSION,
		version: '0.0.0',
		date: '',
		licence: '',
		defaultView: '',
	},
	terms: [],
	sources: [],
	dependence: [],
	mentions: [],
	decisions: [],
	stories: [],
}

/** From version n to n + 1, on the parsed one-file form. Empty while there is one version. */
export const migrations: Record<number, (raw: Record<string, unknown>) => Record<string, unknown>> = {}
