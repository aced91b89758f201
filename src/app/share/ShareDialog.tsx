import { useState } from 'react'
import { writeAddress } from '../../view/address.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useDerived } from '../state/derived.tsx'
import { useView } from '../state/store.ts'
import { saveText } from './save-file.ts'
import { usePicture } from './use-picture.ts'

/** A link to exactly this view, and the picture of it. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
	const view = useView()
	const { project } = useDerived()
	const picture = usePicture()
	const address = writeAddress(view)
	const link = `${location.origin}${location.pathname}${address && `?${address}`}`
	return (
		<Dialog title="Share" onClose={onClose}>
			<CopyField label="Link to exactly this view" value={link} />
			<h3>Picture</h3>
			<p className="quiet small">With its legend, its sources and its version, as vectors.</p>
			<button
				type="button"
				className="button"
				disabled={!picture}
				onClick={() => picture && saveText(`${project.manifest.id}.svg`, 'image/svg+xml', picture)}
			>
				Save as SVG
			</button>
		</Dialog>
	)
}

function CopyField({ label, value }: { label: string; value: string }) {
	const [copied, setCopied] = useState(false)
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(value)
			setCopied(true)
		} catch {
			document.querySelector<HTMLInputElement>('#share-link')?.select()
		}
	}
	return (
		<div className="field">
			<label htmlFor="share-link">{label}</label>
			<div className="row">
				<input id="share-link" readOnly value={value} onFocus={(event) => event.target.select()} />
				<button type="button" className="button" onClick={copy}>
					{copied ? 'Copied' : 'Copy'}
				</button>
			</div>
		</div>
	)
}
