const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

/** Converts offsets of one text both ways. UTF-16 code units inside, Unicode code points in exports. */
export interface OffsetMap {
	/** An offset inside a surrogate pair counts as the start of its code point. */
	toCodePoint: (utf16: number) => number
	toUtf16: (codePoint: number) => number
}

/** Reads the text once; each conversion is then a binary search. Offsets beyond the text are clamped to its end. */
export function buildOffsetMap(text: string): OffsetMap {
	/** UTF-16 offset of the second half of each surrogate pair. */
	const seconds: number[] = []
	for (let i = 1; i < text.length; i++) {
		if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) seconds.push(i)
	}
	const clamp = (value: number, max: number) => Math.max(0, Math.min(value, max))
	return {
		toCodePoint: (utf16) => {
			const at = clamp(utf16, text.length)
			return at - countBelow(seconds, (second) => second <= at)
		},
		toUtf16: (codePoint) => {
			const at = clamp(codePoint, text.length - seconds.length)
			return at + countBelow(seconds, (second, i) => second - i <= at)
		},
	}
}

/** UTF-16 offset → code points before it. For many offsets of one text, build an offset map. */
export const toCodePoint = (text: string, utf16: number): number => buildOffsetMap(text).toCodePoint(utf16)

/** Code point offset → UTF-16 offset. For many offsets of one text, build an offset map. */
export const toUtf16 = (text: string, codePoint: number): number => buildOffsetMap(text).toUtf16(codePoint)

/** How many leading items hold; `holds` must be true for a prefix of the list only. */
function countBelow(items: number[], holds: (item: number, index: number) => boolean): number {
	let low = 0
	let high = items.length
	while (low < high) {
		const middle = (low + high) >> 1
		if (holds(items[middle]!, middle)) low = middle + 1
		else high = middle
	}
	return low
}
