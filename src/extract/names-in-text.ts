import { splitSentences } from '../text/sentences.ts'
import type { Abbreviations, Entity } from './entity.ts'
import { type Lexicon, withVocabulary } from './lexicon.ts'
import { recognise } from './recognise.ts'
import { tokenise } from './tokens.ts'

/** Every name in a text, in order, with what it may mean. */
export function recogniseNames(text: string, lexicon: Lexicon): Entity[] {
	const project = withVocabulary([], lexicon)
	const known: Abbreviations = new Map()
	return splitSentences(text).flatMap(({ start, end }) => recognise(tokenise(text, start, end), project, known))
}
