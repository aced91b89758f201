import * as v from 'valibot'

export const DECISION_ACTIONS = [
	'accept',
	'reject',
	'edit',
	'merge',
	'split',
	'set_kind',
	'set_interest',
	'reset',
] as const

/**
 * One human decision in the append-only log; later lines win.
 * `target` is "mention:ID", "documents:ID,ID" (ids sorted), "term:ID" or "finding:RULE:TARGET".
 */
export const decisionSchema = v.object({
	id: v.string(),
	action: v.picklist(DECISION_ACTIONS),
	target: v.pipe(
		v.string(),
		v.regex(
			/^(mention|documents|document|term|finding|project):.+$/,
			'mention:…, documents:…, document:…, term:…, finding:… or project:…',
		),
	),
	/** Who decided; free text, "" where not told. */
	by: v.optional(v.string(), ''),
	/** ISO 8601. */
	at: v.string(),
	reason: v.optional(v.string(), ''),
	before: v.optional(v.unknown()),
	after: v.optional(v.unknown()),
})
export type Decision = v.InferOutput<typeof decisionSchema>
