// The commonest function words that the languages do not share.
const WORDS: Record<string, string> = {
	en: 'the of and to in is that for it with as was are this be by on not have from which were has been their can may',
	de: 'der die und das nicht ist von mit den eine auf für sich dem auch werden wird bei oder einer sind durch zur nach',
	fr: 'les des est une dans pour que qui sur par avec plus sont pas cette aux ces été être peut ont chez',
	es: 'los las una por con para que del como más pero sus esta entre cuando también puede son fue han',
	it: 'che della sono per con una del gli dei delle nella anche più come essere può stato alla dal',
	pt: 'não uma com para que dos das por mais como são pelo pela também foi pode sua entre',
	nl: 'het een van dat zijn niet voor met aan ook bij door wordt naar worden deze kan uit over',
}
const CODES = Object.keys(WORDS)
/** Word → places in `CODES` of the languages that it speaks for. */
const VOICES = new Map<string, number[]>()
for (const [i, code] of CODES.entries())
	for (const word of new Set(WORDS[code]!.split(' '))) VOICES.set(word, [...(VOICES.get(word) ?? []), i])
/** Of the languages above; a class without properties of Unicode is matched far faster. */
const LETTERS = /[a-z\u00df-\u024f]+/g
/** Fewer words than this tell nothing. */
const LEAST = 30

/** Two-letter code of the language that a text is written in; "en" where too little of it says otherwise. */
export function guessLanguage(text: string): string {
	const words = text.slice(0, 8000).toLowerCase().match(LETTERS) ?? []
	if (words.length < LEAST) return otherScript(text) ? 'und' : 'en'
	const counts = CODES.map(() => 0)
	for (const word of words) for (const i of VOICES.get(word) ?? []) counts[i]! += 1
	const hits = CODES.map((language, i) => ({ language, count: counts[i]! }))
	const english = hits[0]!.count
	const best = hits.reduce((a, b) => (b.count > a.count ? b : a))
	if (best.language !== 'en' && best.count > 2 * english) return best.language
	return otherScript(text) ? 'und' : 'en'
}

// More letters outside Latin script than in it (Greek letters alone are common in English abstracts).
function otherScript(text: string): boolean {
	let [latin, other] = [0, 0]
	for (let i = 0; i < text.length && i < 4000; i += 1) {
		const code = text.charCodeAt(i)
		if ((code | 32) >= 97 && (code | 32) <= 122) latin += 1
		else if (code >= 0x370 && !(code >= 0x1e00 && code < 0x2c00)) other += 1
	}
	return other > 10 && latin < other
}
