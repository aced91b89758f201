import type { Claim, IndependentSource, Link } from '../evidence/types.ts'
import { type Terms, writeClause, writeHeading } from './sentences.ts'

/** One side of a contradiction: what is said and who says it. */
export interface Side {
	title: string
	claim: string
	sources: IndependentSource[]
}

export interface Contradiction {
	id: string
	kind: 'denied' | 'direction' | 'order' | 'order-by-aspect'
	title: string
	sides: [Side, Side]
	/** Claims about a broader or narrower term that may tell the two sides apart. */
	scope: { claim: string; text: string }[]
}

/** How each kind is named. */
export const CONTRADICTION_WORDS: Record<Contradiction['kind'], string> = {
	denied: 'Asserted and denied',
	direction: 'Increases and decreases',
	order: 'Each is said to outperform the other',
	'order-by-aspect': 'Each outperforms the other, in different aspects',
}

/** Everything that sources disagree about, the most sources first; what differs only by aspect comes last. */
export function findContradictions(links: readonly Link[], terms: Terms): Contradiction[] {
	const byId = new Map(links.map((link) => [link.id, link]))
	const claims = links.flatMap((link) => link.claims)
	const scopeOf = buildScopes(claims, terms)
	const found = [
		...claims.flatMap((claim) => findDenied(claim, terms, scopeOf)),
		...links.flatMap((link) => findDirections(link, terms, scopeOf)),
		...links.flatMap((link) => findOrders(link, byId, terms)),
	]
	const size = ({ sides }: Contradiction) => sides[0].sources.length + sides[1].sources.length
	const soft = ({ kind }: Contradiction) => (kind === 'order-by-aspect' ? 1 : 0)
	return found.sort((a, b) => soft(a) - soft(b) || size(b) - size(a) || (a.id < b.id ? -1 : 1))
}

type ScopeOf = (claim: Claim) => Contradiction['scope']

const asserting = (claim: Claim) =>
	claim.evidence.sources.filter(({ stance }) => stance === 'asserts' || stance === 'both')
const denying = (claim: Claim) =>
	claim.evidence.sources.filter(({ stance }) => stance === 'denies' || stance === 'both')
/** The same sources with only the mentions of one polarity. */
const only = (sources: IndependentSource[], polarity: 'asserts' | 'denies'): IndependentSource[] =>
	sources.map((source) => ({
		...source,
		documents: source.documents
			.map(({ id, mentions }) => ({ id, mentions: mentions.filter((mention) => mention.polarity === polarity) }))
			.filter(({ mentions }) => mentions.length > 0),
	}))

function findDenied(claim: Claim, terms: Terms, scopeOf: ScopeOf): Contradiction[] {
	const [yes, no] = [asserting(claim), denying(claim)]
	if (yes.length === 0 || no.length === 0) return []
	const title = writeHeading(claim, terms)
	return [
		{
			id: `denied ${claim.id}`,
			kind: 'denied',
			title,
			sides: [
				{ title: 'Asserted', claim: claim.id, sources: only(yes, 'asserts') },
				{ title: 'Denied', claim: claim.id, sources: only(no, 'denies') },
			],
			scope: scopeOf(claim),
		},
	]
}

function findDirections({ id, claims }: Link, terms: Terms, scopeOf: ScopeOf): Contradiction[] {
	const [up, down] = (['increases', 'decreases'] as const).map((direction) =>
		claims.find((claim) => claim.direction === direction && asserting(claim).length > 0),
	)
	if (!up || !down) return []
	return [
		{
			id: `direction ${id}`,
			kind: 'direction',
			title: `${writeHeading(up, terms)}, and ${writeClause(down, terms)}`,
			sides: [toSide(up, terms), toSide(down, terms)],
			scope: [...scopeOf(up), ...scopeOf(down)],
		},
	]
}

const toSide = (claim: Claim, terms: Terms): Side => ({
	title: writeHeading(claim, terms),
	claim: claim.id,
	sources: only(asserting(claim), 'asserts'),
})

/** A outperforms B and B outperforms A: in one aspect they contradict, in different ones they do not. */
function findOrders(link: Link, byId: ReadonlyMap<string, Link>, terms: Terms): Contradiction[] {
	const turned = byId.get(`${link.object}.${link.predicate}.${link.subject}`)
	if (link.predicate !== 'outperforms' || !turned || link.subject > link.object) return []
	const mine = link.claims.filter((claim) => asserting(claim).length > 0)
	const theirs = turned.claims.filter((claim) => asserting(claim).length > 0)
	const same = mine.flatMap((claim) => {
		const other = theirs.find(({ aspect }) => aspect === claim.aspect)
		return other ? [toOrder(claim, other, 'order', terms)] : []
	})
	if (same.length > 0 || mine.length === 0 || theirs.length === 0) return same
	return [toOrder(mine[0]!, theirs[0]!, 'order-by-aspect', terms)]
}

const toOrder = (a: Claim, b: Claim, kind: 'order' | 'order-by-aspect', terms: Terms): Contradiction => ({
	id: `${kind} ${a.id}`,
	kind,
	title: `${writeHeading(a, terms)}, and ${writeClause(b, terms)}`,
	sides: [toSide(a, terms), toSide(b, terms)],
	scope: [],
})

/** Claims that say the same of a broader or narrower subject or object. */
function buildScopes(claims: readonly Claim[], terms: Terms): ScopeOf {
	const near = new Map<string, [id: string, word: string][]>()
	const add = (id: string, other: string, word: string) => near.set(id, [...(near.get(id) ?? []), [other, word]])
	for (const { id, broader } of terms.values())
		for (const up of broader) {
			add(id, up, 'broader')
			add(up, id, 'narrower')
		}
	const byKey = new Map(claims.map((claim) => [keyOf(claim, claim.subject, claim.object), claim]))
	return (claim) => {
		const others = [
			...(near.get(claim.object) ?? []).map(([id, word]) => [keyOf(claim, claim.subject, id), word] as const),
			...(near.get(claim.subject) ?? []).map(([id, word]) => [keyOf(claim, id, claim.object), word] as const),
		]
		return others.flatMap(([key, word]) => {
			const other = byKey.get(key)
			if (!other) return []
			const [yes, no] = [asserting(other).length, denying(other).length]
			return [{ claim: other.id, text: `${word}: ${writeHeading(other, terms)} (${yes} assert, ${no} deny)` }]
		})
	}
}

const keyOf = ({ predicate, direction, aspect }: Claim, subject: string, object: string) =>
	[subject, predicate, object, direction, aspect].join('.')
