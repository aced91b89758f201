import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tellBadge } from '../embed/live/badge-text.ts'
import { writeProjectJson } from '../formats/write-project.ts'
import type { OpenedProject } from '../pipeline/open-project.ts'
import { writeBadge } from '../render/badge.ts'
import { writePoster } from '../render/export/poster.ts'
import type { ThemeName } from '../render/palette.ts'
import { pictureOf, type Shown } from '../render/project-picture.ts'
import { storeLayouts } from '../render/store-layouts.ts'
import { writeSvg } from '../render/svg.ts'
import type { Issue } from '../schema/issue.ts'
import { escapeXml } from '../text/xml.ts'
import { builtApp } from './built-app.ts'
import { UsageError } from './command.ts'
import { showOpened } from './picture-options.ts'
import { writePng } from './png.ts'
import type { FolderFiles, Job } from './writer.ts'

const NO_BASE: Issue = {
	code: 'no-base',
	message: 'a link pasted elsewhere unfolds without its picture: that needs whole addresses',
	expected: '--base with the address that the folder will have',
	received: 'none',
}

/** Size of the picture that unfolds where a link is pasted, px. */
const CARD = { width: 1200, height: 630 }

/**
 * A folder to publish as it is: the app on the project, posters, badges for every claim, the element for other pages,
 * and what makes a pasted link unfold (Open Graph, oEmbed 1.0). `base` is the address it will have.
 */
export async function writeSite(opened: OpenedProject, job: Job): Promise<FolderFiles> {
	const app = builtApp()
	if (!existsSync(`${app}/index.html`))
		throw new UsageError(`${app}: the app is not built (expected index.html there; npm run build makes it)`)
	const { shown, theme, issues } = showOpened(opened, job.picture)
	job.report(issues)
	const { width, height } = job.picture
	const card = await writePng(pictureOf(shown, theme, CARD), 1)
	job.report(card.issues)
	if (!job.picture.base) job.report([NO_BASE])
	const base = (job.picture.base ?? '').replace(/\/*$/, job.picture.base ? '/' : '')
	const files: FolderFiles = new Map()
	for (const path of readdirSync(app, { recursive: true, withFileTypes: true })) {
		const name = join(path.parentPath, path.name).slice(app.length + 1)
		if (path.isFile() && name !== 'offline.html') files.set(name, readFileSync(join(app, name)))
	}
	files.set('project.json', writeProjectJson(opened.project))
	files.set('layouts.json', JSON.stringify(storeLayouts(opened.project, opened.links)))
	files.set('poster.svg', writeSvg(pictureOf(shown, theme, { width, height })))
	files.set('poster.png', card.value)
	files.set('oembed.json', writeOembed(opened, base))
	files.set('embed.html', writeEmbedPage(shown, theme))
	files.set('index.html', writeIndex(readFileSync(`${app}/index.html`, 'utf8'), shown, base))
	for (const link of opened.links) files.set(`badges/${link.id}.svg`, writeBadge(tellBadge(opened, link.id)))
	return files
}

const describe = ({ project, visible }: Shown) =>
	project.manifest.description ||
	`${visible.nodes.size} terms and ${visible.links.size} links of ${project.sources.length} sources, with what stands behind each.`

/** The app's page with the project's title, its poster before any script, and the data that make links unfold. */
function writeIndex(page: string, shown: Shown, base: string): string {
	const { title } = shown.project.manifest
	const about = describe(shown)
	const meta: [name: string, content: string][] = [
		['og:type', 'website'],
		['og:site_name', 'Corroborate'],
		['og:title', title],
		['og:description', about],
		['og:image', `${base}poster.png`],
		['og:image:width', String(CARD.width)],
		['og:image:height', String(CARD.height)],
		['og:image:alt', `${title}: ${about}`],
		...(base ? ([['og:url', base]] as [string, string][]) : []),
	]
	const head = [
		`<title>${escapeXml(title)}</title>`,
		...meta.map(([name, content]) => `<meta property="${name}" content="${escapeXml(content)}" />`),
		'<meta name="corroborate-beside" content="layouts" />',
		'<meta name="twitter:card" content="summary_large_image" />',
		`<link rel="alternate" type="application/json+oembed" href="${escapeXml(base)}oembed.json" title="${escapeXml(title)}" />`,
	]
	const poster = `<div id="root"><img src="poster.svg" alt="${escapeXml(`${title}: ${about}`)}" width="100%" height="100%" /></div>`
	return page
		.replace(/<meta name="description"[^>]*>/, () => `<meta name="description" content="${escapeXml(about)}" />`)
		.replace(/<title>[^<]*<\/title>/, () => head.join('\n\t\t'))
		.replace('<div id="root"></div>', () => poster)
}

/** oEmbed 1.0, type "rich". Addresses are whole where the folder's own address is given. */
function writeOembed({ project }: OpenedProject, base: string): string {
	const { title } = project.manifest
	const html = `<iframe src="${escapeXml(base)}?embed=1" title="${escapeXml(title)}" width="800" height="480" style="border:0;max-width:100%" loading="lazy"></iframe>`
	const card = { thumbnail_url: `${base}poster.png`, thumbnail_width: CARD.width, thumbnail_height: CARD.height }
	const rich = { version: '1.0', type: 'rich', title, provider_name: 'Corroborate', provider_url: base || undefined }
	return `${JSON.stringify({ ...rich, html, width: 800, height: 480, ...card }, null, '\t')}\n`
}

/** The element with everything it shows before its script runs: poster, alternative text, and all of it as a table. */
function writeEmbedPage(shown: Shown, theme: ThemeName): string {
	const title = escapeXml(shown.project.manifest.title)
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script type="module" src="embed/register.js"></script>
<corroborate-graph src="project.json" layouts="layouts.json" style="display:block;height:600px;overflow:auto">
${writePoster(pictureOf(shown, theme, { width: 1000, height: 560 }), shown.told, shown.terms, './')}
</corroborate-graph>
</html>
`
}
