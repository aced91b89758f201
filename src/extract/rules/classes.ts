import type { Direction } from '../../schema/predicate.ts'
import { groupOf } from '../analysis.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment, isTreatment, type Target } from '../entity.ts'
import { toMeaning } from '../lexicon.ts'
import type { Reader } from '../reader.ts'
import { namedTarget } from '../shapes.ts'
import { argsOf } from '../subjects.ts'
import { isClassWord } from '../words.ts'

const ACT = /^(?:antagonist|agonist|inhibitor|blocker|activator)s?$/
/** "an inhibitor of Y" */
const ACT_OF =
	/^(?:\S+ ){0,4}(antagonist|agonist|inhibitor|blocker|activator|modulator|stimulator|regulator)s? (?:of|at|on) (?:the )?(?:\S+ ){0,3}$/
const OPENS_CLASS =
	/^(?:'s \( |, |\) , |\( |(?:(?:, )?(?:which|that) )?(?:is |are |(?:acts?|works?|functions?) (?:mainly |primarily |also )?as ))(?:only )?(?:an?|the) /
const IS_A =
	/^(?:, |\) ,? ?|is |are |(?:\) )?(?:, )?(?:which|that) (?:is |are )|(?:\) )?(?:(?:, )?(?:which|that) )?(?:acts?|works?|functions?) (?:mainly |primarily |also )?as )(?:an?|the)(?: (?:\S+|orally available ,)){0,2}$/
