import { type Analysis, analyse } from './analysis.ts'
import { type Entity, entityOf } from './entity.ts'
import { FINITE } from './finite-verbs.ts'
import type { Meaning } from './lexicon.ts'
import { singular, type Tokens } from './tokens.ts'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './words.ts'

/** Last words of names that by themselves mean no illness, or any. */
const SAYS_LITTLE = new Set(
	`disease disorder syndrome condition problem symptom illness pressure sugar loss gain use level failure blood body
	health mood life function attack issue bladder bowel colon eye skin back heart lung kidney liver leg foot stomach throat
	nose ear mouth joint bone knee hip spine brain nerve muscle breast prostate uterus ovary airway artery vein gland`.split(
		/\s+/,
	),
)
/** What says how much or which, and not of what kind. */
const SIZES = new Set(
	'new small large larger smaller big bigger more most further future recurrent another first next'.split(' '),
)

/** On a page about kidney stones "the stones" are those: names that are the last word of what the page is about. */
export function nameTopic(analyses: readonly Analysis[], topic: Meaning | null): readonly Analysis[] {
	if (topic && CANCER.test(topic.label)) return analyses.map((analysis) => nameTumour(analysis, topic))
	const words = topic?.label.toLowerCase().split(' ') ?? []
	const head = singular(words.at(-1) ?? '')
	if (!topic || words.length < 2 || head.length < 4 || SAYS_LITTLE.has(head)) return analyses
	return analyses.map((analysis) => {
		const { sentence, tokens, entities } = analysis
		const named = tokens.norm.flatMap((word, at): Entity[] =>
			word === head && standsAlone(analysis, at) ? [entityOf(tokens, at, at + 1, [topic], 'topic')] : [],
		)
		if (named.length === 0) return analysis
		return analyse(
			sentence,
			tokens,
			[...entities, ...named].sort((a, b) => a.from - b.from),
		)
	})
}

/** On a page about the grief vaccine "the vaccine" is that: a treatment's last word, where a heading names it whole. */
export function nameVaccine(analyses: readonly Analysis[]): readonly Analysis[] {
	const named = analyses.flatMap(({ entities }) =>
		entities.flatMap(({ meanings: [first] }) => (/\S vaccines?$/i.test(first!.label) ? [first!] : [])),
	)
	const [vaccine] = named
	if (!vaccine || new Set(named.map(({ label }) => label.toLowerCase())).size > 1) return analyses
	const isIt = ({ tokens: { low } }: Analysis, { from, to }: Entity) =>
		to === from + 1 && low[from] === 'vaccine' && /^(?:the|this|a)$/.test(low[from - 1] ?? '')
	return analyses.map((analysis) =>
		analysis.entities.some((e) => isIt(analysis, e))
			? analyse(
					analysis.sentence,
					analysis.tokens,
					analysis.entities.map((e) =>
						isIt(analysis, e) ? entityOf(analysis.tokens, e.from, e.to, [vaccine], 'topic') : e,
					),
				)
			: analysis,
	)
}

const CANCER = /\S (?:cancer|carcinoma|sarcoma)$/i

// On a page about one cancer "the tumor" is that.
function nameTumour(analysis: Analysis, topic: Meaning): Analysis {
	const { sentence, tokens, entities } = analysis
	const isIt = ({ from, to }: Entity) =>
		to === from + 1 &&
		/^(?:tumou?r|cancer)$/.test(tokens.low[from]!) &&
		/^(?:the|this|your)$/.test(tokens.low[from - 1] ?? '')
	if (!entities.some(isIt)) return analysis
	return analyse(
		sentence,
		tokens,
		entities.map((e) => (isIt(e) ? entityOf(tokens, e.from, e.to, [topic], 'topic') : e)),
	)
}

function standsAlone({ tokens, entityAt }: Analysis, at: number): boolean {
	if (entityAt[at]! >= 0 || entityAt[at - 1]! >= 0) return false
	return opensName(tokens, at - 1) && !/^[a-z]+ing$/.test(tokens.low[at + 1] ?? '')
}

function opensName({ low }: Tokens, at: number): boolean {
	const word = low[at]
	if (word === undefined || DETERMINERS.has(word) || PREPOSITIONS.has(word) || AUXILIARIES.has(word)) return true
	return SIZES.has(word) || FINITE.has(word) || /^[,:;(]$/.test(word) || word === 'and' || word === 'or'
}
