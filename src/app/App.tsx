import { Suspense } from 'react'
import { clearSelection } from '../view/view-state.ts'
import { Filters } from './filters/Filters.tsx'
import { Header } from './header/Header.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { Announcer } from './parts/Announcer.tsx'
import { Boundary } from './parts/Boundary.tsx'
import { DropZone } from './parts/DropZone.tsx'
import { lazyPart } from './parts/lazy-part.ts'
import { StageView } from './stage/StageView.tsx'
import { useProject } from './state/project-store.ts'
import { closeDialog, setView, useStore, useView } from './state/store.ts'
import { useBeside } from './state/use-beside.ts'
import { useFollowedSelection } from './state/use-followed-selection.ts'
import { useKeptFocus } from './state/use-kept-focus.ts'
import { useShortcuts } from './state/use-shortcuts.ts'
import { useTheme } from './state/use-theme.ts'
import { VIEW_LIST } from './views.ts'

const Palette = lazyPart(() => import('./search/Palette.tsx'))
const ShareDialog = lazyPart(() => import('./share/ShareDialog.tsx'))
const IssuesDialog = lazyPart(() => import('./parts/IssuesDialog.tsx'))
const Embedded = lazyPart(() => import('./share/Embedded.tsx'))
const PasteDialog = lazyPart(() => import('./documents/PasteDialog.tsx'))
const HelpDialog = lazyPart(() => import('./parts/HelpDialog.tsx'))

const DIALOGS = { palette: Palette, share: ShareDialog, issues: IssuesDialog, help: HelpDialog, paste: PasteDialog }

/** The shell: header, filters, the current view, inspector. */
export function App() {
	const view = useView()
	const beside = useBeside()
	const phase = useProject((state) => state.phase)
	const dialog = useStore((state) => state.dialog)
	useTheme(view.theme)
	useShortcuts()
	useKeptFocus()
	useFollowedSelection()
	if (phase === 'failed') return <Failed />
	const Dialog = dialog && DIALOGS[dialog]
	return (
		<DropZone>
			<div className="app" data-view={view.view} data-embed={view.embed || undefined} data-beside={beside || undefined}>
				<Header />
				<Filters />
				<main className="main">
					<CurrentView beside={beside} />
				</main>
				<Inspector onClose={() => setView(clearSelection)} />
				<Announcer />
				<Boundary name="frame">
					<Suspense>{view.embed && <Embedded />}</Suspense>
				</Boundary>
				<Boundary name={dialog ?? ''}>
					<Suspense>{dialog && Dialog && <Dialog onClose={() => closeDialog(dialog)} />}</Suspense>
				</Boundary>
			</div>
		</DropZone>
	)
}

function CurrentView({ beside }: { beside: boolean }) {
	const { view } = useView()
	const Other = VIEW_LIST.find(({ id }) => id === view)?.Panel
	const shown = Other === undefined || beside
	// The stage stays mounted: a WebGL context costs more than a hidden element.
	return (
		<>
			<div className="view" role="tabpanel" id="panel-graph" aria-labelledby="tab-graph" hidden={!shown}>
				<StageView shown={shown} beside={beside} />
			</div>
			{Other && (
				<div className="view" role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
					<Boundary name={view}>
						<Suspense fallback={<p className="quiet loading">Opening …</p>}>
							<Other />
						</Suspense>
					</Boundary>
				</div>
			)}
		</>
	)
}

/** Nothing could be opened: why, and what to do. */
function Failed() {
	const issues = useProject((state) => state.issues)
	return (
		<DropZone>
			<main className="failed">
				<h1>No project could be opened</h1>
				{issues.map((issue) => (
					<p key={issue.message}>{issue.message}</p>
				))}
				<p className="quiet">Drop a project file (.json) here, or serve one with the command line.</p>
			</main>
		</DropZone>
	)
}
