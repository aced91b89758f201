import {
	AUDIT_RULES,
	type Finding,
	nameAuditSettings,
	openFindings,
	readAuditSettings,
} from '../evidence/audit/index.ts'
import type { Independence } from '../evidence/independence.ts'
import { nameKTable, readKTable } from '../evidence/k-table.ts'
import type { Link } from '../evidence/types.ts'
import type { Project } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import { type ClaimRow, findingsByTarget, toRows } from './claim-rows.ts'
import { writeDecision } from './decision-words.ts'
import { RULE_WORDS } from './rule-words.ts'
import { type Terms, writeSentence } from './sentences.ts'

/** Everything that a report tells. */
export interface ReportInput {
	/** Records as decided, with the whole log. */
	project: Project
	links: readonly Link[]
	terms: Terms
	sources: ReadonlyMap<string, Source>
	independence: Independence
	findings: readonly Finding[]
	/** SHA-256 of the project as saved. */
	hash: string
	/** The picture as SVG. */
	picture: string
	/** Filters that were on, in words; "" for none. */
	view: string
}

/** A printable report as one HTML page without scripts: method, corpus, picture, claims, findings, decisions. */
export function writeReport(input: ReportInput): string {
	const { manifest } = input.project
	const facts = [manifest.version && `version ${manifest.version}`, manifest.date, manifest.licence]
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(manifest.title)}: what sources say</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(manifest.title)}</h1>
<p>${escapeHtml(manifest.description)}</p>
<p class="quiet">${escapeHtml(facts.filter(Boolean).join(' · '))}<br>SHA-256 ${input.hash}${input.view && `<br>Shown: ${escapeHtml(input.view)}`}</p>
<p class="quiet">This tells what sources say. It is no medical advice.</p>
${writeMethod(input)}
<h2>Picture</h2>
<figure>${input.picture.replace(/^<\?xml[^>]*\?>\s*/, '')}</figure>
${writeCorpus(input)}
${writeClaims(input)}
${writeFindings(input)}
${writeDecisions(input)}
</body>
</html>
`
}

function writeMethod({ project, links, independence }: ReportInput): string {
	const counted = links.reduce((sum, { evidence }) => sum + evidence.counts.mentions, 0)
	const rejected = project.mentions.filter(({ review }) => review === 'rejected').length
	const groups = new Set(independence.groupOf.values()).size
	return `<h2>Method</h2>
<p>Each mention is one sentence asserting or denying one link. Documents that are one source count once: the same document, one publisher, copied text (at least a fifth of the shorter one’s five-word runs, or three identical sentences), a declared copy; for one claim also near-identical sentences and one credited work. Support = (N⁺ + N±/2)/n, dispute = (N⁻ + N±/2)/n, unknown = 2/n, with n = N⁺ + N⁻ + N± + 2. It measures how well sourced a claim is, not how likely it is to be true.</p>
<ul>
<li>${project.mentions.length} mentions, ${counted} of them counted here, ${rejected} rejected by a person.</li>
<li>${project.sources.length} documents, ${groups} independent sources.</li>
<li>Graded support uses the ${escapeHtml(nameKTable(readKTable(project.decisions)))}.</li>
<li>The audit ran with the ${escapeHtml(nameAuditSettings(readAuditSettings(project.decisions)))}.</li>
</ul>`
}

function writeCorpus({ project, independence }: ReportInput): string {
	const rows = project.sources.map((source) => [
		source.url ? `<a href="${escapeHtml(source.url)}">${escapeHtml(source.title)}</a>` : escapeHtml(source.title),
		escapeHtml(source.publisher),
		escapeHtml(source.datePublished ?? ''),
		escapeHtml(word(source.sourceKind)),
		escapeHtml(word(source.interest)),
		escapeHtml(independence.groupOf.get(source.id) ?? source.id),
	])
	const merges = [...independence.merges, ...independence.claimMerges].map(
		({ rule, documents, reason, claim }) =>
			`<li>${escapeHtml(documents.join(' + '))}: ${rule} ${RULE_WORDS[rule]}, ${escapeHtml(reason)}${claim ? ` (for ${escapeHtml(claim)})` : ''}</li>`,
	)
	return `<h2>Corpus</h2>
${table(['Document', 'Publisher', 'Published', 'Kind', 'Interest', 'Counts as'], rows)}
${merges.length > 0 ? `<h3>Counted once</h3><ul>${merges.join('')}</ul>` : ''}`
}

function writeClaims({ links, terms, sources, findings }: ReportInput): string {
	const rows = toRows(links, terms, sources, findingsByTarget(findings)).map((row) => writeClaim(row, terms))
	return `<h2>Claims</h2>
