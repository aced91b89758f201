import type { Predicate } from '../../schema/predicate.ts'
import type { Kind, Term } from '../../schema/term.ts'

/**
 * Predicates as Biolink 4 names them. What has no counterpart there is related_to, with our own name beside it. "treats"
 * stays the weakest of its family, reviewed or not: plain biolink:treats says that a treatment works, while a mention
 * says that somebody wrote so.
 */
export const BIOLINK_PREDICATES: Record<Predicate, string> = {
	treats: 'biolink:treats_or_applied_or_studied_to_treat',
	prevents: 'biolink:preventative_for_condition',
	causes_side_effect: 'biolink:has_side_effect',
	contraindicated_in: 'biolink:contraindicated_in',
	acts_on: 'biolink:affects',
	affects: 'biolink:affects',
	implicated_in: 'biolink:associated_with',
	augments: 'biolink:related_to',
	combined_with: 'biolink:related_to',
	alternative_to: 'biolink:related_to',
	outperforms: 'biolink:related_to',
	comparable_to: 'biolink:related_to',
}

/** What an identifier tells about a term, by kind and prefix; the first that fits holds. */
const BY_PREFIX: Record<Kind, [prefix: string, category: string][]> = {
	treatment: [
		['CHEBI', 'biolink:ChemicalEntity'],
		['RXCUI', 'biolink:ChemicalEntity'],
	],
	mechanism: [
		['UniProtKB', 'biolink:Protein'],
		['CHEBI', 'biolink:ChemicalEntity'],
		['RXCUI', 'biolink:ChemicalEntity'],
		['GO', 'biolink:BiologicalProcess'],
	],
	condition: [
		['MONDO', 'biolink:Disease'],
		['DOID', 'biolink:Disease'],
		['HP', 'biolink:PhenotypicFeature'],
	],
	side_effect: [],
}

/** TMS, ECT and psychotherapy are Treatment: Procedure lies outside the domain of Biolink's treats. */
const BY_KIND: Record<Kind, string> = {
	treatment: 'biolink:Treatment',
	mechanism: 'biolink:BiologicalEntity',
	condition: 'biolink:DiseaseOrPhenotypicFeature',
	side_effect: 'biolink:PhenotypicFeature',
}

const prefixOf = (curie: string) => curie.slice(0, curie.indexOf(':'))

/** The Biolink category of a term, e.g. "biolink:Disease". */
export function categoryOf({ kind, xrefs }: Pick<Term, 'kind' | 'xrefs'>): string {
	const prefixes = new Set(xrefs.map(prefixOf))
	return BY_PREFIX[kind].find(([prefix]) => prefixes.has(prefix))?.[1] ?? BY_KIND[kind]
}

/** Vocabularies in the order in which other knowledge graphs name a term of the kind. */
const PREFERRED: Record<Kind, readonly string[]> = {
	treatment: ['CHEBI', 'RXCUI', 'MESH'],
	mechanism: ['UniProtKB', 'CHEBI', 'GO', 'MESH'],
	condition: ['MONDO', 'DOID', 'HP', 'MESH'],
	side_effect: ['HP', 'MONDO', 'MESH'],
}

/** The identifier under which other knowledge graphs most likely know the term. */
export function preferredXref({ kind, xrefs }: Pick<Term, 'kind' | 'xrefs'>): string | undefined {
	const sorted = xrefs.toSorted()
	for (const prefix of PREFERRED[kind]) {
		const found = sorted.find((xref) => prefixOf(xref) === prefix)
		if (found) return found
	}
	return undefined
}
