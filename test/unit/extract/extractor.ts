import { createExtractor } from '../../../src/extract/extractor.ts'
import { parseLexicon } from '../../../src/extract/lexicon.ts'
import type { Term } from '../../../src/schema/term.ts'

const term = (id: string, kind: Term['kind'], ...synonyms: string[]): Term => ({
	id,
	kind,
	label: id.replace(/-/g, ' '),
	synonyms,
	definition: '',
	broader: [],
	generic: false,
	xrefs: [],
})

/** A clinic that does not exist. */
export const VOCABULARY: Term[] = [
	term('calmol', 'treatment', 'calmolium', 'CLM'),
	term('restix', 'treatment', 'restix therapy'),
	term('talk-therapy', 'treatment'),
	term('worry', 'condition', 'worry disorder'),
	term('gloom', 'condition'),
	term('fatigue', 'condition'),
	term('fatigue-side', 'side_effect', 'fatigue'),
	term('dizziness', 'side_effect'),
	term('headache', 'side_effect', 'headaches'),
	term('zeta-receptor', 'mechanism', 'zeta receptors'),
	term('sparkin', 'mechanism'),
	{ ...term('calmol-and-restix', 'treatment'), label: 'The pair of calmol with restix' },
]

export const extract = createExtractor({ vocabulary: VOCABULARY, lexicon: parseLexicon('s\tblurred vision\n') })

/** Mentions as short lines: "calmol treats worry", with direction or aspect, and "denies", "hedged" or "open" where so. */
export function claimsIn(text: string): string[] {
	return extract({ id: 'd', text }).value.mentions.map((m) =>
		[
			m.subject,
			m.predicate,
			m.object,
			m.direction,
			m.aspect,
			m.polarity === 'denies' && 'denies',
			m.certainty !== 'stated' && m.certainty,
		]
			.filter(Boolean)
			.join(' '),
	)
}
