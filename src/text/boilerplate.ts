import { type Sentence, splitSentences } from './sentences.ts'
import { wordsOf } from './words.ts'

/** What stands around a book of Project Gutenberg and says nothing about its content. */
const START_OF_BOOK = /\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*/i
const END_OF_BOOK = /\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG/i

/** Sentences that pages carry whatever they are about: rights, cookies, sharing, disclaimers, calls to action. */
const BOILERPLATE: RegExp[] = [
	/all rights reserved|©|\(c\) ?(?:19|20)\d\d|copyright|terms (?:of (?:use|service)|and conditions)|privacy policy/i,
	/\bcookies?\b.{0,80}(?:site|browser|experience|consent|accept)|(?:site|we) uses? cookies/i,
	/creative commons|\bcc[ -]by\b|licen[cs]ed? under|project gutenberg|open[- ]access article|permits unrestricted use/i,
	/(?:not|no substitute|never)\b.{0,60}(?:medical|professional) advice|(?:consult|ask|talk to|speak with) (?:your|a) (?:own )?(?:doctor|physician|health ?care)/i,
	/for (?:informational|educational|general information) (?:and \w+ )?purposes only/i,
	/subscribe|newsletter|sign up for|follow us|share (?:this|on|now)|click here|read more about|related (?:posts|articles)|leave a (?:comment|reply)|log ?in\b/i,
	/(?:originally|first) published (?:on|by|in|at)|republished with|reprinted (?:with|from)|enable javascript/i,
	/last (?:reviewed|updated|modified)|page last|back to top|skip to (?:main )?content/i,
]

/** True where a sentence belongs to the page, not to what it tells. */
const isBoilerplate = (sentence: string): boolean => BOILERPLATE.some((pattern) => pattern.test(sentence))

/** Sentences of a text that are its own: without licence frames, footers, cookie notices and disclaimers. */
export function splitOwnSentences(text: string): Sentence[] {
	const start = START_OF_BOOK.exec(text)
	const from = start ? start.index + start[0].length : 0
	const to = END_OF_BOOK.exec(text)?.index ?? text.length
	return splitSentences(text).filter(
		(sentence) =>
			sentence.start >= from && sentence.end <= to && !isBoilerplate(text.slice(sentence.start, sentence.end)),
	)
}

/** Each own sentence as words for comparing, in order; empty ones left out. */
export function ownWords(text: string): string[][] {
	return splitOwnSentences(text)
		.map((sentence) => wordsOf(text.slice(sentence.start, sentence.end)))
		.filter((words) => words.length > 0)
}
