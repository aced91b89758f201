import * as v from 'valibot'
import { slug } from './term.ts'

/** One step: text, and the address (query string) of the view it shows. */
export const storyStepSchema = v.object({
	title: v.optional(v.string(), ''),
	text: v.string(),
	/** Address without "?", e.g. "focus=ketamine&min=2". */
	address: v.optional(v.string(), ''),
	/** Ids of the terms in sight: the picture is as near as shows them all. Everything is in sight where it is missing. */
	camera: v.optional(v.array(v.string())),
	notes: v.optional(v.string(), ''),
	/** Independent sources behind each named claim when the step was written, so that a change can be told. */
	checked: v.optional(v.record(v.string(), v.number()), {}),
})
export const storySchema = v.object({
	id: slug,
	title: v.string(),
	description: v.optional(v.string(), ''),
	steps: v.array(storyStepSchema),
})
export type Story = v.InferOutput<typeof storySchema>
