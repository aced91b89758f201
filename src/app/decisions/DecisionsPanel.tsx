import { useMemo, useState } from 'react'
import { writeProjectJson } from '../../formats/write-project.ts'
import type { Decision } from '../../schema/decision.ts'
import { writeDecision } from '../../view/decision-words.ts'
import { saveText } from '../share/save-file.ts'
import { decide, readName, writeName } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'

/** Lines shown at once; older ones on request. */
const STEP = 200

/** Everything that people decided, newest first, with who, when and why; each can be taken back. */
export default function DecisionsPanel() {
	const { logged } = useDerived()
	const unkept = useStore((state) => state.unkept)
	const made = useStore((state) => state.history.now.decisions.length)
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Decisions</h2>
				<p className="quiet">
					{logged.decisions.length} in the log, {made} of them made in this browser and kept here as they are made.
					{made > 0 && ' Save the project to hand them on.'}
				</p>
				{unkept > 0 && (
					<p className="lost" role="alert">
						{unkept} decisions could not be kept on this device. Save the project to a file before you close this page.
					</p>
				)}
				<div className="row">
					<Name />
					<button type="button" className="button primary" onClick={saveProject}>
						Save the project
					</button>
				</div>
			</header>
			<Log decisions={logged.decisions} />
		</div>
	)
}

/** The project as read, with the whole log: opening the file gives back the same state. */
function saveProject(): void {
	const project = readLoggedProject()
	saveText(`${project.manifest.id}.json`, 'application/json', writeProjectJson(project))
}

function Name() {
	const [name, setName] = useState(readName)
	return (
		<label className="row">
			Your name, for the log
			<input
				value={name}
				autoComplete="name"
				onChange={(event) => {
					setName(event.target.value)
					writeName(event.target.value)
				}}
			/>
		</label>
	)
}

function Log({ decisions }: { decisions: Decision[] }) {
	const { terms, sources, project } = useDerived()
	const [most, setMost] = useState(STEP)
	const mentions = useMemo(() => new Map(project.mentions.map((mention) => [mention.id, mention])), [project])
	const standing = useMemo(() => findStanding(decisions), [decisions])
	const names = { terms, sources, mentions }
	if (decisions.length === 0)
		return (
			<p className="hint">
				Nothing was decided yet. Accept, reject or edit a mention in the inspector, or accept a finding in the work
				list.
			</p>
		)
	return (
		<>
			<ol className="log">
				{decisions
					.toReversed()
					.slice(0, most)
					.map((decision) => (
						<li key={decision.id} data-standing={standing.has(decision.id) || undefined}>
							<p>{writeDecision(decision, names)}</p>
							<p className="small quiet">
								{decision.by || 'name not told'} ·{' '}
								<time dateTime={decision.at}>{decision.at.slice(0, 16).replace('T', ' ')}</time>
								{decision.reason && ` · ${decision.reason}`}
							</p>
							{standing.has(decision.id) ? (
								<button
									type="button"
									className="link-button small"
									onClick={() => decide({ action: 'reset', target: decision.target }, 'Taken back.')}
								>
									Take back<span className="unseen">: {writeDecision(decision, names)}</span>
								</button>
							) : (
								<span className="small quiet">{decision.action === 'reset' ? '' : 'does not hold any more'}</span>
							)}
						</li>
					))}
			</ol>
			{decisions.length > most && (
				<button type="button" className="link-button" onClick={() => setMost(most + STEP)}>
					{decisions.length - most} older ones
				</button>
			)}
		</>
	)
}

/** Ids of decisions that no later one about the same thing took back. */
function findStanding(decisions: readonly Decision[]): Set<string> {
	const byTarget = new Map<string, string[]>()
	for (const { id, target, action } of decisions) {
		if (action === 'reset') byTarget.delete(target)
		else byTarget.set(target, [...(byTarget.get(target) ?? []), id])
	}
	return new Set([...byTarget.values()].flat())
}
