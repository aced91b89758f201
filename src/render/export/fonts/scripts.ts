/** Scripts by the name that people know them by, and how Unicode calls them. */
const SCRIPTS: [name: string, letters: RegExp][] = [
	['Greek', /\p{Script=Greek}/u],
	['Cyrillic', /\p{Script=Cyrillic}/u],
	['Hebrew', /\p{Script=Hebrew}/u],
	['Arabic', /\p{Script=Arabic}/u],
	['Chinese', /\p{Script=Han}/u],
	['Japanese', /\p{Script=Hiragana}|\p{Script=Katakana}/u],
	['Korean', /\p{Script=Hangul}/u],
	['Thai', /\p{Script=Thai}/u],
	['Devanagari', /\p{Script=Devanagari}/u],
	['Bengali', /\p{Script=Bengali}/u],
	['Tamil', /\p{Script=Tamil}/u],
	['Telugu', /\p{Script=Telugu}/u],
	['Georgian', /\p{Script=Georgian}/u],
	['Armenian', /\p{Script=Armenian}/u],
	['Ethiopic', /\p{Script=Ethiopic}/u],
	['Khmer', /\p{Script=Khmer}/u],
	['emoji', /\p{Extended_Pictographic}/u],
]

const nameScript = (letter: string) => SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? nameLetter(letter)

/** Names of the scripts of some letters, once each; a letter of none of them is named by its code. */
export function nameScripts(letters: readonly string[]): string[] {
	const names = letters.map(nameScript)
	return [...new Set(names)]
}

/** "U+0E1B" */
export const nameLetter = (letter: string): string =>
	`U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
