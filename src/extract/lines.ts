import type { Sentence } from '../text/sentences.ts'
import type { Analysis } from './analysis.ts'
import type { Draft } from './draft.ts'
import { isNamedTreatment } from './entity.ts'

/** "Calmol and restix" above a list: what its items are about. */
function isLabel({ sentence, tokens, entities, entityAt }: Analysis, next: Analysis | undefined): boolean {
	if (sentence.kind !== 'paragraph' || next?.sentence.kind !== 'item' || tokens.low.length > 12) return false
	const named = entities.length > 0 && entities.every((e) => e.meanings[0]!.kind === 'treatment')
	return named && tokens.low.every((word, i) => entityAt[i]! >= 0 || /^(?:[(),]|and|or)$/.test(word))
}

/** "3. Calmol" between paragraphs, or above a list with marks of another kind: a numbered heading. */
const isNumbered = (
	text: string,
	{ sentence, tokens, entities }: Analysis,
	before: Analysis | undefined,
	next: Analysis | undefined,
): boolean =>
	sentence.kind === 'item' &&
	next !== undefined &&
	(differs(text, sentence, next.sentence) || next.sentence.kind !== 'item') &&
	(before?.sentence.kind !== 'item' || differs(text, sentence, before.sentence)) &&
	before?.tokens.low.at(-1) !== ':' &&
	tokens.low.length <= 8 &&
	/[\p{L}\p{N})]$/u.test(tokens.raw.at(-1)!) &&
	entities.some((e) => e.from === 0 && e.meanings[0]!.kind === 'treatment')

const NUMBER = /^\d/
// Numbered, where the other has another mark.
const differs = (text: string, own: Sentence, other: Sentence) =>
	other.kind === 'item' && NUMBER.test(markOf(text, own)) && !NUMBER.test(markOf(text, other))
const markOf = (text: string, { start }: Sentence) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim()

/** A first line without a stop, with a blank line after it, is a title however long it is. */
const isTitle = (text: string, { start, end }: Sentence): boolean =>
	/^\s*$/.test(text.slice(0, start)) &&
	!/[.!?:]$/.test(text.slice(start, end)) &&
	/^[ \t]*\n[ \t]*\n/.test(text.slice(end, end + 40))

/** "Calmol dulls sparkin" under "Treatments include:" is one of them, too. */
export const namesTreatment = ({ sentence, entities }: Analysis, own: readonly Draft[]): boolean =>
	sentence.kind === 'item' &&
	entities[0]?.from === 0 &&
	entities[0].meanings[0]!.kind === 'treatment' &&
	own.every(({ predicate }) => predicate !== 'treats' && predicate !== 'prevents')

/** True where the line at `i` heads what comes after it. */
export const isHeading = (text: string, analyses: readonly Analysis[], i: number): boolean => {
	const analysis = analyses[i]!
	return (
		analysis.sentence.kind === 'heading' ||
		(i === 0 && isTitle(text, analysis.sentence)) ||
		isLabel(analysis, analyses[i + 1]) ||
		isNumbered(text, analysis, analyses[i - 1], analyses[i + 1])
	)
}

/** True where a line is one name of a treatment and nothing else: "Calmol." */
export const isOnlyName = ({ tokens, entities, entityAt }: Analysis): boolean =>
	entities.length === 1 &&
	isNamedTreatment(entities[0]!) &&
	tokens.low.every((word, i) => entityAt[i]! >= 0 || /^[.:]$/.test(word))
