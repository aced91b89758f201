import { type AuditChanges, type AuditRule, changesOf, type Finding, type Severity } from '../evidence/audit/index.ts'

/** What a report needs to know besides its findings. */
export interface SarifOptions {
	/** Version of this program. */
	version: string
	/** File with the claims, as a URI; relative to where the report is read. */
	file: string
	/** Mention id → 1-based line of its record in `file`. */
	lines: ReadonlyMap<string, number>
	/** Settings that differ from the shipped ones. */
	changes?: AuditChanges
}

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' }
/** Places that a result names; code hosts show few and refuse thousands. */
const MOST_PLACES = 10

/** Writes findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. Accepted ones are suppressed. */
export function writeSarif(findings: readonly Finding[], rules: readonly AuditRule[], options: SarifOptions): string {
	const index = new Map(rules.map(({ id }, i) => [id, i]))
	const driver = {
		name: 'Corroborate',
		semanticVersion: options.version,
		rules: rules.map(toRule),
	}
	const results = findings.map((finding) => ({
		ruleId: finding.rule,
		ruleIndex: index.get(finding.rule),
		level: LEVELS[finding.severity],
		message: { text: `${finding.message} ${finding.clear}` },
		locations: toLocations(finding, options),
		partialFingerprints: { target: `${finding.rule}:${finding.target}` },
		properties: { numbers: finding.numbers, rank: finding.rank },
		...(finding.accepted && {
			suppressions: [{ kind: 'external', status: 'accepted', justification: finding.accepted.reason }],
		}),
	}))
	const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
	return `${JSON.stringify({ $schema, version: '2.1.0', runs: [{ tool: { driver }, ...toInvocations(rules, options.changes), results }] }, null, '\t')}\n`
}

/** Rules that ran with edited settings, or not at all. */
function toInvocations(rules: readonly AuditRule[], changes: AuditChanges = {}) {
	const ruleConfigurationOverrides = rules.flatMap(({ id }, index) => {
		const parameters = changesOf(id, changes)
		const isOff = changes.off?.includes(id) ?? false
		if (!isOff && Object.keys(parameters).length === 0) return []
		return [{ descriptor: { id, index }, configuration: { enabled: !isOff, parameters } }]
	})
	return ruleConfigurationOverrides.length > 0
		? { invocations: [{ executionSuccessful: true, ruleConfigurationOverrides }] }
		: {}
}

const toRule = ({ id, name, severity, fires, reason }: AuditRule) => ({
	id,
	name,
	shortDescription: { text: fires },
	fullDescription: { text: reason },
	defaultConfiguration: { level: LEVELS[severity] },
})

/** The lines of its mentions; the file alone where there are none. */
function toLocations({ mentions, target }: Finding, { file, lines }: SarifOptions) {
	const artifactLocation = { uri: file }
	const logicalLocations = [{ fullyQualifiedName: target }]
	const known = mentions.flatMap((id) => lines.get(id) ?? []).sort((a, b) => a - b)
	if (!known.length) return [{ physicalLocation: { artifactLocation }, logicalLocations }]
	return known.slice(0, MOST_PLACES).map((startLine) => ({
		physicalLocation: { artifactLocation, region: { startLine } },
		logicalLocations,
	}))
}
