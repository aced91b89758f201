/** 85 printable letters; the nine left out mean something in HTML or in a string. `boot.js` builds the same list. */
const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(i + 33)).filter(
	(c) => !`<>&"'\\\`-/`.includes(c),
)

/** Bytes as text, four in five letters: a sixteenth less than base64. A last group of n bytes takes n + 1 letters. */
export function toBase85(bytes: Uint8Array): string {
	const parts: string[] = []
	for (let at = 0; at < bytes.length; at += 4) {
		const left = Math.min(4, bytes.length - at)
		let value = 0
		for (let i = 0; i < 4; i++) value = value * 256 + (bytes[at + i] ?? 0)
		const group: string[] = []
		for (let i = 0; i < 5; i++) {
			group.unshift(LETTERS[value % 85]!)
			value = Math.floor(value / 85)
		}
		parts.push(group.slice(0, left + 1).join(''))
	}
	return parts.join('')
}
