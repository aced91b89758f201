import { escapeXml } from '../../render/scene-tree.ts'
import type { Project } from '../../schema/project.ts'
import type { View } from '../../schema/view.ts'
import { writeAddress } from '../../view/address.ts'

export interface EmbedOptions {
	kind: 'frame' | 'element'
	width: string
	height: number
	theme: View['theme']
	/** States the version that was embedded, so that a later change can be told. */
	pinned: boolean
}

/** Address of the app with exactly this view, e.g. for a link or a frame. */
export function writeLink(view: View, page = `${location.origin}${location.pathname}`): string {
	const kept = new URLSearchParams(location.search).get('src')
	const address = [kept && `src=${encodeURIComponent(kept)}`, writeAddress(view)].filter(Boolean).join('&')
	return page + (address && `?${address}`)
}

/** HTML that shows the current view in another page; `pin` is what the embed remembers of today. */
export function writeEmbedCode(view: View, project: Project, pin: string, options: EmbedOptions): string {
	const shown = { ...view, theme: options.theme, embed: false }
	const title = escapeXml(project.manifest.title)
	if (options.kind === 'frame') {
		const address = writeLink({ ...shown, embed: true })
		return `<iframe src="${escapeXml(address)}" title="${title}" width="${escapeXml(options.width)}" height="${options.height}" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`
	}
	const base = new URL('.', document.baseURI).href
	const attributes = [...new URLSearchParams(writeAddress(shown))].map(
		([name, value]) => ` ${name}="${escapeXml(value)}"`,
	)
	const pinned = options.pinned ? ` pin="${escapeXml(pin)}"` : ''
	return [
		`<script type="module" src="${escapeXml(base)}embed/register.js"></script>`,
		`<corroborate-graph src="${escapeXml(base)}project.json"${attributes.join('')}${pinned} style="width:${escapeXml(options.width.replace(/^\d+$/, '$&px'))};height:${options.height}px">`,
		`\t<a href="${escapeXml(writeLink(shown))}">${title}</a>`,
		'</corroborate-graph>',
	].join('\n')
}
