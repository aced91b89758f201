import { useState } from 'react'
import { writeProjectJson } from '../../formats/write-project.ts'
import type { Picture } from '../../render/picture.ts'
import { writeSvg } from '../../render/svg.ts'
import type { Issue } from '../../schema/issue.ts'
import { allLinksInOrder } from '../../view/walk.ts'
import { useDerived } from '../state/derived.tsx'
import { report, say } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import { saveFile } from './save-file.ts'
import { type PictureSize, usePicture } from './use-picture.ts'

/** Sizes that people use, px. */
const SIZES: Record<string, [label: string, size: PictureSize]> = {
	slide: ['Slide 16:9', { width: 1280, height: 720 }],
	a4: ['A4', { width: 1123, height: 794 }],
	portrait: ['A4 portrait', { width: 794, height: 1123 }],
	square: ['Square', { width: 1080, height: 1080 }],
	phone: ['Phone', { width: 390, height: 844 }],
}

const loadExports = () => import('./exports.ts')

/** Makes a file of a picture and saves it. */
type Make = (picture: Picture) => unknown

const OFFLINE_PAGE: [string, Make] = [
	'offline page',
	async () => (await loadExports()).saveOfflinePage(readLoggedProject()),
]

/** Pictures, slides and the project as files; made here, sent nowhere. */
export function Downloads() {
	const [size, setSize] = useState('slide')
	const [scale, setScale] = useState(2)
	const [busy, setBusy] = useState('')
	const [told, setTold] = useState<string[]>([])
	const draw = usePicture()
	// Said here as well: the list of issues lies behind this dialog.
	const tell = (issues: Issue[]) => {
		report(issues)
		setTold(issues.map(({ message }) => message))
	}
	const kinds = useKinds(scale, tell)
	const save = async (kind: string, make: Make) => {
		setBusy(kind)
		try {
			setTold([])
			await make(draw(SIZES[size]![1]))
			say(`${kind} saved.`)
		} catch (error) {
			tell([{ code: 'export-failed', message: `no ${kind} could be made: ${(error as Error).message}` }])
		}
		setBusy('')
	}
	return (
		<section>
			<h3>Picture, slide, file</h3>
			<p className="quiet small">
				With legend, sources and version. The slide has shapes that can be moved, and the evidence in its notes. The
				offline page is all of this in one file.
			</p>
			<div className="row">
				<label>
					Size{' '}
					<select value={size} onChange={(event) => setSize(event.target.value)}>
						{Object.entries(SIZES).map(([id, [label]]) => (
							<option key={id} value={id}>
								{label}
							</option>
						))}
					</select>
				</label>
				<label>
					PNG at{' '}
					<select value={scale} onChange={(event) => setScale(Number(event.target.value))}>
						{[1, 2, 3, 4].map((n) => (
							<option key={n} value={n}>
								{n}×
							</option>
						))}
					</select>
				</label>
			</div>
			<div className="row wrap">
				{kinds.map(([kind, make]) => (
					// Not "disabled", which would take the focus from under the reader's fingers.
					<button
						key={kind}
						type="button"
						className="button"
						aria-disabled={busy !== ''}
						onClick={() => busy === '' && save(kind, make)}
					>
						Save {kind}
					</button>
				))}
			</div>
			<div role="status">
				{told.map((line) => (
					<p key={line} className="quiet small">
						{line}
					</p>
				))}
			</div>
		</section>
	)
}

/** Every kind of file, by name; `scale` of the PNG, `tell` what a PDF could not hold. */
function useKinds(scale: number, tell: (issues: Issue[]) => void): [string, Make][] {
	const { project, graph, visible, terms } = useDerived()
	const { id: name, title } = project.manifest
	return [
		['SVG', (picture) => saveFile(`${name}.svg`, 'image/svg+xml', writeSvg(picture))],
		['PNG', async (picture) => (await loadExports()).savePng(name, picture, scale)],
		['PDF', async (picture) => tell(await (await loadExports()).savePdf(name, picture, project.sources[0]?.language))],
		[
			'PPTX',
			async (picture) => {
				const { notesFor, savePptx } = await loadExports()
				const links = allLinksInOrder(graph, visible).map((id) => graph.getEdgeAttribute(id, 'link'))
				await savePptx(name, [{ picture, notes: notesFor(links, terms, project) }], title)
			},
		],
		// What runs offline is such a file itself, and has no page beside it.
		...(import.meta.env.OFFLINE_FILE ? [] : [OFFLINE_PAGE]),
		['Project', () => saveFile(`${name}.json`, 'application/json', writeProjectJson(readLoggedProject()))],
	]
}
