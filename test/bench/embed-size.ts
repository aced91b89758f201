/**
 * Sizes of what embeds and readers download: `npm run -s build:app && npx tsx test/bench/embed-size.ts`.
 * Budgets: element with poster ≤ 25 kB gzip, live part ≤ 160 kB gzip, offline file ≤ 600 kB for the bundled project.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { loadProject } from '../../src/cli/load-project.ts'
import { writeOfflinePage } from '../../src/cli/offline-page.ts'
import { bundledProject } from '../../src/cli/package-root.ts'
import { weighProject } from '../../src/pipeline/open-project.ts'
import { writePptx } from '../../src/render/export/pptx/write-pptx.ts'
import { pictureOf, showView } from '../../src/render/project-picture.ts'
import { writeEvidenceNotes } from '../../src/view/evidence-notes.ts'
import { DEFAULT_VIEW } from '../../src/view/view-state.ts'

const folder = fileURLToPath(new URL('../../dist/app/embed/', import.meta.url))
if (!existsSync(`${folder}register.js`)) throw new Error(`${folder}: no register.js (npm run build:app makes it)`)

/** A module and all that it imports, statically or only when it is needed. */
function follow(file: string, dynamic: boolean, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen
	seen.add(file)
	const text = readFileSync(folder + file, 'utf8')
	const pattern = dynamic ? /["'`]\.\/([\w.-]+\.js)["'`]/g : /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g
	for (const [, next] of text.matchAll(pattern)) follow(next!, dynamic, seen)
	return seen
}

const gzipped = (files: Iterable<string>) =>
	[...files].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file), { level: 9 }).length, 0)
const first = follow('register.js', false)
const all = follow('register.js', true)
const live = [...all].filter((file) => !first.has(file))
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

const opened = weighProject(loadProject(bundledProject()))
const start = performance.now()
const shown = showView(opened, DEFAULT_VIEW)
const slide = {
	picture: pictureOf(shown, 'light'),
	notes: writeEvidenceNotes(shown.told, shown.terms, opened.project.sources),
}
const slides = writePptx([slide], 'Bench')
const took = performance.now() - start

console.log(`element, gzip      ${kB(gzipped(first))} (≤ 25)`)
console.log(`live part, gzip    ${kB(gzipped(live))} (≤ 160)`)
console.log(`offline file       ${kB(Buffer.byteLength(writeOfflinePage(opened.project)))} (≤ 600)`)
console.log(`PPTX, ${shown.visible.nodes.size} terms     ${kB(slides.length)} in ${Math.round(took)} ms (≤ 2000)`)
console.log(`app's page         ${kB(statSync(`${folder}../index.html`).size)}`)
