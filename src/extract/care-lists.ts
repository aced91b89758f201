import type { Analysis } from './analysis.ts'
import type { Discourse } from './discourse.ts'
import type { Meaning } from './lexicon.ts'
import { isLine } from './list-leads.ts'
import { seekWords } from './tokens.ts'

const CARES = seekWords(
	`treat treats treated treating treatment treatments therapy therapies manage managed managing management remedies relief
	relieve medicines medications drugs options choices helps help works work prescribe recommend suggest`.split(/\s+/),
)
const SHUNS =
	/\b(?:avoid\w*|not|n't|never|without|cannot|side|adverse|risks?|complications?|worse\w*|trigger\w*|cause\w*|raise|before|until|while|unless|if|when|interact\w*|tests?|diagnos\w+|exclu\w+|eligib\w+|stop\w*|tell|ask|taking|names?|brands?|dose|doses|forms?|steps|symptoms include|outcomes?|arms?|groups?|goals?|aims?)\b/
/** "What is done?" */
const CARE_HEADING = /\b(?:treat\w*|manag\w+|therap\w+|remed\w+|relief|cured?|options)\b/
const THINGS =
	'(?:treatments?|therapy|therapies|management|remedies|medicines?|medications?|drugs|options|choices|things|measures|steps|ways|methods|tablets|pills|creams|procedures|surgeries)'
const LEADS = [
	new RegExp(`\\b${THINGS}\\b[^.;]{0,60}\\b(?:includes?|are|is|following)(?: the following)? ?[:.]?$`),
	new RegExp(
		`\\b(?:things|measures|steps|ways|what|${THINGS})\\b[^.;]{0,40}\\b(?:helps?|works?|reliefs?|relieve|ease|treat|manage|used|useful|available|tried)\\b[^.;]{0,40}:$`,
	),
	/\b(?:doctors?|providers?|physicians?|specialists?|team)\b[^.;]{0,40}\b(?:prescribes?|recommends?|suggests?|offers?|tr(?:y|ies)|uses?)\b[^.;]{0,80}:$/,
]

/** What is done, and for what. */
export interface Care {
	predicate: 'treats' | 'prevents'
	meaning: Meaning
}

// The section's heading names an illness, or the title does.
const isOfIllness = ({ illness, titledCondition, hasTitle }: Discourse) =>
	illness !== null || (titledCondition && hasTitle)

/**
 * What the items of a list are for that opens below this: a heading ("How is it treated?") or the last words before the
 * list ("Medicines that are used include:"). Null where it speaks of nothing that is done, or of what is to be shunned.
 */
export function careOfList({ tokens, sentence }: Analysis, discourse: Discourse): Care | null {
	const { condition, illness, purpose } = discourse
	const meaning = illness ?? condition
	if (!meaning || !isOfIllness(discourse) || purpose === 'other' || tokens.low.length > 30) return null
	if (!CARES(tokens)) return null
	const words = tokens.low.join(' ')
	const isHeading = sentence.kind === 'heading' || sentence.question
	const asks = (isHeading || isLine(tokens.low)) && CARE_HEADING.test(words)
	const leads = !isHeading && LEADS.some((lead) => lead.test(words))
	if (SHUNS.test(words) || !(asks || leads)) return null
	const averts = /\bprevent/.test(words) || (purpose === 'prevent' && !/\btreat/.test(words))
	return { predicate: averts ? 'prevents' : 'treats', meaning }
}

/** Says whether a heading opens what tells how an illness is treated. */
export function opensCare({ tokens }: Analysis, discourse: Discourse): boolean {
	const words = tokens.low.join(' ')
	return isOfIllness(discourse) && discourse.purpose === 'treat' && CARE_HEADING.test(words) && !SHUNS.test(words)
}
