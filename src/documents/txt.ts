import { normaliseText } from '../text/normalise.ts'
import { type DocumentResult, type Reader, refuse } from './reader.ts'

/** Plain text: UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which is said. */
export const txt: Reader = { name: 'plain text', extensions: ['txt', 'text'], read: readPlainText }

export function readPlainText(bytes: Uint8Array, file: string): DocumentResult {
	const wide = wideEncoding(bytes)
	// Looked for before decoding: a large program would be decoded in vain.
	const nul = wide ? -1 : bytes.indexOf(0)
	if (nul >= 0) return refuse('not-text', 'not a text file', file, 'text', `a NUL at byte ${nul}`)
	const { text, encoding } = wide ? { text: new TextDecoder(wide).decode(bytes), encoding: wide } : decode(bytes)
	const controls = text.slice(0, SAMPLE).match(CONTROLS)?.length ?? 0
	if (controls > MOST_CONTROLS * Math.min(SAMPLE, text.length))
		return refuse('not-text', 'not a text file', file, 'text', `${controls} control characters at its start`)
	const issues =
		encoding === 'windows-1252'
			? [{ code: 'not-utf-8', message: 'read as Windows-1252', file, expected: 'UTF-8', received: 'other bytes' }]
			: []
	return { value: { text: normaliseText(text) }, issues }
}

/** Characters looked at, and the share of them that no text has as control characters. */
const SAMPLE = 4000
const MOST_CONTROLS = 0.02
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f]/g

/** UTF-16 by its byte order mark. */
function wideEncoding(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
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
	let text = ''
	for (let at = 0; at < bytes.length; at += 8192)
		text += Array.from(bytes.subarray(at, at + 8192), (byte) =>
			byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte),
		).join('')
	return text
}
