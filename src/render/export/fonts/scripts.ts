/** Scripts by the name that people know them by, and how Unicode calls them. */
const SCRIPTS: [name: string, letters: RegExp][] = [
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

/** Names of the scripts of some letters, once each; a letter of none of them is named by its code. */
export function nameScripts(letters: readonly string[]): string[] {
	const names = letters.map((letter) => SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? nameLetter(letter))
	return [...new Set(names)]
}

/** "U+0E1B" */
export const nameLetter = (letter: string): string =>
	`U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
