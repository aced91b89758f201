import { type Standing, standingOf } from '../../evidence/standing.ts'
import type { Claim } from '../../evidence/types.ts'
import type { Manifest } from '../../schema/project.ts'
import { BIOLINK_PREDICATES } from './biolink.ts'
import { roundShares } from './exchange-graph.ts'
import { decimal, integer, type NameOf, named, type RdfGraph, type Resource, text, textIf, truth } from './rdf-value.ts'

/**
 * A claim in the four graphs of a nanopublication (nanopub.net): head, assertion, provenance, publication. The bare
 * triple stands only where every source asserts it and not all of them hedge; whatever the standing, the assertion
 * holds the claim as a statement about which the rest speaks.
 */
export function publishClaim(claim: Claim, manifest: Manifest, nameOf: NameOf): RdfGraph[] {
	const name = (part?: string) => nameOf('claim', claim.id, part)
	const graph = (part: string, ...resources: Resource[]): RdfGraph => ({ iri: name(part), resources })
	const standing = standingOf(claim.evidence)
	return [
		graph('head', {
			iri: name(),
			types: ['np:Nanopublication'],
			properties: [
				['np:hasAssertion', named(name('assertion'))],
				['np:hasProvenance', named(name('provenance'))],
				['np:hasPublicationInfo', named(name('publication'))],
			],
		}),
		graph(
			'assertion',
			...(standing === 'asserted' ? [bareTriple(claim, nameOf)] : []),
			toStatement(claim, standing, nameOf),
		),
		graph('provenance', toProvenance(claim, nameOf)),
		graph('publication', {
			iri: name(),
			types: [],
			properties: [
				['dcterms:isPartOf', named(`urn:corroborate:${manifest.id}`)],
				['dcterms:created', ...textIf(manifest.date)],
				['dcterms:rights', ...textIf(manifest.licence)],
			],
		}),
	]
}

const bareTriple = ({ subject, predicate, object }: Claim, nameOf: NameOf): Resource => ({
	iri: nameOf('term', subject),
	types: [],
	properties: [[BIOLINK_PREDICATES[predicate], named(nameOf('term', object))]],
})

const toStatement = (claim: Claim, standing: Standing, nameOf: NameOf): Resource => ({
	iri: nameOf('claim', claim.id, 'statement'),
	types: ['rdf:Statement', 'biolink:Association'],
	properties: [
		['rdf:subject', named(nameOf('term', claim.subject))],
		['rdf:predicate', named(BIOLINK_PREDICATES[claim.predicate])],
		['rdf:object', named(nameOf('term', claim.object))],
		['co:predicate', text(claim.predicate)],
		['co:direction', ...textIf(claim.direction)],
		['co:aspect', ...textIf(claim.aspect)],
		['co:standing', text(standing)],
		['biolink:negated', ...(standing === 'denied' ? [truth(true)] : [])],
	],
})

/** Where the claim comes from and what that amounts to. */
function toProvenance({ id, mentions, evidence }: Claim, nameOf: NameOf): Resource {
	const { counts, only, denying, both } = evidence
	const { support, dispute, unknown } = roundShares(evidence.shares)
	const documents = [...new Set(mentions.map(({ document }) => document))].sort()
	return {
		iri: nameOf('claim', id, 'assertion'),
		types: ['prov:Entity'],
		properties: [
			['prov:wasDerivedFrom', ...documents.map((document) => named(nameOf('document', document)))],
			['co:mention', ...mentions.map((mention) => named(nameOf('mention', mention.id))).sort(byIri)],
			['co:mentions', integer(counts.mentions)],
			['co:documents', integer(counts.documents)],
			['co:publishers', integer(counts.publishers)],
			['co:independentSources', integer(counts.independent)],
			['co:assertingSources', integer(only + both)],
			['co:denyingSources', integer(denying + both)],
			['co:support', decimal(support)],
			['co:dispute', decimal(dispute)],
			['co:unknown', decimal(unknown)],
		],
	}
}

const byIri = (a: { iri: string }, b: { iri: string }) => (a.iri < b.iri ? -1 : 1)
