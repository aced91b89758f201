import { useMemo, useState } from 'react'
import { K_TABLE_TARGET, nameKTable } from '../../evidence/k-table.ts'
import { kindsOf, SHIPPED_GRADING, weighSensitivity } from '../../evidence/shares.ts'
import { K_TABLE, LOW_GRADE } from '../../evidence/tables.ts'
import type { Claim } from '../../evidence/types.ts'
import { SOURCE_KINDS, type SourceKind } from '../../schema/source.ts'
import { writeHeading } from '../../view/sentences.ts'
import { ClaimLink } from '../parts/ClaimLink.tsx'
import { KIND_WORDS } from '../parts/words.ts'
import { useDerived } from '../state/derived.tsx'
import { SaveInProject } from './SaveInProject.tsx'
import { SensitivityLine } from './SensitivityLine.tsx'

const MOST = 60

/** The weights of source kinds, and the claims whose conclusion hangs on them. */
export default function SensitivityPanel() {
	const { kTable, passing, terms, sources } = useDerived()
	const moved = useMemo(() => {
		const grading = { ...SHIPPED_GRADING, k: kTable.k }
		const spreadOf = (claim: Claim) => {
			const line = weighSensitivity(claim.evidence, kindsOf(sources), grading)
			const values = [line.equal.support, line.shipped.support, line.withoutLowGrade.support]
			return {
				claim,
				crosses: Math.min(...values) < 0.5 && Math.max(...values) >= 0.5,
				spread: Math.max(...values) - Math.min(...values),
			}
		}
		const all = passing.flatMap(({ claims }) => claims.map(spreadOf))
		return all
			.filter(({ crosses }) => crosses)
			.sort((a, b) => b.spread - a.spread || (a.claim.id < b.claim.id ? -1 : 1))
	}, [kTable, passing, sources])
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Weights and what hangs on them</h2>
				<p className="quiet">
					How much one independent source of each kind adds to graded support. These numbers are a judgement. The plain
					counts and shares never depend on them; where a number does, it says so: now{' '}
					<strong>{nameKTable(kTable)}</strong>.
				</p>
			</header>
			<KTableForm key={kTable.by?.id ?? 'shipped'} />
			<section aria-label="Claims that hang on the weights">
				<h3>
					{moved.length} claims whose support crosses .5 between all kinds alike, these weights, and without low grades
				</h3>
				<ul className="moved">
					{moved.slice(0, MOST).map(({ claim }) => (
						<li key={claim.id}>
							<ClaimLink id={claim.id}>{writeHeading(claim, terms)}</ClaimLink>
							<SensitivityLine evidence={claim.evidence} />
						</li>
					))}
				</ul>
				{moved.length > MOST && <p className="small quiet">and {moved.length - MOST} more</p>}
			</section>
		</div>
	)
}

function KTableForm() {
	const { kTable } = useDerived()
	const [draft, setDraft] = useState<Record<SourceKind, string>>(
		() => Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, String(kTable.k[kind])])) as Record<SourceKind, string>,
	)
	const k = Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, Number(draft[kind])])) as Record<SourceKind, number>
	const wrong = SOURCE_KINDS.find((kind) => !(draft[kind].trim() !== '' && k[kind] >= 0 && k[kind] <= 1))
	const same = SOURCE_KINDS.every((kind) => k[kind] === kTable.k[kind])
	return (
		<SaveInProject
			target={K_TABLE_TARGET}
			what="weights"
			before={kTable.k}
			after={k}
			said="Weights set."
			by={kTable.by}
			same={same}
			wrong={wrong && `${KIND_WORDS[wrong]}: expected a number from 0 to 1.`}
		>
			<div className="k-table">
				{SOURCE_KINDS.map((kind) => (
					<label key={kind}>
						{KIND_WORDS[kind]}
						{LOW_GRADE.has(kind) && <span className="quiet"> (low)</span>}
						<input
							type="number"
							min={0}
							max={1}
							step={0.05}
							value={draft[kind]}
							aria-invalid={kind === wrong || undefined}
							onChange={(event) => setDraft({ ...draft, [kind]: event.target.value })}
						/>
						{K_TABLE[kind] !== k[kind] && <span className="quiet small">shipped {K_TABLE[kind]}</span>}
					</label>
				))}
			</div>
			<p className="small quiet">
				Low grades together add at most .5 to each side, so that many sellers never outweigh one trial. A hedged
				sentence counts half.
			</p>
		</SaveInProject>
	)
}
