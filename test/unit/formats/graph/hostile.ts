import { indexMentions, weighLinks } from '../../../../src/evidence/claims.ts'
import type { RdfInput } from '../../../../src/formats/graph/rdf-dataset.ts'
import type { Project } from '../../../../src/schema/project.ts'
import { mention, project, source, term } from '../../evidence/make.ts'

/** Ends quotes, tags, cells, items and lines, runs as a formula, and holds what XML and UTF-8 cannot. */
export const HOSTILE = '=HYPERLINK("x")|</label>&amp;]]>\'\t\r\n\u0001\u2028\ud800\\u0041 "} <b> 𝒳'
/** The same where halves of surrogate pairs cannot be kept. */
export const WHOLE = HOSTILE.replace('\ud800', '\ufffd')

/** As decided and weighed, the way `build` does it. */
export function toInput(given: Project): RdfInput {
	const index = indexMentions(given)
	const { terms, sources } = index.decided
	return { project: { ...given, terms, sources }, links: weighLinks(index), independence: index.independence }
}

/** Every text that people or pages may choose is hostile; one link each that is asserted, hedged, denied, contested. */
export const hostileProject = (): Project => {
	const given = project({
		terms: [
			term('insomnia', 'condition', { label: HOSTILE, synonyms: [HOSTILE, '+1'], xrefs: ['MESH:D007319'] }),
			term('lumarin', 'treatment', { label: '@SUM(1)', definition: HOSTILE }),
			term('nausea', 'side_effect', { xrefs: ['MESH:D007319'] }),
			term('alone', 'mechanism', { label: '-1', xrefs: ['UniProtKB:P23560'] }),
			term('veltazine', 'treatment', { label: HOSTILE }),
		],
		sources: [
			source('a', { title: HOSTILE, url: 'https://a.example/x|y"<z>\\{}^`', publisher: HOSTILE, doi: '10.5555/one' }),
			source('b', { derivedFrom: { title: HOSTILE }, authors: [HOSTILE], url: 'https://b.example/x|y' }),
			source('c', { derivedFrom: { id: 'a' } }),
			source('d'),
		],
		mentions: [
			mention('a', { paraphrase: HOSTILE, section: HOSTILE, exact: 'words of the page', id: `m ${HOSTILE}` }),
			mention('b', { certainty: 'hedged', object: 'nausea', predicate: 'causes_side_effect' }),
			mention('b', { subject: 'veltazine', polarity: 'denies' }),
			mention('a', { subject: 'lumarin', object: 'veltazine', predicate: 'outperforms', aspect: 'onset' }),
			mention('d', { subject: 'lumarin', object: 'veltazine', predicate: 'outperforms', polarity: 'denies' }),
			mention('d', { subject: 'veltazine', object: 'nausea', predicate: 'causes_side_effect', certainty: 'open' }),
		],
	})
	return { ...given, manifest: { ...given.manifest, title: HOSTILE, description: HOSTILE } }
}
