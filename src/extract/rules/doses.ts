import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const UNITS = ['mg', 'mcg', 'g', 'grams', 'ml', 'units', 'iu', 'million']
const saysDose = seekWords(UNITS)
const DOSED = new RegExp(
	`^(?:(?:[a-z]+|,|:|\\(|base|\\)) ){0,3}\\d[\\d.,]*(?: ?(?:-|–|to) ?\\d[\\d.,]*)? (?:${UNITS.join('|')}) `,
)
const NOT_GIVEN =
	/\b(?:no|not|without|avoid|instead|unless|maximum|exceed|stop|level|levels|rescue|allowed|permitted)\b/

/** "Adults: calmol 100 mg twice a day and restix 5 mg daily", where the heading is about care: for its illness, together where so joined. */
export function relateDoses({ analysis, text, discourse }: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = analysis
	const meaning = discourse.illness ?? discourse.condition
	if (discourse.purpose !== 'treat' || !meaning || !saysDose(tokens)) return []
	const words = tokens.low.join(' ')
	if (NOT_GIVEN.test(words)) return []
	const dosed = entities.filter((e) => isDosed(tokens.low, e))
	// A sentence says by its verb what it is for.
	const [first] = dosed
	if (!first || !opensItem(tokens.low, first)) return []
	const args = argsOf({ analysis, text, discourse }, dosed, ['treatment'])
	const at = { rule: 'doses', from: first.from, to: first.to, denied: null, hedged: null, open: null }
	const treats = args
		.filter(({ start }) => !soFar.some((d) => d.predicate === 'treats' && d.subject.start === start))
		.map((subject): Draft => ({ ...at, subject, predicate: 'treats', object: { ...subject, meaning, by: 'section' } }))
	return [
		...treats,
		...together(args, dosed, tokens.low).map(([subject, object]) => ({
			...at,
			subject,
			predicate: 'combined_with' as const,
			object,
		})),
	]
}

const isDosed = (low: readonly string[], { to, meanings }: Entity) =>
	meanings[0]!.kind === 'treatment' && !meanings[0]!.generic && DOSED.test(`${low.slice(to, to + 10).join(' ')} `)

// At the start, or after a label.
const opensItem = (low: readonly string[], { from }: Entity) =>
	from === 0 || /^(?:[a-z0-9,()-]+ ){0,9}: ?(?:[a-z]+ ){0,2}$/.test(`${low.slice(0, from).join(' ')} `)

function together(args: readonly Arg[], dosed: readonly Entity[], low: readonly string[]): [Arg, Arg][] {
	const [a, b] = args
	const [one, other] = dosed
	if (!a || !b || args.length !== 2 || a.meaning.label === b.meaning.label) return []
	return low.slice(one!.to, other!.from).some((word) => /^(?:and|plus|with)$/.test(word)) ? [[a, b]] : []
}
