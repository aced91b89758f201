import type { Analysis } from './analysis.ts'

// What a line above a list asks for, and the words that it leaves out.

/** A line above a list that is no sentence: "Common side effects". */
export const isLine = (low: readonly string[]): boolean => low.length <= 8 && /[a-z)]$/.test(low.at(-1) ?? '')

// "Common (up to 1 in 10):", "Rare": how many have what the list holds.
const FREQUENCY =
	/^(?:(?:very|more|most|less) )?(?:un)?(?:common|rare|frequent|often|rarely|commonly)(?: \( [^)]* \))?(?: , but [a-z ]+)? ?:?$/
const COUNTED = /\d in \d|\d (?:people )?(?:in|out of) /

/** Says whether a line tells how many have the side effects below it. */
export const isFrequency = ({ tokens: { low } }: Analysis, effects: boolean): boolean => {
	const words = low.length <= 16 ? low.join(' ') : ''
	return FREQUENCY.test(words) && (effects || COUNTED.test(words))
}

/** "Infection, bleeding and clots." below "Risks": a list without marks. */
export const isListed = ({ sentence, tokens: { low }, entities, entityAt }: Analysis) =>
	sentence.kind === 'item' ||
	(entities[0]?.from === 0 && low.every((word, i) => entityAt[i]! >= 0 || /^(?:[,;.()]|and|or)$/.test(word)))

const USES =
	/^(?:uses|indications|why (?:it 's|it is|is it) (?:done|used|given|prescribed)|what (?:is|are) (?:it|they|this|these|[a-z -]+) (?:used|prescribed|taken) (?:for|to treat)|(?:(?:the )?conditions )?(?:that )?(?:we|it|they) treats?|(?:what |which )?(?:conditions|illnesses|disorders|problems)(?: treated(?: (?:with|by) [a-z -]+)?| (?:does|do|can|is|are|we|it) [a-z -]+)|what (?:does|can) [a-z -]+ (?:treat|help(?: with)?)|(?:common )?uses (?:of|for) [a-z -]+)(?: \?| :)?$/
// "Why it's done", above what it is done for.
const asksUses = ({ sentence, tokens: { low } }: Analysis) =>
	(sentence.kind === 'heading' || sentence.question || isLine(low)) && low.length <= 10 && USES.test(low.join(' '))

const GOOD =
	/^(?:what are )?(?:the )?(?:(?:key|main|possible|potential|many|common) )?(?:benefits|advantages)(?: of [a-z -]+)?(?: \?| :)?$/
const asksGood = ({ tokens: { low } }: Analysis) => low.length <= 10 && GOOD.test(low.join(' '))
// "Relief of gloom", "Less gloom", "Eases gloom".
const goodOf = ({ tokens: { low } }: Analysis): string =>
	/[^s]s$/.test(low[0] ?? '') && low[0] !== 'less' ? 'this treatment' : 'this treatment brings'

const RISKS =
	/^(?:what are the )?(?:(?:possible|potential|common|serious|main|other) )?(?:risks?|complications?|dangers|drawbacks|downsides)(?: and (?:risks?|complications?|benefits|side effects))?(?: of [a-z -]+)?(?: \?| :)?$/
/** "Risks", on a page about a treatment. */
export const asksRisks = ({ tokens: { low } }: Analysis): boolean => low.length <= 10 && RISKS.test(low.join(' '))

// "Who should not have it?", above those who should not.
const asksWhoNot = ({ sentence, tokens: { low } }: Analysis) =>
	(sentence.question || sentence.kind === 'heading') && NOT_FOR.test(`${low.join(' ')} `)

const NOT_FOR =
	/^(?:who (?:should|must|can)(?: not|n't|not) (?:be given |take |have |get |use |receive |try )|who (?:should avoid |(?:is|are)(?: not|n't) (?:an? )?(?:good |suitable |ideal |right )?(?:candidates? |suitable |eligible ))|contraindications )/
const opensWithPeople = ({ tokens: { low } }: Analysis) =>
	/^(?:people|patients|individuals|persons|women|men|children|adults|anyone|those|pregnant)$/.test(low[0] ?? '')

/** The words that stand unwritten between a line and what is listed below it; null where it asks for nothing known here. */
export function understoodBetween(lead: Analysis, item: Analysis): string | null {
	if (item.sentence.kind === 'item' && asksWhoNot(lead))
		return opensWithPeople(item) ? 'it should not be used in' : 'do not take it if you have'
	if (asksUses(lead) && isListed(item)) return 'this treatment is used to treat'
	return item.sentence.kind === 'item' && asksGood(lead) ? goodOf(item) : null
}
