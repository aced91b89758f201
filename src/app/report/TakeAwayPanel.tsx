import { writeProjectJson } from '../../formats/write-project.ts'
import { saveFile, saveText } from '../share/save-file.ts'
import { useDerived } from '../state/derived.tsx'
import { say, useStore, useView } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import { CiteClaim } from './CiteClaim.tsx'
import { printPage } from './print-page.ts'
import { TAKE_AWAYS } from './take-aways.ts'
import { useWrite, type Writing } from './use-write.ts'

/** Tables, references and the report: everything a colleague needs to check the work. */
export default function TakeAwayPanel() {
	const { claim } = useView()
	const writer = useWrite()
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Take it away</h2>
				<p className="quiet">
					Tables hold what is in view: filters and sources switched off act here too. Cells that a spreadsheet could run
					as a formula are neutralised.
				</p>
			</header>
			<Files {...writer} />
			<Report {...writer} />
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

function Files({ write, writing }: ReturnType<typeof useWrite>) {
	const { id } = useDerived().project.manifest
	return (
		<ul className="take-aways">
			{TAKE_AWAYS.map(({ label, name, type, note }) => (
				<li key={name}>
					<button
						type="button"
						className="button"
						disabled={writing !== undefined}
						onClick={() =>
							write(name, (content) => {
								saveFile(`${id}${name}`, type, content)
								say(`${label} saved.`)
							})
						}
					>
						{label}
					</button>
					<span className="small quiet">{writing?.what === name ? <Progress {...writing} /> : note}</span>
				</li>
			))}
		</ul>
	)
}

function Progress({ share, stop }: Writing) {
	return (
		<>
			<label htmlFor="writing">Writing</label> <progress id="writing" value={share} max={1} />{' '}
			<button type="button" className="link-button" onClick={stop}>
				Stop
			</button>
		</>
	)
}

function Report({ write, writing }: ReturnType<typeof useWrite>) {
	const { id } = useDerived().project.manifest
	const unkept = useStore((state) => state.unkept)
	const make = (use: (page: string) => void) => () => write('report', (page) => use(String(page)))
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
					disabled={writing !== undefined}
					onClick={make((page) => saveText(`${id}-report.html`, 'text/html', page))}
				>
					Save the report (HTML)
				</button>
				<button type="button" className="button" disabled={writing !== undefined} onClick={make(printPage)}>
					Print, or save as PDF
				</button>
				{writing?.what === 'report' && (
					<span className="small quiet">
						<Progress {...writing} />
					</span>
				)}
				{unkept > 0 && <span className="small lost">{unkept} decisions are not kept on this device yet.</span>}
			</div>
		</section>
	)
}
