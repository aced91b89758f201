import type { ViewName } from '../../schema/view.ts'
import { countOf } from '../../text/count.ts'
import icon from '../icon.svg'
import { focusView } from '../parts/focus-on.ts'
import { Icon } from '../parts/Icon.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { useProject } from '../state/project-store.ts'
import { openDialog, redoStep, setView, undoStep, useStore, useView } from '../state/store.ts'
import { useThemeName } from '../state/use-theme.ts'
import { VIEW_LIST } from '../views.ts'

export function Header() {
	const title = useProject((state) => state.project.manifest.title)
	return (
		<header className="header">
			<SkipLink />
			<div className="brand">
				<img src={icon} alt="" width="22" height="22" />
				<h1 title={title}>{title}</h1>
			</div>
			<Tabs />
			<SearchBox />
			<Actions />
		</header>
	)
}

/** Past header and filters to what the page is about. */
function SkipLink() {
	const { view } = useView()
	const label = VIEW_LIST.find(({ id }) => id === view)?.label ?? ''
	return (
		<button type="button" className="button skip" onClick={() => focusView(view)}>
			Go to {label}
		</button>
	)
}

/** Tabs by the ARIA pattern: arrows move between them, Tab goes on to the view. */
function Tabs() {
	const { view } = useView()
	const go = (id: ViewName) => setView((now) => ({ ...now, view: id }))
	const onKey = (event: React.KeyboardEvent) => {
		const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
		if (!step) return
		const at = VIEW_LIST.findIndex(({ id }) => id === view)
		const next = VIEW_LIST[(at + step + VIEW_LIST.length) % VIEW_LIST.length]!
		go(next.id)
		document.getElementById(`tab-${next.id}`)?.focus()
	}
	return (
		<div className="tabs" role="tablist" aria-label="Views" onKeyDown={onKey}>
			{VIEW_LIST.map(({ id, label }) => (
				<button
					key={id}
					type="button"
					role="tab"
					id={`tab-${id}`}
					aria-selected={view === id}
					aria-controls={view === id ? `panel-${id}` : undefined}
					tabIndex={view === id ? 0 : -1}
					onClick={() => go(id)}
				>
					{label}
				</button>
			))}
		</div>
	)
}

function Actions() {
	const past = useStore((state) => state.history.past.length > 0)
	const future = useStore((state) => state.history.future.length > 0)
	const theme = useThemeName()
	const other = theme === 'dark' ? 'light' : 'dark'
	return (
		<div className="actions">
			<IssueCount />
			<button
				type="button"
				className="icon-button phone-only"
				aria-label="Filters"
				onClick={() => useStore.setState((s) => ({ filtersOpen: !s.filtersOpen }))}
			>
				<Icon name="filter" />
			</button>
			<button
				type="button"
				className="icon-button wide-only"
				aria-label="Undo"
				title="Undo (Ctrl Z)"
				disabled={!past}
				onClick={undoStep}
			>
				<Icon name="undo" />
			</button>
			<button
				type="button"
				className="icon-button wide-only"
				aria-label="Redo"
				title="Redo (Ctrl Shift Z)"
				disabled={!future}
				onClick={redoStep}
			>
				<Icon name="redo" />
			</button>
			<button
				type="button"
				className="icon-button"
				aria-label={`Switch to ${other} theme`}
				title={`Switch to ${other} theme`}
				onClick={() => setView((view) => ({ ...view, theme: other }))}
			>
				<Icon name={theme === 'dark' ? 'sun' : 'moon'} />
			</button>
			<button
				type="button"
				className="icon-button"
				aria-label="How to read this"
				title="How to read this (?)"
				onClick={() => openDialog('help')}
			>
				<Icon name="help" />
			</button>
			<button type="button" className="button primary" onClick={() => openDialog('share')}>
				Share
			</button>
		</div>
	)
}

function IssueCount() {
	const ofProject = useProject((state) => state.issues.length)
	const ofSession = useStore((state) => state.issues.length)
	const count = ofProject + ofSession
	if (count === 0) return null
	return (
		<button type="button" className="button warning" onClick={() => openDialog('issues')}>
			{countOf(count, 'issue')}
		</button>
	)
}
