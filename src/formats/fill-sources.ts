import { identifiersOf, normaliseName, readDoi } from '../evidence/identifiers.ts'
import { groupByKey } from '../evidence/merge-rules.ts'
import type { Issue, Result } from '../schema/issue.ts'
import type { Source } from '../schema/source.ts'
import type { Reference } from './read-references.ts'

/** What a reference adds to a document. */
export interface Filling {
	id: string
	/** Only fields that the document has not, or has less exactly. */
	after: Partial<Source>
}

/** Fillings as decisions of the log, without who and when. */
export const toEdits = (fillings: readonly Filling[], file: string) =>
	fillings.map(({ id, after }) => ({
		action: 'edit' as const,
		target: `document:${id}`,
		after,
		reason: `from ${file}`,
	}))

/** A title of one or two words names many works. */
const LEAST_WORDS = 3

/**
 * Finds the documents that references are about and what they add to them. By identifier or address, else by id, else by
 * the whole title. Nothing that a document already says is changed: where the two differ, both are told.
 */
export function fillSources(
	references: readonly Reference[],
	sources: readonly Source[],
	file: string,
): Result<Filling[]> {
	const find = indexSources(sources)
	const issues: Issue[] = []
	const after = new Map<string, Partial<Source>>()
	const strangers: string[] = []
	for (const reference of references) {
		const name = reference.title ?? reference.doi ?? reference.id ?? ''
		const found = find(reference)
		if (found.length === 0) strangers.push(name)
		if (found === MANY)
			issues.push({
				code: 'ambiguous-reference',
				message: `"${name}" is the title of several documents, and nothing else tells which`,
				file,
				expected: 'a DOI, PMID or address',
			})
		for (const source of found) {
			const known = { ...source, ...after.get(source.id) }
			after.set(source.id, { ...after.get(source.id), ...findMissing(reference, known) })
			issues.push(...findConflicts(reference, known, file))
		}
	}
	if (strangers.length > 0) issues.push(tellStrangers(strangers, references.length, file))
	const value = [...after].flatMap(([id, facts]) => (Object.keys(facts).length > 0 ? [{ id, after: facts }] : []))
	return { value, issues }
}

/** Told apart from "none". */
const MANY: readonly Source[] = []

function indexSources(sources: readonly Source[]): (reference: Reference) => readonly Source[] {
	const keys = (source: Source) =>
		identifiersOf(source).flatMap(({ name, value }) => (name === 'text hash' ? [] : [`${name} ${value}`]))
	const byKey = groupByKey(sources, keys)
	const byTitle = groupByKey(sources, ({ title }) => [normaliseName(title)])
	const byId = new Map(sources.map((source) => [source.id, source]))
	return (reference) => {
		const as = { ...BLANK, ...reference } as Source
		const known = new Set(keys(as).flatMap((key) => byKey.get(key) ?? []))
		if (known.size > 0) return [...known]
		const own = byId.get(reference.id ?? '')
		if (own) return [own]
		const title = normaliseName(reference.title ?? '')
		const named = title.split(' ').length >= LEAST_WORDS ? (byTitle.get(title) ?? []) : []
		return named.length > 1 ? MANY : named
	}
}

const BLANK = { id: '', title: '', authors: [], textSha256: '' }

const FIELDS = ['authors', 'journal', 'publisher', 'doi', 'pmid', 'nct', 'url'] as const

function findMissing(reference: Reference, source: Source): Partial<Source> {
	const isEmpty = (value: unknown) => value === undefined || value === null || value.toString() === ''
	const missing = FIELDS.filter((field) => isEmpty(source[field]) && !isEmpty(reference[field]))
	const { datePublished: date } = reference
	// "2021" may become "2021-03"; another year is a conflict.
	const isFiner =
		date && date.length > (source.datePublished?.length ?? 0) && date.startsWith(source.datePublished ?? '')
	const precision = (['year', 'month', 'day'] as const)[((date?.length ?? 4) - 4) / 3]
	return {
		...Object.fromEntries(missing.map((field) => [field, reference[field]])),
		...(isFiner && { datePublished: date, datePrecision: precision }),
	}
}

function findConflicts(reference: Reference, source: Source, file: string): Issue[] {
	const pairs: [string, string | undefined, string | undefined][] = [
		['doi', readDoi(source.doi), readDoi(reference.doi)],
		['pmid', source.pmid, reference.pmid],
		['datePublished', source.datePublished?.slice(0, 4), reference.datePublished?.slice(0, 4)],
	]
	return pairs.flatMap(([path, expected, received]) =>
		expected && received && expected !== received
			? [
					{
						code: 'reference-differs',
						message: `the reference for ${source.id} differs; what the document says is kept`,
						file,
						path,
						expected,
						received,
					},
				]
			: [],
	)
}

function tellStrangers(names: readonly string[], of: number, file: string): Issue {
	const some = names.slice(0, 3).map((name) => `"${name.slice(0, 60)}"`)
	return {
		code: 'unmatched-references',
		message: `${names.length} of ${of} references are about no document here: ${some.join(', ')}${names.length > 3 ? ' …' : ''}`,
		file,
		expected: 'the DOI, PMID, NCT number, address, id or whole title of a document',
	}
}
