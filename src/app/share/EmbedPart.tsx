import { useState } from 'react'
import { fingerprintOf } from '../../render/fingerprint.ts'
import { writePin } from '../../view/pin.ts'
import { allLinksInOrder } from '../../view/walk.ts'
import { useDerived } from '../state/derived.tsx'
import { useView } from '../state/store.ts'
import { CopyField } from './CopyField.tsx'
import { type EmbedOptions, writeEmbedCode, writeLink } from './embed-code.ts'

const START: EmbedOptions = { kind: 'frame', width: '100%', height: 480, theme: 'auto', pinned: false }

/** Code that puts this view into another page, and how it will look there. */
export function EmbedPart() {
	const view = useView()
	const { project, graph, visible } = useDerived()
	const [options, setOptions] = useState(START)
	const [shown, setShown] = useState(false)
	const set = (change: Partial<EmbedOptions>) => setOptions((now) => ({ ...now, ...change }))
	const told = allLinksInOrder(graph, visible).map((id) => graph.getEdgeAttribute(id, 'link'))
	const code = writeEmbedCode(view, project, writePin(fingerprintOf(project), told), options)
	return (
		<section>
			<h3>In another page</h3>
			<div className="row wrap">
				<label>
					As{' '}
					<select value={options.kind} onChange={(event) => set({ kind: event.target.value as EmbedOptions['kind'] })}>
						<option value="frame">iframe</option>
						<option value="element">element</option>
					</select>
				</label>
				<label>
					Width{' '}
					<input
						className="short"
						value={options.width}
						onChange={(event) => /^\d{0,4}%?$/.test(event.target.value) && set({ width: event.target.value })}
					/>
				</label>
				<label>
					Height{' '}
					<input
						className="short"
						type="number"
						min={240}
						max={2000}
						value={options.height}
						onChange={(event) => set({ height: event.target.valueAsNumber || 480 })}
					/>
				</label>
				<label>
					Theme{' '}
					<select
						value={options.theme}
						onChange={(event) => set({ theme: event.target.value as EmbedOptions['theme'] })}
					>
						<option value="auto">as the page</option>
						<option value="light">light</option>
						<option value="dark">dark</option>
					</select>
				</label>
				{options.kind === 'element' && (
					<label>
						<input
							type="checkbox"
							checked={options.pinned}
							onChange={(event) => set({ pinned: event.target.checked })}
						/>{' '}
						Tell when version {project.manifest.version} has changed
					</label>
				)}
			</div>
			<CopyField label="Embed code" value={code} rows={4} />
			<details onToggle={(event) => setShown(event.currentTarget.open)}>
				<summary>Preview</summary>
				{shown && (
					<iframe
						className="embed-preview"
						title="Preview of the embed"
						src={writeLink({ ...view, theme: options.theme, embed: true })}
						style={{ width: options.width.replace(/^\d+$/, '$&px'), height: Math.min(options.height, 420) }}
					/>
				)}
			</details>
		</section>
	)
}
