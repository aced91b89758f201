import '@fontsource-variable/inter/wght.css'
import './styles/base.css'
import './styles/header.css'
import './styles/filters.css'
import './styles/inspector.css'
import './styles/words.css'
import './styles/dialog.css'
import './styles/stage.css'
import './styles/sources.css'
import './styles/phone.css'
import './styles/bench.css'
import './styles/claims.css'
import './styles/audit.css'
import './styles/matrix.css'
import './styles/beside.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { keepDocuments } from './documents/keep-documents.ts'
import { loadParts } from './parts/lazy-part.ts'
import { syncAddress } from './state/address-sync.ts'
import { DerivedProvider } from './state/derived.tsx'
import { keepDecisions } from './state/keep-decisions.ts'
import { loadProject, useProject } from './state/project-store.ts'
import { loadBeside } from './state/texts.ts'

/** No `await` at the top: files loaded meanwhile import from this one and would wait for it for ever. */
async function start(): Promise<void> {
	const root = document.getElementById('root')!
	root.append(sayOpening())
	await loadProject()
	syncAddress(useProject.getState().project.manifest.defaultView)
	createRoot(root).render(
		<DerivedProvider>
			<App />
		</DerivedProvider>,
	)
	// What earlier visits left, and what the server has beside the project, come once the first picture stands.
	requestAnimationFrame(() =>
		setTimeout(() => {
			keepDecisions()
			keepDocuments()
			void loadBeside()
		}),
	)
	setTimeout(loadParts, 1500)
}

/** Stands there until the app takes its place; a style shows it only where that takes long. */
function sayOpening(): HTMLElement {
	const said = document.createElement('p')
	said.className = 'opening'
	said.role = 'status'
	said.textContent = 'Opening the project …'
	return said
}

void start()
