import { type Analysis, clauseAt } from './analysis.ts'
import { type FoundCue, reaches } from './cues.ts'
import { seekWords, type Tokens } from './tokens.ts'

/** Cues that bear on a claim made by the words from..to about an object at objectFrom. */
export interface Bearing {
	denied: FoundCue | null
	hedged: FoundCue | null
	open: FoundCue | null
	/** "not a first-line treatment": says nothing about the link. */
	void: boolean
}

const VOID_AFTER =
	/^(?:first|one|cure|only|always|necessarily|enough|covered|everyone|all|universally|completely|entirely|equally)$/

export function bearing(
	analysis: Analysis,
	cues: readonly FoundCue[],
	from: number,
	to: number,
	objectFrom: number,
): Bearing {
	const { tokens } = analysis
	const clause = clauseAt(analysis, from)
	const inClause = cues.filter((cue) => cue.from >= clause.from && cue.from < clause.to)
	const denied =
		inClause.find((cue) => cue.kind === 'negation' && negates(analysis, cue, from, to, objectFrom)) ??
		deniedReport(analysis, cues, clause.from)
	const hedged =
		inClause.find((cue) => cue.kind === 'hedge' && cue.from < Math.max(to, objectFrom) && outside(cue, from, to)) ??
		frame(analysis, cues, from, 'hedge')
	const open =
		inClause.find(
			(cue) => cue.kind === 'open' && (cue.from <= from || cue.back) && reaches(analysis.tokens, cue, from),
		) ?? frame(analysis, cues, from, 'open')
	// "when calmol has not eased gloom": where that is so.
	const supposed = denied !== null && /^(?:when|where|if)$/.test(tokens.low[clause.from] ?? '')
	const nothing = denied !== null && (supposed || isVoid(analysis, denied) || isOfSome(analysis, denied))
	return { denied, hedged, open, void: nothing || isSetAside(analysis, from) }
}

// "Apart from treating X, …", "to reduce the use of X in Y": what is said to be left aside.
const isSetAside = ({ tokens: { low } }: Analysis, from: number) =>
	/^(?:apart|aside) from$/.test(low.slice(Math.max(0, from - 2), from).join(' ')) ||
	(low[0] === 'no' && NO_ADVICE.test(low.slice(0, from).join(' '))) ||
	(TAPERS.test(low.slice(Math.max(0, from - 8), from).join(' ')) && low[from - 1] === 'to') ||
	(mayUseLess(low, from) && LESS_USE.test(low.slice(Math.max(0, from - 6), from + 4).join(' ')))

// "tapering X slowly to lower the chance of Y"
const TAPERS = /\b(?:taper|tapering|tapered|weaning|weaned|discontinu\w+|withdrawing|withdrawn|stopping|stopped)\b/

// "No guidelines recommend X for Y"
const NO_ADVICE = /^no (?:\S+ ){1,14}(?:recommends?|supports?|advises?|endorses?)(?: \S+){0,3}$/
const USES = new Set(['use', 'overuse', 'prescribing', 'prescription', 'consumption'])

// Patterns are tried only where one of their words stands.
function mayUseLess(low: readonly string[], from: number): boolean {
	for (let i = Math.max(0, from - 5); i < from + 4; i += 1) if (USES.has(low[i] ?? '')) return true
	return false
}

const LESS_USE =
	/\b(?:reduc(?:e|es|ing)|limit(?:s|ing)?|avoid(?:s|ing)?|restrict(?:s|ing)?|minimi[sz](?:e|ing)|cut(?:ting)?) (?:the |down on the |unnecessary )?(?:use|overuse|prescribing|prescription|consumption) of\b/

const outside = (cue: FoundCue, from: number, to: number) => cue.from <= from || cue.from >= to

