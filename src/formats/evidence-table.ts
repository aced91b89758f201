import { type Finding, nameAuditSettings, readAuditSettings } from '../evidence/audit/index.ts'
import { stanceOf } from '../evidence/claims.ts'
import type { Independence } from '../evidence/independence.ts'
import { nameKTable, readKTable } from '../evidence/k-table.ts'
import type { Claim, Link } from '../evidence/types.ts'
import { claimId } from '../schema/claim.ts'
import type { Mention } from '../schema/mention.ts'
import { PREDICATE_RULES } from '../schema/predicate.ts'
import type { Project } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import type { Cell } from './csv.ts'
import type { Sheet } from './xlsx.ts'

/** What the tables are made from: records as decided, links as weighed. */
export interface TableInput {
	project: Project
	links: readonly Link[]
	independence: Pick<Independence, 'groupOf'>
	/** Rules of open findings by claim id. */
	findings?: ReadonlyMap<string, readonly string[]>
}

const round = (share: number) => Math.round(share * 1000) / 1000

/** A column: heading, and what a row holds. */
type Columns<Row> = [heading: string, cell: (row: Row) => Cell][]
const toTable = <Row>(columns: Columns<Row>, rows: readonly Row[]): Cell[][] => [
	columns.map(([heading]) => heading),
	...rows.map((row) => columns.map(([, cell]) => cell(row))),
]

/** One row a claim: the four numbers, N⁺ N⁻ N±, shares, what they depend on, and the rules that fired. */
export function writeClaimTable({ project, links, findings }: TableInput): Cell[][] {
	const label = labelOf(project)
	const sources = new Map(project.sources.map((source) => [source.id, source]))
	const k = nameKTable(readKTable(project.decisions))
	const columns: Columns<Claim> = [
		['claim', ({ id }) => id],
		['subject', ({ subject }) => label(subject)],
		['predicate', ({ predicate, direction }) => direction ?? PREDICATE_RULES[predicate].label],
		['object', ({ object }) => label(object)],
		['aspect', ({ aspect }) => aspect],
		['standing', ({ evidence }) => stanceOf(evidence)],
		['mentions', ({ evidence }) => evidence.counts.mentions],
		['documents', ({ evidence }) => evidence.counts.documents],
		['publishers', ({ evidence }) => evidence.counts.publishers],
		['independent sources', ({ evidence }) => evidence.counts.independent],
		['only assert', ({ evidence }) => evidence.only],
		['only deny', ({ evidence }) => evidence.denying],
		['do both', ({ evidence }) => evidence.both],
		['leave open', ({ evidence }) => evidence.open],
		['support', ({ evidence }) => round(evidence.shares.support)],
		['dispute', ({ evidence }) => round(evidence.shares.dispute)],
		['unknown', ({ evidence }) => round(evidence.shares.unknown)],
		['graded support', ({ evidence }) => round(evidence.adjusted.support)],
		['graded dispute', ({ evidence }) => round(evidence.adjusted.dispute)],
		['graded by', () => k],
		['hedged share of mentions', ({ evidence }) => round(evidence.hedgedShare)],
		['kinds of source', ({ evidence }) => listOf(evidence.sources.map(({ id }) => sources.get(id)?.sourceKind ?? ''))],
		['interests', ({ evidence }) => listOf(evidence.sources.map(({ id }) => sources.get(id)?.interest ?? ''))],
		['open findings', ({ id }) => findings?.get(id)?.join(' ') ?? ''],
		['documents that speak', ({ mentions }) => listOf(mentions.map(({ document }) => document))],
	]
	return toTable(
		columns,
		links.flatMap(({ claims }) => claims),
	)
}

const listOf = (values: string[]) => [...new Set(values)].filter(Boolean).sort().join(' ')

