import { clauseAt, groupOf, has } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import { idOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment } from '../entity.ts'
import { type Pattern, PatternIndex, parsePattern } from '../patterns.ts'
import { pointTo } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { type Bearing, bearing } from '../scope.ts'
import { argsOf, subjectsAt } from '../subjects.ts'

interface Failing {
	pattern: Pattern
	/** The failed treatment stands before the words: "where X failed". */
	before?: true
	/** Only where it is said to be so in some cases: "if X is not tolerated". */
	inCase?: true
	/** Only in a clause that supposes it: "if X does not control Y". */
	supposed?: true
	/** Speaks of an alternative, not of people who failed something. */
	plain?: true
}

const AFTER = `not|n't *2 controlled|managed|relieved|helped|eased with|by|on|despite
not|n't *2 respond~|responded|responding|improved *3 to|with|on
not|n't *2 found|find|had|have|seen *3 success|relief|help|improvement|results *3 with|through|from|in|to
without *2 success|relief|improvement|response with|from|to
not|n't *1 get|got|feel better with|on|from
failed|failing to? respond? to?
resistant|refractory|unresponsive|intolerant to
run|ran out of
cannot|not|n't lose weight through|with|by|from
not|inadequately|inadequate|insufficient|insufficiency|poor *1 response|respond|responded|benefit|benefited|helped *2 to|from|by
unsuccessful|unsuccessfully with|treated?
tried *4 treatments|medications|therapies|antidepressants *2 with|without *1 no|little|success`
const BEFORE = `fails|failed|fail|ineffective
have|has failed
prove~|proved|proven ineffective|unsuccessful
did|does|do|has|have not|n't *1 work|worked|help|helped|respond`
const SUPPOSED = `did|does|do|has|have not|n't *2 control|controlled|relieve|relieved|ease|eased|manage|managed|improve|improved|clear|cleared|stop|stopped|lower|lowered
no longer *1 work|works|control|controls|help|helps|relieve|relieves`
// What people cannot have: nobody says that it failed in their illness.
const UNFIT = `allergic|allergy to
not|n't|cannot|unable to? tolerate~
who|if|because *3 cannot|unable to? take|have|use
who|if|because *3 ca n't take|have|use`
// "where A brings side effects"
const HARMFUL = 'cause~|bring~|give~ *3 side|adverse|unwanted effects|reactions'
const AT_TIMES = `is|are|proves unsuccessful|ineffective
is|are not tolerated|suitable|effective|enough|working|possible|successful|helpful|appropriate|available
can|could not|n't be? tolerated|used|taken|given`
const PLAIN = `alternative|alternatives to
instead of
replacement|substitute for
in place of
without *3 need for`

const read = (lines: string, more: Partial<Failing>): Failing[] =>
	lines.split('\n').map((line) => ({ pattern: parsePattern(line.trim()), ...more }))
const INDEX = new PatternIndex<Failing>([
	...read(AFTER, {}),
	...read(BEFORE, { before: true }),
	...read(SUPPOSED, { before: true, supposed: true }),
	...read(UNFIT, { plain: true }),
	...read(HARMFUL, { before: true, plain: true }),
	...read(AT_TIMES, { before: true, inCase: true }),
	...read(PLAIN, { plain: true }),
])
const ADVISED =
	/\b(?:options?|alternatives?|recommend\w*|approved|candidates?|indicated|help\w*|offer\w*|suitable|consider\w*|useful|used|effective|hope|benefit\w*|right for|treat(?:s|ed|ing)?)\b/
// "Those who do not respond are considered to have Y" says what Y means.
const NAMED = /\b(?:considered to have|(?:is|are) called|defined as|(?:a|the) term)\b/
const GENERIC = /^(?:treatment|treatments|therapies|options|medications?|therapy|medicines?|drugs?)$/

const GIVES = /^(?:prescribes?|gives?|uses?|used|recommends?|takes?|tr(?:y|ies)|suggests?)$/

// "X may prolong it, so doctors give Y instead": Y, for X.
function givenInstead(reader: Reader): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const at = low.lastIndexOf('instead')
	if (at < 0 || low[at + 1] === 'of') return []
	const given = analysis.entities.find((e) => e.to === at && isNamedTreatment(e))
	if (!given || !low.slice(Math.max(0, given.from - 4), given.from).some((word) => GIVES.test(word))) return []
	const other = analysis.entities.find((e) => e.to < given.from && e.meanings[0]!.kind === 'treatment')
	if (!other) return []
	const b: Bearing = {
		...bearing(analysis, findCues(analysis.tokens), given.from - 1, given.from, given.from),
		denied: null,
	}
	return argsOf(reader, groupOf(analysis, given).items, ['treatment']).flatMap((subject) =>
		argsOf(reader, groupOf(analysis, other).items, ['treatment'])
			.filter((object) => idOf(object.meaning) !== idOf(subject.meaning))
			.map((object) => draft(subject, 'alternative_to', object, at, at + 1, b)),
	)
}

