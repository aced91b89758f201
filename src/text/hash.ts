import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()
/** Room for texts of plain letters, written again and again: most are short, and to encode one takes as long as to hash it. */
const room = new Uint8Array(4096)

/** One state for all texts, begun anew for each: to make one takes longer than most texts do. */
const fresh = sha256.create()
const work = sha256.create()
const hash = new Uint8Array(fresh.outputLen)

function bytesOf(text: string): Uint8Array {
	if (text.length > room.length) return encoder.encode(text)
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i)
		if (code > 127) return encoder.encode(text)
		room[i] = code
	}
	return room.subarray(0, text.length)
}

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits (FIPS 180-4). */
export function hashText(text: string): string {
	fresh._cloneInto(work)
	work.update(bytesOf(text)).digestInto(hash)
	return bytesToHex(hash)
}

/** SHA-256 of text[start, end); offsets in UTF-16 code units, end exclusive. */
export function hashSpan(text: string, start: number, end: number): string {
	return hashText(text.slice(start, end))
}
