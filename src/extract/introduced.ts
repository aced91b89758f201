import type { Kind } from '../schema/term.ts'
import { FINITE } from './finite-verbs.ts'
import { type Meaning, meaningsOf, type ProjectLexicon, toMeaning } from './lexicon.ts'
import { seekWords, type Tokens } from './tokens.ts'
import { AUXILIARIES, CONJUNCTIONS, isClassWord, PREPOSITIONS, RELATIVES, STOP } from './words.ts'

const introduces = seekWords(['called', 'named', 'experimental', 'investigational'])
const DRUG =
	/^(?:drug|medication|medicine|compound|agent|antidepressant|antipsychotic|stimulant|anesthetic|anaesthetic|supplement)s?$/
const MOLECULE = /^(?:receptor|protein|enzyme|neurotransmitter|hormone|gene|peptide|neuropeptide|cytokine)s?$/

/** A word that the text says is a drug or a molecule, with what it means. */
export interface Introduced {
	/** Normal form. */
	word: string
	meaning: Meaning
}

/** "A drug called zurmaline", "the experimental drug zurmaline", "a receptor called ZR": words that no vocabulary knows. */
export function readIntroduced(tokens: Tokens, lexicon: ProjectLexicon): Introduced[] {
	if (!introduces(tokens)) return []
	return tokens.low.flatMap((word, at): Introduced[] => {
		if (!introduces(tokens, at)) return []
		const called = word === 'called' || word === 'named'
		const noun = called ? tokens.low[at - 1]! : tokens.low[at + 1]!
		const kind: Kind | null = DRUG.test(noun) ? 'treatment' : called && MOLECULE.test(noun) ? 'mechanism' : null
		const name = kind && nameAt(tokens, called ? at + 1 : at + 2)
		if (!kind || !name || meaningsOf(lexicon, name)?.some((m) => !m.capital)) return []
		if (!/^receptors?$/.test(noun)) return [{ word: name, meaning: toMeaning(kind, name, 'shape') }]
		const known = meaningsOf(lexicon, `${name} receptor`)?.find((m) => m.kind === 'mechanism')
		return [{ word: name, meaning: known ?? toMeaning('mechanism', `${name} receptor`, 'shape') }]
	})
}

const WORK =
	/^(?:trial|study|studie|therapy|company|companie|testing|research|group|design|program|development|regimen|candidate|treatment|model)s?$/

// One word with no noun after it that it could only describe: "an experimental drug trial".
function nameAt({ low, norm, raw }: Tokens, at: number): string | null {
	const word = low[at] ?? ''
	const short = /^\p{Lu}[\p{Lu}\d]+$/u.test(raw[at] ?? '')
	if (!short && !/^[a-z]{5,}\d*$/.test(word)) return null
	if (
		WORK.test(word) ||
		STOP.has(word) ||
		FINITE.has(word) ||
		AUXILIARIES.has(word) ||
		PREPOSITIONS.has(word) ||
		isClassWord(word)
	)
		return null
	return endsName(low[at + 1]) ? norm[at]! : null
}

const endsName = (next: string | undefined) =>
	next === undefined ||
	/^[^a-z]/.test(next) ||
	AUXILIARIES.has(next) ||
	PREPOSITIONS.has(next) ||
	RELATIVES.has(next) ||
	CONJUNCTIONS.has(next) ||
	FINITE.has(next)
