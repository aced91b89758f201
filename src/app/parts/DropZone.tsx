import { type DragEvent, type ReactNode, useState } from 'react'
import { openFiles } from '../state/open-files.ts'

/** Files may be dropped anywhere: source texts, or a project. Nothing leaves this page. */
export function DropZone({ children }: { children: ReactNode }) {
	const [over, setOver] = useState(false)
	const onDragOver = (event: DragEvent) => {
		if (!event.dataTransfer.types.includes('Files')) return
		event.preventDefault()
		setOver(true)
	}
	const onDrop = (event: DragEvent) => {
		if (event.dataTransfer.files.length === 0) return
		event.preventDefault()
		setOver(false)
		void openFiles(event.dataTransfer.files)
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of two; "Open files" in Sources is the other
		<div className="dropzone" onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
			{children}
			{over && <div className="drop-hint">Drop source texts or a project. They stay on this device.</div>}
		</div>
	)
}
