import { Suspense, useRef, useState } from 'react'
import { lazyPart } from '../parts/lazy-part.ts'
import { openFiles } from '../state/open-files.ts'
import { openDialog, useStore } from '../state/store.ts'
import './documents.css'

const AskModel = lazyPart(() => import('./AskModel.tsx'))

/** What may be dropped or chosen. Kept here as words: the readers themselves are loaded only when they are needed. */
const FORMATS = '.txt,.md,.html,.htm,.pdf,.docx,.xml,.nxml,.nbib,.ris,.zip,.json'

/** Choose or paste documents; while they are read: how far, and a way to stop. */
export function AddDocuments() {
	const input = useRef<HTMLInputElement>(null)
	const adding = useStore((state) => state.adding)
	const [withModel, setWithModel] = useState(false)
	return (
		<div className="open-files">
			<div className="row">
				<button type="button" className="button primary" onClick={() => input.current?.click()}>
					Add documents …
				</button>
				<button type="button" className="button" onClick={() => openDialog('paste')}>
					Paste text …
				</button>
			</div>
			<input
				ref={input}
				type="file"
				multiple
				hidden
				accept={FORMATS}
				aria-label="Documents to add"
				onChange={(event) => {
					if (event.target.files) void openFiles([...event.target.files])
					event.target.value = ''
				}}
			/>
			{adding ? (
				<div className="adding" role="status">
					<progress value={adding.done} max={adding.total} aria-label="Documents read" />
					<span className="small">
						Reading {adding.name} ({adding.done + 1} of {adding.total})
					</span>
					<button type="button" className="link-button small" onClick={adding.stop}>
						Cancel
					</button>
				</div>
			) : (
				<p className="small quiet">
					Drop or choose text, Markdown, HTML, PDF, DOCX, PubMed or JATS XML, RIS, NBIB, a zip of these, or a project
					(.json). They are read on this device.
				</p>
			)}
			<button
				type="button"
				className="link-button small"
				aria-expanded={withModel}
				onClick={() => setWithModel(!withModel)}
			>
				Ask a language model …
			</button>
			{withModel && (
				<Suspense>
					<AskModel />
				</Suspense>
			)}
		</div>
	)
}
