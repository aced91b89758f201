import { type Analysis, groupOf, has } from '../analysis.ts'
import { type Arg, spokenOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isState, isTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf, subjectsAt } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { contraindicated } from './contra.ts'

const WHO =
	'(?:anyone|people|patients|those|someone|women|men|children|adults|persons|individuals|you|they|there|the|a|an|all|any|known|active|severe|serious|recent|untreated|uncontrolled|certain|very|unstable|is|are|has|have|had|been|with|who|diagnosed|history|of)'
const NOT = "(?:(?:must|should|can|ca|could|may|do|does|will|wo|is|are) (?:not|n't|never)|cannot|must never|never)"
const TAKEN =
	'(?:take|taken|use|used|have|given|give|started|start|done|attempted|tried|worn|wear|get|receive|received|undergo|prescribed|offered|implanted|performed)'

// What bars a treatment, before those whom it bars.
const BARS = [
	`${NOT} (?:to )?(?:be )?${TAKEN} (?:(?:it|them|this|these|@t|medicines?|tablets?|the|drugs?|treatment|at all|again) )*(?:in|to|by|with|if|when|where|while|during|after)`,
	`(?:is|are|was|were) (?:also )?(?:not|n't|never) (?:[a-z]+ly )?(?:for|suitable (?:for|in|if|after|with|during)|safe (?:for|in|if|with|during|after)|appropriate (?:for|in|if)|advised (?:for|in|if|during|after)|recommended (?:in|if|during|after|with)|an option (?:for|if|in))`,
	'(?:is|are|(?:can|may|could) be) (?:also |very |especially )?(?:off limits|out of the question|ruled out|forbidden|dangerous|harmful|unsafe|risky) (?:if|for|in|after|during)',
	'(?:should|must|to|has to|have to|needs to|is best|are best) (?:be )?(?:avoided|withheld) (?:in|by|if|with|during|when|wherever|after|for)',
	'^not for',
	"we (?:(?:do|will|can|would|could|wo|ca) (?:not|n't|never)|cannot|never) (?:treat|operate on|inject|(?:give|offer|do|use|recommend|perform) (?:(?:it|them|this|a|an|the|@t) )*(?:to|in|for|on|if))",
].map((source) => new RegExp(`(?:^| )${source} (?:${WHO} )*$`))

const saysBar = seekWords(
	`not n't never cannot avoided withheld off ruled forbidden dangerous harmful unsafe risky safe out rule rules`.split(
		' ',
	),
)
const RULES_OUT = /^(?:also )?(?:rules?|ruled) (?:it|them|this|@t|that) out\b/

/** "It must not be used if you have worry", "off limits for people with worry": it is contraindicated in worry. */
export function relateBarred(reader: Reader): Draft[] {
	const { analysis } = reader
	if (!saysBar(analysis.tokens)) return []
	const ill = analysis.entities.filter((e) => !isTreatment(e) && has(e, ['condition']) && isNamed(e))
	const first = ill.find((e) => BARS.some((bar) => bar.test(wordsTo(analysis, e.from))))
	if (first) return draftsOf(reader, first, barredFrom(analysis, ill, first), startOf(analysis, first.from))
	const front = frontedBar(reader, ill)
	if (front.length) return front
	const safe = ill.find((e) => isState(e.meanings[0]!) && SAFE.test(wordsTo(analysis, e.from)))
	if (safe)
		return deniedOf(reader, safe, draftsOf(reader, safe, barredFrom(analysis, ill, safe), startOf(analysis, safe.from)))
	const last = ill.findLast((e) => RULES_OUT.test(analysis.tokens.low.slice(groupOf(analysis, e).to).join(' ')))
	return last ? draftsOf(reader, last, groupOf(analysis, last).items, -1) : []
}

const SAFE = new RegExp(
	`(?:@t|it|they) (?:(?:is|are|was|were|has been|considered|thought|believed|to be|generally|usually|also|regarded as|deemed|[a-z]+ly) )+safe (?:(?:to use|to take|enough|and effective) )*(?:in|during|while|for) (?:${WHO} )*$`,
)

// "Calmol is safe in pregnancy": that it is barred there is denied.
function deniedOf({ analysis: { tokens } }: Reader, { from: to }: Entity, drafts: Draft[]): Draft[] {
	const from = tokens.low.lastIndexOf('safe', to)
	const denied = { kind: 'negation' as const, from, to: from + 1, back: false }
	return drafts.map((draft) => ({ ...draft, denied }))
}