${table(['What sources say', 'Mentions', 'Documents', 'Publishers', 'Independent', 'Support', 'Dispute', 'Unknown', 'Findings'], rows, 1)}`
}

function writeClaim({ claim, evidence, findings }: ClaimRow, terms: Terms): string[] {
	const { counts, shares } = evidence
	return [
		escapeHtml(writeSentence(claim, evidence, terms)),
		...[counts.mentions, counts.documents, counts.publishers, counts.independent].map(String),
		...[shares.support, shares.dispute, shares.unknown].map((share) => share.toFixed(2)),
		escapeHtml([...new Set(findings.map(({ rule }) => rule))].join(' ')),
	]
}

function writeFindings({ findings }: ReportInput): string {
	const open = openFindings(findings)
	const pressing = open.filter(({ severity }) => severity !== 'info')
	const rows = pressing.map(({ rule, severity, message, clear }) => [
		rule,
		severity,
		escapeHtml(message),
		escapeHtml(clear),
	])
	const counts = AUDIT_RULES.flatMap(({ id, name }) => {
		const n = open.filter(({ rule }) => rule === id).length
		return n > 0 ? [`${id} ${name} ${n}`] : []
	})
	const accepted = findings.filter((finding) => finding.accepted)
	const list = accepted.map(
		({ rule, message, accepted }) => `<li>${rule}: ${escapeHtml(message)} Reason: ${escapeHtml(accepted!.reason)}</li>`,
	)
	return `<h2>Findings</h2>
<p>${escapeHtml(counts.join(' · ')) || 'None.'}</p>
${rows.length > 0 ? table(['Rule', 'Severity', 'What', 'Cheapest way to clear it'], rows) : ''}
${list.length > 0 ? `<h3>Accepted with a reason</h3><ul>${list.join('')}</ul>` : ''}`
}

function writeDecisions({ project, terms, sources }: ReportInput): string {
	if (project.decisions.length === 0) return ''
	const mentions = new Map(project.mentions.map((mention) => [mention.id, mention]))
	const lines = project.decisions.map(
		(decision) =>
			`<li>${escapeHtml(decision.at.slice(0, 10))} ${escapeHtml(decision.by)} ${escapeHtml(writeDecision(decision, { terms, sources, mentions }))}${decision.reason && ` (${escapeHtml(decision.reason)})`}</li>`,
	)
	return `<h2>Decisions</h2><ol>${lines.join('')}</ol>`
}

/** Cells are HTML already; columns from `numeric` on whose heading names a number stand to the right. */
function table(headings: string[], rows: string[][], numeric = headings.length): string {
	const right = (i: number) => (i >= numeric && i < headings.length - 1 ? ' class="n"' : '')
	const head = headings.map((heading, i) => `<th scope="col"${right(i)}>${escapeHtml(heading)}</th>`).join('')
	const body = rows.map((row) => `<tr>${row.map((cell, i) => `<td${right(i)}>${cell}</td>`).join('')}</tr>`).join('\n')
	return `<table${numeric < headings.length ? ' class="c"' : ''}><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`
}

const word = (value: string) => value.replaceAll('_', ' ')
const escapeHtml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `
body { font: 10.5pt/1.45 Inter, system-ui, sans-serif; color: #1b222b; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 20pt; margin-bottom: .2rem; } h2 { font-size: 14pt; margin-top: 2rem; } h3 { font-size: 11.5pt; }
.quiet { color: #566070; } figure { margin: 0; } figure svg { width: 100%; height: auto; border: 1px solid #dfe2e6; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; } thead { display: table-header-group; }
th, td { text-align: left; vertical-align: top; padding: 3px 8px 3px 0; border-bottom: 1px solid #dfe2e6; overflow-wrap: break-word; }
.c { table-layout: fixed; } .c th { vertical-align: bottom; } .c th.n { writing-mode: vertical-rl; rotate: 180deg; white-space: nowrap; text-align: left; padding: 8px 0 0; font-size: 8pt; } .c th:first-child { width: 42%; } .c th:last-child { width: 13%; } .c :is(th, td):last-child { padding-left: 8px; } .n { text-align: right; font-variant-numeric: tabular-nums; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; }
@page { margin: 15mm; } @media print { body { margin: 0; max-width: none; padding: 0; } th, td { padding-right: 6px; } a { color: inherit; } }
`
