import { useMemo, useState } from 'react'
import { rulesByClaim } from '../../formats/evidence-table.ts'
import { writeProjectJson } from '../../formats/write-project.ts'
import { writeSvg } from '../../render/svg.ts'
import { hashText } from '../../text/hash.ts'
import { writeAddress } from '../../view/address.ts'
import { writeReport } from '../../view/report.ts'
import { useFindings } from '../audit/use-findings.ts'
import { saveFile, saveText } from '../share/save-file.ts'
import { usePicture } from '../share/use-picture.ts'
import { useDerived } from '../state/derived.tsx'
import { say, useStore, useView } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import { CiteClaim } from './CiteClaim.tsx'
import { printPage } from './print-page.ts'
import { TAKE_AWAYS } from './take-aways.ts'

/** Tables, references and the report: everything a colleague needs to check the work. */
export default function TakeAwayPanel() {
	const { claim } = useView()
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Take it away</h2>
				<p className="quiet">
					Tables hold what is in view: filters and sources switched off act here too. Cells that a spreadsheet could run
					as a formula are neutralised.
				</p>
			</header>
			<Files />
			<Report />
			<section aria-label="Cite a claim">
				<h3>A claim’s permanent link and citation</h3>
				{claim ? <CiteClaim id={claim} /> : <p className="small quiet">Select a claim in the table or the graph.</p>}
			</section>
			<section aria-label="The project itself">
				<h3>The project itself</h3>
				<p className="small quiet">Everything as read, with every decision; opens again unchanged.</p>
				<button type="button" className="button" onClick={saveProject}>
					Save the project (JSON)
				</button>
			</section>
		</div>
	)
}

function saveProject(): void {
	const project = readLoggedProject()
	saveText(`${project.manifest.id}.json`, 'application/json', writeProjectJson(project))
}

/** The project as saved, as a fingerprint: who has the same file gets the same hash. */
const hashProject = () => hashText(writeProjectJson(readLoggedProject()))

function Files() {
	const { project, passing, index } = useDerived()
	const findings = useFindings()
	const [writing, setWriting] = useState('')
	const input = useMemo(() => {
		const shown = new Set(
			passing.flatMap((link) => link.claims.flatMap(({ mentions }) => mentions.map(({ id }) => id))),
		)
		const mentions = project.mentions.filter(({ id }) => shown.has(id))
		return {
			project: { ...project, mentions },
			links: passing,
			independence: index.independence,
			findings: rulesByClaim(findings, passing),
		}
	}, [project, passing, index, findings])
	return (
		<ul className="take-aways">
			{TAKE_AWAYS.map(({ label, name, type, note, write }) => (
				<li key={name}>
					<button
						type="button"
						className="button"
						disabled={writing !== ''}
						onClick={() => {
							setWriting(name)
							// A large workbook takes a second: the button shows that first.
							setTimeout(() => {
								saveFile(`${project.manifest.id}${name}`, type, write(input, hashProject()))
								say(`${label} saved.`)
								setWriting('')
							}, 20)
						}}
					>
						{label}
					</button>
					<span className="small quiet">{writing === name ? 'Writing …' : note}</span>
				</li>
			))}
		</ul>
	)
}

function Report() {
	const { project, passing, terms, sources, index } = useDerived()
	const findings = useFindings()
	const view = useView()
	const buildPicture = usePicture()
	const unkept = useStore((state) => state.unkept)
	const [busy, setBusy] = useState(false)
	const make = (use: (page: string) => void) => {
		setBusy(true)
		// The picture takes a moment: the button shows that first.
		setTimeout(() => {
			use(
				writeReport({
					project,
					links: passing,
					terms,
					sources,
					independence: index.independence,
					findings,
					hash: hashProject(),
					picture: writeSvg(buildPicture({ width: 1280, height: 720 }, 'light')),
					view: writeAddress({ ...view, view: 'graph', panel: undefined, claim: undefined, focus: undefined }),
				}),
			)
			setBusy(false)
		}, 20)
	}
	return (
		<section aria-label="Report">
			<h3>Report</h3>
			<p className="small quiet">
				Method, corpus, picture, claims, findings and decisions, with the hash of the project.
			</p>
			<div className="row">
				<button
					type="button"
					className="button"
					disabled={busy}
					onClick={() => make((page) => saveText(`${project.manifest.id}-report.html`, 'text/html', page))}
				>
					Save the report (HTML)
				</button>
				<button type="button" className="button" disabled={busy} onClick={() => make(printPage)}>
					Print, or save as PDF
				</button>
				{busy && <span className="small quiet">Writing …</span>}
				{unkept > 0 && <span className="small lost">{unkept} decisions are not kept on this device yet.</span>}
			</div>
		</section>
	)
}
