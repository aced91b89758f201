import { FINITE } from './finite-verbs.ts'
import type { Tokens } from './tokens.ts'
import {
	ADJUNCT_OPENERS,
	AUXILIARIES,
	CHANGED,
	DETERMINERS,
	isClassWord,
	PEOPLE,
	PREPOSITIONS,
	RELATIVES,
	SUBORDINATORS,
} from './words.ts'

/** Part of a sentence with at most one subject. `zoneFrom`..`zoneTo` is where the subject stands; empty where it has none. */
export interface Clause {
	from: number
	to: number
	zoneFrom: number
	zoneTo: number
}

/** Tokens from..to, `to` exclusive. */
interface Place {
	from: number
	to: number
}

// Where a clause may begin or end.
const BREAKS = new Set([...SUBORDINATORS, ';', ':', '–', '—', '-', ',', 'that', 'and', 'but', 'or'])

/** The clauses of a sentence in order; `groups` hold no breaks. */
export function findClauses(tokens: Tokens, entityAt: Int16Array, groups: readonly Place[]): Clause[] {
	const starts = [0]
	const inGroup = (i: number) => groups.some((group) => group.from < i && i < group.to)
	for (let i = 1; i < tokens.low.length; i += 1) {
		const word = tokens.low[i]!
		if (!BREAKS.has(word) || entityAt[i]! >= 0 || inGroup(i)) continue
		if (word === ':' && /^(?:include|includes|are|were|is|as|like)$/.test(tokens.low[i - 1]!)) continue
		if (/^[;:–—]$/.test(word) || (word === '-' && i > 1)) {
			if (!joinsWords(tokens, i)) starts.push(i + 1)
		} else if (word === 'but' && DEGREE.test(tokens.low[i - 1]!) && !PEOPLE.has(tokens.low[i + 1] ?? '')) continue
		else if (SUBORDINATORS.has(word) && isShortAside(tokens, i)) continue
		else if (SUBORDINATORS.has(word) && (!NEEDS_COMMA.has(word) || /^[,;]$/.test(tokens.low[i - 1]!))) starts.push(i)
		else if (word === 'that' && opensReport(tokens, i)) starts.push(i + 1)
		else if (
			(word === ',' || /^(?:and|but|or)$/.test(word)) &&
			opensClause(tokens, entityAt, i + 1) &&
			!isSubjectStill(tokens, entityAt, starts.at(-1)!, i)
		)
			starts.push(i + 1)
	}
	const unique = [...new Set(starts)].filter((start) => start < tokens.low.length)
	return unique.map((from, i) => {
		const to = unique[i + 1] ?? tokens.low.length
		const [zoneFrom, zoneTo] = subjectZone(tokens, entityAt, from, to, groups)
		return { from, to, zoneFrom, zoneTo }
	})
}

// "whether starting X and learning about Y eases Z": no verb yet, so what follows is a part of the subject.
function isSubjectStill({ low }: Tokens, entityAt: Int16Array, from: number, and: number): boolean {
	if (!/^(?:and|or)$/.test(low[and]!) || low[and - 1] === ',') return false
	const at = SUBORDINATORS.has(low[from]!) || low[from] === 'whether' ? from + 1 : from
	if (!/ing$/.test(low[at]!) || entityAt[at]! >= 0 || !/ing$/.test(low[and + 1] ?? '')) return false
	for (let i = at; i < and; i += 1)
		if (entityAt[i]! < 0 && (AUXILIARIES.has(low[i]!) || FINITE.has(low[i]!))) return false
	return true
}

const opensReport = ({ low }: Tokens, i: number) =>
	i + 1 < low.length &&
	(REPORTED.has(low[i - 1]!) ||
		(/^(?:is|was)$/.test(low[i - 1]!) && THOUGHT.test(low[i - 2] ?? '')) ||
		(CLAIMED.test(low[i - 1]!) && !FINITE.has(low[i + 1]!) && !AUXILIARIES.has(low[i + 1]!)))

const THOUGHT =
	/^(?:hypothesis|idea|theory|assumption|belief|hope|expectation|possibility|premise|rationale|reason|finding|conclusion|explanation|misconception|myth|misbelief|fear|worry|concern|claim|rumou?r|view|truth|fact)$/

// "There is evidence that X helps", and not "evidence that supports X".
const CLAIMED =
	/^(?:explains?|explained|evidence|proof|likely|unlikely|possible|probable|plausible|clear|certain|obvious|doubtful|true|untrue|false|known|accepted|agreed|proven|proved|facts?|myths?|misconceptions?|fallacy|rumou?rs?|beliefs?|fears?|concerns?|consensus|claims?|claimed|states?|stated|advised?|established|understood)$/

