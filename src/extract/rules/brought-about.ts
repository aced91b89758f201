import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isTreatment, meaningOf } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { PEOPLE_NAMED } from '../words.ts'

const OFTEN = '(?:(?:usually|often|may|can|also|most|commonly|is|are|thought|believed|to) )*'
/** Between an illness and what goes wrong in it: "gloom occurs when the". */
const COMES_WHEN = new RegExp(
	`^(?:\\( \\S+ \\) )?${OFTEN}(?:occurs?|happens?|results?|develops?|arises?|begins?|starts?|caused) (?:when|if|because) (?:(?:an?|the|your|one|some|certain|many|parts?|of) )*$`,
)
const MAKES =
	/\b(?:makes?|produces?|releases?|making|producing|releasing) (?:too much|too little|too many|too few|more|less|excess|extra|abnormal) (?:of )?(?:the )?(?:hormone )?$/
/** "gloom is a disease in which the body's" */
const IS_ONE_WHERE =
	/^(?:\( \S+ \) )?(?:is|are) (?:(?:an?|the|rare|chronic|serious|inherited|genetic|common|type|of|[a-z]+) ){0,4}(?:conditions?|disorders?|diseases?|illness(?:es)?|problem) (?:in which|where|that (?:happens|occurs|develops) when) (?:(?:the|your|a|an|some|certain|person|'s|body|bodys) )*$/
/** "in people with gloom, the" */
const IN_IT = new RegExp(`^(?:in|among)(?: (?:most |many |some )?${PEOPLE_NAMED} (?:with|who have))? (?:an? )?$`)
const SUBJECT =
	/^(?:(?:\( \S+ \) )?, |)(?:(?:the|both|upper|lower|left|right|some|many|certain|a|an|one|or|more|most|of|person|'s|your|their|body|bodys) )*(?:(?!@)[a-z]+ (?:[a-z]+ ){0,3}called )?$/
/** "in gloom, however, too much" */
const TOO_MUCH =
	/^(?:\( \S+ \) )?, (?:(?:however|though|the body|the [a-z]+|there is|makes?|has|have) ,? ?)*(?:too much|too little|too many|too few|an? (?:excess|lack|shortage|build up) of|not enough|low levels of|high levels of|abnormal) $/
const GOES_WRONG =
	/^(?:(?:(?:levels?|activity|volume|production|function|signal(?:l)?ing|function|is|are|was|were|tends?|be|becomes?|become|gets?|can|may|do|does|not|n't|mistakenly|also|slowly|gradually|progressively|begins?|start|starts|to|too|the|in) )*)(?:attack|damag|destroy|degenerat|dies?\b|dying|swell|swollen|narrow|inflam|overactive|underactive|hyperactive|weak|stiff|lost\b|los[et]|abnormal|impair|reduced|increased|break|stop|fail|cannot|malfunction|shrink|block|clog|leak|scar|thick|harden|overreact|enlarg|less active|more active|clump|low\b|lower|high\b|higher|smaller|larger|thinner|deficien|deplet|elevat|raised|decreas|disrupt|disturb|dysfunction|dysregulat|alter|hypoactive|excessive|misfold|accumulat|build(?:s)? up)/
const IN_LAST = new RegExp(` in (?:${PEOPLE_NAMED} with )?$`)
/** "differences in the cortex of people with gloom" */
const DIFFERS =
	/(?:\b(?:differences?|changes?|abnormalit(?:y|ies)|alterations?|deficits?|dysfunction|imbalances?) (?:in|of) (?:the )?|\b(?:reduced|increased|lower|higher|altered|abnormal|decreased|elevated|less|smaller|low|high) )$/
const OF_THOSE = new RegExp(
	`^(?:levels? |activity |volume )?(?:in|of|among) (?:the )?(?:brains? of )?(?:${PEOPLE_NAMED} (?:with|who have) )(?:an? )?$`,
)

/** "Gloom occurs when cells die", "in gloom, cells attack Y", "changes in the cortex of people with gloom": they have part in it. */
export function relateBroughtAbout(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis } = reader
	const { entities } = analysis
	if (!entities.some(isMechanism) || !entities.some(isIllness) || entities.some(isOnlyGiven)) return []
	return entities.flatMap((illness): Draft[] => {
		if (!isIllness(illness)) return []
		const found = entities.filter((e) => isMechanism(e) && tells(reader, illness, e))
		return found.flatMap((mechanism) => draftsOf(reader, soFar, mechanism, illness))
	})
}

const isMechanism = ({ meanings: [first] }: Entity) => first!.kind === 'mechanism'
// Insulin is of the body, too.
const isOnlyGiven = (e: Entity) => isTreatment(e) && meaningOf(e, 'mechanism') === undefined
const isIllness = (e: Entity) =>
	/^(?:condition|side_effect)$/.test(e.meanings[0]!.kind) &&
	!e.meanings[0]!.generic &&
	meaningOf(e, 'condition') !== undefined

function tells(reader: Reader, illness: Entity, mechanism: Entity): boolean {
	const { analysis } = reader
	const { tokens } = analysis
	const { to } = groupOf(analysis, mechanism)
	const words = (from: number, to: number) =>
		tokens.low
			.slice(from, to)
			.map((word) => `${word} `)
			.join('')
	if (mechanism.from >= illness.to) {
		const between = words(illness.to, mechanism.from)
		if (mechanism.from - illness.to > 16) return false
		if (COMES_WHEN.test(between)) return true
		if (/ (?:when|if|because) /.test(` ${between}`) && MAKES.test(between)) return true
		if (IS_ONE_WHERE.test(between)) return GOES_WRONG.test(words(to, to + 8))
		if (illness.from > 6 || !IN_IT.test(words(0, illness.from))) return false
		const own = withoutNames(reader, illness.to, mechanism)
		return TOO_MUCH.test(between) || (SUBJECT.test(own) && GOES_WRONG.test(words(to, to + 8)))
	}
	// "cells attack the skin in gloom"
	const between = words(to, illness.from)
	if (illness.from - to <= 10 && GOES_WRONG.test(between) && IN_LAST.test(between)) return true
	return (
		illness.from - mechanism.to <= 9 &&
		OF_THOSE.test(words(mechanism.to, illness.from)) &&
		DIFFERS.test(words(Math.max(0, mechanism.from - 5), mechanism.from))
	)
}

// "both the upper neurons and the lower neurons": the words before the last of them.
function withoutNames({ analysis: { tokens, entities } }: Reader, from: number, { from: to }: Entity): string {
	const before = entities.findLast((e) => e.from >= from && e.to < to && isMechanism(e))
	const joined = before && /^(?:and|or)$/.test(tokens.low[before.to] ?? '') ? before : undefined
	const kept = joined
		? [...tokens.low.slice(from, joined.from), ...tokens.low.slice(joined.to + 1, to)]
		: tokens.low.slice(from, to)
	return kept.map((word) => `${word} `).join('')
}

function draftsOf(reader: Reader, soFar: readonly Draft[], mechanism: Entity, illness: Entity): Draft[] {
	const { analysis } = reader
	const at = Math.min(mechanism.to, illness.to)
	const { denied, hedged, open, void: none } = bearing(analysis, findCues(analysis.tokens), at, at + 1, at + 1)
	if (none || denied) return []
	const subjects = argsOf(reader, groupOf(analysis, mechanism).items, ['mechanism'])
	const objects = argsOf(reader, [illness], ['condition'])
	return subjects.flatMap((subject) =>
		objects
			.filter(
				(object) =>
					!soFar.some(
						(d) =>
							d.predicate === 'implicated_in' && d.subject.start === subject.start && d.object.start === object.start,
					),
			)
			.map(
				(object): Draft => ({
					subject,
					predicate: 'implicated_in',
					object,
					rule: 'brought about',
					from: at,
					to: at + 1,
					denied: null,
					hedged,
					open,
				}),
			),
	)
}
