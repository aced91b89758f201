import type { Draft } from '../draft.ts'
import type { Reader } from '../subjects.ts'

/**
 * "By blocking Y, X relieves Z", "X acts on Y to relieve Z": where the act is said to be the way to the relief,
 * Y is implicated in Z.
 */
export function relateMeans(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const acts = soFar.filter((draft) => draft.predicate === 'acts_on' && !draft.denied)
	const reliefs = soFar.filter((draft) => draft.predicate === 'treats' && !draft.denied)
	return acts.flatMap((act) =>
		reliefs
			.filter((relief) => relief.subject.meaning === act.subject.meaning && isMeans(reader, act, relief))
			.map((relief) => ({
				...relief,
				subject: act.object,
				predicate: 'implicated_in' as const,
				rule: 'means',
				hedged: relief.hedged ?? act.hedged,
			})),
	)
}

function isMeans({ analysis }: Reader, act: Draft, relief: Draft): boolean {
	const { low } = analysis.tokens
	const led = [low[act.from - 1], low[act.from - 2]]
	if (led.some((word) => /^(?:by|through|via|thereby|its)$/.test(word ?? ''))) return true
	if (act.from > relief.from) return false
	const between = low.slice(act.to, relief.from)
	return (
		!between.some((word) => /^(?:and|while|but|;|whereas)$/.test(word)) &&
		(low[relief.from - 1] === 'to' || between.includes('thereby'))
	)
}