// "2–3 weeks", "mild- or moderate": a dash that touches a word before it.
const joinsWords = ({ low, start, end }: Tokens, i: number) =>
	/^[-–—]$/.test(low[i]!) &&
	start[i] === end[i - 1] &&
	(low[i] === '-' || (/^\d/.test(low[i + 1] ?? '') && /^\d/.test(low[i - 1]!)))

// "a rare but serious illness"
const DEGREE =
	/^(?:rare|uncommon|infrequent|common|mild|small|slight|short|temporary|serious|simple|effective|potent|unpleasant|annoying|harmless)$/

// "It is however a …": these join clauses only after a comma.
const NEEDS_COMMA = new Set(['so', 'however', 'yet', 'since'])

// "The results showed that X …": what is reported has its own subject.
const REPORTED = new Set(
	'show shows shown showed suggest suggests suggested found indicate indicates indicated reveal reveals revealed demonstrate demonstrates demonstrated depicted discovered believe believes believed report reported conclude concluded noticing noted confirmed means mean hypothesis hypothesise hypothesised hypothesises hypothesize hypothesized hypothesizes think thinks thought suspect suspects suspected propose proposes proposed anticipate anticipates anticipated speculate speculates speculated theorise theorised theorises theorize theorized theorizes feel feels informs posited postulated assume assumes assumed saw see sees seen observe observed noticed learned learnt knew know knows say says said predict predicted expect expected argue argued recommend recommends recommended advise advises advised'.split(
		' ',
	),
)

// A new subject and its verb follow: ", and patients may require".
function opensClause(tokens: Tokens, entityAt: Int16Array, at: number): boolean {
	let nominal = false
	let from = at
	if (/^(?:and|but|or)$/.test(tokens.low[from] ?? '')) from += 1
	if (RELATIVES.has(tokens.low[from] ?? '') || /^(?:to|which|with|by|not)$/.test(tokens.low[from] ?? '')) return false
	for (let i = from; i < tokens.low.length && i < from + 9; i += 1) {
		const word = tokens.low[i]!
		if (entityAt[i]! >= 0) {
			nominal = true
			continue
		}
		// "improves speed and sleep and may lower X": the verb goes on from what is before.
		if (i > from && /^(?:and|but|or)$/.test(word) && AUXILIARIES.has(tokens.low[i + 1] ?? '')) return false
		// "and exercise delivered by": a participle opens nothing.
		const finite =
			FINITE.has(word) &&
			tokens.low[i - 1] !== 'to' &&
			!(word.endsWith('ed') && tokens.low[i + 1] === 'by') &&
			// ", a drug used to ease Y", ", a hormone released during fear,"
			!(/^an?$/.test(tokens.low[from]!) && /(?:ed|^given)$/.test(word) && PREPOSITIONS.has(tokens.low[i + 1] ?? ''))
		if (nominal && (AUXILIARIES.has(word) || finite)) return true
		// "ketamine, which blocks X, could …"
		if (word === ',' && nominal && isAside(tokens, i)) return true
		if (/^[,;:().]$/.test(word) || RELATIVES.has(word)) return false
		// "and elevated sparkin is"
		if (i === from && CHANGED.has(word) && entityAt[i + 1]! >= 0) continue
		if (AUXILIARIES.has(word) || (FINITE.has(word) && i === from)) return false
		if (isNominal(word)) nominal = true
		else if (DETERMINERS.has(tokens.low[i - 1] ?? '') && !DETERMINERS.has(word)) nominal = true
	}
	return false
}

// ", though effective,"
function isShortAside({ low }: Tokens, i: number): boolean {
	if (low[i - 1] !== ',' || !/^(?:though|although|while|if)$/.test(low[i]!)) return false
	const close = low.indexOf(',', i)
	return close > 0 && close - i <= 4 && !low.slice(i, close).some((word) => FINITE.has(word) || AUXILIARIES.has(word))
}

function isAside({ low }: Tokens, comma: number): boolean {
	if (!/^(?:which|who|an?|the|though|although|while)$/.test(low[comma + 1] ?? '')) return false
	const close = low.indexOf(',', comma + 1)
	if (close < 0 || close - comma > 16) return false
	const verb = low[/ly$|^(?:often|also|still)$/.test(low[close + 1] ?? '') ? close + 2 : close + 1] ?? ''
	return AUXILIARIES.has(verb) || FINITE.has(verb)
}

const isNominal = (word: string) =>
	PEOPLE.has(word) ||
	isClassWord(word) ||
	/^(?:it|they|this|these|he|she|i|there|both|symptoms|effects|results|which)$/.test(word)