/** "For those who failed A": an alternative to A, and a treatment of the resistant form where the condition has one. */
export function relateAlternatives(reader: Reader): Draft[] {
	const { analysis } = reader
	const cues = findCues(analysis.tokens)
	// "whose gloom did not respond to A" says what failed; that the gloom did not work says nothing.
	// "treatment of gloom is mostly ineffective": nor does it, that the treatment did not work.
	const isOfIll = (item: Failing, from: number) =>
		item.before &&
		analysis.entities.some(
			(e) =>
				e.meanings[0]!.kind === 'condition' &&
				/^(?:(?:is|are|was|were)(?: \w+ly)?)?$/.test(analysis.tokens.low.slice(e.to, Math.max(e.to, from)).join(' ')) &&
				e.to <= from &&
				from - e.to <= 2,
		)
	const found = [...INDEX.find(analysis.tokens)].filter(({ item, from }) => !isOfIll(item, from))
	for (const { item, from, to } of found) {
		const others = alternativesTo(reader, from, to)
		const failed = others?.failed ?? failedAt(reader, item, from, to)
		if (item.inCase && !failed.length) continue
		if (item.supposed && !/^(?:if|when|where|once)$/.test(analysis.tokens.low[clauseAt(analysis, from).from]!)) continue
		const subjects = others?.subjects ?? subjectsOf(reader, from, failed)
		if (!subjects.length) continue
		// "All had failed two treatments": who was studied, not what is advised.
		const words = analysis.tokens.low.join(' ')
		if ((subjects[0]!.by === 'section' && !ADVISED.test(words)) || NAMED.test(words)) continue
		const b: Bearing = { ...bearing(analysis, cues, subjectAt(reader, subjects), from, from), denied: null }
		const drafts = subjects.flatMap((subject) => [
			...failed
				.filter((arg) => idOf(arg.meaning) !== idOf(subject.meaning))
				.map((object) => draft(subject, 'alternative_to', object, from, to, b)),
			...(item.plain
				? []
				: resistant(reader, from, to, failed).map((object) => draft(subject, 'treats', object, from, to, b))),
		])
		// "should not be used in place of A"
		if (item.plain && bearing(analysis, cues, from, to, to).denied) continue
		if (drafts.length) return drafts
	}
	return givenInstead(reader)
}

// "Alternatives to X include Y and Z", "alternatives to it are Y"
function alternativesTo(reader: Reader, from: number, to: number): { failed: Arg[]; subjects: Arg[] } | null {
	const { tokens, entities } = reader.analysis
	const { low } = tokens
	if (!/^alternatives?$/.test(low[from]!) || low[to - 1] !== 'to') return null
	const at = low.findIndex((word, i) => i >= to && i - to <= 8 && /^(?:include|includes|are|is)$/.test(word))
	const named = at > 0 ? entities.find((e) => e.from > at && e.from - at <= 4 && has(e, ['treatment'])) : undefined
	if (!named) return null
	const own = entities.find((e) => e.from >= to && e.to <= at && has(e, ['treatment']))
	const { lastNamed, lastTreatment } = reader.discourse
	const meant = lastNamed.length ? lastNamed : lastTreatment ? [lastTreatment] : []
	return {
		failed: own
			? argsOf(reader, groupOf(reader.analysis, own).items, ['treatment'])
			: meant.map((meaning) => pointTo(reader, meaning, to, at)),
		subjects: argsOf(reader, groupOf(reader.analysis, named).items, ['treatment']),
	}
}

const draft = (
	subject: Arg,
	predicate: 'alternative_to' | 'treats',
	object: Arg,
	from: number,
	to: number,
	b: Bearing,
): Draft => ({
	subject,
	predicate,
	object,
	rule: `alternative:${predicate}`,
	from,
	to,
	denied: null,
	hedged: b.hedged,
	open: b.open,
})

