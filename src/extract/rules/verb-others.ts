import { clauseAt } from '../analysis.ts'
import type { Match } from '../objects.ts'
import type { Reader } from '../reader.ts'
import { PEOPLE } from '../words.ts'

/** Says whether the words tell of what somebody has, takes or went without, and not of what a treatment does. */
export const isOfOthers = (reader: Reader, match: Match): boolean =>
	isUnfound(reader, match) ||
	isOthers(reader, match) ||
	isOthersRisk(reader, match) ||
	isOwn(reader, match) ||
	isPeoples(reader, match) ||
	isReported(reader, match)

// "important for anyone managing gloom": people do, with whatever they take.
const isPeoples = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	/^(?:managing|treating|fighting|combat(?:t)?ing|overcoming|controlling|addressing)$/.test(tokens.low[from]!) &&
	/^(?:anyone|everyone|someone|people|those|patients|adults|women|men|doctors|clinicians|parents)$/.test(
		tokens.low[from - 1] ?? '',
	)

// "patient reported measures": by whom.
const isReported = ({ analysis: { tokens } }: Reader, { from }: Match) =>
	tokens.low[from] === 'reported' &&
	/^(?:patient|self|parent|clinician|observer|participant|caregiver|teacher)$/.test(tokens.low[from - 1] ?? '')

// "who have not found relief with X" denies nothing of X.
const isUnfound = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	/^(?:relief|success|improvement|help|benefit)$/.test(tokens.low[from]!) &&
	/\b(?:not|n't|never|without) (?:\S+ )?(?:found|find|had|have|seen|got|gotten|achieved|experienced) (?:\S+ )?$/.test(
		`${tokens.low.slice(Math.max(0, from - 4), from).join(' ')} `,
	)

// "had failed two prior treatments for gloom", "people taking medicine for gloom": not what is spoken of.
const isOthers = ({ analysis: { tokens } }: Reader, { item, from }: Match) =>
	item.sense === 'relieve' &&
	/^(?:treatments?|therap(?:y|ies)|medications?|medicines?|drugs?)$/.test(tokens.low[from]!) &&
	tokens.low
		.slice(Math.max(0, from - 2), from)
		.some((word) =>
			/^(?:prior|previous|past|earlier|failed|other|taking|receiving|undergoing|having|seeking)$/.test(word),
		)

// "if you have a rapid increase in gloom", "patients experiencing an increase in gloom": they have it, nothing brings it on.
function isOwn({ analysis, discourse }: Reader, { item, from }: Match): boolean {
	if (item.sense !== 'increase' && item.sense !== 'cause') return false
	// "Do not drive if it makes you drowsy": nobody says that it does.
	if (
		/^(?:mak|giv|feel|felt)/.test(analysis.tokens.low[from]!) &&
		analysis.tokens.low.slice(Math.max(0, from - 6), from).includes('if')
	)
		return true
	const before = analysis.tokens.low.slice(clauseAt(analysis, from).from, from).join(' ')
	if (/^(?:patients|people|anyone|those) (?:experiencing|noticing|having)\b/.test(before)) return true
	return !discourse.effectsSection && !discourse.sideEffects && OWN.test(before)
}

const OWN =
	/(?:^if|\bin case) (?:you|someone|they|your \w+) (?:have|has|had|develop|develops|notice|notices|experience|get)\b/

// "people at risk of a stroke", "lowers the risk of a stroke": nothing here causes one.
function isOthersRisk({ analysis: { tokens, entities } }: Reader, { item, from }: Match): boolean {
	if (item.sense !== 'cause') return false
	// "at risk of developing Y"
	if (/^develop/.test(tokens.low[from]!) && tokens.low.slice(Math.max(0, from - 3), from).includes('risk')) return true
	if (!tokens.low[from]!.startsWith('risk')) return false
	// "people with Y have a higher risk of Z"
	const have = tokens.low.slice(Math.max(0, from - 4), from).findLastIndex((word) => /^(?:have|has|had)$/.test(word))
	const own = Math.max(0, from - 4) + have
	if (
		have >= 0 &&
		!entities.some((e) => e.meanings[0]!.kind === 'treatment') &&
		tokens.low.slice(Math.max(0, own - 6), own).some((word) => PEOPLE.has(word))
	)
		return true
	// "to positively impact: waits; length of stay; risk of gloom"
	const colon = tokens.low.lastIndexOf(':', from)
	if (
		colon > 0 &&
		/^(?:impact|influence|affect|improve|reduce|lower|address|decrease|target)s?$/.test(tokens.low[colon - 1]!)
	)
		return true
	return tokens.low
		.slice(Math.max(0, from - 4), from)
		.some((word) =>
			/^(?:at|low\w*|reduc\w*|decreas\w*|lessen\w*|abolish\w*|halv\w*|cut|cuts|cutting|minimi\w*|prevent\w*)$/.test(
				word,
			),
		)
}
