import type { Analysis } from './analysis.ts'
import { type Arg, argOf } from './discourse.ts'
import { isTreatment } from './entity.ts'
import type { Meaning } from './lexicon.ts'
import { type Match, SCALES } from './objects.ts'
import { lastMechanism, pointsToMechanism, pointTo } from './pointers.ts'
import type { Reader } from './reader.ts'
import type { Reading } from './signature.ts'
import { DETERMINERS, PEOPLE } from './words.ts'

// "blocking these receptors", "targeting these areas", "enhance the treatment's benefits", "maximise its effects"
const THEM =
	/^(?:of |in |from |for |treating |the treatment of )?(?:these|those) (?:\S+ )?(?:conditions|disorders|symptoms|diseases|illnesses|problems)\b/

// "eases symptoms", "prevents future attacks": of what the page is about.
const ITS =
	/^(?:(?:the|their|your|his|her|these|some|many|most|all) )*(?:symptoms(?: and signs)?|(?:(?:an?|acute|future|further|more|another|sudden|severe|repeated|new) )+(?:attacks?|flares?|flare ups?|episodes?|outbreaks?|exacerbations?)|attacks|exacerbations|flares|flare ups|outbreaks) (?:[.;,]|in |for |by |but |and |or |when |within |from |over |during |$)/

// "in total MADRS scores"
const SCALE = new RegExp(
	`^(?:in |on |of )?(?:(?:the|total|mean|their) )*(?:${SCALES.join('|')})(?: s)? (?:(?:\\d+|total|sr|ii|rs) )*(?:scores?|ratings?|severity|totals?)`,
)

// "an option for these patients": for what they were said to have.
const WHO =
	/^(?:(?:for|in|to|help|helps) )?(?:these|such|those) (?:patients|people|individuals|children|adults|women|men|persons|populations?|cases)\b/

const DISEASE =
	/^(?:of |from )?(?:(?:the|its) (?:course|progression|progress|symptoms|signs|development|onset|pathology|pathophysiology|pathogenesis|severity|duration)(?: and (?:course|progression|maintenance|persistence))? of )?(?:the|this) (?:disease|condition|disorder|illness)\b/

