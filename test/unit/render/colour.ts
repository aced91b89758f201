/** Linear-light sRGB, each 0 to 1. */
export type Rgb = [number, number, number]

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)

/** "#2458a6" → linear light (IEC 61966-2-1). */
export const parseHex = (hex: string): Rgb =>
	[1, 3, 5].map((at) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as Rgb

/**
 * What an eye without one kind of cone sees: Machado, Oliveira & Fernandes 2009, severity 1, in linear light.
 * Grey is what a black-and-white print keeps: luminance.
 */
const MATRICES: Record<string, Rgb[]> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
	grey: [
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
		[0.2126, 0.7152, 0.0722],
	],
}
export const VISIONS = Object.keys(MATRICES)

export const see = (colour: Rgb, vision: string): Rgb =>
	MATRICES[vision]!.map((row) =>
		Math.min(
			1,
			Math.max(
				0,
				row.reduce((sum, k, i) => sum + k * colour[i]!, 0),
			),
		),
	) as Rgb

/** Relative luminance (WCAG 2.2). */
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
	const [low, high] = [luminance(parseHex(a)), luminance(parseHex(b))].sort((x, y) => x - y) as [number, number]
	return (high + 0.05) / (low + 0.05)
}

/** OKLab (Ottosson 2020): L 0 to 1, and two axes of colour. */
function toOklab([r, g, b]: Rgb): [L: number, a: number, b: number] {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	]
}

/** Distance in OKLab, as a vision sees both; about .02 is just noticeable, .1 is plain. */
export function difference(a: string, b: string, vision: string): number {
	const [x, y] = [a, b].map((hex) => toOklab(see(parseHex(hex), vision))) as [Rgb, Rgb]
	return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2])
}
