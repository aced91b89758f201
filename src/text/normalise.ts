/** Name and version of the rule that makes a stored text; changes whenever its result would. */
export const NORMALISER = 'lf-nfc@1'

/** Stored form of a text: no byte order mark, LF line ends, Unicode NFC. Applying it twice changes nothing. */
export function normaliseText(raw: string): string {
	return raw
		.replace(/^\uFEFF+/, '')
		.replace(/\r\n?/g, '\n')
		.normalize('NFC')
}
