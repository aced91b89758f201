import type { Kind } from './term.ts'

/** Closed set of the annotation guideline, v1.1. */
export const PREDICATES = [
	'treats',
	'prevents',
	'causes_side_effect',
	'contraindicated_in',
	'acts_on',
	'affects',
	'implicated_in',
	'augments',
	'combined_with',
	'alternative_to',
	'outperforms',
	'comparable_to',
] as const
export type Predicate = (typeof PREDICATES)[number]

export const DIRECTIONS = ['increases', 'decreases', 'modulates'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** What a predicate joins and which qualifiers it takes. */
export interface PredicateRule {
	subject: Kind
	object: Kind
	/** Short name for legends and filters. */
	label: string
	direction?: true
	aspect?: true
	/** The alphabetically first id is the subject. */
	symmetric?: true
}

export const PREDICATE_RULES: Record<Predicate, PredicateRule> = {
	treats: { subject: 'treatment', object: 'condition', label: 'treats' },
	prevents: { subject: 'treatment', object: 'condition', label: 'prevents' },
	causes_side_effect: { subject: 'treatment', object: 'side_effect', label: 'causes side effect' },
	contraindicated_in: { subject: 'treatment', object: 'condition', label: 'contraindicated in' },
	acts_on: { subject: 'treatment', object: 'mechanism', label: 'acts on', direction: true },
	affects: { subject: 'mechanism', object: 'mechanism', label: 'affects', direction: true },
	implicated_in: { subject: 'mechanism', object: 'condition', label: 'implicated in' },
	augments: { subject: 'treatment', object: 'treatment', label: 'augments' },
	combined_with: { subject: 'treatment', object: 'treatment', label: 'combined with', symmetric: true },
	alternative_to: { subject: 'treatment', object: 'treatment', label: 'alternative to' },
	outperforms: { subject: 'treatment', object: 'treatment', label: 'outperforms', aspect: true },
	comparable_to: { subject: 'treatment', object: 'treatment', label: 'comparable to', aspect: true, symmetric: true },
}
