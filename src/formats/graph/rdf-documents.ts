import type { Source } from '../../schema/source.ts'
import type { ExchangeNode } from './exchange-graph.ts'
import { integer, type NameOf, named, type Resource, text, textIf, truth } from './rdf-value.ts'

/** A term as a Biolink thing with its names and identifiers. */
export function describeTerm(
	{ id, label, category, definition, kind, synonyms, xrefs, sources }: ExchangeNode,
	nameOf: NameOf,
) {
	const resource: Resource = {
		iri: nameOf('term', id),
		types: [category as `biolink:${string}`],
		properties: [
			['rdfs:label', text(label)],
			['co:kind', text(kind)],
			['dcterms:description', ...textIf(definition)],
			['biolink:synonym', ...synonyms.map(text)],
			['biolink:xref', ...xrefs.map(text)],
			['co:independentSources', integer(sources)],
		],
	}
	return resource
}

/** A document as a prov:Entity: what identifies it, what it counts as, what it was made from; never its words. */
export function describeDocument(
	source: Source,
	group: string,
	known: ReadonlySet<string>,
	nameOf: NameOf,
): Resource[] {
	const { id, title, url, doi, pmid, nct, publisher, authors, datePublished, language, derivedFrom } = source
	const original =
		derivedFrom && (known.has(derivedFrom.id ?? '') ? nameOf('document', derivedFrom.id!) : derivedFrom.url)
	const unnamed = derivedFrom && !original ? nameOf('document', id, 'original') : undefined
	const from = original ?? unnamed
	const document: Resource = {
		iri: nameOf('document', id),
		types: ['prov:Entity'],
		properties: [
			['dcterms:title', text(title)],
			['dcterms:publisher', ...textIf(publisher)],
			['dcterms:creator', ...authors.map(text)],
			['dcterms:issued', ...textIf(datePublished)],
			['dcterms:language', ...textIf(language)],
			['dcterms:source', ...(url ? [named(url)] : [])],
			['dcterms:identifier', ...[doi, pmid && `PMID:${pmid}`, nct].flatMap(textIf)],
			['co:textSha256', text(source.textSha256)],
			['co:sourceKind', text(source.sourceKind)],
			['co:interest', text(source.interest)],
			['co:independentSource', named(nameOf('document', group))],
			['co:retracted', ...(source.retraction ? [truth(true)] : [])],
			['prov:wasDerivedFrom', ...(from ? [named(from)] : [])],
		],
	}
	if (!unnamed) return [document]
	const { title: name, publisher: by } = derivedFrom!
	const properties: Resource['properties'] = [
		['dcterms:title', ...textIf(name)],
		['dcterms:publisher', ...textIf(by)],
	]
	return [document, { iri: unnamed, types: ['prov:Entity'], properties }]
}
