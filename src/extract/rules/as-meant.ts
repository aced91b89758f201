import { type Analysis, clauseAt } from '../analysis.ts'
import type { Entity } from '../entity.ts'
import type { Match } from '../objects.ts'
import type { Sense } from '../trigger-table.ts'
import { isLowered, isRaised } from '../words.ts'

/** What words of a trigger say with those beside them: "effective for preventive treatment", "prevents cells from sticking". */
export function asMeant(analysis: Analysis, match: Match): Match[] {
	const { low } = analysis.tokens
	const { item } = match
	if (item.rule === 'cause:make') return madeWorse(analysis, match)
	if (saysNothing(analysis, match)) return []
	const next = analysis.entities.find((e) => e.from >= match.to)
	// "kept gloom from growing": it treats what is there.
	if (
		next &&
		low[next.to] === 'from' &&
		/^(?:growing|spreading|worsening|progressing)$/.test(low[next.to + 1] ?? '') &&
		/^(?:keep|kept|prevent|stop|block)/.test(low[match.from]!) &&
		next.meanings[0]!.kind === 'condition'
	)
		return [readAgain(match, 'relieve', 'from growing')]
	const turned = easedAfter(analysis, match) ?? (next && (easedIn(low, match, next) ?? changedIn(low, match, next)))
	if (turned) return [turned]
	// "keeps gloom from coming back"
	if (
		item.rule.startsWith('prevent:keep') &&
		low[match.to - 1] !== 'away' &&
		!(next && low[next.to] === 'from' && FORMS.test(low[next.to + 1] ?? ''))
	)
		return []
	// "used to stop gloom from coming back"
	if (
		/^(?:relieve|decrease)$/.test(item.sense) &&
		next &&
		low[next.to] === 'from' &&
		FORMS.test(low[next.to + 1] ?? '')
	)
		return [readAgain(match, 'prevent', 'from')]
	return item.sense === 'relieve' ? relievedOrPrevented(low, match) : [match]
}

// The same words, read in another sense.
const readAgain = (match: Match, sense: Sense, rule: string): Match => ({
	...match,
	item: { rule: `${sense}:${rule}`, sense, pattern: match.item.pattern },
})