const IF_HAD = new RegExp(`^(?:but |however , )?(?:if|when) (?:${WHO} )*$`)
const IS_NOT_FOR =
	/^(?:(?:may|might|can|could|should|is|are|will|must|would|do|does)(?: (?:also|probably|generally|usually))? (?:not|n't|never) (?:be )?(?:[a-z]+ )?(?:safe|suitable|recommended|appropriate|advised|right|an? (?:good |safe |suitable |right )?(?:option|choice|idea|fit)|the (?:best|right) (?:option|choice)|(?:used|given|taken|prescribed)(?= ?(?:[.;,]|$)))|(?:should|must|needs? to|has to) be avoided|(?:is|are) (?:off limits|unsafe|unsuitable))\b/

// "If you have worry, calmol may not be safe."
function frontedBar(reader: Reader, ill: readonly Entity[]): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const first = ill.find((e) => IF_HAD.test(wordsTo(analysis, e.from)))
	const items = first ? barredFrom(analysis, ill, first) : []
	const last = items.at(-1)
	const given = last && analysis.entities.find((e) => e.from > last.to && isTreatment(e) && !e.meanings[0]!.generic)
	if (!given || !/^,(?: (?:the|your|an?|this))*$/.test(low.slice(last!.to, given.from).join(' '))) return []
	const { to } = groupOf(analysis, given)
	if (!IS_NOT_FOR.test(low.slice(to).join(' '))) return []
	const subjects = argsOf(reader, groupOf(analysis, given).items, ['treatment'])
	return contraindicated(reader, subjects, items, 'barred', to)
}

const isNamed = ({ meanings: [first] }: Entity) => !first!.generic || isState(first!)

// Where the words that bar begin: whoever is barred, what is barred stands before them.
function startOf({ tokens: { low } }: Analysis, to: number): number {
	const at = low
		.slice(0, to)
		.findLastIndex((w) =>
			/^(?:not|n't|never|cannot|avoided|withheld|off|out|forbidden|dangerous|harmful|unsafe|risky|safe|for)$/.test(w),
		)
	return low[at - 1] === 'we' || low[at - 2] === 'we' ? -1 : at
}

const MORE =
	/^(?:,|and|or|if|in|by|with|after|during|to|you|have|has|had|are|is|a|an|any|those|anyone|people|patients|who|severe|very|recent|active|untreated|uncontrolled|serious|certain|known)$/

// "a seizure or a stroke, or if you have worry": all of them, as long as nothing else is said.
function barredFrom({ tokens: { low }, entities }: Analysis, ill: readonly Entity[], first: Entity): Entity[] {
	const items = [first]
	for (const entity of entities) {
		const { to } = items.at(-1)!
		if (entity.from < to) continue
		if (!ill.includes(entity) || !low.slice(to, entity.from).every((word) => MORE.test(word))) break
		items.push(entity)
	}
	return items
}

// Names as "@t", conditions left out: the words up to a token, one space after each.
function wordsTo({ tokens: { low }, entities, entityAt }: Analysis, to: number): string {
	let words = ''
	for (let i = Math.max(0, to - 22); i < to; i += 1) {
		const entity = entities[entityAt[i]!]
		if (!entity || !isTreatment(entity)) words += `${low[i]} `
		else if (entity.from === i) words += '@t '
	}
	return words
}

function draftsOf(reader: Reader, first: Entity, items: readonly Entity[], at: number): Draft[] {
	const { analysis, discourse } = reader
	const place = { start: first.start, end: first.start, by: 'section' as const }
	const spoken = spokenOf(discourse)
	const meant = spoken.length || !discourse.section ? spoken : [discourse.section]
	const named = analysis.entities.find((e) => isTreatment(e) && !e.meanings[0]!.generic && e.from < first.from)
	const subjects: Arg[] =
		at >= 0
			? subjectsAt(reader, at, ['treatment'])
			: named
				? argsOf(reader, groupOf(analysis, named).items, ['treatment'])
				: meant.map((meaning) => ({ meaning, ...place }))
	return contraindicated(reader, subjects, items, 'barred', Math.max(0, at))
}
