import { readFileSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
	AUDIT_RULES,
	type AuditChanges,
	auditProject,
	type Finding,
	findRule,
	nameAuditSettings,
	openFindings,
	readAuditSettings,
	SEVERITIES,
	type Severity,
} from '../evidence/audit/index.ts'
import { writeSarif } from '../formats/sarif.ts'
import { weighProject } from '../pipeline/open-project.ts'
import { type Call, type Command, optionText, UsageError } from './command.ts'
import { loadProject, projectPaths, reportIssues } from './load-project.ts'
import { loadTexts, toTextMap } from './load-texts.ts'
import { toOneLine } from './one-line.ts'
import { readVersion } from './package-root.ts'
import { writeTable } from './table.ts'

/** Names what a person should look at, most pressing first. */
export const audit: Command = {
	name: 'audit',
	usage: '<project> [--json|--sarif] [--fail-on error|warning|RULE,…]',
	help: 'Names what a person should look at, most pressing first.',
	positionals: [1, 1],
	options: {
		json: { type: 'boolean', help: 'Writes the findings as JSON.' },
		sarif: { type: 'boolean', help: 'Writes them as SARIF 2.1.0, for code hosts.' },
		'fail-on': {
			type: 'string',
			value: 'WHAT',
			help: 'error, warning (and worse), info or rules such as S3,P1: exit 1.',
		},
		texts: { type: 'string', value: 'DIR', help: 'Folder with the texts, for rules about words.' },
	},
	run: async (call) => {
		const fails = readFailOn(optionText(call, 'fail-on'))
		if (call.options.json && call.options.sarif) throw new UsageError('audit: expected --json or --sarif; found both')
		const path = call.positionals[0]!
		const read = loadProject(path)
		const folder = optionText(call, 'texts')
		const loaded = folder ? await loadTexts(folder, read.value.sources) : { texts: [], issues: [] }
		const bad = reportIssues(call, { issues: [...read.issues, ...loaded.issues] })
		const texts = toTextMap(loaded.texts)
		const findings = auditProject(read.value, weighProject(read, texts).links, {}, texts)
		const named = readAuditSettings(read.value.decisions)
		if (named.by) call.err(toOneLine(`${path}: audited with ${nameAuditSettings(named)}`))
		call.out(writeFindings(call, findings, path, named.changes))
		return bad || openFindings(findings).some(fails) ? 1 : 0
	},
}

function writeFindings({ options }: Call, findings: readonly Finding[], path: string, changes: AuditChanges): string {
	if (options.json) return JSON.stringify(findings, null, '\t')
	if (options.sarif)
		return writeSarif(findings, AUDIT_RULES, { version: readVersion(), changes, ...findLines(path) }).trimEnd()
	const open = openFindings(findings)
	const rows = open.map(({ severity, rule, message }) => [
		severity,
		rule,
		findRule(rule)?.name ?? '',
		toOneLine(message),
	])
	const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length
	const counts = [`${count('error')} errors`, `${count('warning')} warnings`, `${count('info')} information`]
	return [
		...(rows.length ? [writeTable(rows)] : []),
		`${counts.join(', ')}, ${findings.length - open.length} accepted`,
	].join('\n')
}

/** Which findings end with exit code 1: a severity stands for itself and all worse ones. */
function readFailOn(text: string | undefined): (finding: Finding) => boolean {
	if (text === undefined) return () => false
	const names = text.split(',').map((name) => name.trim())
	const wrong = names.find((name) => !SEVERITIES.includes(name as Severity) && !findRule(name))
	if (wrong !== undefined)
		throw new UsageError(
			`audit: wrong --fail-on (expected ${[...SEVERITIES, ...AUDIT_RULES.map(({ id }) => id)].join(', ')}; found ${wrong || 'nothing'})`,
		)
	const rules = new Set(names.flatMap((name) => findRule(name)?.id ?? []))
	const least = Math.max(...names.map((name) => SEVERITIES.indexOf(name as Severity)))
	return ({ rule, severity }) => rules.has(rule) || SEVERITIES.indexOf(severity) <= least
}

/** Lines of the mentions' records: both forms of a project hold one record a line. */
function findLines(path: string): { file: string; lines: Map<string, number> } {
	const files = projectPaths(path)
	const file = files.find((one) => one.endsWith('claims.jsonl')) ?? files[0]!
	const rows = readFileSync(file, 'utf8').split('\n')
	const ids = rows.map((row, i): [string, number] => [/"id":\s*"([^"]+)"/.exec(row)?.[1] ?? '', i + 1])
	// A path from the root is no reference that a code host could resolve against its own.
	const uri = isAbsolute(file) ? pathToFileURL(file).href : encodeURI(file.replaceAll('\\', '/'))
	return { file: uri, lines: new Map(ids.reverse()) }
}
