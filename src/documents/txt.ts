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
		return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
	}
}
