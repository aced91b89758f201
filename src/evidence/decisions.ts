import * as v from 'valibot'
import type { Decision } from '../schema/decision.ts'
import type { Issue, Result } from '../schema/issue.ts'
import { type Mention, mentionSchema } from '../schema/mention.ts'
import type { Project } from '../schema/project.ts'
import { INTERESTS, SOURCE_KINDS, type Source, sourceFactsSchema } from '../schema/source.ts'
import { KINDS, type Term } from '../schema/term.ts'
import { applyTermDecisions, isTermSplit } from './term-decisions.ts'

/** "a,b" with the ids in order: how a pair of documents is written in a decision's target. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a},${b}` : `${b},${a}`)

/** What holds after every decision of the log, in its order: later lines win, `reset` undoes all before it. */
export interface Decided {
	mentions: Mention[]
	terms: Term[]
	sources: Source[]
	/** Pair of documents → the decision to merge or to split it. */
	pairs: Map<string, Decision>
	/** "RULE:TARGET" → the decision that accepted the finding. */
	acceptedFindings: Map<string, Decision>
}

/** Decisions that hold for one target, oldest first. */
type Standing = Map<string, Decision[]>

/** Applies the decision log to mentions, terms and sources. The records themselves are not changed. */
export function applyDecisions(
	project: Pick<Project, 'mentions' | 'terms' | 'sources' | 'decisions'>,
): Result<Decided> {
	const issues: Issue[] = []
	const standing = findStanding(project.decisions)
	const pairs = lastOf(standing, 'documents:', ['merge', 'split'], sortPair)
	const acceptedFindings = lastOf(standing, 'finding:', ['accept'], (target) => target)
	const decide = <T extends { id: string }>(kind: string, records: T[], change: (record: T, by: Decision) => T) =>
		records.map((record) => (standing.get(`${kind}:${record.id}`) ?? []).reduce(change, record))
	const value = {
		...applyTermDecisions(
			{
				mentions: decide('mention', project.mentions, (mention, by) => changeMention(mention, by, issues)),
				terms: decide('term', project.terms, (term, by) => changeTerm(term, by, issues)),
			},
			project.decisions.filter((by) => isTermMove(by) && standing.get(by.target)?.includes(by)),
		),
		sources: decide('document', project.sources, (source, by) => changeSource(source, by, issues)),
		pairs,
		acceptedFindings,
	}
	issues.push(...findStrayTargets(project, standing))
	return { value, issues }
}

function findStanding(decisions: readonly Decision[]): Standing {
	const standing: Standing = new Map()
	for (const decision of decisions) {
		const target = decision.target.startsWith('documents:')
			? `documents:${sortPair(decision.target.slice(10))}`
			: decision.target
		if (decision.action === 'reset') standing.delete(target)
		else if (standing.has(target)) standing.get(target)!.push(decision)
		else standing.set(target, [decision])
	}
	return standing
}

const sortPair = (pair: string) =>
	pair
		.split(',')
		.map((id) => id.trim())
		.sort()
		.join(',')

function lastOf(
	standing: Standing,
	prefix: string,
	actions: string[],
	keyOf: (target: string) => string,
): Map<string, Decision> {
	const last = new Map<string, Decision>()
	for (const [target, decisions] of standing) {
		if (!target.startsWith(prefix)) continue
		const decision = decisions.findLast(({ action }) => actions.includes(action))
		// A finding that was accepted and then rejected stands again.
		if (decision && decision === decisions.findLast(({ action }) => action !== 'edit'))
			last.set(keyOf(target.slice(prefix.length)), decision)
	}
	return last
}

function changeMention(mention: Mention, decision: Decision, issues: Issue[]): Mention {
	if (decision.action === 'accept') return { ...mention, review: 'accepted' }
	if (decision.action === 'reject') return { ...mention, review: 'rejected' }
	if (decision.action !== 'edit') return refuse(mention, decision, 'accept, reject, edit or reset', issues)
	const edited = v.safeParse(mentionSchema, {
		...mention,
		...dropNulls(decision.after as object),
		id: mention.id,
		review: 'edited',
	})
	if (edited.success) return edited.output
	const [problem] = edited.issues
	issues.push({
		code: 'bad-edit',
		message: `decision ${decision.id} does not fit ${decision.target}: ${problem.message}`,
		path: v.getDotPath(problem) ?? '',
		expected: problem.expected ?? undefined,
		received: problem.received,
	})
	return mention
}

/** In a log, null takes a field away: JSON has no undefined. */
const dropNulls = (after: object | undefined) =>
	Object.fromEntries(Object.entries(after ?? {}).map(([name, value]) => [name, value ?? undefined]))

function changeTerm(term: Term, decision: Decision, issues: Issue[]): Term {
	const kind = KINDS.find((one) => one === decision.after)
	if (decision.action === 'accept' || isTermMove(decision)) return term
	return decision.action === 'set_kind' && kind
		? { ...term, kind }
		: refuse(term, decision, `set_kind to ${KINDS.join(', ')}, merge into a term, or split`, issues)
}

/** Merges and splits of terms move mentions as well, and are applied after all else. */
const isTermMove = ({ action, target, after }: Decision) =>
	target.startsWith('term:') &&
	((action === 'merge' && typeof after === 'string') || (action === 'split' && isTermSplit(after)))

function changeSource(source: Source, decision: Decision, issues: Issue[]): Source {
	const interest = INTERESTS.find((one) => one === decision.after)
	const sourceKind = SOURCE_KINDS.find((one) => one === decision.after)
	if (decision.action === 'accept') return source
	if (decision.action === 'set_interest' && interest) return { ...source, interest }
	if (decision.action === 'set_kind' && sourceKind) return { ...source, sourceKind }
	const facts = v.safeParse(sourceFactsSchema, decision.after)
	if (decision.action === 'edit' && facts.success) return { ...source, ...facts.output }
	return refuse(
		source,
		decision,
		'set_interest or set_kind with a listed value, or edit with facts of a document',
		issues,
	)
}

function refuse<T>(record: T, { id, action, target, after }: Decision, expected: string, issues: Issue[]): T {
	const received = after === undefined ? action : `${action} to ${JSON.stringify(after)}`
	issues.push({ code: 'bad-decision', message: `decision ${id} cannot be applied to ${target}`, expected, received })
	return record
}

/** Decisions survive re-extraction, so a target may be gone: that is told, not an error. */
function findStrayTargets(project: Pick<Project, 'mentions' | 'terms' | 'sources'>, standing: Standing): Issue[] {
	const sourceIds = project.sources.map(({ id }) => id)
	const known: Record<string, Set<string>> = {
		mention: new Set(project.mentions.map(({ id }) => id)),
		term: new Set(project.terms.map(({ id }) => id)),
		document: new Set(sourceIds),
		documents: new Set(sourceIds),
	}
	const isKnown = (kind: string, ids: string[]) => !known[kind] || ids.every((id) => known[kind]!.has(id))
	return [...standing.keys()].flatMap((target) => {
		const [kind = '', rest = ''] = splitOnce(target)
		const ids = kind === 'documents' ? rest.split(',') : [rest]
		const pairIsWrong = kind === 'documents' && ids.length !== 2
		if (isKnown(kind, ids) && !pairIsWrong) return []
		const message = pairIsWrong
			? `${target} does not name two documents`
			: `a decision is about ${target}, which is not in the project`
		return [{ code: 'stray-decision', message }]
	})
}

const splitOnce = (target: string) => [target.slice(0, target.indexOf(':')), target.slice(target.indexOf(':') + 1)]
