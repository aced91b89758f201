import { useMemo, useState } from 'react'
import { AUDIT_RULES, type Finding, SEVERITIES, type Severity } from '../../evidence/audit/index.ts'
import { useDerived } from '../state/derived.tsx'
import { FindingItem } from './FindingItem.tsx'
import { useFindings, useIsAuditing } from './use-findings.ts'

/** Findings shown at once; more on request, so that thousands stay quick. */
const STEP = 100

/** The audit's work list: what to look at first, why, and what would clear it. */
export default function WorkList() {
	const findings = useFindings()
	const isAuditing = useIsAuditing()
	const { passing } = useDerived()
	const [severity, setSeverity] = useState<Severity | 'all'>('all')
	const [rule, setRule] = useState('')
	const [accepted, setAccepted] = useState(false)
	const [most, setMost] = useState(STEP)
	const inView = useMemo(() => keepPassing(findings, passing), [findings, passing])
	const chosen = useMemo(
		() =>
			inView.filter(
				(finding) =>
					(finding.accepted !== undefined) === accepted &&
					(severity === 'all' || finding.severity === severity) &&
					(rule === '' || finding.rule === rule),
			),
		[inView, severity, rule, accepted],
	)
	const hidden = inView.filter((finding) => finding.accepted).length
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Work list</h2>
				<p className="quiet">
					Ordered by how much hangs on a link and how little carries it. Single sources are the normal state: a ranking,
					not an alarm. The filters on the left, and sources switched off, act here too.
				</p>
				<div className="row">
					<SeverityChoice
						findings={isAuditing && findings.length === 0 ? undefined : inView}
						value={severity}
						onChange={setSeverity}
					/>
					<RuleChoice findings={inView} value={rule} onChange={setRule} />
					<label className="check">
						<input type="checkbox" checked={accepted} onChange={() => setAccepted(!accepted)} />
						Accepted ones ({hidden})
					</label>
				</div>
				<p role="status">
					{isAuditing ? (
						'Looking for findings …'
					) : (
						<>
							<strong>{chosen.length}</strong> {accepted ? 'accepted' : 'open'} findings
						</>
					)}
				</p>
			</header>
			<ol className="findings">
				{chosen.slice(0, most).map((finding) => (
					<FindingItem key={`${finding.rule} ${finding.target} ${finding.message}`} finding={finding} />
				))}
			</ol>
			{chosen.length > most && (
				<button type="button" className="button" onClick={() => setMost(most + STEP)}>
					Show {Math.min(STEP, chosen.length - most)} more of {chosen.length - most}
				</button>
			)}
		</div>
	)
}

/** Findings about links that the filters leave; those about documents and terms always stay. */
function keepPassing(findings: Finding[], passing: { id: string; claims: { id: string }[] }[]): Finding[] {
	const shown = new Set(passing.flatMap((link) => [`link:${link.id}`, ...link.claims.map(({ id }) => `claim:${id}`)]))
	return findings.filter(({ target }) => !/^(claim|link):/.test(target) || shown.has(target))
}

const SEVERITY_WORDS: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', info: 'Information' }

interface SeverityProps {
	/** Undefined while nothing is known of them. */
	findings?: Finding[]
	value: string
	onChange: (value: Severity | 'all') => void
}

function SeverityChoice(props: SeverityProps) {
	const count = (severity: Severity) =>
		props.findings?.filter((one) => one.severity === severity && !one.accepted).length ?? '…'
	return (
		<fieldset className="segmented">
			<legend className="unseen">Severity</legend>
			{(['all', ...SEVERITIES] as const).map((severity) => (
				<label key={severity}>
					<input
						type="radio"
						name="severity"
						checked={props.value === severity}
						onChange={() => props.onChange(severity)}
					/>
					{severity === 'all' ? 'All' : `${SEVERITY_WORDS[severity]} ${count(severity)}`}
				</label>
			))}
		</fieldset>
	)
}

function RuleChoice(props: { findings: Finding[]; value: string; onChange: (value: string) => void }) {
	const counts = new Map<string, number>()
	for (const { rule, accepted } of props.findings) if (!accepted) counts.set(rule, (counts.get(rule) ?? 0) + 1)
	return (
		<label className="row">
			Rule
			<select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
				<option value="">every rule</option>
				{AUDIT_RULES.filter(({ id }) => counts.has(id)).map(({ id, name }) => (
					<option key={id} value={id}>
						{id} {name} ({counts.get(id)})
					</option>
				))}
			</select>
		</label>
	)
}