/** One row a mention: what it says, where it stands, and what its claim amounts to. */
export function writeMentionTable({ project, links, independence }: TableInput): Cell[][] {
	const label = labelOf(project)
	const sources = new Map(project.sources.map((source) => [source.id, source]))
	const claims = new Map(links.flatMap((link) => link.claims.map((claim) => [claim.id, claim])))
	const of = (mention: Mention): Partial<Source> => sources.get(mention.document) ?? {}
	const counts = (mention: Mention) => claims.get(claimId(mention))?.evidence
	const columns: Columns<Mention> = [
		['mention', ({ id }) => id],
		['claim', (mention) => claimId(mention)],
		['subject', ({ subject }) => label(subject)],
		['predicate', ({ predicate }) => predicate],
		['object', ({ object }) => label(object)],
		['direction', ({ direction }) => direction],
		['aspect', ({ aspect }) => aspect],
		['polarity', ({ polarity }) => polarity],
		['certainty', ({ certainty }) => certainty],
		['review', ({ review }) => review],
		['counted', ({ review, certainty }) => review !== 'rejected' && certainty !== 'open'],
		['document', ({ document }) => document],
		['title', (mention) => of(mention).title],
		['publisher', (mention) => of(mention).publisher],
		['address', (mention) => of(mention).url ?? ''],
		['published', (mention) => of(mention).datePublished ?? ''],
		['kind of source', (mention) => of(mention).sourceKind],
		['interest', (mention) => of(mention).interest],
		['independent source', ({ document }) => independence.groupOf.get(document) ?? document],
		['section', ({ section }) => section],
		['start', ({ start }) => start],
		['end', ({ end }) => end],
		['sha256 of the words', ({ sha256 }) => sha256],
		['words', ({ exact }) => exact],
		['in other words', ({ paraphrase }) => paraphrase],
		['subject as written', ({ subjectSurface }) => subjectSurface],
		['object as written', ({ objectSurface }) => objectSurface],
		['found by', ({ extractor }) => extractor && `${extractor.name} ${extractor.version}`],
		['confidence', ({ confidence }) => confidence],
		['mentions of the claim', (mention) => counts(mention)?.counts.mentions],
		['documents of the claim', (mention) => counts(mention)?.counts.documents],
		['publishers of the claim', (mention) => counts(mention)?.counts.publishers],
		['independent sources of the claim', (mention) => counts(mention)?.counts.independent],
		['support of the claim', (mention) => counts(mention) && round(counts(mention)!.shares.support)],
	]
	return toTable(columns, project.mentions)
}

/** One row a document, with the independent source that it counts as. */
export function writeDocumentTable({ project, independence }: Pick<TableInput, 'project' | 'independence'>): Cell[][] {
	const columns: Columns<Source> = [
		['document', ({ id }) => id],
		['title', ({ title }) => title],
		['publisher', ({ publisher }) => publisher],
		['journal', ({ journal }) => journal],
		['authors', ({ authors }) => authors.join('; ')],
		['published', ({ datePublished }) => datePublished ?? ''],
		['retrieved', ({ retrievedAt }) => retrievedAt ?? ''],
		['address', ({ url }) => url ?? ''],
		['doi', ({ doi }) => doi],
		['pmid', ({ pmid }) => pmid],
		['nct', ({ nct }) => nct],
		['kind of source', ({ sourceKind }) => sourceKind],
		['interest', ({ interest }) => interest],
		['independent source', ({ id }) => independence.groupOf.get(id) ?? id],
		['republishes', ({ derivedFrom }) => derivedFrom?.title ?? derivedFrom?.publisher ?? derivedFrom?.id],
		['retracted', ({ retraction }) => Boolean(retraction)],
		['sha256 of the text', ({ textSha256 }) => textSha256],
	]
	return toTable(columns, project.sources)
}

/** The sheets of the workbook: claims, mentions, documents, and where they come from. */
export function toSheets(input: TableInput, hash: string): Sheet[] {
	const { manifest, decisions, mentions, sources } = input.project
	const about: Cell[][] = [
		['what', 'value'],
		['project', manifest.title],
		['id', manifest.id],
		['version', manifest.version],
		['date', manifest.date],
		['licence', manifest.licence],
		['SHA-256 of the project', hash],
		['documents', sources.length],
		['mentions', mentions.length],
		['decisions', decisions.length],
		['weights of source kinds', nameKTable(readKTable(decisions))],
		['settings of the audit', nameAuditSettings(readAuditSettings(decisions))],
		['support', '(N⁺ + N±/2) / (N⁺ + N⁻ + N± + 2): how well sourced, not how likely to be true'],
	]
	return [
		{ name: 'Claims', rows: writeClaimTable(input) },
		{ name: 'Mentions', rows: writeMentionTable(input) },
		{ name: 'Documents', rows: writeDocumentTable(input) },
		{ name: 'About', rows: about },
	]
}

function labelOf({ terms }: Project): (id: string) => string {
	const labels = new Map(terms.map(({ id, label }) => [id, label]))
	return (id) => labels.get(id) ?? id
}

/** Rules of open findings by claim, those of its link included. */
export function rulesByClaim(findings: readonly Finding[], links: TableInput['links']): Map<string, string[]> {
	const byTarget = new Map<string, Set<string>>()
	for (const { target, rule, accepted } of findings) {
		if (accepted) continue
		byTarget.set(target, (byTarget.get(target) ?? new Set()).add(rule))
	}
	return new Map(
		links.flatMap((link) =>
			link.claims.map(({ id }): [string, string[]] => [
				id,
				[...new Set([...(byTarget.get(`claim:${id}`) ?? []), ...(byTarget.get(`link:${link.id}`) ?? [])])].sort(),
			]),
		),
	)
}
