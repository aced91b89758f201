import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits (FIPS 180-4). */
export function hashText(text: string): string {
	return bytesToHex(sha256(encoder.encode(text)))
}

/** SHA-256 of text[start, end); offsets in UTF-16 code units, end exclusive. */
export function hashSpan(text: string, start: number, end: number): string {
	return hashText(text.slice(start, end))
}
