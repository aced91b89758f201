import { type RdfInput, toDataset } from './rdf-dataset.ts'
import { escapeIri, isPrefixed, PREFIXES, type RdfGraph, type RdfValue, type Resource, wholeText } from './rdf-value.ts'

/** The same dataset as the TriG file, as JSON-LD 1.1 with its context inside: nothing has to be fetched to read it. */
export function writeJsonld(input: RdfInput): string {
	const [main, ...graphs] = toDataset(input).map(writeGraph)
	const nodes = [...(main!['@graph'] as object[]), ...graphs]
	const rows = nodes.map((node) => JSON.stringify(node)).join(',\n')
	return `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[\n${rows}\n]}\n`
}

const writeGraph = ({ iri, resources }: RdfGraph): Record<string, unknown> => ({
	...(iri !== undefined && { '@id': writeName(iri) }),
	'@graph': resources.map(writeResource),
})

function writeResource({ iri, types, properties }: Resource): Record<string, unknown> {
	const told = properties.filter(([, ...values]) => values.length > 0)
	return {
		'@id': writeName(iri),
		...(types.length > 0 && { '@type': types }),
		...Object.fromEntries(
			told.map(([predicate, ...values]) => [
				predicate,
				values.length === 1 ? writeValue(values[0]!) : values.map(writeValue),
			]),
		),
	}
}

const writeName = (iri: string) => (isPrefixed(iri) ? iri : escapeIri(iri))

function writeValue(value: RdfValue): unknown {
	if ('iri' in value) return { '@id': writeName(value.iri) }
	const text = wholeText(value.text)
	return value.type ? { '@value': text, '@type': value.type } : text
}
