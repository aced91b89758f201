import { normaliseText } from '../text/normalise.ts'
import type { DocumentResult, Reader } from './reader.ts'

/** Plain text: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which is said. */
export const txt: Reader = { name: 'plain text', extensions: ['txt', 'text'], read: readPlainText }

export function readPlainText(bytes: Uint8Array, file: string): DocumentResult {
	const { text, encoding } = decode(bytes)
	const nul = text.indexOf('\0')
	if (nul >= 0) {
		const received = `a NUL at character ${nul}`
		return {
			value: undefined,
			issues: [{ code: 'not-text', message: 'not a text file', file, expected: 'text', received }],
		}
	}
	const issues =
		encoding === 'windows-1252'
			? [{ code: 'not-utf-8', message: 'read as Windows-1252', file, expected: 'UTF-8', received: 'other bytes' }]
			: []
	return { value: { text: normaliseText(text) }, issues }
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
	const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
	if (mark === 0xfffe || mark === 0xfeff) {
		const encoding = mark === 0xfffe ? 'utf-16le' : 'utf-16be'
		return { text: new TextDecoder(encoding).decode(bytes), encoding }
	}
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
	} catch {
		return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
	}
}

/** What 0x80 to 0x9F stand for (WHATWG Encoding); all other bytes are their own code points. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand: TextDecoder in Node 20 takes these bytes for Latin-1, and a text would have two hashes. */
function decodeWindows1252(bytes: Uint8Array): string {
	const chars = Array.from(bytes, (byte) =>
		byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte),
	)
	return chars.join('')
}
