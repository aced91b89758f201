import type { Issue } from '../schema/issue.ts'
import { readPlainText } from './txt.ts'

/** The text of HTML or XML bytes: by byte order mark, declared encoding, else as plain text is read. */
export function decodeText(bytes: Uint8Array, file: string): { text: string | undefined; issues: Issue[] } {
	const head = String.fromCharCode(...bytes.subarray(0, 2048))
	const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
	if (declared && !/^(?:utf-?8|utf-?16|windows-1252|iso-8859-1|us-ascii)$/.test(declared)) {
		try {
			return { text: new TextDecoder(declared).decode(bytes), issues: [] }
		} catch {
			const issue = {
				code: 'unknown-encoding',
				message: 'encoding is not known; read as UTF-8',
				file,
				expected: 'a known encoding',
				received: declared,
			}
			return { text: readPlainText(bytes, file).value?.text, issues: [issue] }
		}
	}
	const { value, issues } = readPlainText(bytes, file)
	return { text: value?.text, issues }
}
