import { Suspense, useEffect, useRef } from 'react'
import { Icon } from '../parts/Icon.tsx'
import { setView, useStore, useView } from '../state/store.ts'
import { PANEL_LIST } from './panels.ts'

/** The researcher's bench: the table of claims, and the tools that work on it. */
export default function ClaimsView() {
	const { panel } = useView()
	const list = useRef<HTMLUListElement>(null)
	// On a phone the row of tools scrolls sideways.
	// In newer browsers scrolling gives a promise, which an effect must not hand back.
	useEffect(
		() => void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }),
		[panel],
	)
	const { Content } = PANEL_LIST.find(({ id }) => id === panel) ?? PANEL_LIST[0]!
	return (
		<div className="bench">
			<nav className="bench-nav" aria-label="Bench">
				<ul ref={list}>
					{PANEL_LIST.map(({ id, label }) => (
						<li key={label}>
							<button
								type="button"
								aria-current={id === panel ? 'page' : undefined}
								onClick={() => setView((view) => ({ ...view, panel: id }))}
							>
								{label}
							</button>
						</li>
					))}
				</ul>
				<BesideButton />
			</nav>
			<Measuring />
			<div className="bench-content">
				<Suspense fallback={<p className="quiet loading">Opening …</p>}>
					<Content />
					<span hidden data-ready="true" />
				</Suspense>
			</div>
		</div>
	)
}

/** Table and graph side by side: what is selected in one is selected in the other. */
function BesideButton() {
	const { beside } = useView()
	const label = 'Graph beside'
	return (
		<button
			type="button"
			className="icon-button beside-button"
			aria-label={label}
			title={label}
			aria-pressed={beside === true}
			onClick={() => setView((view) => ({ ...view, beside: view.beside ? undefined : true }))}
		>
			<Icon name="beside" />
		</button>
	)
}

/** Texts are being compared: how far, and a way to stop. */
function Measuring() {
	const measuring = useStore((state) => state.measuring)
	if (!measuring) return null
	return (
		<p className="measuring small">
			<label htmlFor="measuring">Comparing texts for copied words</label>{' '}
			<progress id="measuring" value={measuring.share} max={1} />{' '}
			<button type="button" className="link-button" onClick={measuring.stop}>
				Stop
			</button>
		</p>
	)
}
