import { escapeXml } from '../../../text/xml.ts'

/** EMU (914,400 to the inch) in one px of a picture (96 to the inch). */
export const EMU = 9525
export const emu = (px: number): number => Math.round(px * EMU)

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const SPACES =
	'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
	'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
	'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

const hex = (colour: string) => colour.slice(1, 7).toUpperCase()

/** A solid fill; opacity from 0 to 1. */
export function fill(colour: string, opacity = 1): string {
	const alpha = opacity < 1 ? `<a:alpha val="${Math.round(opacity * 100_000)}"/>` : ''
	return `<a:solidFill><a:srgbClr val="${hex(colour)}">${alpha}</a:srgbClr></a:solidFill>`
}

export interface Stroke {
	colour: string
	/** px */
	width: number
	opacity?: number
	/** Dash and gap, px. */
	dash?: [number, number]
	arrow?: boolean
}

export function line(stroke: Stroke | undefined): string {
	if (!stroke) return '<a:ln><a:noFill/></a:ln>'
	const { colour, width, opacity, dash, arrow } = stroke
	// Dashes are measured in line widths, thousandths of a per cent.
	const parts = (length: number) => Math.max(1000, Math.round((length / width) * 100_000))
	const dashes = dash ? `<a:custDash><a:ds d="${parts(dash[0])}" sp="${parts(dash[1])}"/></a:custDash>` : ''
	const thick = width > 3
	const size = thick ? 'w="sm" len="sm"' : 'w="med" len="med"'
	const end = arrow ? `<a:tailEnd type="triangle" ${size}/>` : ''
	return `<a:ln w="${emu(width)}">${fill(colour, opacity)}${dashes}<a:round/>${end}</a:ln>`
}

/** Names and alternative text of a shape. */
export const naming = (id: number, name: string, words = ''): string =>
	`<p:cNvPr id="${id}" name="${escapeXml(name)}"${words ? ` descr="${escapeXml(words)}"` : ''}/>`

/** Runs of a paragraph: size in px of the picture, which are 3/4 of a point. */
export function textRun(text: string, size: number, bold: boolean, colour: string, opacity = 1): string {
	const points = Math.round(size * 75)
	return `<a:r><a:rPr lang="en-US" sz="${points}"${bold ? ' b="1"' : ''} dirty="0">${fill(colour, opacity)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
}
