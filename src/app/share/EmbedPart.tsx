import { useMemo, useState } from 'react'
import { writePoster } from '../../render/export/poster.ts'
import { fingerprintOf } from '../../render/fingerprint.ts'
import { writePin } from '../../view/pin.ts'
import { allLinksInOrder } from '../../view/walk.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { useView } from '../state/store.ts'
import { CopyField } from './CopyField.tsx'
import { type EmbedOptions, writeEmbedCode, writeFrameLink, writeLink } from './embed-code.ts'
import { usePicture } from './use-picture.ts'

const START: EmbedOptions = { kind: 'frame', width: '100%', height: 480, theme: 'auto', pinned: false }
/** Poster of an element that is as wide as its place, px. */
const WIDTH = 960
/** The line below a poster that opens its table, px. */
const LINE = 30

/** Code that puts this view into another page, and how it will look there. */
export function EmbedPart() {
	const view = useView()
	const { project } = useDerived()
	const layouts = useProject((state) => state.beside.includes('layouts'))
	const [options, setOptions] = useState(START)
	const [shown, setShown] = useState(false)
	const { pin, poster } = useParts(options)
	const code = writeEmbedCode(view, project, { pin, poster, layouts }, options)
	return (
		<section>
			<h3>In another page</h3>
			<OptionFields options={options} onChange={setOptions} />
			<CopyField label="Embed code" value={code} rows={4} />
			{poster && (
				<p className="quiet small">
					{Math.ceil(code.length / 1000)} kB: the code holds the picture, its legend and a table, which show without any
					script.
				</p>
			)}
			<details onToggle={(event) => setShown(event.currentTarget.open)}>
				<summary>Preview</summary>
				{shown && (
					<iframe
						className="embed-preview"
						title="Preview of the embed"
						src={writeFrameLink(view, options, pin)}
						style={{ width: options.width.replace(/^\d+$/, '$&px'), height: Math.min(options.height, 420) }}
					/>
				)}
			</details>
		</section>
	)
}

function OptionFields(props: { options: EmbedOptions; onChange: (options: EmbedOptions) => void }) {
	const { options, onChange } = props
	const { version } = useDerived().project.manifest
	const set = (change: Partial<EmbedOptions>) => onChange({ ...options, ...change })
	return (
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
				<select value={options.theme} onChange={(event) => set({ theme: event.target.value as EmbedOptions['theme'] })}>
					<option value="auto">as the page</option>
					<option value="light">light</option>
					<option value="dark">dark</option>
				</select>
			</label>
			<label>
				<input type="checkbox" checked={options.pinned} onChange={(event) => set({ pinned: event.target.checked })} />{' '}
				Pin to version {version}
			</label>
		</div>
	)
}

/** What the code carries of today: the numbers that a pin remembers and, for an element, its poster. */
function useParts({ kind, width, height, theme }: EmbedOptions): { pin: string; poster?: string } {
	const view = useView()
	const { project, graph, visible, terms } = useDerived()
	const draw = usePicture()
	return useMemo(() => {
		const told = allLinksInOrder(graph, visible).map((id) => graph.getEdgeAttribute(id, 'link'))
		const { version } = project.manifest
		const pin = writePin({ version, fingerprint: fingerprintOf(project) }, told)
		if (kind === 'frame') return { pin }
		const size = { width: Math.max(240, Number(width) || WIDTH), height: Math.max(200, height - LINE) }
		const picture = draw(size, theme === 'dark' ? 'dark' : 'light')
		return { pin, poster: writePoster(picture, told, terms, writeLink({ ...view, theme, embed: false })) }
	}, [project, graph, visible, terms, draw, view, kind, width, height, theme])
}
