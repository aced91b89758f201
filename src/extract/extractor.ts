import type { Issue, Result } from '../schema/issue.ts'
import type { Mention } from '../schema/mention.ts'
import type { Kind, Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import type { Analysis } from './analysis.ts'
import { answerTo, fromQuestion } from './answers.ts'
import { type Discourse, openDiscourse, speaksOfEffects } from './discourse.ts'
import {
	asDisproved,
	asPrevented,
	type Draft,
	isBygone,
	isExcluded,
	isForThoseWith,
	isLeftOut,
	isOfState,
	isOwnIll,
	isSham,
	isVague,
	withoutOwnHarm,
} from './draft.ts'
import { enterHeading, noteTitle } from './enter-heading.ts'
import { isAbstract } from './genre.ts'
import { asGivenTogether } from './given-together.ts'
import { guessLanguage } from './language.ts'
import { asExamples, fromLeadIn, joinLeadIn } from './lead-in.ts'
import { type Models, settleByModel } from './learned.ts'
import { leaveSentence } from './leave-sentence.ts'
import {
	addTerms,
	type Lexicon,
	type Meaning,
	meaningsOf,
	type ProjectLexicon,
	toMeaning,
	withVocabulary,
} from './lexicon.ts'
import { isHeading, namesTreatment } from './lines.ts'
import { asksRisks, isFrequency, isListed } from './list-leads.ts'
import { writeMentions } from './mentions.ts'
import { asSpokenOf } from './pointers.ts'
import { type ReadOptions, readSentences } from './read-sentences.ts'
import { asWeighed } from './rules/evidence.ts'
import { RULES } from './rules/index.ts'
import { placeCells, readCell } from './tables.ts'
import { TermBook } from './term-book.ts'
import { keyOf } from './tokens.ts'
import { nameTopic, nameVaccine } from './topic-names.ts'

export { isAbstract }

export interface ExtractorOptions {
	/** The project's terms; their names win over the lexicon's. */
	vocabulary: readonly Term[]
	/** See `parseLexicon`. */
	lexicon: Lexicon
	/** Used on journal abstracts only; pages are read by the rules. */
	models?: Models
	/** Uses the models on every text. */
	always?: boolean
}

/** A text as it is stored (see `normaliseText`), with the name that its mentions carry. */
export interface ExtractInput extends Pick<ReadOptions, 'names' | 'onlyNames'> {
	id: string
	text: string
}

export interface Extraction {
	/** In the order of the text. */
	mentions: Mention[]
	/** Terms that mentions use and the vocabulary does not hold. */
	proposedTerms: Term[]
}

export type Extractor = (document: ExtractInput) => Result<Extraction>

/** Builds the function that reads a document. Pure: the same text gives the same mentions, in any order of documents. */
export const createExtractor = (options: ExtractorOptions): Extractor => openExtractor(options).extract

/** An extractor whose vocabulary may grow between two documents. */
export interface OpenExtractor {
	extract: Extractor
	/** Adds terms as if they had stood at the end of the vocabulary; far cheaper than to build an extractor anew. */
	addTerms: (terms: readonly Term[]) => void
}

export function openExtractor({ vocabulary, lexicon, models, always = false }: ExtractorOptions): OpenExtractor {
	const project = withVocabulary(vocabulary, lexicon)
	const kinds = new Map(vocabulary.map(({ id, kind }) => [id, kind]))
	return {
		extract: (input) => {
			const own = models && (always || isAbstract(input.text)) ? models : {}
			return extract(input, project, kinds, own)
		},
		addTerms: (terms) => {
			addTerms(project, terms)
			for (const { id, kind } of terms) kinds.set(id, kind)
		},
	}
}

function extract(
	{ id, text, names, onlyNames }: ExtractInput,
	lexicon: ProjectLexicon,
	kinds: ReadonlyMap<string, Kind>,
	models: Models,
): Result<Extraction> {
	const language = guessLanguage(text)
	if (language !== 'en') return { value: { mentions: [], proposedTerms: [] }, issues: [otherLanguage(id, language)] }
	const issues: Issue[] = []
	const found = readSentences(text, lexicon, { names, onlyNames, tagger: models.names })
	const read = models.names || onlyNames || !/vaccine/i.test(text) ? found : nameVaccine(found)
	const discourse = openDiscourse(
		read,
		(pair) => combinationOf(pair, lexicon),
		(condition) => resistantForm(condition, lexicon),
	)
	const analyses = models.names || onlyNames ? read : nameTopic(read, discourse.condition)
	const terms = new TermBook(kinds, lexicon, text)
	const textSha256 = hashText(text)
	const mentions: Mention[] = []
	const { drafts, joined, sections } = draftInOrder(analyses, text, discourse)
	for (const [i, own] of settleByModel(analyses, drafts, text, models).entries()) {
		const parts = [{ analysis: analyses[i]!, drafts: own }, joined.get(i)].filter((part) => part !== undefined)
		for (const part of parts) {
			const place = { text, textSha256, document: id, section: sections[i]!, analysis: part.analysis }
			mentions.push(...writeMentions(part.drafts, place, (arg) => terms.idFor(arg)))
		}
	}
	for (const { entities } of mentions.length ? analyses : []) terms.noteNames(entities)
	return { value: { mentions, proposedTerms: terms.proposed() }, issues }
}

/** By sentence: its claims, the heading that it stands below, and for some items what they say with the words before their list. */
interface InOrder {
	drafts: Draft[][]
	sections: string[]
	joined: Map<number, { analysis: Analysis; drafts: Draft[] }>
}

function draftInOrder(analyses: readonly Analysis[], text: string, discourse: Discourse): InOrder {
	const sections: string[] = []
	const joined: InOrder['joined'] = new Map()
	let lead: Analysis | null = null
	let said: Draft[] = []
	let effects = false
	let question: Analysis | null = null
	const cells = placeCells(analyses)
	const drafts = analyses.map((analysis, i) => {
		const { sentence } = analysis
		const place = cells.get(i)
		const cell = place && readCell(analysis, place, discourse)
		if (cell || (sentence.cell && !place && analysis.tokens.low.length <= MOST_IN_HEAD)) {
			sections.push(sections.at(-1) ?? '')
			if (cell)
				joined.set(i, { analysis: cell.whole, drafts: fromLeadIn(draftClaims(cell.whole, text, cell.about), analysis) })
			return []
		}
		if (sentence.kind !== 'item' && !(lead?.sentence.kind === 'heading' && isListed(analysis))) {
			lead = analysis
			effects =
				discourse.sideEffects || discourse.effectsSection || speaksOfEffects(analysis) || isFrequency(analysis, false)
		}
		if (isHeading(text, analyses, i)) {
			sections.push(text.slice(sentence.start, sentence.end).replace(/\s+/g, ' '))
			lead = analysis
			enterHeading(discourse, analysis)
			question = sentence.question ? analysis : null
			if (i === 0) noteTitle(discourse)
			return []
		}
		sections.push(sections.at(-1) ?? '')
		if (sentence.question) {
			enterHeading(discourse, analysis)
			question = analysis
			return []
		}
		const answer = question && answerTo(question, analysis)
		question = null
		if (answer) {
			joined.set(i, { analysis: answer, drafts: fromQuestion(draftClaims(answer, text, discourse), analysis) })
			return []
		}
		let own = draftClaims(analysis, text, discourse)
		const named = own.length > 0 && namesTreatment(analysis, own)
		// What the words before the list say goes before what their kind says: they may hedge it.
		const asMembers = own.length > 0 && own.every(({ rule }) => rule === 'members')
		const whole =
			lead && (!own.length || named || asMembers || lead.tokens.low.at(-1) === 'by')
				? joinLeadIn(lead, analysis, effects || (discourse.headedTreatment !== null && asksRisks(lead)))
				: null
		if (whole) {
			const more = fromLeadIn(draftClaims(whole, text, discourse), analysis)
			if (asMembers && more.length) own = []
			joined.set(i, { analysis: whole, drafts: named ? more.filter((d) => d.predicate === 'treats') : more })
		}
		if (sentence.kind !== 'item') said = own
		else if (lead && !own.length && !joined.get(i)?.drafts.length) {
			const more = asExamples(lead, analysis, said)
			if (more.length) joined.set(i, { analysis, drafts: more })
		}
		leaveSentence(discourse, analysis, own)
		return own
	})
	return { drafts, sections, joined }
}

/** Words in what opens a column or a row of a table; pages laid out as tables have more. */
const MOST_IN_HEAD = 6

function otherLanguage(id: string, language: string): Issue {
	const received = language === 'und' ? 'another script' : language
	return { code: 'other-language', message: 'not mined: the text is not English', file: id, expected: 'en', received }
}

export function draftClaims(analysis: Analysis, text: string, discourse: Discourse): Draft[] {
	const reader = { analysis, text, discourse }
	const drafts: Draft[] = []
	for (const { relate } of RULES) {
		const made = relate(reader, drafts)
		if (made.length) drafts.push(...made)
	}
	// Most sentences claim nothing.
	if (!drafts.length) return drafts
	return asGivenTogether(withoutOwnHarm(drafts), analysis, discourse)
		.filter(
			(draft) =>
				!isSham(draft) &&
				!isOfState(draft) &&
				!isVague(draft) &&
				!isForThoseWith(draft, analysis) &&
				!isOwnIll(draft, analysis) &&
				!isBygone(draft, analysis) &&
				!isExcluded(draft, analysis) &&
				!isLeftOut(draft, analysis),
		)
		.map((draft) => asWeighed(asDisproved(asPrevented(asSpokenOf(draft, discourse), analysis), analysis), analysis))
}

// "Ketamine combined with TMS" is a treatment of its own where the vocabulary says so.
function combinationOf(pair: Meaning[], lexicon: ProjectLexicon): Meaning | null {
	const [a, b] = pair as [Meaning, Meaning]
	const named = [
		`${a.label} combined with ${b.label}`,
		`${b.label} combined with ${a.label}`,
		`${a.label} and ${b.label}`,
		`${b.label} and ${a.label}`,
	]
	for (const name of named) {
		const own = lexicon.own.meanings.get(keyOf(name))?.find((m) => m.kind === 'treatment')
		if (own) return own
	}
	const ids = [a, b].map((m) => m.id || m.label).sort()
	const joined = lexicon.byId.get(`${ids[0]}-and-${ids[1]}`)
	if (joined?.kind === 'treatment') return joined
	const labels = [a.label, b.label].sort((x, y) => (x.toLowerCase() < y.toLowerCase() ? -1 : 1))
	return toMeaning('treatment', `${labels[0]} and ${labels[1]}`, 'shape')
}

function resistantForm(condition: Meaning, lexicon: ProjectLexicon): Meaning {
	if (/resistant/i.test(condition.label)) return condition
	const label = `treatment-resistant ${/depress/i.test(condition.label) ? 'depression' : condition.label.toLowerCase()}`
	const known = meaningsOf(lexicon, keyOf(label))?.find((m) => m.kind === 'condition')
	return known ?? toMeaning('condition', label, 'shape')
}
