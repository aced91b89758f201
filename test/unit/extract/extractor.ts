import { describe, expect, test } from 'vitest'
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

const LEXICON = 's\tblurred vision\n'
const readerWith = (lexicon: string) => createExtractor({ vocabulary: VOCABULARY, lexicon: parseLexicon(lexicon) })

export const extract = readerWith(LEXICON)

/** Mentions as short lines: "calmol treats worry", with direction or aspect, and "denies", "hedged" or "open" where so. */
export const claimsIn = (text: string, read = extract): string[] =>
	read({ id: 'd', text }).value.mentions.map((m) =>
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

/** Texts by the name of what reads them, with their claims in any order. */
export type Cases = Record<string, readonly (readonly [text: string, claims: readonly string[]])[]>

/** One test for each text; `lexicon` are lines of a lexicon besides the clinic's vocabulary. */
export function testClaims(cases: Cases, lexicon = LEXICON): void {
	const read = readerWith(lexicon)
	describe.each(Object.entries(cases))('%s', (_name, texts) => {
		test.each(texts)('%s', (text, claims) => expect(claimsIn(text, read).sort()).toEqual([...claims].sort()))
	})
}
