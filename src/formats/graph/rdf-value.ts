/** Vocabularies by prefix. Our own terms have a URN, since nobody could look them up at an address. */
export const PREFIXES = {
	biolink: 'https://w3id.org/biolink/vocab/',
	co: 'urn:corroborate:vocabulary:',
	dcterms: 'http://purl.org/dc/terms/',
	np: 'http://www.nanopub.org/nschema#',
	oa: 'http://www.w3.org/ns/oa#',
	prov: 'http://www.w3.org/ns/prov#',
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Prefixed = `${keyof typeof PREFIXES}:${string}`

/** A name: `iri` is whole, or a vocabulary's term such as "prov:Entity". */
interface Named {
	iri: string
}
/** Text, or a value of an XML Schema type. */
interface Literal {
	text: string
	type?: Prefixed
}
export type RdfValue = Named | Literal

/** A subject with its predicates and their objects, in the order in which they are written. */
export interface Resource {
	iri: string
	types: Prefixed[]
	properties: [predicate: string, ...values: RdfValue[]][]
}

/** The default graph has no name. */
export interface RdfGraph {
	iri?: string
	resources: Resource[]
}

export const named = (iri: string): Named => ({ iri })
export const text = (value: string): Literal => ({ text: value })
export const integer = (value: number): Literal => ({ text: String(value), type: 'xsd:integer' })
export const decimal = (value: number): Literal => ({ text: value.toFixed(4), type: 'xsd:decimal' })
export const truth = (value: boolean): Literal => ({ text: String(value), type: 'xsd:boolean' })
/** One text, or nothing where it is empty. */
export const textIf = (value: string | null | undefined): Literal[] => (value ? [text(value)] : [])

/** True for a vocabulary's term, which is written as it stands. */
export const isPrefixed = (iri: string): boolean => {
	const [prefix, name] = iri.split(':', 2)
	return Object.hasOwn(PREFIXES, prefix!) && /^[A-Za-z][A-Za-z0-9_]*$/.test(name ?? '') && iri === `${prefix}:${name}`
}

/** A whole IRI without the characters that RDF forbids in one (RDF 1.1 Turtle, IRIREF). */
export const escapeIri = (iri: string): string => wholeText(iri).replace(/[\p{Cc} <>"{}|^`\\]/gu, encodeURIComponent)

/** Text without halves of surrogate pairs, which UTF-8 cannot hold and encodeURIComponent throws at. */
export const wholeText = (value: string): string => value.replace(/\p{Cs}/gu, '\u{fffd}')

/** Names of what a project holds, e.g. "urn:corroborate:ketamine-tms:document:drhandoo". */
export const namesOf =
	(project: string) =>
	(kind: 'document' | 'term' | 'mention' | 'claim' | 'agent', id: string, part?: string): string =>
		['urn:corroborate', project, kind, encodeURIComponent(wholeText(id)), part].filter(Boolean).join(':')
export type NameOf = ReturnType<typeof namesOf>
