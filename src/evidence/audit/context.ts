import type { ClaimKey } from '../../schema/claim.ts'
import type { Mention } from '../../schema/mention.ts'
import type { Project } from '../../schema/project.ts'
import type { Source } from '../../schema/source.ts'
import type { Term } from '../../schema/term.ts'
import { writeHeading } from '../clause.ts'
import { applyDecisions, type Decided } from '../decisions.ts'
import type { Claim, Evidence, IndependentSource, Link } from '../types.ts'
import { type Verified, verifyMentions } from '../verify.ts'
import type { AuditSettings } from './settings.ts'

/** What every rule may look at. Costly parts are made when first asked for. */
export interface AuditContext {
	project: Project
	settings: AuditSettings
	links: readonly Link[]
	/** Every claim of every link, by id. */
	claims: readonly Claim[]
	decided: Decided
	sources: ReadonlyMap<string, Source>
	terms: ReadonlyMap<string, Term>
	/** Texts by source id, where they are at hand. */
	texts: ReadonlyMap<string, string>
	/** Where each span stands; empty without texts. */
	verified: () => Verified
	/** The exact words of a mention, where the project carries them or its text is at hand and unchanged. */
	wordsOf: (mention: Mention) => string | undefined
	/** Label of a term; its id where it has none. */
	label: (term: string) => string
	/** “Lumarin treats insomnia”, for messages. */
	say: (key: ClaimKey) => string
}

export function buildContext(
	project: Project,
	links: readonly Link[],
	settings: AuditSettings,
	texts: ReadonlyMap<string, string>,
): AuditContext {
	const { value: decided } = applyDecisions(project)
	const terms = new Map(decided.terms.map((term) => [term.id, term]))
	const label = (id: string) => terms.get(id)?.label ?? id
	const verified = once(() =>
		verifyMentions({ mentions: decided.mentions.filter(isLive), sources: decided.sources }, texts),
	)
	const claims = links.flatMap((link) => link.claims)
	return {
		project,
		settings,
		links: [...links].sort((a, b) => (a.id < b.id ? -1 : 1)),
		claims: claims.sort((a, b) => (a.id < b.id ? -1 : 1)),
		decided,
		sources: new Map(decided.sources.map((source) => [source.id, source])),
		terms,
		texts,
		verified,
		wordsOf: (mention) => mention.exact ?? wordsInText(mention, texts, verified),
		label,
		say: (key) => `“${writeHeading(key, terms)}”`,
	}
}

const isLive = (mention: Mention) => mention.review !== 'rejected'

function wordsInText(
	mention: Mention,
	texts: ReadonlyMap<string, string>,
	verified: () => Verified,
): string | undefined {
	const text = texts.get(mention.document)
	const place = text === undefined ? undefined : verified().places.get(mention.id)
	return place && (place.status === 'located' || place.status === 'moved')
		? text!.slice(place.start, place.end)
		: undefined
}

/** Remembers the first answer. */
function once<T>(make: () => T): () => T {
	let kept: { value: T } | undefined
	return () => {
		kept ??= { value: make() }
		return kept.value
	}
}

type HasEvidence = { evidence: Evidence }
/** Independent sources that assert, deny, or are counted at all; those on both sides are among each. */
export const assertingSources = ({ evidence }: HasEvidence) =>
	evidence.sources.filter(({ stance }) => stance === 'asserts' || stance === 'both')
export const denyingSources = ({ evidence }: HasEvidence) =>
	evidence.sources.filter(({ stance }) => stance === 'denies' || stance === 'both')
export const countedSources = ({ evidence }: HasEvidence) => evidence.sources.filter(({ stance }) => stance !== 'open')

/** Mentions of some independent sources. */
export function mentionsOf(sources: readonly IndependentSource[]): Mention[] {
	const found: Mention[] = []
	for (const { documents } of sources) for (const { mentions } of documents) found.push(...mentions)
	return found
}

/** Most rules ask for the same lists of the same evidence. */
const countedOf = new WeakMap<Evidence, readonly Mention[]>()
const idsOfCounted = new WeakMap<readonly Mention[], string[]>()

/** Everything that is counted for a claim or link, asserting and denying. */
export function countedMentions(item: HasEvidence): readonly Mention[] {
	const known = countedOf.get(item.evidence) ?? mentionsOf(countedSources(item))
	countedOf.set(item.evidence, known)
	return known
}
export const assertingMentions = (item: HasEvidence): Mention[] =>
	countedMentions(item).filter(({ polarity }) => polarity === 'asserts')

/** Ids in order. */
export function idsOf(mentions: readonly Mention[]): string[] {
	const known = idsOfCounted.get(mentions) ?? mentions.map(({ id }) => id).sort()
	idsOfCounted.set(mentions, known)
	return known
}

export const isAsserted = ({ evidence }: HasEvidence): boolean => evidence.only + evidence.both > 0
export const isDenied = ({ evidence }: HasEvidence): boolean => evidence.denying + evidence.both > 0

/**
 * True where an independent source speaks for an interested party. One interested document decides, because a copy of
 * its words elsewhere is no neutral voice; documents that declare another one of the same source as their origin do not.
 */
export function isInterested({ documents }: IndependentSource, { sources, settings }: AuditContext): boolean {
	const ids = new Set(documents.map(({ id }) => id))
	const originals = documents.filter(({ id }) => !ids.has(sources.get(id)?.derivedFrom?.id ?? ''))
	const deciding = originals.length > 0 ? originals : documents
	return deciding.some(({ id }) => settings.interested.includes(sources.get(id)?.interest ?? 'unknown'))
}
