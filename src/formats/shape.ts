import * as v from 'valibot'
import type { Issue } from '../schema/issue.ts'

/** Issues of one record that are reported; more only repeat what is wrong with it. */
const MAX_FIELD_ISSUES = 5
/** Free values nest no deeper than this: JSON.stringify is recursive. */
const MAX_DEPTH = 40

type Field = Pick<Issue, 'code' | 'message' | 'path' | 'expected' | 'received'>

const NONE: Field[] = []

/** A record that fits its schema, or what is wrong with it; `unknown` are fields that were left out. */
export interface Shaped<T> {
	value?: T
	wrong: Field[]
	unknown: Field[]
}

/** Holds one raw record to its schema. Fields that the schema does not know are left out and named. */
export function shape<T extends v.GenericSchema>(schema: T, raw: unknown): Shaped<v.InferOutput<T>> {
	// An array would pass as an object whose field "at" is a method.
	if (Array.isArray(raw)) return { wrong: [notARecord(raw)], unknown: NONE }
	const result = v.safeParse(schema, raw, { abortPipeEarly: true })
	if (!result.success) return { wrong: result.issues.slice(0, MAX_FIELD_ISSUES).map(toField), unknown: NONE }
	const shaped: Shaped<v.InferOutput<T>> = { value: result.output, wrong: NONE, unknown: NONE }
	inspect(raw, result.output, [], shaped)
	if (shaped.wrong.length) shaped.value = undefined
	return shaped
}

const notARecord = (raw: unknown): Field => ({
	code: 'wrong-field',
	message: 'not a record',
	expected: 'Object',
	received: show(raw),
})

function toField(issue: v.BaseIssue<unknown>): Field {
	const path = issue.path?.map((step) => String(step.key)).join('.') ?? ''
	return {
		code: 'wrong-field',
		message: path ? `wrong field ${path}` : 'not a record',
		path: path || undefined,
		// A schema's own words are better than the pattern that they explain.
		expected: /^Invalid /.test(issue.message) ? (issue.expected ?? 'another value') : issue.message,
		received: show(issue.input),
	}
}

/** A found value in one short line; never recursive, so that hostile nesting cannot overflow. */
export function show(value: unknown): string {
	if (value === undefined || typeof value === 'function') return 'nothing'
	if (Array.isArray(value)) return `a list of ${value.length}`
	if (typeof value === 'object' && value !== null) return 'an object'
	if (typeof value === 'number') return String(value)
	const text = JSON.stringify(value)
	return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}

/**
 * Finds what a schema lets pass: fields that it left out, and values that JSON.parse makes but JSON.stringify cannot
 * give back exactly (1e999, nesting without end). Runs over every field of every mention, so it only allocates on a find.
 */
function inspect(raw: unknown, output: unknown, path: string[], shaped: Shaped<unknown>): void {
	if (typeof output === 'number' && Math.abs(output) > Number.MAX_SAFE_INTEGER)
		shaped.wrong = [...shaped.wrong, wrongValue(path, 'a number below 2^53', String(output))]
	if (typeof output !== 'object' || output === null) return
	if (Array.isArray(raw) !== Array.isArray(output)) {
		shaped.wrong = [...shaped.wrong, wrongValue(path, 'an object', show(raw))]
		return
	}
	if (path.length > MAX_DEPTH) {
		shaped.wrong = [...shaped.wrong, wrongValue(path.slice(0, 3), `at most ${MAX_DEPTH} levels`, 'more')]
		return
	}
	for (const key in raw as object) {
		const inner = (raw as Record<string, unknown>)[key]
		path.push(key)
		if (!Object.hasOwn(output, key)) shaped.unknown = [...shaped.unknown, leftOut(path.join('.'))]
		else if (typeof inner !== 'string') inspect(inner, output[key as never], path, shaped)
		path.pop()
	}
}

const leftOut = (path: string): Field => ({ code: 'unknown-field', message: `unknown field ${path} is left out`, path })

function wrongValue(path: string[], expected: string, received: string): Field {
	const place = path.join('.')
	return { code: 'wrong-field', message: `wrong field ${place}`, path: place, expected, received }
}
