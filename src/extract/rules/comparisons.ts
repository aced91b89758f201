import { type Analysis, groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import { type Arg, idOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { easesMore, isGreater, isHarsher, isMilder, isSlower } from './comparison-words.ts'

// Words that say in what one is better. Order settles ties; more than one may hold.
const ASPECTS: [string, RegExp][] = [
	['onset', /^(?:fast|faster|fastest|quick|quicker|quickly|rapid|rapidly|onset|speed|sooner|hours|immediate|weeks)$/],
	['durability', /^(?:lasting|longer|sustained|durable|durability|long)$/],
	['tolerability', /^(?:safer|tolerated|tolerability|tolerable|gentler|milder)$/],
	['frequency', /^(?:often|frequent|frequently)$/],
	['invasiveness', /^(?:invasive|noninvasive|invasiveness)$/],
	[
		'efficacy',
		/^(?:effective|effectiveness|efficacy|efficacious|superior|effectively|better|improvements?|fewer|beneficial|helpful)$/,
	],
]
const NOT = /^(?:not|n't|no|neither|nor)$/
const MARKS = new Set(['than', 'unlike', 'versus', 'vs'])
const implies = seekWords(['longer', 'edge'])
const compares = seekWords([
	...MARKS,
	'superior',
	'outperform',
	'outperforms',
	'outperformed',
	'surpass',
	'surpasses',
	'surpassed',
	'alternative',
	'compared',
	'relative',
	'comparable',
	'similar',
	'equivalent',
	'as',
	'difference',
	'differences',
	'inferior',
	'inferiority',
	'noninferior',
	'noninferiority',
])
const SURPASSES = /^(?:outperform(?:s|ed)?|surpass(?:es|ed)?)$/
const GOOD =
	/^(?:effective|effectively|efficacious|well|successful|helpful|useful|beneficial|potent|improvement|benefit|relief|tolerable|safe|reduction|response)$/
const WORSE = /^(?:inferior|worse|slower|less|weaker)$/

/** "X works faster than Y", "unlike Y, X …", "as effective as Y": better or equal, and in what. */
export function relateComparisons(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const at = findMark(analysis)
	if (at === null) return relateImplied(reader)
	const other = analysis.entities.find(
		(e) => e.from >= at.to && e.from - at.to <= (at.equal ? 8 : 4) && has(e, ['treatment']),
	)
	if (!other || isDesign(low, at.from) || (low[at.from] === 'compared' && at.from < 3 && low.some((w) => NOT.test(w))))
		return []
	const items = groupOf(analysis, other).items.filter((e) => e.from >= at.to)
	const objects = argsOf(reader, items, ['treatment'])
	const subjects = subjectOf(reader, at.equal ? at.to : at.from, other).filter(
		(s) => !objects.some((o) => idOf(o.meaning) === idOf(s.meaning)),
	)
	const b = bearing(analysis, findCues(analysis.tokens), at.from, at.to, at.to)
	const worse =
		!at.equal &&
		(low.some(isSlower) ||
			low.some(isHarsher) ||
			low.some((w, i) => WORSE.test(w) && (w !== 'less' || GOOD.test(low[i + 1] ?? ''))))
	const aspects = at.equal ? (eased(analysis, at) ?? alikeIn(low, at)) : betterIn(analysis, at, other)
	// "X works faster than Y, but its effects do not last as long"
	const shorter = !at.equal && SHORTER.test(low.slice(other.to).join(' '))
	return subjects.flatMap((subject) =>
		objects.flatMap((object) => [
			...(shorter ? [lastsLonger(object, subject, at)] : []),
			...(aspects.length ? aspects : []).map(
				(aspect): Draft => ({
					...(worse ? { subject: object, object: subject } : { subject, object }),
					predicate: at.equal ? 'comparable_to' : 'outperforms',
					aspect,
					rule: at.equal ? 'comparison:equal' : `comparison:${low[at.from]}`,
					from: at.from,
					to: at.to,
					denied: /^(?:inferior|differences?)$/.test(low[at.from]!) ? null : (b.denied ?? noBetter(low, at.from)),
					hedged: b.hedged,
					open: b.open,
				}),
			),
		]),
	)
}

const SHORTER = /\b(?:its|the|their) (?:effects?|benefits?|relief|results) (?:do|does|did) (?:not|n't) last as long\b/

const lastsLonger = (subject: Arg, object: Arg, { from, to }: Mark): Draft => ({
	subject,
	predicate: 'outperforms',
	object,
	aspect: 'durability',
	rule: 'comparison:not as long',
	from,
	to,
	denied: null,
	hedged: null,
	open: null,
})

// "X versus Y for 12 weeks", "as compared to Y" tell how a study is made, not which is better.
const isDesign = (low: string[], at: number) =>
	/^(?:versus|vs|compared)$/.test(low[at]!) &&
	(low[at - 1] === 'been' || !low.some((word) => (low[at] === 'compared' ? DIFFERS : BETTER).test(word)))
const BETTER =
	/^(?:more|less|fewer|greater|better|superior|faster|higher|lower|longer|safer|larger|quicker|inferior|worse)$/
const DIFFERS =
	/^(?:more|less|fewer|greater|better|superior|faster|higher|lower|longer|safer|larger|inferior|worse|significant|significantly|improv\w*|reduc\w*|decreas\w*|increas\w*)$/

// "no better than" is not the "no better way" that denies nothing.
const noBetter = (low: string[], at: number): Draft['denied'] =>
	low[at] === 'than' && low[at - 2] === 'no' ? { kind: 'negation', from: at - 2, to: at - 1, back: false } : null

const USED_MORE = /\b(?:used|prescribed|given|chosen|taken|studied) (?:more|less) (?:often|commonly|frequently|widely)$/

const DOES = /^(?:works?|worked|working|does?|did|performs?|performed|just|about|nearly|almost|at least|least)$/

interface Mark {
	from: number
	to: number
	equal: boolean
}

function findMark({ tokens, entityAt }: Analysis): Mark | null {
	const { low } = tokens
	if (!compares(tokens)) return null
	for (let i = 0; i < low.length; i += 1) {
		if (entityAt[i]! >= 0) continue
		if (SURPASSES.test(low[i]!)) return { from: i, to: i + 1, equal: false }
		// "used more often than X": which is better is not said.
		if (low[i] === 'than' && USED_MORE.test(low.slice(Math.max(0, i - 4), i).join(' '))) continue
		if (
			MARKS.has(low[i]!) ||
			(/^(?:superior|inferior)$/.test(low[i]!) && low[i + 1] === 'to' && !/^n[o']/.test(low[i - 1] ?? ''))
		)
			return { from: i, to: i + 1, equal: false }
		if (
			low[i] === 'alternative' &&
			low[i + 1] === 'to' &&
			/^(?:safer|faster|gentler|better|superior)$/.test(low[i - 1] ?? '')
		)
			return { from: i, to: i + 2, equal: false }
		if ((low[i + 1] === 'to' || low[i + 1] === 'with') && /^(?:compared|relative)$/.test(low[i]!))
			return { from: i, to: i + 2, equal: false }
		if (low[i + 1] === 'to' && /^(?:comparable|similar|equivalent)$/.test(low[i]!))
			return { from: i, to: i + 2, equal: true }
		// "no difference in efficacy between X and Y"
		if (/^differences?$/.test(low[i]!) && low.slice(Math.max(0, i - 3), i).some((w) => /^(?:no|not|n't)$/.test(w))) {
			const to = low.indexOf('and', i)
			if (to > 0 && low.slice(i, to).includes('between')) return { from: i, to: to + 1, equal: true }
		}
		// "similar efficacy to X"
		if (/^(?:comparable|similar|equivalent|equal|same)$/.test(low[i]!) && /^(?:to|as|with)$/.test(low[i + 2] ?? ''))
			return { from: i, to: i + 3, equal: true }
		// "the non-inferiority of X to Y", "X is not inferior to Y"
		if (
			/^(?:non ?)?inferior(?:ity)?$/.test(low[i]!) &&
			(/^non/.test(low[i]!) || /^(?:non|not)$/.test(low[i - 1] ?? ''))
		) {
			const to = low.findIndex((word, k) => k > i && k - i <= 12 && /^(?:to|versus|vs|compared|with)$/.test(word))
			if (to > 0) return { from: i, to: low[to] === 'compared' ? to + 2 : to + 1, equal: true }
		}
		// "works as well as Y"
		if (low[i] === 'as' && low[i + 1] === 'well' && low[i + 2] === 'as' && DOES.test(low[i - 1] ?? ''))
			return { from: i, to: i + 3, equal: true }
		// "as likely to be effective for gloom as calmol"
		if (low[i] === 'as' && /^likely to be (?:effective|successful|helpful)$/.test(low.slice(i + 1, i + 5).join(' '))) {
			const to = low.indexOf('as', i + 5)
			if (to > 0 && to - i <= 14) return { from: i, to: to + 1, equal: true }
		}
		if (
			low[i] === 'as' &&
			low[i + 2] === 'as' &&
			/^(?:effective|effectively|fast|good|safe|efficacious|quickly|tolerated)$/.test(low[i + 1]!)
		)
			return { from: i, to: i + 3, equal: true }
	}
	return null
}

// "no difference in gloom between X and Y": they work alike.
const eased = ({ tokens: { low }, entities }: Analysis, { from, to }: Mark): string[] | null =>
	/^differences?$/.test(low[from]!) &&
	low[from + 1] === 'in' &&
	!low.includes('baseline') &&
	entities.some((e) => e.from > from && e.from - from <= 4 && e.to < to && e.meanings[0]!.kind === 'condition')
		? ['efficacy']
		: null

// "as effective as", "similar efficacy to"; that one is not inferior, or has similar effects, is said of how well it works.
function alikeIn(low: readonly string[], { from, to }: Mark): string[] {
	const words = low.slice(from, to)
	const named = ASPECTS.filter(([, pattern]) => words.some((word) => pattern.test(word))).map(([name]) => name)
	// "no difference between X and Y" is of how well they work; one of their price is not.
	if (named.length === 0 && /^differences?$/.test(words[0]!) && words[1] === 'between') return ['efficacy']
	const works = words.some((word) =>
		/^(?:effects?|responses?|outcomes?|results|well|good|(?:non)?inferior(?:ity)?)$/.test(word),
	)
	return named.length === 0 && works ? ['efficacy'] : named
}

// "superior to" by itself means that it works better.
function betterIn(analysis: Analysis, mark: Mark, other: Entity): string[] {
	const aspects = aspectsIn(analysis, mark, other)
	return aspects.length === 0 && /^(?:superior|inferior|outperform|surpass)/.test(analysis.tokens.low[mark.from]!)
		? ['efficacy']
		: aspects
}

// The words that compare stand in the clauses about the subject, not in what is said of the other one.
function aspectsIn(analysis: Analysis, mark: Mark, other: Entity): string[] {
	const { low } = analysis.tokens
	if (low.some(isSlower)) return ['onset']
	if (low.some(isMilder) || low.some(isHarsher)) return ['tolerability']
	if (low.some(isGreater) || easesMore(low, mark)) return ['efficacy']
	const words = low.filter((_, i) => i < mark.from || i > other.to)
	const found = ASPECTS.filter(([, pattern]) => words.some((word) => pattern.test(word))).map(([name]) => name)
	if (found.includes('onset') && !words.some((w) => /^(?:effective|effectiveness|efficacy|superior|overall)$/.test(w)))
		return found.filter(
			(name) =>
				name !== 'efficacy' &&
				!(name === 'durability' && !words.some((w) => /^(?:lasting|sustained|durable)$/.test(w))),
		)
	return found
}

function subjectOf(reader: Reader, mark: number, other: Entity): Arg[] {
	const { analysis } = reader
	// "Unlike Y, X …"
	const fronted = mark < 2 && !SURPASSES.test(analysis.tokens.low[mark] ?? '')
	const own = analysis.entities.find(
		(e) => (fronted ? e.from > other.to : e.to <= mark) && e.meanings[0]!.kind === 'treatment',
	)
	if (own) return argsOf(reader, groupOf(analysis, own).items, ['treatment'])
	return subjectsAt(reader, fronted ? (analysis.clauses[0]?.zoneTo ?? 0) : mark, ['treatment'])
}

// "Its effects are longer-lasting", where two treatments are set side by side.
function relateImplied(reader: Reader): Draft[] {
	const { analysis, discourse } = reader
	const { low } = analysis.tokens
	if (discourse.section !== null || discourse.pair.length !== 2) return []
	if (!implies(analysis.tokens)) return []
	return low.flatMap((word, i) => {
		const aspect =
			/^(?:longer)$/.test(word) && low[i + 1] === 'lasting'
				? ['durability']
				: word === 'edge'
					? aspectsIn(analysis, { from: low.length, to: low.length, equal: false }, { to: low.length } as Entity)
					: []
		if (!aspect.length) return []
		const subject = subjectsAt(reader, i, ['treatment'])[0]
		const other = subject && discourse.pair.find((m) => idOf(m) !== idOf(subject.meaning))
		if (!other || !discourse.pair.some((m) => idOf(m) === idOf(subject.meaning))) return []
		const b = bearing(analysis, findCues(analysis.tokens), i, i + 1, i + 1)
		const place = analysis.tokens.end[i]!
		return aspect.map(
			(one): Draft => ({
				subject,
				predicate: 'outperforms',
				object: { meaning: other, start: place, end: place, by: 'section' },
				aspect: one,
				rule: 'comparison:implied',
				from: i,
				to: i + 1,
				denied: b.denied,
				hedged: b.hedged,
				open: b.open,
			}),
		)
	})
}
