import type { Project } from '../../schema/project.ts'
import type { View } from '../../schema/view.ts'
import { escapeXml } from '../../text/xml.ts'
import { writeAddress } from '../../view/address.ts'

export interface EmbedOptions {
	kind: 'frame' | 'element'
	width: string
	height: number
	theme: View['theme']
	/** States the version that was embedded, so that a later change can be told. */
	pinned: boolean
}

/** What an embed carries of today. */
export interface EmbedParts {
	/** What a pinned embed remembers. */
	pin: string
	/** HTML of the element's poster. */
	poster?: string
	/** Whether positions made ahead lie beside the project. */
	layouts: boolean
}

/** Address of the app with exactly this view, e.g. for a link or a frame. */
export function writeLink(view: View, page = `${location.origin}${location.pathname}`, more = ''): string {
	const kept = new URLSearchParams(location.search).get('src')
	const address = [kept && `src=${encodeURIComponent(kept)}`, writeAddress(view), more].filter(Boolean).join('&')
	return page + (address && `?${address}`)
}

/** Address of the view in a frame; a pinned one tells what has changed since. */
export const writeFrameLink = (view: View, { theme, pinned }: EmbedOptions, pin: string): string =>
	writeLink({ ...view, theme, embed: true }, undefined, pinned ? `pin=${encodeURIComponent(pin)}` : '')

/** HTML that shows the current view in another page. */
export function writeEmbedCode(view: View, project: Project, parts: EmbedParts, options: EmbedOptions): string {
	return options.kind === 'frame'
		? writeFrame(view, project, parts, options)
		: writeElement({ ...view, theme: options.theme, embed: false }, project, parts, options)
}

function writeFrame(view: View, { manifest }: Project, { pin }: EmbedParts, options: EmbedOptions): string {
	const address = writeFrameLink(view, options, pin)
	return `<iframe src="${escapeXml(address)}" title="${escapeXml(manifest.title)}" width="${escapeXml(options.width)}" height="${options.height}" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`
}

function writeElement(view: View, { manifest }: Project, parts: EmbedParts, options: EmbedOptions): string {
	const base = new URL('.', document.baseURI).href
	const attributes = [
		['src', `${base}project.json`],
		...(parts.layouts ? [['layouts', `${base}layouts.json`]] : []),
		...new URLSearchParams(writeAddress(view)),
		...(options.pinned ? [['pin', parts.pin]] : []),
		['style', `display:block;width:${options.width.replace(/^\d+$/, '$&px')};height:${options.height}px;overflow:auto`],
	].map(([name, value]) => ` ${name}="${escapeXml(value!)}"`)
	const link = `<a href="${escapeXml(writeLink(view))}">${escapeXml(manifest.title)}</a>`
	return [
		`<script type="module" src="${escapeXml(base)}embed/register.js"></script>`,
		`<corroborate-graph${attributes.join('')}>`,
		parts.poster ?? link,
		'</corroborate-graph>',
	].join('\n')
}
