import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import { pointTo } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

/** From the effects of X, or what X does, to the mechanism by way of which. */
const BY_WAY =
	/(?<!\b(?:side|adverse|harmful|unwanted) )\b(?:effects?|actions?|efficacy|response|properties|benefits?)\b(?: (?:(?!not|n't|no|never|but|while)[a-z0-9'(),-]+)){0,16}? (?:(?:(?:is|are|was|were|be|been) )?(?:(?:largely|primarily|mainly|partly|in part|partially|at least|also|thought|believed|likely|possibly|probably|to be|be) )*(?:mediated|attributed|attributable|due|explained|driven|ascribed)(?: (?:largely|primarily|mainly|partly|in part|partially|at least|least|in|part))* (?:by|via|through|to)|(?:involves?|requires?|depends? (?:up)?on)) (?:(?:the|its|an?|increased|enhanced|activation|stimulation|inhibition|blockade|antagonism|modulation|agonism|of|at|central|brain) )*$/
const ITS =
	/\b(?:these|its|their|this|such) (?:[a-z]+ ){0,2}(?:effects?|actions?|efficacy|response|properties|benefits?)\b/
const LESS = /^(?:antagonism|blockade|inhibition|suppression|antagonists?|blocking)$/
const MORE = /^(?:activation|stimulation|agonism|release|increased|enhanced|agonists?|signaling)$/

/** "The effects of X are mediated by Y", "its action involves Y activation": X acts on Y. */
export function relateMediated(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	if (!saysHow(analysis.tokens)) return []
	const { lastNamed, lastTreatment } = reader.discourse
	const named = lastNamed.length ? lastNamed : lastTreatment ? [lastTreatment] : []
	return analysis.entities.flatMap((mechanism): Draft[] => {
		if (mechanism.meanings[0]!.kind !== 'mechanism' || groupOf(analysis, mechanism).items[0] !== mechanism) return []
		const before = low.slice(Math.max(0, mechanism.from - 30), mechanism.from).join(' ')
		const involving = involvedIn(reader, mechanism)
		if (!involving && !BY_WAY.test(`${before} `)) return []
		const owner =
			involving ?? analysis.entities.find((e) => e.to <= mechanism.from && e.meanings[0]!.kind === 'treatment')
		const subjects = owner
			? argsOf(reader, groupOf(analysis, owner).items, ['treatment'])
			: (ITS.test(before) ? named : []).map((meaning) => pointTo(reader, meaning, mechanism.from - 1, mechanism.from))
		const { items, to } = groupOf(analysis, mechanism)
		const b = bearing(analysis, findCues(analysis.tokens), mechanism.from - 1, mechanism.from, mechanism.from)
		if (b.void) return []
		const place = {
			rule: 'mediated',
			from: mechanism.from - 1,
			to: mechanism.from,
			denied: b.denied,
			hedged: b.hedged,
			open: b.open,
		}
		return subjects.flatMap((subject) =>
			argsOf(reader, items, ['mechanism'])
				.filter((object) => !soFar.some((d) => d.predicate === 'acts_on' && d.object.start === object.start))
				.map(
					(object): Draft => ({
						subject,
						predicate: 'acts_on',
						object,
						direction: directionOf(low, mechanism, to),
						...place,
					}),
				),
		)
	})
}

const IN_ITS_ACTION =
	/^(?:system |activity |signaling )?(?:(?:is|are|was|were|may|might|be|been|has|have|also|thought|believed|to|likely) )*(?:involved|implicated) in (?:the )?(?:[a-z]+ )?(?:mechanisms?(?: of action)?|actions?|effects?|efficacy|response) (?:of|to) (?:the )?$/

// "Sparkin is involved in the action of calmol"
const involvedIn = ({ analysis: { tokens, entities } }: Reader, { to }: Entity): Entity | undefined =>
	entities.find(
		(e) =>
			e.from > to &&
			e.from - to <= 14 &&
			e.meanings[0]!.kind === 'treatment' &&
			IN_ITS_ACTION.test(`${tokens.low.slice(to, e.from).join(' ')} `),
	)

const saysHow = seekWords(
	'involved implicated mediated attributed attributable due explained driven ascribed involve involves require requires depend depends'.split(
		' ',
	),
)

function directionOf(low: readonly string[], { from, to }: Entity, end: number) {
	const near = [
		...low.slice(Math.max(0, from - 3), from),
		...low.slice(to, to + 1),
		...low.slice(end, end + 1),
		low[to - 1]!,
	]
	if (near.some((word) => LESS.test(word))) return 'decreases' as const
	return near.some((word) => MORE.test(word)) ? ('increases' as const) : ('modulates' as const)
}
