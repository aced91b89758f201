import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { toMeaning } from '../lexicon.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

/** Verbs of harm that say the same of most parts of the body. */
const DAMAGES = 'damage harm hurt injure'
const LESSENS = 'lower reduce decrease dampen diminish affect impair'

// What is done, to what, and what that harm is called; "*" is the part's own name.
const DONE = [
	[DAMAGES, '(?:developing |unborn )?(?:baby|babies|child|fetus)', 'Birth defects'],
	['slow', 'breathing', 'Respiratory depression'],
	['thin weaken', 'bones?', 'Bone loss'],
	['damage harm hurt', 'hearing', 'Hearing loss'],
	['upset hurt', 'stomach(?: lining)?', 'Stomach upset'],
	['irritate', 'stomach(?: lining)?|skin|lungs?', '* irritation'],
	['damage harm injure', 'stomach(?: lining)?', '* damage'],
	[DAMAGES, 'liver|kidneys?|heart|lungs?', '* damage'],
	[LESSENS, 'libido|sex drive|sexual desire|interest in sex', 'Low libido'],
	[LESSENS, 'fertility', 'Infertility'],
].map(([all, parts, label]) => ({
	verbs: all!.split(' '),
	parts: parts!,
	is: new RegExp(`^(?:${parts})$`),
	label: label!,
}))
const PARTS = DONE.map(({ parts }) => parts).join('|')

// What a treatment is said to be.
const STATES: readonly (readonly [RegExp, label: string])[] = [
	[/^addictive\b/, 'Addiction'],
	[/^habit[ -]forming\b/, 'Dependence'],
	[/^sedating\b/, 'Drowsiness'],
]

const base = new Map(
	DONE.flatMap(({ verbs }) => verbs.flatMap((verb) => [verb, `${verb}s`].map((form) => [form, verb] as const))),
)
const saysHarm = seekWords([...base.keys(), 'addictive', 'habit', 'sedating'])

const WHOSE = "(?:the |your |their |an? |a person 's |people 's )?(?:lining of the )?"
const MORE = ' (?:and|or|, and|, or|,) (?:the |your |their )?'
const DOES_TO = new RegExp(
	`^(\\S+) ${WHOSE}(${PARTS})(?:${MORE}(${PARTS}))?(?= ?(?:[.,;)]|and|or|in|if|when|at|over|with|because|$))`,
)

/** What a harm done to a part of the body is called; undefined where no such harm is meant. */
function harmOf(verb: string, part: string): string | undefined {
	const row = DONE.find(({ verbs, is }) => verbs.includes(verb) && is.test(part))
	const organ = part.replace(/ lining$/, '').replace(/s$/, '')
	return row?.label.replace('*', `${organ[0]!.toUpperCase()}${organ.slice(1)}`)
}

const IS = /^(?:is|are|be|was|were|been|being|become)$/
const VERY =
	/^(?:highly|very|potentially|strongly|extremely|mildly|quite|also|not|n't|physically|psychologically|and|both)$/

interface Harms {
	/** First token of what is said; the words end before `to`. */
	from: number
	to: number
	labels: string[]
}

function harmsAt(low: readonly string[], from: number): Harms | null {
	const said = low.slice(from, from + 12).join(' ')
	const state = STATES.find(([shape]) => shape.test(said))
	if (state) {
		let be = from - 1
		while (VERY.test(low[be] ?? '')) be -= 1
		return IS.test(low[be] ?? '') ? { from, to: from + 1, labels: [state[1]] } : null
	}
	const verb = base.get(low[from]!)
	const [all = '', , ...parts] = (verb && DOES_TO.exec(said)) || []
	const labels = parts.flatMap((part) => (part && verb ? (harmOf(verb, part) ?? []) : []))
	return labels.length ? { from, to: from + all.split(' ').length, labels } : null
}

/** "Calmol can upset the stomach", "harm your kidneys", "be habit-forming": the words by themselves name the harm. */
export function relateBodyHarms(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { low, start, end } = analysis.tokens
	if (!saysHarm(analysis.tokens)) return []
	const at = low.findIndex((_word, i) => harmsAt(low, i))
	const found = at < 0 ? null : harmsAt(low, at)
	if (!found || soFar.some((d) => d.from === found.from)) return []
	const { from, to, labels } = found
	const b = bearing(analysis, findCues(analysis.tokens), from, from + 1, to)
	if (b.void) return []
	const place = { start: start[from]!, end: end[to - 1]!, by: 'synonym' as const }
	return labels.flatMap((label) => {
		const object: Arg = { meaning: toMeaning('side_effect', label, 'curated'), ...place }
		return subjectsAt(reader, from, ['treatment']).map(
			(subject): Draft => ({
				subject,
				predicate: 'causes_side_effect',
				object,
				rule: 'body harms',
				from,
				to: from + 1,
				...b,
			}),
		)
	})
}