function negates(analysis: Analysis, cue: FoundCue, from: number, to: number, objectFrom: number): boolean {
	const { tokens } = analysis
	const word = tokens.low[cue.from]!
	if (cue.from >= from && cue.to <= to) return false
	// "no more effective than placebo for Y"
	if (cue.from < from && cue.to > to && tokens.low[cue.to - 1] === 'than')
		return PLACEBO.test(tokens.low.slice(cue.to, cue.to + 2).join(' '))
	// "None of the drugs that are sold eases Y"
	if (word === 'none' && cue.from === clauseAt(analysis, from).from) return true
	// "in heart failure to reduce swelling"
	if (word === 'failure' && analysis.entityAt[cue.from]! >= 0) return false
	// "little benefit" holds the word that it denies.
	if (cue.to <= from || (cue.from < from && cue.to <= to && !cue.back)) {
		// Those "that fail to respond to Y are treated with X": it denies nothing of X.
		if (isUnhelped(tokens, cue) && cue.to < from) return false
		// "A lack of Y leads to Z": Y is what lacks.
		if (word === 'lack' && isLacked(analysis, cue, from)) return false
		// "X without Y for the treatment of Z": it is Y that is not given.
		if (word === 'without' && tokens.low[from] === 'for') return false
		// "does not recommend A, B or X for Y": all of them.
		if (ADVISES.test(tokens.low[cue.to] ?? '')) return from - cue.to <= 30 && reaches(tokens, cue, from)
		// "doing X and not doing Y helps"
		if (word === 'not' && tokens.low[cue.to]?.endsWith('ing') && tokens.low[cue.from - 1] === 'and') return false
		// "do not work well and can lead to Y": what follows has a verb of its own.
		if (saysAnew(tokens, cue.to, from)) return false
		// "will not shrink stones or prevent Y"
		const most = tokens.low[from - 1] === 'or' ? 14 : 6
		return from - cue.to <= most && reaches(tokens, cue, from) && !commaBetween(analysis, cue.to, from)
	}
	// "Use of X for Y is not recommended."
	if (cue.back && cue.from > objectFrom && cue.from - objectFrom <= 6 && reaches(tokens, cue, from))
		return tokens.low.slice(cue.from, cue.to).includes('not')
	return (
		cue.from >= to && cue.to <= objectFrom && objectFrom - cue.to <= 4 && /^(?:no|not|without|neither|n't)$/.test(word)
	)
}

const isLacked = ({ tokens, entityAt, entities }: Analysis, { to }: FoundCue, from: number) =>
	[to, to + 1].some((i) => (entities[entityAt[i]!]?.to ?? from + 1) <= from) &&
	!/^(?:effects?|response|benefits?|efficacy|improvement|relief|success)\b/.test(tokens.low[from]!)

const PLACEBO = /^(?:(?:an?|the) )?(?:placebo|sham|dummy|nothing)\b/

const saysAnew = ({ low }: Tokens, from: number, to: number) =>
	low
		.slice(from, to)
		.some(
			(word, i) =>
				word === 'and' &&
				/^(?:can|may|might|could|will|is|are|has|have)$/.test(low[from + i + 1] ?? '') &&
				low[from + i + 2] !== 'not',
		)

/** After "not", what is advised against with all that is listed. */
export const ADVISES = /^(?:recommend|support|advise|endorse|suggest|offer)$/

const isUnhelped = ({ low }: Tokens, { to }: FoundCue) =>
	/^(?:respond\w*|improve|recover|tolerate|benefit\w*|remit)$/.test(low[low[to] === 'to' ? to + 1 : to] ?? '')

// "Studies have not shown that …", "no trial has found that …": the report is denied, and with it what it says.
function deniedReport(analysis: Analysis, cues: readonly FoundCue[], clauseFrom: number): FoundCue | null {
	const { tokens } = analysis
	if (tokens.low[clauseFrom - 1] !== 'that') return null
	return (
		cues.findLast(
			(cue) =>
				cue.kind === 'negation' &&
				cue.to < clauseFrom &&
				clauseFrom - cue.to <= 6 &&
				reaches(tokens, cue, clauseFrom - 1) &&
				!isUnhelped(tokens, cue) &&
				!commaBetween(analysis, cue.to, clauseFrom),
		) ?? null
	)
}

function commaBetween({ tokens }: Analysis, from: number, to: number): boolean {
	for (let i = from; i < to; i += 1) if (tokens.low[i] === ',') return true
	return false
}

const saysSome = seekWords(['some', 'certain', 'all', 'every'])
const FOR_SOME = /^(?:\S+ ){0,2}(?:for|in|with) (?:some|certain) [a-z]+ ?,?$/
const SOME =
	/\b(?:some|certain|not all|n't all|not every|n't every) (?:people|patients|adults|children|women|men|individuals|cases|person|patient)\b/

function isVoid(analysis: Analysis, cue: FoundCue): boolean {
	const { tokens } = analysis
	for (let i = cue.to; i < cue.to + 3; i += 1) if (VOID_AFTER.test(tokens.low[i] ?? '')) return true
	// "For some people, X is not enough", "does not help some people": it helps others.
	const { from, to } = clauseAt(analysis, cue.from)
	const opened = FOR_SOME.test(tokens.low.slice(0, from).join(' ')) ? 0 : from
	return saysSome(tokens) && SOME.test(tokens.low.slice(opened, to).join(' '))
}

// "You may not notice relief at first", "in some patients X does not help": denies nothing of what it does in others.
function isOfSome({ tokens: { low }, entities }: Analysis, { from, to }: FoundCue): boolean {
	// "There is no vaccine for gloom": of what does not exist.
	if (low[from] === 'no')
		return (
			low.slice(0, from).includes('there') && entities.some((e) => e.from === to && e.meanings[0]!.kind === 'treatment')
		)
	if (low[from] !== 'not' && low[from] !== "n't") return false
	// "If a virus is behind it, calmol will not help."
	if (low[0] === 'if' && /^(?:will|would|does|is|may|might|can|wo)$/.test(low[from - 1] ?? '') && low.indexOf(',') > 0)
		return low.indexOf(',') < from
	if (/^(?:experience|feel|notice|get|see|find)$/.test(low[to] ?? ''))
		return /\b(?:you|they|people|patients|some|others) (?:may|might|will|do)$/.test(low.slice(0, from).join(' '))
	// "may not ease Y as well as X does"
	if (/\bas (?:well|much|quickly|effectively) as\b/.test(low.slice(to, to + 14).join(' '))) return true
	return /\b(?:for|in) (?:about |around |up to |nearly )?(?:some|many|few|half|others|\d+ ?%|\d+ percent|one in \w+)\b/.test(
		low.slice(0, from).join(' '),
	)
}

// "Research suggests that …", "it is not known whether …": a frame before the clause reaches into it.
function frame(analysis: Analysis, cues: readonly FoundCue[], from: number, kind: FoundCue['kind']): FoundCue | null {
	const { tokens } = analysis
	const near = cues.findLast((cue) => cue.kind === kind && cue.to <= from)
	if (!near) return null
	for (let i = near.from; i < from; i += 1)
		if (/^(?:but|however|;|although|though|while|because)$/.test(tokens.low[i]!)) return null
	const opens = tokens.low
		.slice(near.from, near.to + 2)
		.some((w) => w === 'that' || w === 'whether' || (w === 'if' && kind === 'open'))
	return opens ? near : null
}
