import { type Clause, groupOf } from '../analysis.ts'
import type { Arg } from '../discourse.ts'
import { type Entity, isNamedTreatment } from '../entity.ts'
import { FINITE } from '../finite-verbs.ts'
import type { Match } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { AUXILIARIES, PEOPLE, RELATIVES } from '../words.ts'

const OPENS = /^(?:in order )?to (?:(?:help|best|further|also|safely|better) )*$/
const CARERS =
	/^(?:(?:the|your|a|many|most|some|health|care|healthcare|medical) )*(?:doctors?|physicians?|providers?|surgeons?|clinicians?|nurses?|specialists?|psychiatrists?|dentists?|neurologists?)(?: (?:usually|often|sometimes|generally|first|also|may|can))*$/
const DOER =
	/^(?:doctors?|physicians?|providers?|surgeons?|clinicians?|nurses?|specialists?|travell?ers|individuals|persons|scientists|researchers|families|parents|residents|workers)$/
const TAKES =
	/^(?:take|takes|taking|use|uses|using|prescribe|prescribes|give|gives|giving|recommend|recommends|try|tries|get|receive|receives|need|needs|apply|inject|offer|offers|given|prescribed|offered|eat|drink|wear|perform|performs|suggest|suggests)$/

/**
 * "To ease gloom, people may take calmol": calmol does it, and nothing does where no treatment is taken. Null where the
 * words do not open a sentence as a purpose, or its subject is no one.
 */
