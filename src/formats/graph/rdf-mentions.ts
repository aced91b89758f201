import { claimId } from '../../schema/claim.ts'
import type { Mention } from '../../schema/mention.ts'
import type { OffsetMap } from '../../text/offsets.ts'
import { decimal, type NameOf, named, type RdfValue, type Resource, text, textIf } from './rdf-value.ts'

const offset = (value: number): RdfValue => ({ text: String(value), type: 'xsd:nonNegativeInteger' })

/**
 * A mention as a W3C Web Annotation: its claim is the body, a place in a document the target. The words themselves stay
 * out; their hash tells whether a text has them there. The standard counts code points, which only the text at hand can
 * tell (`offsets`); without it the stored UTF-16 offsets are written, and each selector names its unit.
 */
export function annotateMention(mention: Mention, nameOf: NameOf, offsets?: OffsetMap): Resource[] {
	const { id, document, start, end, sha256, paraphrase, section, polarity, certainty, review, extractor } = mention
	const name = (part?: string) => nameOf('mention', id, part)
	const at = offsets?.toCodePoint ?? ((utf16: number) => utf16)
	const bodies = [named(nameOf('claim', claimId(mention))), ...(paraphrase ? [named(name('paraphrase'))] : [])]
	const annotation: Resource = {
		iri: name(),
		types: ['oa:Annotation'],
		properties: [
			['oa:motivatedBy', named('oa:linking')],
			['oa:hasBody', ...bodies],
			['oa:hasTarget', named(name('target'))],
			['co:polarity', text(polarity)],
			['co:certainty', text(certainty)],
			['co:review', text(review)],
			['co:confidence', ...(mention.confidence === undefined ? [] : [decimal(mention.confidence)])],
			['prov:wasAttributedTo', ...(extractor ? [named(nameOf('agent', agentIdOf(extractor)))] : [])],
			['prov:wasDerivedFrom', named(nameOf('document', document))],
		],
	}
	const target: Resource = {
		iri: name('target'),
		types: ['oa:SpecificResource'],
		properties: [
			['oa:hasSource', named(nameOf('document', document))],
			['oa:hasSelector', named(name('selector'))],
			['co:section', ...textIf(section)],
		],
	}
	const selector: Resource = {
		iri: name('selector'),
		types: ['oa:TextPositionSelector'],
		properties: [
			['oa:start', offset(at(start))],
			['oa:end', offset(at(end))],
			['co:offsetUnit', text(offsets ? 'Unicode code point' : 'UTF-16 code unit')],
			['co:sha256', text(sha256)],
		],
	}
	const body: Resource[] = paraphrase
		? [{ iri: name('paraphrase'), types: ['oa:TextualBody'], properties: [['rdf:value', text(paraphrase)]] }]
		: []
	return [annotation, ...body, target, selector]
}

const agentIdOf = ({ name, version }: NonNullable<Mention['extractor']>) => `${name}@${version}`

/** Who or what read the mentions, each once. */
export function describeAgents(mentions: readonly Mention[], nameOf: NameOf): Resource[] {
	const agents = new Map(mentions.flatMap(({ extractor }) => (extractor ? [[agentIdOf(extractor), extractor]] : [])))
	return [...agents]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([id, { name, version }]) => ({
			iri: nameOf('agent', id),
			types: [name === 'curated' ? 'prov:Agent' : 'prov:SoftwareAgent'],
			properties: [
				['rdfs:label', text(name)],
				['dcterms:hasVersion', text(version)],
			],
		}))
}
