import { writeIssue } from '../../schema/issue.ts'
import { useProject } from '../state/project-store.ts'
import { useStore } from '../state/store.ts'
import { Dialog } from './Dialog.tsx'

/** Everything that could not be read as it stands: file, place, expected, found. */
export default function IssuesDialog({ onClose }: { onClose: () => void }) {
	const ofProject = useProject((state) => state.issues)
	const ofSession = useStore((state) => state.issues)
	const issues = [...ofProject, ...ofSession]
	return (
		<Dialog title={`Issues (${issues.length})`} onClose={onClose}>
			<p className="quiet">What is listed here was set aside or put right; everything else is open.</p>
			<ol className="issues">
				{issues.map((issue, i) => (
					<li key={i}>
						<code>{issue.code}</code> {writeIssue(issue)}
					</li>
				))}
			</ol>
		</Dialog>
	)
}
