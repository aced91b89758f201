import { type Standing, standingOf } from '../../evidence/standing.ts'
import type { Counts, Link, Shares } from '../../evidence/types.ts'
import { buildGraph } from '../../graph/build-graph.ts'
import type { Positions } from '../../layout/types.ts'
import { PREDICATE_RULES, type Predicate } from '../../schema/predicate.ts'
import type { Project } from '../../schema/project.ts'
import type { Source } from '../../schema/source.ts'
import type { Kind } from '../../schema/term.ts'
import { BIOLINK_PREDICATES, categoryOf } from './biolink.ts'

export interface ExchangeNode {
	id: string
	label: string
	kind: Kind
	/** Biolink category. */
	category: string
	definition: string
	synonyms: string[]
	/** CURIEs. */
	xrefs: string[]
	/** Independent sources that name the term in any counted link. */
	sources: number
	/** px, y down; missing where the picture does not show the term. */
	position?: { x: number; y: number }
}

/** One link: all claims with one subject, predicate and object. */
export interface ExchangeEdge extends Counts, Shares {
	/** subject.predicate.object */
	id: string
	source: string
	target: string
	predicate: Predicate
	/** For people, e.g. "treats", or "denied: treats" where no source asserts it. */
	label: string
	biolink: string
	/** Directions and aspects of its claims, sorted. */
	directions: string[]
	aspects: string[]
	/** N⁺ + N±: independent sources that assert it. */
	asserting: number
	/** N⁻ + N±: independent sources that deny it. */
	denying: number
	standing: Standing
	/** The same link with its mentions, for formats that hold more. */
	link: Link
}

/** What every graph format is written from: nodes and edges by id. */
export interface ExchangeGraph {
	manifest: Project['manifest']
	nodes: ExchangeNode[]
	edges: ExchangeEdge[]
	/** Documents by id. */
	sources: Source[]
}

/** As decided and weighed; positions by term id where there are any. */
export interface ExchangeInput {
	project: Pick<Project, 'manifest' | 'terms' | 'sources'>
	links: Link[]
	positions?: Positions
}

/** Every term, and every link that some counted mention is about; links that are only left open stay out. */
export function toExchangeGraph({ project, links, positions = {} }: ExchangeInput): ExchangeGraph {
	const graph = buildGraph(project.terms, links)
	const terms = project.terms.toSorted(byId)
	const nodes = terms.map(({ id, label, kind, definition, synonyms, xrefs }): ExchangeNode => {
		const sources = graph.hasNode(id) ? graph.getNodeAttribute(id, 'sources') : 0
		const position = Object.hasOwn(positions, id) ? { position: positions[id]! } : {}
		const category = categoryOf({ kind, xrefs })
		return {
			id,
			label,
			kind,
			category,
			definition,
			synonyms: sorted(synonyms),
			xrefs: sorted(xrefs),
			sources,
			...position,
		}
	})
	const edges = graph.mapEdges((_id, { link }) => toEdge(link))
	return { manifest: project.manifest, nodes, edges, sources: project.sources.toSorted(byId) }
}

function toEdge(link: Link): ExchangeEdge {
	const { id, subject, predicate, object, claims, evidence } = link
	const standing = standingOf(evidence)
	const { label } = PREDICATE_RULES[predicate]
	const counted = claims.filter((claim) => claim.evidence.counts.mentions > 0)
	return {
		id,
		source: subject,
		target: object,
		predicate,
		label: standing === 'denied' ? `denied: ${label}` : label,
		biolink: BIOLINK_PREDICATES[predicate],
		directions: sorted(counted.flatMap(({ direction }) => direction ?? [])),
		aspects: sorted(counted.flatMap(({ aspect }) => aspect ?? [])),
		...evidence.counts,
		asserting: evidence.only + evidence.both,
		denying: evidence.denying + evidence.both,
		...roundShares(evidence.shares),
		standing,
		link,
	}
}

/** By code unit: the same order on every machine. */
export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const sorted = (values: readonly string[]) => [...new Set(values)].sort()

/** Four digits, which no reader sees and every machine prints alike. */
export const roundShares = ({ support, dispute, unknown }: Shares): Shares => ({
	support: round(support),
	dispute: round(dispute),
	unknown: round(unknown),
})
const round = (share: number) => Math.round(share * 10_000) / 10_000
