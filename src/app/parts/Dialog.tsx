import { type ReactNode, useEffect, useRef } from 'react'

/** A modal dialog: focus starts at what has `data-focus` and is kept inside, Escape and a click beside it close it, focus returns. */
export function Dialog({
	title,
	onClose,
	children,
	className = '',
}: {
	title: string
	onClose: () => void
	children: ReactNode
	className?: string
}) {
	const ref = useRef<HTMLDialogElement>(null)
	useEffect(() => {
		const before = document.activeElement
		ref.current?.showModal()
		ref.current?.querySelector<HTMLElement>('[data-focus]')?.focus()
		// This may run a moment after the dialog is gone: who has gone elsewhere by then stays there.
		return () => {
			if (document.activeElement === document.body) (before as HTMLElement | null)?.focus?.()
		}
	}, [])
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes, natively
		<dialog
			ref={ref}
			className={`dialog ${className}`}
			aria-label={title}
			onClose={onClose}
			onClick={(event) => event.target === ref.current && onClose()}
		>
			<div className="dialog-inner">
				<header className="dialog-header">
					<h2>{title}</h2>
					<button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
						✕
					</button>
				</header>
				{children}
			</div>
		</dialog>
	)
}