function subjectZone(
	tokens: Tokens,
	entityAt: Int16Array,
	from: number,
	to: number,
	groups: readonly Place[],
): [number, number] {
	let at = from
	while (at < to && (SUBORDINATORS.has(tokens.low[at]!) || /^(?:and|or|,|"|“|not|only|as|that)$/.test(tokens.low[at]!)))
		at += 1
	const opener = tokens.low[at]
	// "effective when added to Y": what is added has been said.
	if (at > from && GIVEN.test(opener ?? '') && /^(?:when|while|if|once|as)$/.test(tokens.low[at - 1]!)) return [at, at]
	// "By blocking Y, X …": what follows has the subject.
	if (/^(?:by|through|via)$/.test(opener ?? '') && /ing$/.test(tokens.low[at + 1] ?? '') && tokens.low[to - 1] === ',')
		return [at, at]
	if (at < to && entityAt[at]! < 0 && opener && (ADJUNCT_OPENERS.has(opener) || /ly$/.test(opener))) {
		const comma = findComma(tokens, at, to, groups)
		if (comma > 0) at = comma + 1
	}
	for (let i = at; i < to; i += 1) {
		if (entityAt[i]! >= 0) continue
		const word = tokens.low[i]!
		if (RELATIVES.has(word) && i > at) {
			const after = skipRelative(tokens, i, to)
			if (after > 0) i = after
			else return [at, i]
		} else if (tokens.low[i - 1] === ',' && i > at && skipParticiple(tokens, i, to) > 0)
			i = skipParticiple(tokens, i, to)
		else if (
			AUXILIARIES.has(word) ||
			(FINITE.has(word) && !isInfinitive(tokens, i) && !isNounUse(tokens, i, entityAt[i - 1]! >= 0))
		)
			// "In these disorders it lowers Y": it does.
			return ADJUNCT_OPENERS.has(tokens.low[at]!) && i - at > 2 && /^(?:it|they)$/.test(tokens.low[i - 1]!)
				? [i - 1, i]
				: [at, i]
	}
	return [at, at]
}

const GIVEN = /^(?:added|given|used|taken|combined|administered|compared|prescribed|applied|delivered|co)$/

// "one to ease gloom" is said of the one.
const isInfinitive = ({ low }: Tokens, at: number) =>
	low[at - 1] === 'to' && !/^(?:one|another|others?)$/.test(low[at - 2] ?? '')

function findComma(tokens: Tokens, from: number, to: number, groups: readonly Place[]): number {
	for (let i = from; i < to - 1; i += 1)
		if (tokens.low[i] === ',' && !groups.some((group) => group.from < i && i < group.to)) return i
	return -1
}

// ", which can take weeks," stands between subject and verb.
function skipRelative(tokens: Tokens, at: number, to: number): number {
	if (tokens.low[at - 1] !== ',') return -1
	for (let i = at; i < to; i += 1) if (tokens.low[i] === ',') return i
	return -1
}

// ", given twice daily together with Y," stands there, too.
function skipParticiple({ low }: Tokens, at: number, to: number): number {
	if (!/(?:ed|given|taken)$/.test(low[at]!) || !HOW.has(low[at + 1] ?? '')) return -1
	for (let i = at; i < Math.min(to, at + 20); i += 1)
		if (low[i] === ',') return AUXILIARIES.has(low[i + 1] ?? '') || FINITE.has(low[i + 1] ?? '') ? i : -1
	return -1
}
const HOW = new Set(
	'with for in at by as on over to once twice daily before after during orally alone together every'.split(' '),
)

// "the effects", "side effects", "its benefits", "help", not verbs there.
function isNounUse(tokens: Tokens, at: number, afterName: boolean): boolean {
	const before = tokens.low[at - 1] ?? ''
	// "This blocks sparkin"
	if (/^(?:this|that)$/.test(before) && /[^s]s$/.test(tokens.low[at]!)) return false
	// "open label", "the open trial"
	if (tokens.low[at] === 'open' && !/s$|^(?:they|it|which|that|may|can|to)$/.test(before)) return true
	return (
		(DETERMINERS.has(before) && !/^includes?$/.test(tokens.low[at]!)) ||
		before === "'s" ||
		/^(?:side|adverse|of|for|most|significant|common|combined|treated|ous)$/.test(before) ||
		// "care as usual eases Y"
		(/(?:al|ive|ous|ed|ic|able|ing)$/.test(before) && !(afterName && /[^s]s$/.test(tokens.low[at]!)))
	)
}
