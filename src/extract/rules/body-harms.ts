import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { toMeaning } from '../lexicon.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const HARMS =
	'upset upsets damage damages harm harms hurt hurts injure injures irritate irritates thin thins weaken weakens slow slows'
const saysHarm = seekWords(HARMS.split(' '))
const WHOSE = "(?:the |your |their |an? |a person 's |people 's )?(?:lining of the )?"
const PART =
	'(stomach(?: lining)?|liver|kidneys?|heart|lungs?|bones?|skin|hearing|breathing|(?:developing |unborn )?(?:baby|babies|child|fetus))'
const MORE = ' (?:and|or|, and|, or|,) (?:the |your |their )?'
const DOES_TO = new RegExp(
	`\\b(${HARMS.replaceAll(' ', '|')}) ${WHOSE}${PART}(?:${MORE}${PART})?(?= ?(?:[.,;)]|and|or|in|if|when|at|over|with|because|$))`,
)

/** What a harm done to a part of the body is called; null where no such harm is meant. */
function harmOf(verb: string, part: string): string | null {
	const organ = part.replace(/ lining$/, '').replace(/s$/, '')
	if (/baby|babie|child|fetu/.test(organ)) return /^(?:harm|damage|hurt|injure)/.test(verb) ? 'Birth defects' : null
	if (organ === 'breathing') return verb.startsWith('slow') ? 'Respiratory depression' : null
	if (organ === 'bone') return /^(?:thin|weaken)/.test(verb) ? 'Bone loss' : null
	if (organ === 'hearing') return /^(?:damage|harm|hurt)/.test(verb) ? 'Hearing loss' : null
	if (organ === 'stomach' && /^(?:upset|hurt)/.test(verb)) return 'Stomach upset'
	if (/^irritate/.test(verb))
		return /^(?:stomach|skin|lung)$/.test(organ) ? `${organ[0]!.toUpperCase()}${organ.slice(1)} irritation` : null
	return /^(?:damage|harm|hurt|injure)/.test(verb) && organ !== 'skin'
		? `${organ[0]!.toUpperCase()}${organ.slice(1)} damage`
		: null
}

/** "Calmol can upset the stomach", "harm your kidneys": the verb and the part are the harm. */
export function relateBodyHarms(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { low, start, end } = analysis.tokens
	if (!saysHarm(analysis.tokens)) return []
	const at = low.findIndex(
		(_word, i) => saysHarm(analysis.tokens, i) && DOES_TO.exec(low.slice(i).join(' '))?.index === 0,
	)
	if (at < 0 || soFar.some((d) => d.from === at)) return []
	const [said = '', verb = '', ...parts] = DOES_TO.exec(low.slice(at).join(' '))!
	const to = at + said.split(' ').length
	const b = bearing(analysis, findCues(analysis.tokens), at, at + 1, to)
	if (b.void) return []
	const subjects = subjectsAt(reader, at, ['treatment'])
	const place = { start: start[at]!, end: end[to - 1]!, by: 'synonym' as const }
	return parts.filter(Boolean).flatMap((part) => {
		const label = harmOf(verb, part)
		if (!label) return []
		const object: Arg = { meaning: toMeaning('side_effect', label, 'curated'), ...place }
		return subjects.map(
			(subject): Draft => ({
				subject,
				predicate: 'causes_side_effect',
				object,
				rule: 'body harms',
				from: at,
				to: at + 1,
				...b,
			}),
		)
	})
}