function saysNothing(analysis: Analysis, { item, from, to }: Match): boolean {
	const {
		tokens: { low },
		entities,
	} = analysis
	// "To be effective, therapy must …", "they have increasing problems": nothing does it.
	if (low[from] === 'effective' && from <= 3 && low[from - 1] === 'be' && low[from - 2] === 'to') return true
	if (item.sense === 'increase' && low[from]!.endsWith('ing') && /^(?:has|have|had|an?)$/.test(low[from - 1] ?? ''))
		return true
	// "leads to more weight loss than restix": how well it works.
	const next = item.sense === 'cause' ? entities.find((e) => e.from >= to) : undefined
	if (
		next &&
		low[next.to] === 'than' &&
		/^(?:more|greater|larger)$/.test(low[next.from - 1]!) &&
		WEIGHT_LOSS.test(next.meanings[0]!.label)
	)
		return true
	// "is less likely than restix to cause worry"
	if (
		item.sense === 'cause' &&
		/\bless likely (?:\S+ ){0,7}to $/.test(`${low.slice(Math.max(0, from - 10), from).join(' ')} `)
	)
		return true
	// "was less common with calmol than with restix"
	if (item.rule.startsWith('cause:common') && /^(?:less|as|not|n't|un)$/.test(low[from - 1] ?? '')) return true
	// "If calmol is used in gloom, …"
	if (
		item.sense === 'relieve' &&
		/^(?:used|given|taken|needed|prescribed)$/.test(low[from]!) &&
		/^(?:if|when)$/.test(low[clauseAt(analysis, from).from] ?? '') &&
		low[to - 1] !== 'treat'
	)
		return true
	// "If worry is caused by sparkin, …"
	if (item.sense === 'link' && /^(?:if|when)$/.test(low[clauseAt(analysis, from).from] ?? '')) return true
	// "prevents the body from reacting to it"
	if (
		item.sense === 'prevent' &&
		/^(?:your|the|their) (?:body|immune system) from /.test(low.slice(to, to + 5).join(' '))
	)
		return true
	// "prevents the airway from closing"
	const held = /^(?:prevent|decrease)$/.test(item.sense) && low.indexOf('from', to)
	if (held && held > 0 && held - to <= 5 && STAYS.test(low[held + 1] ?? '')) return true
	// "a growing need for other care"
	if (item.sense === 'increase' && WANTED.test(low[to] ?? '') && low[from]!.endsWith('ing')) return true
	// "when added to calmol that is only partly effective"
	if (item.sense === 'relieve' && /^only part(?:ly|ially)$/.test(low.slice(Math.max(0, from - 2), from).join(' ')))
		return true
	// "the priming effect of calmol" augments nothing.
	if (low[from] === 'priming' && /^effects?$/.test(low[to] ?? '')) return true
	// "calming of one place in association with that of another": side by side.
	if (low[from] === 'association' && low[from - 1] === 'in') return true
	// "We scan people with gloom before and after calmol": they had it before.
	const had = item.rule.startsWith('cause:following') && entities.findLast((e) => e.to <= from)
	return had !== undefined && had && (low[from - 2] === 'before' || /^(?:with|have|had)$/.test(low[had.from - 1] ?? ''))
}

const WANTED =
	/^(?:needs?|numbers?|evidence|interest|concerns?|demand|use|popularity|body|prevalence|awareness|recognition|attention|rates?)$/

// "a worry-reducing effect after calmol"
function easedAfter({ tokens: { low }, entities }: Analysis, match: Match): Match | undefined {
	const eased = match.item.rule.startsWith('cause:following') && entities.findLast((e) => e.to <= match.from)
	return eased && match.from - eased.to <= 5 && /^(?:reducing|relieving|lowering|alleviating)$/.test(low[eased.to]!)
		? { ...match, item: { ...match.item, rule: 'relieve:after', sense: 'relieve' } }
		: undefined
}

const ENDS_IT =
	/^(?:(?:an?|the|faster|rapid|complete|partial|lasting) )*(?:extinction|remission|resolution|elimination|disappearance|cessation|regression|reversal) (?:of|in|from)(?: (?:the|their|his|her))?(?: [a-z]+)?$/

// That there is less of an illness after the words, or that it comes less often.
function easedIn(low: readonly string[], match: Match, next: Entity): Match | undefined {
	const { item, from, to } = match
	const gap = next.from - to
	// "reduces gloom incidence by half"
	if (
		gap <= 2 &&
		/^(?:reduc|lower|decreas|cut|halv)/.test(low[from]!) &&
		/^(?:incidence|risks?|rates?|recurrence|relapses?)$/.test(low[next.to] ?? '')
	)
		return readAgain(match, 'prevent', 'incidence')
	// "leads to an extinction of worry": it eases it.
	const isEnded =
		(item.sense === 'cause' || item.sense === 'increase') &&
		gap > 1 &&
		gap < 8 &&
		ENDS_IT.test(low.slice(to, next.from).join(' '))
	// "leads to more gloom remission"
	const isRelief =
		item.sense === 'cause' && /^(?:remission|recovery|relief|resolution|improvement)$/.test(low[next.to] ?? '')
	return isEnded || isRelief ? readAgain(match, 'relieve', 'end of') : undefined
}

// That there is more or less of what follows the words, or that it is kept as it is.
function changedIn(low: readonly string[], match: Match, next: Entity): Match | undefined {
	const { item, from, to } = match
	const isMechanism = next.meanings[0]!.kind === 'mechanism'
	if (
		item.rule.startsWith('cause:is|are') &&
		next.from === to + 1 &&
		!/^(?:not|n't|never)$/.test(low[from + 1] ?? '')
	) {
		// "was associated with increased sparkin": it makes more of it; "was linked to fewer attacks".
		if (isMechanism && isRaised(low[to]!)) return readAgain(match, 'increase', 'associated')
		if (isLowered(low[to]!)) return readAgain(match, isMechanism ? 'decrease' : 'relieve', 'associated')
	}
	// "keeps cells from making sparkin": there is less of that.
	if (low[next.to] === 'from' && MAKES.test(low[next.to + 1] ?? '') && /^(?:prevent|stop|keep|block)/.test(low[from]!))
		return { ...readAgain(match, 'decrease', 'from making'), to: next.to + 2 }
	// "prevents cells from sticking", "keeps sparkin from entering": less of them.
	if (
		next.from - to <= 3 &&
		next.meanings.some(({ kind }) => kind === 'mechanism') &&
		low[next.to] === 'from' &&
		/^(?:prevent|stop|keep|block)/.test(low[from]!)
	)
		return readAgain(match, 'decrease', 'from')
	// "keeps the airway open"
	return item.rule.startsWith('prevent:keep') && low[next.to] === 'open'
		? readAgain(match, 'modulate', 'keep open')
		: undefined
}

const MAKES = /^(?:making|producing|releasing|forming)$/
const STAYS = /^(?:bursting|tearing|closing|collapsing|rupturing|breaking|getting|becoming|being)$/
const FORMS =
	/^(?:forming|coming|returning|developing|starting|happening|occurring|growing|spreading|progressing|recurring)$/
const ABUSE = /^(?:\w*abuse|misuse|dependence|dependency|addiction|overdose|harm|toxicity|interactions?)$/
const AVERTS = /^(?:prevent(?:ion|ive|ative)|prophyla\w+)$/

// "has potential for misuse", "effective for preventive treatment", "used in treatment and prevention"
function relievedOrPrevented(low: readonly string[], match: Match): Match[] {
	const { item, from } = match
	const joined = /^(?:and|or)$/.test(low[match.to] ?? '') && AVERTS.test(low[match.to + 1] ?? '')
	const whole = { ...match, to: joined ? match.to + 2 : match.to }
	const words = low.slice(from, whole.to + 1)
	const rule = item.rule.replace(/^relieve:/, '')
	if (low[from] === 'potential' && low.slice(whole.to, whole.to + 3).some((word) => ABUSE.test(word)))
		return [readAgain(whole, 'cause', rule)]
	if (!words.some((word) => AVERTS.test(word))) return [match]
	const prevented = readAgain(whole, 'prevent', rule)
	return words.some((word) => /^(?:and|or)$/.test(word)) ? [whole, prevented] : [prevented]
}

const WEIGHT_LOSS = /^weight loss$/i
const BESIDE = /^(?:symptoms?|attacks?|much|even|far|slightly|significantly|a|lot|bit|little|somewhat)$/
const WORSE = /^(?:worse|stronger|likelier|harder|more (?:severe|intense|frequent))\b/
const BETTER =
	/^(?:better|milder|easier|(?:more )?(?:bearable|tolerable|manageable)|less (?:severe|intense|frequent|likely|noticeable|bothersome|troublesome|painful))\b/

// "Makes gloom worse", "made worry much milder": what the word does, by what stands after the name; nothing otherwise.
function madeWorse({ tokens: { low }, entities }: Analysis, match: Match): Match[] {
	const next = entities.find((e) => e.from >= match.to)
	if (!next || next.from - match.to > 3) return []
	let at = next.to
	while (BESIDE.test(low[at] ?? '')) at += 1
	const words = low.slice(at, at + 2).join(' ')
	if (BETTER.test(words)) return [readAgain(match, 'relieve', 'make better')]
	return WORSE.test(words) ? [readAgain(match, 'cause', 'exacerbate make')] : []
}
