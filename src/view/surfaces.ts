import { normaliseSurface } from '../evidence/term-decisions.ts'
import type { Mention, RESOLUTIONS } from '../schema/mention.ts'

type Resolution = (typeof RESOLUTIONS)[number]

/** One surface form that was read as a term: how often, where, and by which rule. */
export interface Surface {
	/** As written, lower case; "" where the term was not written at all. */
	form: string
	mentions: number
	documents: number
	/** Mentions by the rule that led from the form to the term. */
	by: Partial<Record<Resolution, number>>
}

/** Every form that stands for each term, most frequent first. Rejected mentions do not count. */
export function findSurfaces(mentions: readonly Mention[]): Map<string, Surface[]> {
	const found = new Map<string, Map<string, Surface & { seen: Set<string> }>>()
	const add = (term: string, surface: string, by: Resolution, document: string) => {
		const form = normaliseSurface(surface)
		const own = found.get(term) ?? new Map<string, Surface & { seen: Set<string> }>()
		found.set(term, own)
		const entry = own.get(form) ?? { form, mentions: 0, documents: 0, by: {}, seen: new Set<string>() }
		own.set(form, entry)
		entry.mentions++
		entry.by[by] = (entry.by[by] ?? 0) + 1
		entry.seen.add(document)
	}
	for (const mention of mentions) {
		if (mention.review === 'rejected') continue
		add(mention.subject, mention.subjectSurface, mention.resolvedBy.subject, mention.document)
		add(mention.object, mention.objectSurface, mention.resolvedBy.object, mention.document)
	}
	return new Map(
		[...found].map(([term, own]) => [
			term,
			[...own.values()]
				.map(({ seen, ...surface }) => ({ ...surface, documents: seen.size }))
				.sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1)),
		]),
	)
}

/** A slug for a new term: letters and digits of its label, made unique. */
export function toTermId(label: string, taken: ReadonlySet<string>): string {
	const base =
		label
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, '') || 'term'
	let id = base
	for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
	return id
}
