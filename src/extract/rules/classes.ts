import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { toMeaning } from '../lexicon.ts'
import { argsOf, type Reader } from '../subjects.ts'

const CLASS = /^(.*?)(?: receptors?)? (antagonist|blocker|inhibitor|agonist|activator)s?$/

/** "Ketamine, an NMDA antagonist": the class of a treatment says what it does to what. */
export function relateClasses(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	return analysis.entities.flatMap((treatment, i): Draft[] => {
		const other = analysis.entities[i + 1]
		if (!other || treatment.meanings[0]!.kind !== 'treatment') return []
		if (!/^(?:, |\) , |is |are )(?:an?|the)(?: \S+){0,2}$/.test(low.slice(treatment.to, other.from).join(' ')))
			return []
		const words = low
			.slice(other.from, other.to + 5)
			.join(' ')
			.replace(/ \( \w+ \)/, '')
			.replace(/ [,.;].*$/, '')
		const [, target, kind] = CLASS.exec(words) ?? []
		if (!target) return []
		const own = other.meanings.find((m) => m.kind === 'mechanism')
		const meaning = own ?? toMeaning('mechanism', `${target} receptor`, 'shape')
		const object: Arg = { meaning, start: other.start, end: other.end, by: 'synonym' }
		const direction = kind === 'agonist' || kind === 'activator' ? 'increases' : 'decreases'
		return argsOf(reader, [treatment], ['treatment']).map(
			(subject): Draft => ({
				subject,
				predicate: 'acts_on',
				object,
				direction,
				rule: `class:${kind}`,
				from: other.from,
				to: other.to,
				denied: null,
				hedged: null,
				open: null,
			}),
		)
	})
}
