import { hashText } from '#sha256'

export { hashText }

/** SHA-256 of text[start, end); offsets in UTF-16 code units, end exclusive. */
export function hashSpan(text: string, start: number, end: number): string {
	return hashText(text.slice(start, end))
}
