import type { Interest, SourceKind } from '../../schema/source.ts'

/** The names of source kinds, for people. */
export const KIND_WORDS: Record<SourceKind, string> = {
	guideline: 'Guideline',
	systematic_review: 'Systematic review',
	trial: 'Trial',
	human_study: 'Human study',
	reference: 'Reference work',
	preclinical: 'Preclinical study',
	news: 'News',
	unknown: 'Kind unknown',
	commercial: 'Commercial page',
	registry: 'Registry',
	personal: 'Personal page',
}

export const INTEREST_WORDS: Record<Interest, string> = {
	none_known: 'no interest known',
	sells_treatment: 'sells a treatment',
	makes_treatment: 'makes a treatment',
	funded_by_maker: 'funded by a maker',
	sells_competitor: 'sells a competitor',
	advocacy: 'advocacy',
	unknown: 'interest unknown',
}

export const RESOLUTION_WORDS = {
	literal: 'named',
	synonym: 'by a synonym',
	pronoun: 'by a pronoun',
	section: 'from its section',
	list: 'in a list',
}
