import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { openFiles } from '../state/open-files.ts'

/** A text from the clipboard becomes a document like any other. */
export default function PasteDialog({ onClose }: { onClose: () => void }) {
	const [title, setTitle] = useState('')
	const [text, setText] = useState('')
	const add = () => {
		const name = `${title.trim().replace(/[\\/:*?"<>|]+/g, ' ') || 'Pasted text'}.txt`
		onClose()
		void openFiles([new File([text], name, { type: 'text/plain' })], title.trim())
	}
	return (
		<Dialog title="Paste text" onClose={onClose} className="paste">
			<div className="field">
				<label htmlFor="paste-title">Title</label>
				<input id="paste-title" value={title} onChange={(event) => setTitle(event.target.value)} autoComplete="off" />
			</div>
			<div className="field">
				<label htmlFor="paste-text">Text</label>
				<textarea id="paste-text" rows={12} value={text} onChange={(event) => setText(event.target.value)} data-focus />
			</div>
			<div className="row">
				<button type="button" className="button primary" disabled={text.trim() === ''} onClick={add}>
					Read its claims
				</button>
				<span className="small quiet">Nothing is sent anywhere.</span>
			</div>
		</Dialog>
	)
}
