import { encode } from 'uqr'
import { saveFile } from './save-file.ts'

/** A link as QR code: dark on light in both themes, because that is what readers expect. */
export function QrCode({ value, name }: { value: string; name: string }) {
	const svg = drawQr(value)
	if (!svg) return <p className="quiet small">The link is too long for a QR code; a simpler view has a shorter one.</p>
	return (
		<div className="row qr">
			<img
				src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
				width={132}
				height={132}
				alt={`QR code of ${value}`}
			/>
			<button type="button" className="button" onClick={() => saveFile(`${name}-qr.svg`, 'image/svg+xml', svg)}>
				Save QR code
			</button>
		</div>
	)
}

/** SVG of a QR code (ISO 18004), or undefined where the text does not fit. */
export function drawQr(value: string): string | undefined {
	try {
		const { data, size } = encode(value, { ecc: 'M', border: 4 })
		const cells = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
		return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${cells.join('')}" fill="#000"/></svg>`
	} catch {
		return undefined
	}
}
