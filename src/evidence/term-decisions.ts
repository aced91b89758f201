import type { Decision } from '../schema/decision.ts'
import type { Mention } from '../schema/mention.ts'
import { PREDICATE_RULES } from '../schema/predicate.ts'
import type { Term } from '../schema/term.ts'

/** What a split of a term gives away: a new term and the surface forms that belong to it. */
export interface TermSplit {
	id: string
	label: string
	/** Compared as `normaliseSurface` writes them. */
	surfaces: string[]
}

/** One form of a surface, however it was broken into lines or capitalised. */
export const normaliseSurface = (surface: string): string => surface.toLowerCase().replace(/\s+/g, ' ').trim()

export const isTermSplit = (after: unknown): after is TermSplit => {
	const split = after as Partial<TermSplit> | undefined
	return (
		typeof split?.id === 'string' &&
		/^[a-z0-9]+(-[a-z0-9]+)*$/.test(split.id) &&
		typeof split.label === 'string' &&
		split.label !== '' &&
		Array.isArray(split.surfaces) &&
		split.surfaces.every((surface) => typeof surface === 'string')
	)
}

interface Vocabulary {
	terms: Term[]
	mentions: Mention[]
}

/**
 * Applies what people decided about terms: `merge` (after: id of the term that takes over) and `split` (after: a
 * `TermSplit`), in the order of the log. Mentions follow; a mention whose two ends became one term is rejected.
 */
export function applyTermDecisions(before: Vocabulary, decisions: readonly Decision[]): Vocabulary {
	return decisions.reduce((now, decision) => {
		const id = decision.target.slice('term:'.length)
		const term = now.terms.find((one) => one.id === id)
		if (!term) return now
		if (decision.action === 'split' && isTermSplit(decision.after)) return splitTerm(now, term, decision.after)
		const into = now.terms.find((one) => one.id === decision.after)
		return decision.action === 'merge' && into && into !== term ? mergeTerms(now, term, into) : now
	}, before)
}

function mergeTerms({ terms, mentions }: Vocabulary, term: Term, into: Term): Vocabulary {
	const synonyms = [...new Set([...into.synonyms, term.label, ...term.synonyms])].filter((name) => name !== into.label)
	const xrefs = [...new Set([...into.xrefs, ...term.xrefs])]
	const rename = (id: string) => (id === term.id ? into.id : id)
	return {
		terms: terms
			.filter(({ id }) => id !== term.id)
			.map((one) => (one === into ? { ...into, synonyms, xrefs } : one))
			.map((one) =>
				one.broader.includes(term.id)
					? { ...one, broader: [...new Set(one.broader.map(rename))].filter((id) => id !== one.id) }
					: one,
			),
		mentions: mentions.map((mention) => moveMention(mention, rename(mention.subject), rename(mention.object))),
	}
}

function splitTerm({ terms, mentions }: Vocabulary, term: Term, split: TermSplit): Vocabulary {
	const taken = new Set(split.surfaces.map(normaliseSurface))
	const isTaken = (surface: string) => taken.has(normaliseSurface(surface))
	const synonyms = term.synonyms.filter(isTaken)
	const apart: Term = { ...term, id: split.id, label: split.label, synonyms, definition: '', xrefs: [], broader: [] }
	const known = terms.some(({ id }) => id === split.id)
	const kept = terms.map((one) =>
		one === term ? { ...term, synonyms: term.synonyms.filter((name) => !isTaken(name)) } : one,
	)
	const end = (id: string, surface: string) => (id === term.id && isTaken(surface) ? split.id : id)
	return {
		terms: known ? kept : [...kept, apart],
		mentions: mentions.map((mention) =>
			moveMention(mention, end(mention.subject, mention.subjectSurface), end(mention.object, mention.objectSurface)),
		),
	}
}

/** The mention under its new ends. One whose ends became one term says nothing any more: it counts as rejected. */
function moveMention(mention: Mention, subject: string, object: string): Mention {
	if (subject === mention.subject && object === mention.object) return mention
	if (subject === object) return { ...mention, subject, object, review: 'rejected' }
	if (!PREDICATE_RULES[mention.predicate].symmetric || subject < object) return { ...mention, subject, object }
	const { subjectSurface, objectSurface, subjectSpan, objectSpan, resolvedBy } = mention
	return {
		...mention,
		subject: object,
		object: subject,
		subjectSurface: objectSurface,
		objectSurface: subjectSurface,
		subjectSpan: objectSpan,
		objectSpan: subjectSpan,
		resolvedBy: { subject: resolvedBy.object, object: resolvedBy.subject },
	}
}
