import { type RdfInput, toDataset } from './rdf-dataset.ts'
import { escapeIri, isPrefixed, PREFIXES, type RdfGraph, type RdfValue, type Resource, wholeText } from './rdf-value.ts'

/** The project as RDF 1.1 TriG: Web Annotations, PROV, and a nanopublication for each claim. */
export function writeTrig(input: RdfInput): string {
	const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
	return [prefixes.join(''), ...toDataset(input).map(writeGraph)].join('\n')
}

function writeGraph({ iri, resources }: RdfGraph): string {
	const written = resources.map(writeResource).join('\n')
	return iri === undefined ? written : `${writeName(iri)} {\n${written}}\n`
}

function writeResource({ iri, types, properties }: Resource): string {
	const said = [
		...(types.length > 0 ? [`a ${types.join(', ')}`] : []),
		...properties.flatMap(([predicate, ...values]) =>
			values.length > 0 ? [`${writeName(predicate)} ${values.map(writeValue).join(', ')}`] : [],
		),
	]
	return said.length === 0 ? '' : `${writeName(iri)} ${said.join(' ;\n\t')} .\n`
}

const writeName = (iri: string) => (isPrefixed(iri) ? iri : `<${escapeIri(iri)}>`)

const writeValue = (value: RdfValue): string =>
	'iri' in value ? writeName(value.iri) : `"${escapeText(value.text)}"${value.type ? `^^${value.type}` : ''}`

/** Everything that could end the quotes or the line; halves of surrogate pairs become U+FFFD. */
const escapeText = (text: string): string =>
	wholeText(text)
		.replace(/["\\]/g, '\\$&')
		.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
