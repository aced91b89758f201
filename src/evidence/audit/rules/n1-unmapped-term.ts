import { agree, capital } from '../../clause.ts'
import { usedTerms } from '../term-use.ts'
import type { AuditRule } from '../types.ts'

export const unmappedTerm: AuditRule = {
	id: 'N1',
	name: 'unmapped-term',
	severity: 'info',
	fires: 'a term of some link has no identifier of an open vocabulary',
	reason: 'without one, other tools cannot tell what is meant',
	find: (context) =>
		usedTerms(context)
			.filter(({ term }) => term.xrefs.length === 0)
			.map(({ term, links, mentions }) => ({
				target: `term:${term.id}`,
				numbers: { links: links.length, xrefs: 0 },
				mentions,
				message: `${capital(term.label)} ${agree(term.label, 'has', 'have')} no identifier of an open vocabulary.`,
				clear: 'Look up the term in MeSH, MONDO, HP, GO, ChEBI or RxNorm and add the identifier.',
				consequence: links.length,
			})),
}