function failedAt(reader: Reader, item: Failing, from: number, to: number): Arg[] {
	const { entities, tokens } = reader.analysis
	const { low } = tokens
	if (item.inCase && !low.slice(Math.max(0, from - 8), from).some((word) => /^(?:if|when|where)$/.test(word))) return []
	// "instead of 5 years"
	if (item.plain && /^\d/.test(low[to] ?? '')) return []
	const found = item.before
		? entities.findLast((e) => e.to <= from && from - e.to <= 2)
		: entities.find((e) => e.from >= to - 1 && e.from - to <= 7 && has(e, ['treatment']))
	if (item.before && item.plain && !IN_CASE.test(tokens.low[(found?.from ?? 0) - 1] ?? '')) return []
	return found && has(found, ['treatment'])
		? argsOf(reader, groupOf(reader.analysis, found).items, ['treatment']).filter(
				(arg) => !/^other /.test(arg.meaning.label),
			)
		: []
}

const IN_CASE = /^(?:if|when|where|because)$/

const SUGGESTED =
	/(?<!\bnot |\bn't |\bnever )\b(?:recommends?|suggests?|prescribes?|offers?|tr(?:y|ies)|(?:switch|change) to|(?:may|might|can|could|will|often) benefit from|will (?:receive|undergo|be (?:given|offered|randomi[sz]ed to|assigned to)))(?: you)?(?: (?:an?|the|another|drugs?|medicines?|medications?|called|like|as|such|using|taking)){0,4}$/

function subjectsOf(reader: Reader, from: number, failed: Arg[]): Arg[] {
	const { analysis } = reader
	const isFailed = (arg: Arg) => failed.some((other) => idOf(other.meaning) === idOf(arg.meaning))
	const main = analysis.entities.filter((e) => isNamedTreatment(e))
	for (const clause of [...analysis.clauses].sort((a, b) => Number(b.to <= from) - Number(a.to <= from))) {
		const zone = main.find((e) => e.from >= clause.zoneFrom && e.to <= clause.zoneTo)
		const args = zone ? argsOf(reader, groupOf(analysis, zone).items, ['treatment']) : []
		if (args.length && !args.some(isFailed)) return args
	}
	const args = subjectsAt(reader, Math.min(from, analysis.clauses[0]!.zoneTo), ['treatment'])
	// "Those who fail to respond are treated with X", "if A does not help, doctors may suggest X": it is X, not what the
	// section is about.
	const given = main.find(
		(e) =>
			e.from > from &&
			!failed.some((arg) => arg.start === e.start) &&
			(SUGGESTED.test(analysis.tokens.low.slice(Math.max(from, e.from - 6), e.from).join(' ')) ||
				(analysis.tokens.low[e.from - 1] === 'with' &&
					/^(?:treated|managed|better|improve|improved|recover|recovered)$/.test(analysis.tokens.low[e.from - 2]!))),
	)
	// "We assess the safety of X in people who failed Y": of X, wherever it stands before.
	const asked = main.find(
		(e) => e.to < from && /^(?:of|evaluates?|tests?)$/.test(analysis.tokens.low[e.from - 1] ?? ''),
	)
	const named = given ?? asked
	const own =
		named && (args.every(isFailed) || /^(?:section|pronoun)$/.test(args[0]!.by))
			? argsOf(reader, groupOf(analysis, named).items, ['treatment'])
			: args
	return own.filter((arg) => !isFailed(arg))
}

function subjectAt({ analysis }: Reader, subjects: Arg[]): number {
	const start = subjects[0]!.end
	const at = analysis.tokens.start.findIndex((offset) => offset >= start)
	return at < 0 ? 0 : Math.min(at + 1, analysis.tokens.low.length - 1)
}

// People whom treatment failed have the resistant form of what the page or sentence is about.
function resistant(reader: Reader, from: number, to: number, failed: Arg[]): Arg[] {
	const { analysis, discourse } = reader
	const around = analysis.tokens.low.slice(Math.max(0, from - 6), to + 8)
	if (!failed.length && !around.some((word) => GENERIC.test(word))) return []
	const named = analysis.entities.find(
		(e) =>
			e.meanings[0]!.kind === 'condition' &&
			!e.meanings[0]!.generic &&
			// "because it can cause worry"
			!analysis.tokens.low
				.slice(Math.max(0, e.from - 4), e.from)
				.some((word) => /^(?:caus|induc|provok|risk)/.test(word)),
	)
	const conditions = named
		? groupOf(analysis, named).items.map((e) => e.meanings[0]!)
		: discourse.condition
			? [discourse.condition]
			: []
	const start = analysis.tokens.start[from]!
	const end = analysis.tokens.end[to - 1]!
	return conditions
		.filter((condition) => named || /depress/i.test(condition.label))
		.map((condition) => ({
			meaning: /depress/i.test(condition.label) ? discourse.resistant(condition) : condition,
			start,
			end,
			by: 'synonym' as const,
		}))
}
