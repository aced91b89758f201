import type { Project } from '../../schema/project.ts'
import { buildOffsetMap } from '../../text/offsets.ts'
import { byId, type ExchangeInput, toExchangeGraph } from './exchange-graph.ts'
import { publishClaim } from './rdf-claims.ts'
import { describeDocument, describeTerm } from './rdf-documents.ts'
import { annotateMention, describeAgents } from './rdf-mentions.ts'
import { type NameOf, named, namesOf, type RdfGraph, type Resource, text, textIf } from './rdf-value.ts'

export interface RdfInput extends ExchangeInput {
	independence: { groupOf: ReadonlyMap<string, string> }
	/** Those at hand, by document id. */
	texts?: ReadonlyMap<string, string>
}

/**
 * A project as an RDF dataset: project, documents, terms and mentions in the default graph, four named graphs a claim.
 * Rejected mentions are left out; claims that are only left open are in, as what they are.
 */
export function toDataset(input: RdfInput): RdfGraph[] {
	const { links, project, independence, texts = new Map() } = input
	const nameOf = namesOf(project.manifest.id)
	const { nodes, sources, manifest } = toExchangeGraph(input)
	const claims = links.flatMap((link) => link.claims).sort(byId)
	const mentions = claims.flatMap((claim) => claim.mentions).sort(byId)
	const known = new Set(sources.map(({ id }) => id))
	const offsets = new Map([...texts].map(([id, words]) => [id, buildOffsetMap(words)]))
	const resources = [
		describeProject(input.project, nameOf),
		...sources.flatMap((source) =>
			describeDocument(source, independence.groupOf.get(source.id) ?? source.id, known, nameOf),
		),
		...nodes.map((node) => describeTerm(node, nameOf)),
		...describeAgents(mentions, nameOf),
		...mentions.flatMap((mention) => annotateMention(mention, nameOf, offsets.get(mention.document))),
	]
	return [{ resources }, ...claims.flatMap((claim) => publishClaim(claim, manifest, nameOf))]
}

function describeProject({ manifest, sources }: Pick<Project, 'manifest' | 'sources'>, nameOf: NameOf): Resource {
	const { id, title, description, version, date, licence } = manifest
	return {
		iri: `urn:corroborate:${id}`,
		types: ['prov:Entity'],
		properties: [
			['dcterms:title', text(title)],
			['dcterms:description', ...textIf(description)],
			['dcterms:hasVersion', ...textIf(version)],
			['dcterms:modified', ...textIf(date)],
			['dcterms:rights', ...textIf(licence)],
			['prov:wasDerivedFrom', ...sources.toSorted(byId).map((source) => named(nameOf('document', source.id)))],
		],
	}
}
