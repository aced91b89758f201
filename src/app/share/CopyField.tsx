import { useId, useRef, useState } from 'react'

/** Text to take away: chosen on focus, copied by its button. */
export function CopyField({ label, value, rows = 1 }: { label: string; value: string; rows?: number }) {
	const id = useId()
	const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
	const [copied, setCopied] = useState('')
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(value)
			setCopied(value)
		} catch {
			field.current?.select()
		}
	}
	const props = { id, ref: field, readOnly: true, value, spellCheck: false, onFocus: () => field.current?.select() }
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<div className="row">
				{rows > 1 ? <textarea {...props} rows={rows} /> : <input {...props} />}
				<button type="button" className="button" onClick={copy} aria-live="polite">
					{copied === value ? 'Copied' : 'Copy'}
				</button>
			</div>
		</div>
	)
}