export function takenToward(reader: Reader, { from, to }: Match): Arg[] | null {
	const { tokens, entities, entityAt } = reader.analysis
	const { low } = tokens
	if (from > 6 || !OPENS.test(`${low.slice(0, from).join(' ')} `)) return null
	const comma = low.indexOf(',', to)
	const verb = comma < 0 ? -1 : low.findIndex((word, i) => i > comma && (AUXILIARIES.has(word) || TAKES.test(word)))
	if (verb < 0 || verb - comma > 14) return null
	const zone = low.slice(comma + 1, verb)
	if (!zone.some((word, i) => entityAt[comma + 1 + i]! < 0 && (PEOPLE.has(word) || DOER.test(word)))) return null
	const taken = entities.find((e) => e.from > verb && e.meanings[0]!.kind === 'treatment')
	const said = taken && low.slice(verb, taken.from)
	if (!taken || !said || taken.from - verb > 8 || !said.some((word) => TAKES.test(word))) return []
	if (said.some((word) => /^(?:not|n't|never|avoid|stop|less|limit)$/.test(word))) return []
	return argsOf(reader, groupOf(reader.analysis, taken).items, ['treatment'])
}

/** "Doctors treat gloom with calmol": calmol does it; null where the clause's subject is no one who cares for others. */
export function givenByCarers(reader: Reader, { item, from, to }: Match, { zoneFrom, zoneTo }: Clause): Arg[] | null {
	const { tokens, entities, entityAt } = reader.analysis
	if (!/^(?:relieve|prevent)$/.test(item.sense) || zoneTo > from || zoneTo - zoneFrom > 5) return null
	if (!CARERS.test(tokens.low.slice(zoneFrom, zoneTo).join(' '))) return null
	if (tokens.low.slice(zoneTo, from).some((word, i) => entityAt[zoneTo + i]! >= 0 || TAKES.test(word))) return null
	const given = entities.find((e) => e.from > to && e.meanings[0]!.kind === 'treatment')
	if (!given || given.from - to > 10) return []
	const said = tokens.low.slice(to, given.from)
	if (!said.some((word) => /^(?:with|using|by)$/.test(word)) || said.some((word) => RELATIVES.has(word))) return []
	return argsOf(reader, groupOf(reader.analysis, given).items, ['treatment'])
}

const GIVES =
	/^(?:us|prescrib|giv|gave|tak|took|recommend|offer|receiv|need|requir|undergo|inject|apply|appli|includ|involv|consist|treated)/

const ON = /^(?:\S+ )?(?:on|onto|into)$|^(?:on|onto|into) (?:the|your|an?|their)$/

/** "on your inhaler": what something else is put on. */
export const isPut = (low: readonly string[], { from }: Entity): boolean =>
	ON.test(low.slice(Math.max(0, from - 2), from).join(' '))

const takes = (words: string[]) =>
	words.some(
		(word, i) =>
			i > 0 &&
			GIVES.test(word) &&
			(/^(?:given|prescribed|offered|treated)$/.test(word) ||
				!/^(?:is|are|was|were|be|been|being|limit|avoid)$/.test(words[i - 1]!)),
	) && !words.some((word) => /^(?:limit|avoid|reduce|cut|stop|less)$/.test(word))

const BESIDE = /(?:^| )(?:before|after|during)$|^(?:given|taken|used|together|along) with$/

/** "Calmol therapy uses medicine to lower Y": the therapy does. */
export const isTool = ({ entities }: Reader['analysis'], { zoneFrom, zoneTo }: Clause, taken: Entity): boolean =>
	taken.meanings[0]!.generic === true &&
	entities.some((e) => e.from >= zoneFrom && e.to <= zoneTo && e.to <= taken.from && isNamedTreatment(e))

/** "Doctors may use X to shrink Y", "people take X to control Y": what is taken does it. */
export function takenFor({ analysis, text }: Reader, clause: Clause, from: number): Arg[] {
	const { tokens, entities } = analysis
	// "prescribe X to lower Y and reduce Z"
	const toward = tokens.low[from - 1] === 'and' ? tokens.low.lastIndexOf('to', from) : -1
	if (
		toward > clause.zoneTo &&
		from - toward <= 7 &&
		FINITE.has(tokens.low[toward + 1] ?? '') &&
		FINITE.has(tokens.low[from]!)
	)
		return takenFor({ analysis, text } as Reader, clause, toward + 1)
	if (tokens.low[from - 1] !== 'to' && tokens.low[from - 2] !== 'to') return []
	const held = tokens.low
		.slice(clause.from, from)
		.some((word) => /^(?:f[io]und|finds|show|consider|believ|think|thought|prov|report|deem)/.test(word))
	const found =
		tokens.low[from - 1] === 'be' && held
			? entities.find((e) => e.to === from - 2 && e.meanings[0]!.kind === 'treatment')
			: undefined
	// "needs X to be effective"
	if (tokens.low[from - 1] === 'be' && !held) return []
	// "found X to be effective"
	if (found) return argsOf({ analysis, text } as Reader, [found], ['treatment'])
	// "take X before Y to lower Z": X does.
	const taken = entities.findLast(
		(e) =>
			e.to < from &&
			e.from >= clause.from &&
			e.meanings[0]!.kind === 'treatment' &&
			!BESIDE.test(tokens.low.slice(Math.max(0, e.from - 2), e.from).join(' ')) &&
			!isPut(tokens.low, e),
	)
	// "use a sponge on your restix to lower Y": the sponge does.
	const aside = entities.some((e) => taken && e.from >= taken.to && e.to <= from)
	if (!taken || from - taken.to > (aside ? 8 : 4)) return []
	if (isTool(analysis, clause, taken)) return []
	const { items, from: first } = groupOf(analysis, taken)
	const verb = takes(tokens.low.slice(Math.max(clause.zoneTo - 1, first - 5), first))
	return verb ? argsOf({ analysis, text } as Reader, items, ['treatment']) : []
}

/** "Many people take naps to fight Y": what they take has no name here, and nothing that is spoken of does it. */
export const isUnnamed = (
	{ analysis: { tokens, entities, entityAt } }: Reader,
	{ zoneFrom, zoneTo }: Clause,
	from: number,
): boolean =>
	tokens.low[from - 1] === 'to' &&
	// "Calmol uses pulses to raise sparkin": calmol does.
	!entities.some((e) => e.from >= zoneFrom && e.to <= zoneTo && e.meanings[0]!.kind === 'treatment') &&
	/^(?:take|takes|use|uses|try|eat|drink|do|wear|practice|practise|keep)$/.test(tokens.low[zoneTo] ?? '') &&
	from - zoneTo > 2 &&
	!tokens.low
		.slice(zoneTo, from)
		.some((word, i) => entityAt[zoneTo + i]! >= 0 || /^(?:it|them|this|these|the)$/.test(word))

/** What is done for an illness, by no name. */
export const CARE = /^(?:treatments?|therapy|therapies|management)$/

/** "research in the treatment of Y": by what, it does not say. */
export const isInCare = (low: readonly string[], from: number) =>
	(WORTH.test(low[from]!) && low[from + 1] === 'of') ||
	(CARE.test(low[from]!) &&
		/(?:^| )(?:in|on|about|for|during)(?: (?:the|[a-z]+))?$/.test(low.slice(Math.max(0, from - 2), from).join(' ')))
const WORTH = /^(?:efficacy|effectiveness|benefits?|usefulness|role)$/
