import { type ClaimKey, claimId } from '../schema/claim.ts'
import type { Decision } from '../schema/decision.ts'
import type { Mention } from '../schema/mention.ts'
import type { Source } from '../schema/source.ts'
import { splitTarget } from './decision-log.ts'
import { type Terms, writeClause, writeHeading } from './sentences.ts'

/** What names are looked up in. */
export interface Names {
	terms: Terms
	sources: ReadonlyMap<string, Source>
	mentions: ReadonlyMap<string, Mention>
}

/** What a decision did and to what, in one line. */
export function writeDecision({ action, target, after }: Decision, names: Names): string {
	const { kind, ids, rest } = splitTarget(target)
	if (action === 'reset') return `Took back what was decided about ${writeTarget(kind, ids, rest, names)}`
	const what = writeTarget(kind, ids, rest, names)
	if (kind === 'documents') return action === 'merge' ? `Count once: ${what}` : `Count apart: ${what}`
	if (kind === 'document' && action === 'edit') return `${what}: ${writeFacts(after)} filled in`
	if (kind === 'document') return `${what}: ${action === 'set_kind' ? 'kind' : 'interest'} is ${word(after)}`
	if (kind === 'finding') return action === 'accept' ? `Accepted finding ${what}` : `Finding stands again: ${what}`
	if (kind === 'project') return `Set the ${what}`
	if (kind === 'term') return writeTermDecision(action, what, after, names)
	const verb = { accept: 'Accepted', reject: 'Rejected', edit: 'Edited' }[action as string] ?? action
	return `${verb} ${what}`
}

/** What of a project is set as a whole. */
const PROJECT_PARTS: Record<string, string> = {
	'k-table': 'weights of source kinds',
	audit: 'settings of the audit',
}

const FACT_WORDS: Record<string, string> = {
	datePublished: 'date',
	doi: 'DOI',
	pmid: 'PMID',
	nct: 'NCT number',
	url: 'address',
}

function writeFacts(after: unknown): string {
	const names = Object.keys((after as object | undefined) ?? {}).filter((name) => name !== 'datePrecision')
	return names.map((name) => FACT_WORDS[name] ?? name).join(', ')
}

const word = (value: unknown) => String(value).replaceAll('_', ' ')

function writeTermDecision(action: string, what: string, after: unknown, { terms }: Names): string {
	if (action === 'merge') return `Joined the term ${what} into ${terms.get(String(after))?.label ?? after}`
	if (action === 'split') return `Split ${(after as { label?: string })?.label ?? 'a term'} from ${what}`
	if (action === 'accept') return `Kept the term ${what}`
	return `Term ${what}: kind is ${word(after)}`
}

function writeTarget(kind: string, ids: string[], rest: string, { terms, sources, mentions }: Names): string {
	const title = (id: string) => sources.get(id)?.publisher || sources.get(id)?.title || id
	if (kind === 'documents') return ids.map(title).join(' + ')
	if (kind === 'document') return title(rest)
	if (kind === 'term') return terms.get(rest)?.label ?? rest
	if (kind === 'project') return PROJECT_PARTS[rest] ?? rest
	if (kind === 'finding') return writeFindingTarget(rest, terms)
	const mention = mentions.get(rest)
	return mention ? `“${writeClause(mention, terms)}” in ${title(mention.document)}` : `mention ${rest}`
}

/** "S1:ketamine.treats.depression" with its claim in words, where it is about one. */
function writeFindingTarget(rest: string, terms: Terms): string {
	const [rule = '', target = ''] = [rest.slice(0, rest.indexOf(':')), rest.slice(rest.indexOf(':') + 1)]
	const key = parseClaimId(target)
	return key ? `${rule} of “${writeHeading(key, terms)}”` : rest
}

/** A claim or link id as its key; undefined for anything else. */
export function parseClaimId(id: string): ClaimKey | undefined {
	const [subject, predicate, object, ...rest] = id.replace(/^(claim|link):/, '').split('.')
	if (!subject || !predicate || !object) return undefined
	const direction = rest.find((one) => ['increases', 'decreases', 'modulates'].includes(one))
	const aspect = rest.find((one) => one !== direction)
	const key = { subject, predicate, object, direction, aspect } as ClaimKey
	return claimId(key) === id.replace(/^(claim|link):/, '') ? key : undefined
}
