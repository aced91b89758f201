import { useMemo, useState } from 'react'
import type { Term } from '../../schema/term.ts'
import { findSurfaces, type Surface, toTermId } from '../../view/surfaces.ts'
import { selectTerm } from '../../view/view-state.ts'
import { ChangeList } from '../decisions/ChangeList.tsx'
import { weighWhatIf } from '../decisions/what-if.ts'
import { RESOLUTION_WORDS } from '../parts/words.ts'
import { type Choice, decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { useFindings } from './use-findings.ts'

/** Which surface forms were joined into a term, by which rule; split, merge, undo. */
export default function TermsPanel() {
	const { project, terms } = useDerived()
	const { focus } = useView()
	const surfaces = useMemo(() => findSurfaces(project.mentions), [project])
	const used = useMemo(
		() =>
			[...terms.values()]
				.filter(({ id }) => surfaces.has(id))
				.sort((a, b) => surfaces.get(b.id)!.length - surfaces.get(a.id)!.length || (a.id < b.id ? -1 : 1)),
		[terms, surfaces],
	)
	const term = used.find(({ id }) => id === focus) ?? used[0]
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Terms and what was joined in them</h2>
				<p className="quiet">
					A wrong join makes one claim of two; a missed one makes two of one. Both are undone here.
				</p>
				<label className="row">
					Term
					<select value={term?.id} onChange={(event) => setView((view) => selectTerm(view, event.target.value))}>
						{used.map(({ id, label }) => (
							<option key={id} value={id}>
								{label} ({surfaces.get(id)!.length} forms)
							</option>
						))}
					</select>
				</label>
			</header>
			<Suspects />
			{term && <TermForms key={term.id} term={term} surfaces={surfaces.get(term.id)!} all={used} />}
		</div>
	)
}

/** Pairs of terms that may be one. */
function Suspects() {
	const findings = useFindings()
	const { terms } = useDerived()
	const pairs = findings.filter(({ rule, accepted }) => rule === 'N2' && !accepted).slice(0, 8)
	if (pairs.length === 0) return null
	return (
		<section aria-label="Terms that may be one">
			<h3>Terms that may be one</h3>
			<ul className="small">
				{pairs.map(({ target, message }) => {
					const [a = ''] = target.slice('term:'.length).split(',')
					return (
						<li key={target}>
							{message}{' '}
							<button type="button" className="link-button" onClick={() => setView((view) => selectTerm(view, a))}>
								Look at {terms.get(a)?.label ?? a}
							</button>
						</li>
					)
				})}
			</ul>
		</section>
	)
}

function TermForms({ term, surfaces, all }: { term: Term; surfaces: Surface[]; all: Term[] }) {
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
	const toggle = (form: string) => {
		const next = new Set(chosen)
		if (!next.delete(form)) next.add(form)
		setChosen(next)
	}
	return (
		<>
			<div className="table-scroll">
				<table className="plain-table">
					<caption className="unseen">Forms that stand for {term.label}</caption>
					<thead>
						<tr>
							<th scope="col">Split off</th>
							<th scope="col">Form as written</th>
							<th scope="col" data-numeric="true">
								Mentions
							</th>
							<th scope="col" data-numeric="true">
								Documents
							</th>
							<th scope="col">Led to the term</th>
						</tr>
					</thead>
					<tbody>
						{surfaces.map(({ form, mentions, documents, by }) => (
							<tr key={form}>
								<td>
									<input
										type="checkbox"
										aria-label={`Split off ${form || 'what is not written'}`}
										checked={chosen.has(form)}
										disabled={form === '' || surfaces.length === 1}
										onChange={() => toggle(form)}
									/>
								</td>
								<th scope="row">{form || <span className="quiet">not written, from the context</span>}</th>
								<td data-numeric="true">{mentions}</td>
								<td data-numeric="true">{documents}</td>
								<td>
									{Object.entries(by)
										.map(([rule, n]) => `${RESOLUTION_WORDS[rule as keyof typeof RESOLUTION_WORDS]} ${n}`)
										.join(', ')}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<Split term={term} forms={[...chosen].sort()} />
			<Merge term={term} all={all} />
		</>
	)
}

function Split({ term, forms }: { term: Term; forms: string[] }) {
	const { terms } = useDerived()
	const [label, setLabel] = useState('')
	const name = label.trim() || forms[0] || ''
	if (forms.length === 0) return <p className="small quiet">Choose forms to split them off as a term of their own.</p>
	const after = { id: toTermId(name, new Set(terms.keys())), label: name, surfaces: forms }
	const choice: Choice = { action: 'split', target: `term:${term.id}`, after }
	return (
		<section aria-label="Split">
			<h3>Split {forms.map((form) => `“${form}”`).join(', ')} off</h3>
			<label className="row">
				Name of the new term
				<input value={label} placeholder={forms[0]} onChange={(event) => setLabel(event.target.value)} />
			</label>
			<Preview choice={choice} />
			<button type="button" className="button" onClick={() => decide(choice, `${name} is a term of its own now.`)}>
				Split
			</button>
		</section>
	)
}

function Merge({ term, all }: { term: Term; all: Term[] }) {
	const [into, setInto] = useState('')
	const choice: Choice = { action: 'merge', target: `term:${term.id}`, after: into }
	const others = all.filter(({ id, kind }) => id !== term.id && kind === term.kind)
	const sorted = others.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
	return (
		<section aria-label="Merge">
			<h3>Merge into another term</h3>
			<label className="row">
				{term.label} is the same as
				<select value={into} onChange={(event) => setInto(event.target.value)}>
					<option value="">choose a term</option>
					{sorted.map(({ id, label }) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
				</select>
			</label>
			{into && (
				<>
					<Preview choice={choice} />
					<button
						type="button"
						className="button"
						onClick={() => {
							decide(choice, `${term.label} was joined.`)
							setView((view) => selectTerm(view, into))
						}}
					>
						Merge
					</button>
				</>
			)}
		</section>
	)
}

/** What the decision would change, before it is made. */
function Preview({ choice }: { choice: Choice }) {
	const { logged, project, index, allLinks, verified } = useDerived()
	const key = JSON.stringify(choice)
	const { changes } = useMemo(
		() =>
			weighWhatIf(
				{ ...logged, dependence: project.dependence },
				{ index, links: allLinks },
				{ ...choice, after: choice.after },
				{ located: verified.located },
			),
		[logged, project, index, allLinks, verified, key],
	)
	return (
		<>
			<p className="small">
				{changes.length === 0 ? 'No count would change.' : `${changes.length} claims would change:`}
			</p>
			<ChangeList changes={changes} most={10} />
		</>
	)
}
