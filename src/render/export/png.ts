import type { Picture } from '../picture.ts'
import { writeSvg } from '../svg.ts'
import { interAddress } from './inter-address.ts'

/** Browsers refuse canvases beyond this many pixels. */
const MOST_PIXELS = 120_000_000

/** The picture as PNG by the browser's own canvas, `scale` pixels (1 to 4) for each px. Rejects with one line. */
export async function paintPng(picture: Picture, scale: number): Promise<Blob> {
	const { width, height } = picture.scene
	const pixels = width * height * scale * scale
	if (pixels > MOST_PIXELS)
		throw new Error(`png: too large (expected at most ${MOST_PIXELS} pixels; found ${Math.round(pixels)})`)
	const image = await loadImage(withFont(writeSvg(picture), await loadInter()))
	const canvas = document.createElement('canvas')
	canvas.width = Math.round(width * scale)
	canvas.height = Math.round(height * scale)
	canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
	if (!blob) throw new Error('png: the browser could not make the picture')
	return blob
}

/** A picture may load nothing, so its font travels inside. Without it the browser's own font is used. */
function withFont(svg: string, font: string | undefined): string {
	if (!font) return svg
	const face = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${font}) format("woff2")}`
	return svg.replace(/(<svg[^>]*>)/, `$1<style>${face}</style>`)
}

async function loadInter(): Promise<string | undefined> {
	const address = interAddress()
	if (!address) return undefined
	try {
		const blob = await (await fetch(address)).blob()
		return await new Promise((resolve) => {
			const reader = new FileReader()
			reader.onload = () => resolve(String(reader.result))
			reader.onerror = () => resolve(undefined)
			reader.readAsDataURL(blob)
		})
	} catch {
		return undefined
	}
}

function loadImage(svg: string): Promise<HTMLImageElement> {
	return new Promise((resolve, reject) => {
		const image = new Image()
		image.onload = () => resolve(image)
		image.onerror = () => reject(new Error('png: the browser could not read the picture'))
		image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
	})
}
