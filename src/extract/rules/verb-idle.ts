import type { Arg } from '../discourse.ts'
import { FINITE } from '../finite-verbs.ts'
import type { Match } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { AUXILIARIES } from '../words.ts'
import { BE } from './verb-words.ts'

/** Says whether the subjects only stand there and do not do what the words say. */
export function doesNothing(reader: Reader, match: Match, subjects: Arg[], isFixed: boolean): boolean {
	const { sense } = match.item
	const [first] = subjects
	if (sense === 'cause' && (isExperience(reader, match, subjects) || isLacking(reader, subjects))) return true
	// "Diets low in salt can cause it"
	if (sense === 'cause' && /^ (?:low|poor|high|rich) in /.test(reader.text.slice(first!.end, first!.end + 9)))
		return true
	// "People with gloom show reduced sparkin"
	const { low } = reader.analysis.tokens
	const had = HAD.test(low[match.from - 1] ?? '') && /ed$/.test(low[match.from]!)
	if (first!.by === 'section' && had) return true
	if (first!.by === 'section' && (isAside(reader, match) || match.item.rule.startsWith('relieve:have'))) return true
	// "The disorder results in …": what an illness does to the body did not bring it on.
	if (first!.by === 'pronoun' && first!.meaning.kind === 'condition' && isDoing(reader, match)) return true
	if (first!.meaning.kind !== 'mechanism' || (isFixed && match.item.sense === 'relieve')) return false
	// "mucus in the airway caused by X": what is caused does nothing here.
	return !isAct(reader, match, first!) || (sense === 'link' && reader.analysis.tokens.low[match.to] === 'by')
}

const HAD =
	/^(?:show|shows|showed|shown|have|has|had|having|exhibit|exhibits|exhibited|display|displays|displayed|with)$/

// "changes in sparkin, improvement in worry", "sparkin will be improved in worry": a mechanism that only stands before.
function isAct({ analysis: { tokens } }: Reader, { item, from }: Match, subject: Arg): boolean {
	if (!/^(?:relieve|modulate)$/.test(item.sense)) return true
	if (item.sense === 'relieve' && BE.test(tokens.low[from - 1] ?? '')) return false
	if (!OUTCOME.test(tokens.low[from]!)) return true
	const after = tokens.start.findIndex((start) => start >= subject.end)
	return tokens.low.slice(after, from).some((word) => FINITE.has(word) || AUXILIARIES.has(word))
}

const isDoing = ({ analysis: { tokens } }: Reader, { from, to }: Match) =>
	/^(?:caus|result|lead|affect|alter|disrupt|impair|damag|chang)/.test(tokens.low[from]!) &&
	!tokens.low.slice(from, to + 1).some((word) => word === 'by' || word === 'from')

const OUTCOME =
	/^(?:improvements?|improved|reductions?|relief|benefits?|remission|recovery|decreases?|declines?|changes?)$/

// ", augmenting X": a participle in a list of names has no subject of its own.
const isAside = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'augment' && tokens.low[from - 1] === ',' && tokens.low[from]!.endsWith('ing')

// "A lack of sparkin can cause gloom", "stopping calmol can cause it": what lacks causes nothing.
const isLacking = ({ text }: Reader, subjects: Arg[]) =>
	subjects[0]!.meaning.kind === 'treatment' &&
	/\b(?:lack of|not enough|too little|shortage of|low|deficiency of|deficient in|stopping|quitting|discontinuing|missing|skipping|coming off|withdrawal (?:of|from)|withdrawing|cessation of|stop taking) (?:an? |the |your )?$/i.test(
		text.slice(Math.max(0, subjects[0]!.start - 20), subjects[0]!.start),
	)

// People experience many things; only with side effects or the treatment itself in the sentence are they its doing.
function isExperience({ analysis }: Reader, { from }: Match, subjects: Arg[]): boolean {
	const { low } = analysis.tokens
	if (!/^(?:experienc|develop|report|suffer|feel|felt|notic)/.test(low[from]!)) return false
	const effects = low.some(
		(w, i) =>
			/^(?:side|adverse|mild|minor|local|allergic)$/.test(w) && /^(?:effect|event|reaction)/.test(low[i + 1] ?? ''),
	)
	return !effects && subjects[0]!.by === 'section'
}