const OTHERS_EFFECTS =
	/^(?:its|their|the (?:\w+ )?(?:effects?|benefits?|results) of (?:the|this)|(?:the|this) (?:treatment|therapy|drug|infusion|medication)(?: 's)? (?:effect|benefit|result|effectiveness))/

/** What words after a trigger mean that name nothing: "these receptors", "symptoms", "its effects". */
export function meantObject(reader: Reader, match: Match, readings: Reading[], subjects: Arg[]): Arg[] | null {
	const { analysis, discourse } = reader
	const words = analysis.tokens.low.slice(match.to, match.to + 3)
	if (readings.some((r) => r.object === 'mechanism') && pointsToMechanism(words)) {
		const meaning = lastMechanism(discourse, words)?.[0]
		return meaning ? [pointTo(reader, meaning, match.to, match.to + words.length)] : null
	}
	const it = readings.some((r) => r.object === 'mechanism') ? meantByIt(reader, match) : null
	if (it) return it
	const ill = readings.some((r) => r.object === 'condition') ? meantConditions(reader, match) : null
	return ill ?? meantTreatment(reader, match, subjects)
}

// "Calmol raises sparkin, whereas restix lowers it"
function meantByIt({ analysis, text }: Reader, { from, to }: Match): Arg[] | null {
	const { low } = analysis.tokens
	if (
		!/^(?:it|them) (?:[.;,)]|$)/.test(`${low.slice(to, to + 2).join(' ')} `) ||
		!low.slice(0, from).some((word) => SIDE_BY_SIDE.test(word))
	)
		return null
	const last = analysis.entities.findLast((e) => e.to < from && e.meanings[0]!.kind === 'mechanism')
	return last ? [{ ...argOf(last, last.meanings[0]!, text, false), by: 'pronoun' }] : null
}

const SIDE_BY_SIDE = /^(?:whereas|while|but)$/

function meantConditions(reader: Reader, { from, to }: Match): Arg[] | null {
	const { analysis, discourse } = reader
	const pointed = (meanings: readonly Meaning[]) => meanings.map((meaning) => pointTo(reader, meaning, to, to + 2))
	const text = `${analysis.tokens.low.slice(to, to + 6).join(' ')} `
	if (THEM.test(text)) return pointed(discourse.lastConditions)
	const had = WHO.test(text) || ITS.test(text) ? hadBefore(analysis, from) : []
	if (had.length) return pointed(had)
	if (WHO.test(text) && discourse.lastConditions.length) return pointed(discourse.lastConditions)
	const { condition, titledCondition } = discourse
	const meant =
		ITS.test(text) ||
		// "reduced MADRS scores": how bad it is what the page is about.
		(titledCondition && SCALE.test(text)) ||
		DISEASE.test(analysis.tokens.low.slice(to, to + 9).join(' '))
	return condition && meant ? [pointTo(reader, condition, to, Math.min(to + 2, analysis.tokens.low.length))] : null
}

// "… in patients with Y and so is not given to these patients"
const hadBefore = ({ tokens, entities }: Analysis, to: number): Meaning[] =>
	entities
		.filter((e) => e.to <= to && e.meanings[0]!.kind === 'condition')
		.filter((e) => HAVING.test(`${tokens.low.slice(0, e.from).join(' ')} `))
		.map((e) => e.meanings[0]!)

const HAVING = /\b(?:patients|people|those|adults|children|women|men) (?:with|who have(?: had)?) (?:\S+ )?$/

function meantTreatment(reader: Reader, { item, to }: Match, subjects: Arg[]): Arg[] | null {
	const { analysis, discourse } = reader
	if (item.sense !== 'augment' || !OTHERS_EFFECTS.test(analysis.tokens.low.slice(to, to + 6).join(' '))) return null
	const subject = subjects[0]!.meaning
	const candidates = [discourse.lastTreatment, discourse.section, ...discourse.pair].filter((m) => m !== null)
	const other = candidates.find((m) => m.label !== subject.label && m !== discourse.combination)
	return other ? [pointTo(reader, other, to, Math.min(to + 3, analysis.tokens.low.length))] : null
}

const isForOther = (low: readonly string[], to: number) =>
	/^(?:for|against|at)$/.test(low[to - 1]!) &&
	/^[a-z]+$/.test(low[to] ?? '') &&
	!low
		.slice(to, to + 4)
		.some(
			(word) =>
				PEOPLE.has(word) || DETERMINERS.has(word) || /^(?:it|symptoms?|relief|months|years|weeks|cases)$/.test(word),
		)

/** The condition that the page is about, for words that say "it helps" without naming one. */
export function impliedObject({ analysis, discourse }: Reader, { item, to }: Match, readings: Reading[]): Arg[] {
	if (!item.implicit || !discourse.condition || readings[0]?.object !== 'condition') return []
	if (item.sense === 'link' && !/^[.;,]?$/.test(analysis.tokens.low[to] ?? '')) return []
	// "can help treat XyZ": of a short form that nobody knows.
	if (/\p{Lu}\S*\p{Lu}/u.test(analysis.tokens.raw[to] ?? '')) return []
	// "relieves symptoms of what nobody knows"
	if (
		/^symptoms$/.test(analysis.tokens.low[to - 1]!) &&
		/^(?:of|from|in|caused|due|like|such)$/.test(analysis.tokens.low[to] ?? '')
	)
		return []
	// "useful in helping prevent Y"
	if (analysis.tokens.low.slice(to, to + 5).some((word) => /^(?:prevent|prophyla)/.test(word))) return []
	// "useful for learning", "effective for routine use": for what nobody names.
	if (isForOther(analysis.tokens.low, to) || isForOther(analysis.tokens.low, to + 1)) return []
	// "When taken to prevent Y, it is effective."
	if (item.sense === 'relieve' && analysis.tokens.low.slice(0, to).some((word) => /^(?:prevent|protect)/.test(word)))
		return []
	// "useful in therapy" says for what.
	const next = analysis.entities.find((e) => e.from >= to)
	const { low } = analysis.tokens
	if (next && next.from - to <= 2 && isTreatment(next) && /^(?:in|for|during)$/.test(low[next.from - 1] ?? ''))
		return []
	const place = analysis.tokens.end[to - 1]!
	return [{ meaning: discourse.condition, start: place, end: place, by: 'section' }]
}
