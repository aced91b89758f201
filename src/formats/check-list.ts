import type * as v from 'valibot'
import type { Issue } from '../schema/issue.ts'
import type { ListName, Place, RawProject } from './raw-project.ts'
import { shape, show } from './shape.ts'

export type Fault = Pick<Issue, 'code' | 'message' | 'path' | 'expected' | 'received'>

/** A record that fits its schema, and where it stood. */
export interface Kept<T> {
	record: T
	index: number
}

/** Counts and issues of one reading; every record that comes in is kept or set aside, with an issue that says why. */
export interface Check {
	place: RawProject['place']
	issues: Issue[]
	recordsIn: number
	setAside: number
}

/** Reports a fault that was put right, or that only a part of the record was left out for. */
export function report(check: Check, place: Place, fault: Fault): void {
	check.issues.push({ ...fault, ...place })
}

/** Reports a fault for which the whole record is set aside. */
export function setAside(check: Check, list: ListName, index: number, faults: Fault[]): void {
	check.setAside++
	for (const fault of faults) report(check, check.place(list, index), fault)
}

/** Records of one list that fit the schema. A missing list is an empty one. */
export function checkList<T extends v.GenericSchema>(
	check: Check,
	list: ListName,
	schema: T,
	raw: unknown,
): Kept<v.InferOutput<T>>[] {
	if (raw === undefined) return []
	if (!Array.isArray(raw)) {
		check.recordsIn++
		check.setAside++
		report(check, check.place(list), {
			code: 'not-a-list',
			message: `${list} cannot be read`,
			expected: 'a list of records',
			received: show(raw),
		})
		return []
	}
	check.recordsIn += raw.length
	return raw.flatMap((record, index) => {
		const { value, wrong, unknown } = shape(schema, record)
		if (value === undefined) setAside(check, list, index, wrong)
		else for (const field of unknown) report(check, check.place(list, index), field)
		return value === undefined ? [] : [{ record: value, index }]
	})
}

/** Sets aside what a rule finds fault with. */
export function keepSound<T>(
	check: Check,
	list: ListName,
	kept: Kept<T>[],
	findFault: (record: T) => Fault | undefined,
): Kept<T>[] {
	return kept.filter(({ record, index }) => {
		const fault = findFault(record)
		if (fault) setAside(check, list, index, [fault])
		return !fault
	})
}

/** Sets aside every record whose id an earlier one has. */
export function keepFirst<T extends { id: string }>(check: Check, list: ListName, kept: Kept<T>[]): Kept<T>[] {
	const seen = new Set<string>()
	return keepSound(check, list, kept, ({ id }) => {
		if (!seen.has(id)) return void seen.add(id)
		return {
			code: 'duplicate-id',
			message: `id "${id}" is taken`,
			path: 'id',
			expected: 'an id of its own',
			received: `"${id}"`,
		}
	})
}
