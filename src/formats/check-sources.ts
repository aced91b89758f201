import { type Dependence, dependenceSchema } from '../schema/project.ts'
import { type Source, sourceSchema } from '../schema/source.ts'
import { type Check, checkList, type Fault, type Kept, keepFirst, keepSound, report } from './check-list.ts'

/** Documents with unique ids; `derivedFrom.id` and dependences only point to documents that exist. */
export function checkSources(check: Check, raw: unknown): Kept<Source>[] {
	const kept = keepFirst(check, 'sources', checkList(check, 'sources', sourceSchema, raw))
	const ids = new Set(kept.map(({ record }) => record.id))
	return kept.map(({ record, index }) => {
		const origin = record.derivedFrom?.id
		if (!record.derivedFrom || origin === undefined || (ids.has(origin) && origin !== record.id))
			return { record, index }
		report(check, check.place('sources', index), {
			...unknownDocument('derivedFrom.id', origin),
			message: 'an unknown origin is left out',
		})
		const { id: _, ...rest } = record.derivedFrom
		return { record: { ...record, derivedFrom: rest }, index }
	})
}

/** Measured dependences between two documents of the project. */
export function checkDependence(check: Check, raw: unknown, documents: ReadonlySet<string>): Kept<Dependence>[] {
	const kept = checkList(check, 'dependence', dependenceSchema, raw)
	return keepSound(check, 'dependence', kept, ({ documents: [a, b] }) => {
		const unknown = [a, b].findIndex((id) => !documents.has(id))
		if (unknown >= 0) return unknownDocument(`documents.${unknown}`, [a, b][unknown]!)
		if (a !== b) return undefined
		return {
			code: 'self-dependence',
			message: 'a document depends on itself',
			path: 'documents.1',
			expected: 'another document',
			received: `"${b}"`,
		}
	})
}

export const unknownDocument = (path: string, id: string): Fault => ({
	code: 'unknown-document',
	message: 'no such document',
	path,
	expected: 'the id of another document of the project',
	received: `"${id}"`,
})