/** "calmol (CLM)": what stands between a name and what is said of it. */
const SHORT = /^\( [a-z\d]+ \) /
/** Between a class and those that are of it. */
const EXAMPLES =
	/^(?:, |\( )?(?:: |such as |like |including |e \. g \. ,? ?|i \. e \. ,? ?|e\.g\. )(?:the )?$|^(?:: |\( )$/

/** "Ketamine, an NMDA antagonist", "the NMDA antagonist ketamine": the class of a treatment says what it does to what. */
export function relateClasses(reader: Reader): Draft[] {
	return reader.analysis.entities.flatMap((treatment, i): Draft[] => {
		if (treatment.meanings[0]!.kind !== 'treatment') return []
		const other = reader.analysis.entities[i + 1]
		const own =
			treatment.target && isJoined(reader, treatment) ? draftsOf(reader, treatment, treatment, treatment.target) : []
		const { low } = reader.analysis.tokens
		const between = other ? low.slice(treatment.to, other.from).join(' ').replace(SHORT, '') : ''
		if (other && treatment.target && !own.length && EXAMPLES.test(`${between} `) && isTreatment(other))
			return membersOf(reader, other).flatMap((member) => draftsOf(reader, member, member, treatment.target!))
		const act = OPENS_CLASS.test(between) ? ACT_OF.exec(`${between.replace(OPENS_CLASS, '')} `)?.[1] : undefined
		const meaning = act && other?.meanings.find((m) => m.kind === 'mechanism')
		if (other && act && meaning) return [...own, ...draftsOf(reader, treatment, other, { meaning, act })]
		const likened = other && alsoIs(reader, other, reader.analysis.entities[i + 2])
		if (likened)
			return [...own, ...[treatment, other].flatMap((e) => draftsOf(reader, e, likened.words, likened.target))]
		const members = other && areOf(reader, treatment, other)
		if (members) return [...own, ...members]
		if (!other || !IS_A.test(between)) return own
		const target = actOn(reader, other)
		const also = alsoOf(reader, other, reader.analysis.entities[i + 2])
		const first = also?.shared ?? target
		if (!first) return own
		const drafts = [...own, ...draftsOf(reader, treatment, other, first)]
		return also ? [...drafts, ...draftsOf(reader, treatment, also.words, also.target)] : drafts
	})
}

// "Calmol and restix are zeta inhibitors": both are.
function areOf(reader: Reader, treatment: Entity, other: Entity): Draft[] | null {
	const { low } = reader.analysis.tokens
	const { items } = groupOf(reader.analysis, treatment)
	if (
		items.at(-1) !== treatment ||
		!/^(?:are|were)(?: both| all)?(?: [a-z]+)?$/.test(low.slice(treatment.to, other.from).join(' '))
	)
		return null
	const last = low
		.slice(other.from, other.to + 2)
		.find((word) => /^(?:antagonist|agonist|inhibitor|blocker|activator)s$/.test(word))
	const target = last ? actOn(reader, other) : undefined
	return target ? items.flatMap((item) => draftsOf(reader, item, other, target)) : null
}

/** A second class of the same drug: "a zeta antagonist and eta agonist", "a zeta and eta reuptake inhibitor". */
interface Also {
	words: Entity
	target: Target
	/** What the first acts on, where it shares the last words of the second. */
	shared?: Target
}

function alsoOf({ analysis: { tokens } }: Reader, other: Entity, words: Entity | undefined): Also | null {
	const target = words?.target
	if (!words || !target || !/^(?:and|or|and an?|, and)$/.test(tokens.low.slice(other.to, words.from).join(' ')))
		return null
	const taken = /(?: (?:re)?uptake| transporter)$/.exec(target.meaning.label)?.[0]
	const own = other.meanings.find((m) => m.kind === 'mechanism')
	if (!own || !taken) return other.target ? { words, target } : null
	return { words, target, shared: { ...target, meaning: toMeaning('mechanism', `${own.label}${taken}`, 'shape') } }
}

/** "calmol, like restix, is a zeta antagonist": both are. */
function alsoIs(reader: Reader, other: Entity, words: Entity | undefined): Also | null {
	const { low } = reader.analysis.tokens
	if (!words || low[other.to] !== ',' || !isTreatment(other)) return null
	if (!/(?:^| ), (?:like|similar to|as with)$/.test(low.slice(Math.max(0, other.from - 3), other.from).join(' ')))
		return null
	if (!IS_A.test(low.slice(other.to + 1, words.from).join(' '))) return null
	const target = actOn(reader, words)
	return target ? { words, target } : null
}

const membersOf = ({ analysis }: Reader, first: Entity): Entity[] =>
	groupOf(analysis, first).items.filter((e) => e.from >= first.from && isNamedTreatment(e))

// A class by itself does nothing to what it is named after that is worth saying.
const isJoined = ({ analysis: { tokens } }: Reader, { to }: Entity) =>
	!ACT.test(tokens.low[to - 1]!) &&
	!isClassWord(tokens.low[to - 1]!) &&
	!/(?:enhancer|stabilizer|modulator)s?$/.test(tokens.low[to - 1]!)

// "a zeta receptor (ZR) agonist": a known mechanism, and the word after it.
function actOn({ analysis: { tokens } }: Reader, other: Entity): Target | undefined {
	const meaning = other.meanings.find((m) => m.kind === 'mechanism')
	const act = tokens.low.slice(other.to, other.to + 4).find((word) => ACT.test(word))
	if (meaning) return act ? { meaning, act: act.replace(/s$/, '') } : undefined
	// "zeta uptake inhibitors (ZUIs)"
	const open = tokens.low[other.to - 1] === ')' ? tokens.low.lastIndexOf('(', other.to - 1) : -1
	return other.target ?? namedTarget(tokens, other.from, (open > other.from ? open : other.to) - 1)
}

const DIRECTIONS: Record<string, Direction> = {
	agonist: 'increases',
	activator: 'increases',
	stimulator: 'increases',
	modulator: 'modulates',
	regulator: 'modulates',
	stabilizer: 'modulates',
	enhancer: 'increases',
	enhancing: 'increases',
	raising: 'increases',
	increasing: 'increases',
	boosting: 'increases',
	activating: 'increases',
	releasing: 'increases',
	stimulating: 'increases',
	elevating: 'increases',
	altering: 'modulates',
	modulating: 'modulates',
	targeting: 'modulates',
	regulating: 'modulates',
}

function draftsOf(reader: Reader, treatment: Entity, words: Entity, { meaning, act }: Target): Draft[] {
	const object: Arg = { meaning, start: words.start, end: words.end, by: 'synonym' }
	const direction = DIRECTIONS[act] ?? 'decreases'
	const unmarked = { denied: null, hedged: null, open: null }
	const place = { from: words.from, to: words.to, rule: `class:${act}` }
	return argsOf(reader, [treatment], ['treatment']).map(
		(subject): Draft => ({ subject, predicate: 'acts_on', object, direction, ...place, ...unmarked }),
	)
}
