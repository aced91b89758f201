import type { Reader } from '../reader.ts'
import { seekWords } from '../tokens.ts'

const UNWANTED = new Set('side adverse unwanted undesirable untoward undesired'.split(' '))
const EFFECTS = /^(?:effects?|reactions?|events?|symptoms?)$/
const SHORT = new Set(['aes', 'teaes'])
const HARMS = new Set(
	'risk risks complication complications drawback drawbacks downside downsides danger dangers'.split(' '),
)
const mayName = seekWords([...UNWANTED, ...SHORT, ...HARMS, 'effects', 'reaction', 'reactions'])

/** Says whether a sentence names side effects or risks as such. */
export const namesEffects = ({ tokens }: Reader['analysis']): boolean =>
	mayName(tokens) &&
	tokens.low.some(
		(word, at) =>
			UNWANTED.has(word) ||
			isUnwanted(tokens.low, at) ||
			isNeutral(tokens.low, at) ||
			isHarm(tokens.low, at) ||
			isMain(tokens.low, at) ||
			isHad(tokens.low, at),
	)

/** "Bleeding is its main risk", "the main drawback is bleeding" */
export const isMain = (low: readonly string[], at: number): boolean =>
	HARMS.has(low[at]!) &&
	((/^(?:main|biggest|chief|greatest)$/.test(low[at - 1] ?? '') && /^(?:is|are)$/.test(low[at + 1] ?? '')) ||
		/\b(?:its|their) (?:[a-z]+ )?(?:main|biggest|chief|greatest|major|common|frequent|serious)$/.test(
			low.slice(Math.max(0, at - 3), at).join(' '),
		))

/** "The effects of calmol include dizziness": those that are called good are not meant. */
export const isNeutral = (low: readonly string[], at: number): boolean =>
	low[at] === 'effects' &&
	/^(?:of|from|induced|produced|caused|seen)$/.test(low[at + 1] ?? '') &&
	/^(?:the|acute|main|predominant|common|immediate|subjective|psychological|physical|term|other|most)$/.test(
		low[at - 1] ?? 'the',
	)

/** "side effects", "AEs", "mild reactions" */
export const isUnwanted = (low: readonly string[], at: number): boolean =>
	SHORT.has(low[at]!) ||
	(UNWANTED.has(low[at - 1] ?? '') && EFFECTS.test(low[at]!)) ||
	(/^reactions?$/.test(low[at]!) && /^(?:mild|minor|local|severe|allergic|bad)$/.test(low[at - 1] ?? ''))

/** "the risks of" */
export const isHarm = (low: readonly string[], at: number): boolean =>
	HARMS.has(low[at]!) && /^(?:of|from|with|associated|linked|related)$/.test(low[at + 1] ?? '')

/** "has risks, such as" */
export const isHad = (low: readonly string[], at: number): boolean =>
	HARMS.has(low[at]!) &&
	low.slice(Math.max(0, at - 4), at).some((word) => /^(?:has|have|carry|carries|involves?)$/.test(word)) &&
	/^(?:and [a-z]+ )?(?:, )?(?:such as|including|like) /.test(low.slice(at + 1, at + 6).join(' '))
