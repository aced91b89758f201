import { type Analysis, analyse, groupOf } from './analysis.ts'
import type { Draft } from './draft.ts'
import { joinTokens, partOf, wordsAt } from './token-parts.ts'
import type { Tokens } from './tokens.ts'

// A question asserts nothing, but what answers it in a word or two does: "Does calmol ease gloom?" "It may."

const ASKED = /^(?:does|do|did|can|could|will|would|may|might|is|are|was|were|has|have)$/
const IS = /^(?:is|are|was|were)$/

const DOES = '(?:does|do|did|can|could|will|would|may|might|is|are|was|were|has|have|cannot)'
// What leaves the answer as it is: "Yes, in some people."
const MORE =
	'(?:(?: ,)?(?: (?:but )?(?:only )?(?:rarely|sometimes|often|usually|(?:in|for|with|at|when|if|after|as) .*))|(?: ,)? but .*)?'
const YES_OR_NO = '(?:yes|no|yeah|nope)'

// Groups: the verb, and what denies it.
const SAID = new RegExp(
	`^(?:${YES_OR_NO} ,? ?)?(?:but )?(?:it|they|this|that|these|there|you|we|some|some of them|most|many) (${DOES})( not| n't)?(?: (?:well|also|indeed|help|be))?${MORE} [.!]$`,
)
const BARE = new RegExp(`^(yes|no|possibly|perhaps|maybe|probably|sometimes|often|occasionally|rarely)${MORE} [.!]$`)
const UNKNOWN =
	/^(?:(?:this|it|that) (?:is|remains) |(?:we|researchers|scientists|doctors|experts) (?:do |are )|nobody |no one )?(?:still )?(?:(?:not|n't) (?:yet )?(?:know|known|clear|sure|certain)|unclear|unknown|uncertain|knows|not yet)(?: yet| for sure| for certain)? [.!]$/

/** The longest answer that is one of these. */
const MOST = 12

/** What an answer puts in place of the verb that was asked with, and before all of it. */
interface Said {
	verb: Tokens
	before: Tokens
}

const NOTHING = wordsAt('', 0)

function saidBy({ sentence, tokens }: Analysis, asked: string): Said | null {
	const { start } = sentence
	const words = tokens.low.join(' ')
	const said = SAID.exec(words)
	if (said) {
		const at = tokens.low.indexOf(said[1]!)
		const verb = partOf(tokens, at, at + (said[2] ? 2 : 1))
		// "Is it addictive?" "It may."
		const be = IS.test(asked) && !IS.test(said[1]!)
		return { verb: be ? joinTokens(verb, wordsAt('be', start)) : verb, before: NOTHING }
	}
	// The word that says it stands for what it means: "no" for "not".
	const first = (meant: string) => wordsAt(meant, start, tokens.end[0])
	switch (BARE.exec(words)?.[1]) {
		case undefined:
			break
		case 'yes':
			return { verb: wordsAt(asked, start), before: NOTHING }
		case 'no':
			return { verb: joinTokens(wordsAt(asked, start), first('not')), before: NOTHING }
		default:
			return { verb: joinTokens(first(tokens.low[0]!), wordsAt(asked, start)), before: NOTHING }
	}
	if (!UNKNOWN.test(words)) return null
	return { verb: wordsAt(asked, start), before: wordsAt('it is not known whether', start, tokens.end.at(-2)) }
}

// Where the subject of a question ends: "Does the use of calmol | ease gloom?" 0 where it is not known here.
function subjectEnd(question: Analysis): number {
	const { tokens, entities } = question
	if (/^(?:it|they|there|this|that|you|i|we|people)$/.test(tokens.low[1]!)) return 2
	const [first] = entities
	return first && first.from <= MOST_BEFORE ? groupOf(question, first).to : 0
}
const MOST_BEFORE = 5

/**
 * A question read as the statement that a short answer makes of it; null where it does not answer so. Words of the
 * question keep their offsets; the sentence, and what denies or hedges it, are the answer's.
 */
export function answerTo(question: Analysis, answer: Analysis): Analysis | null {
	const asked = question.tokens
	const last = asked.low.length - 1
	if (answer.tokens.low.length > MOST || answer.entities.length) return null
	if (!ASKED.test(asked.low[0] ?? '') || asked.low[last] !== '?') return null
	const to = subjectEnd(question)
	const said = to ? saidBy(answer, asked.low[0]!) : null
	if (!said) return null
	const opened = joinTokens(said.before, partOf(asked, 1, to))
	const words = joinTokens(joinTokens(opened, said.verb), partOf(asked, to, last))
	const entities = question.entities.map((e) => {
		const by = said.before.low.length - 1 + (e.from >= to ? said.verb.low.length : 0)
		return { ...e, from: e.from + by, to: e.to + by }
	})
	return analyse({ ...answer.sentence, kind: 'paragraph', question: false }, words, entities)
}

/** Claims of such a statement: what they are about stands in the question, and has no words of its own in the answer. */
export function fromQuestion(drafts: readonly Draft[], { sentence: { start } }: Analysis): Draft[] {
	const place = { start, end: start, by: 'pronoun' as const }
	return drafts.map((d) => ({ ...d, subject: { ...d.subject, ...place }, object: { ...d.object, ...place } }))
}
