import type { Kind } from '../schema/term.ts'
import { codeEnd } from './codes.ts'
import { type Abbreviations, type Entity, entityOf } from './entity.ts'
import { readIntroduced } from './introduced.ts'
import { type Meaning, meaningsOf, type ProjectLexicon, toMeaning } from './lexicon.ts'
import type { Tokens } from './tokens.ts'
import { AUXILIARIES, PREPOSITIONS, STOP } from './words.ts'

/** Names that a text makes for itself: "guided sparkle therapy (GST)". */
export interface Definitions {
	/** By the short form as written. */
	short: Abbreviations
	/** By the normal words of the long form, joined by one space, under the first of them. */
	long: Map<string, { words: string[]; meanings: Meaning[] }[]>
}

const KINDS = new Map<string, Kind>()
const heads = (kind: Kind, words: string) => {
	for (const word of words.split(/\s+/)) KINDS.set(word, kind)
}
heads(
	'treatment',
	`therapy treatment training stimulation psychotherapy intervention rehabilitation exercise medication regimen diet
	supplementation surgery infusion implantation dialysis replacement meditation counseling counselling acupuncture
	transplantation remediation entrainment blocker inhibitor agonist antagonist antidepressant antipsychotic`,
)
heads(
	'condition',
	`disorder disease illness syndrome disability injury impairment dysfunction pain neuropathy deficit dependence
	addiction infection failure cancer depression psychosis symptom ideation insomnia arthritis ulcer dementia decline
	delirium aphasia neglect spasticity fatigue dyskinesia apnea`,
)
heads(
	'mechanism',
	`cortex network receptor gyrus nucleus bundle fasciculus tract connectivity plasticity hormone cytokine pathway protein transporter
	excitability axis inhibition extinction`,
)
const SHORT = /^(?:\p{Lu}|\p{Ll}{1,4}\p{Lu})[\p{L}\p{N}]{1,9}$/u
const MOST_WORDS = 8

/** Short forms in parentheses whose letters stand in the words before them, where the last of these tells the kind. */
export function readDefinitions(all: readonly { tokens: Tokens }[], lexicon: ProjectLexicon): Definitions {
	const short: Abbreviations = new Map()
	const long: Definitions['long'] = new Map()
	const addLong = (words: string[], meanings: Meaning[]) => {
		const known = long.get(words[0]!)
		if (known) known.push({ words, meanings })
		else long.set(words[0]!, [{ words, meanings }])
	}
	for (const { tokens } of all) {
		for (const { word, meaning } of readIntroduced(tokens, lexicon)) addLong([word], [meaning])
		for (let at = tokens.low.indexOf('('); at > 1; at = tokens.low.indexOf('(', at + 1)) {
			const coded = codedName(tokens, at, lexicon)
			if (coded) {
				addLong([tokens.norm[at - 1]!], coded)
				addLong(tokens.norm.slice(at + 1, tokens.low.indexOf(')', at)), coded)
			}
			const from = longForm(tokens, at)
			if (from < 0) continue
			const words = tokens.norm.slice(from, at)
			const meanings = meant(words, tokens.low.slice(from, at), lexicon)
			if (!meanings) continue
			const key = shortAt(tokens, at)
			if (!short.has(key) && !isKnownShort(key, meanings, lexicon)) short.set(key, meanings)
			addLong(words, meanings)
			// "TF-CBT" is two words wherever it stands.
			const inside = tokens.norm.slice(at + 1, tokens.low.indexOf(')', at))
			if (inside.length > 1) addLong(inside, meanings)
		}
	}
	noteTitleShorts(all, lexicon, short)
	return { short, long }
}

// "the herbal medicine Restgrass (RG-100)": a name that no vocabulary knows, and the maker's code for it.
function codedName(tokens: Tokens, at: number, lexicon: ProjectLexicon): Meaning[] | null {
	const name = tokens.raw[at - 1]!
	const close = tokens.low.indexOf(')', at)
	if (close < 0 || codeEnd(tokens, at + 1) !== close || close - at < 2) return null
	if (!/^\p{L}\p{Ll}{4,}$/u.test(name) || meaningsOf(lexicon, tokens.norm[at - 1]!)) return null
	const isName = /^\p{Lu}/u.test(name) && at > 1
	return isName || /^(?:drug|medicine|compound|agent)$/.test(tokens.low[at - 2] ?? '')
		? [toMeaning('treatment', name, 'shape')]
		: null
}

// "Seasonal Gloom Disorder" in the title, and "SGD" below it.
function noteTitleShorts(
	[title, ...rest]: readonly { tokens: Tokens }[],
	lexicon: ProjectLexicon,
	short: Abbreviations,
): void {
	const { low, norm } = title?.tokens ?? { low: [], norm: [] }
	if (low.length > 16) return
	for (let from = 0; from + 3 <= low.length; from += 1)
		for (let to = Math.min(low.length, from + 6); to >= from + 3; to -= 1) {
			const words = low.slice(from, to)
			if (!words.every((word) => /^[a-z]{2,}$/.test(word) && !STOP.has(word))) continue
			const letters = words.map((word) => word[0]!.toUpperCase()).join('')
			if (short.has(letters) || !rest.some(({ tokens }) => tokens.raw.includes(letters))) continue
			const meanings = meant(norm.slice(from, to), words, lexicon)
			if (meanings && !isKnownShort(letters, meanings, lexicon)) short.set(letters, meanings)
		}
}

// "Brain stimulation (TBS)" is no better known by its short form than the vocabulary has it.
const isKnownShort = (key: string, [first]: Meaning[], lexicon: ProjectLexicon) =>
	first!.origin !== 'shape' && meaningsOf(lexicon, key.toLowerCase())?.[0]?.kind === first!.kind

// "TF-CBT" is two words of one name.
function shortAt({ raw, low }: Tokens, at: number): string {
	const last = low.indexOf(')', at)
	return raw
		.slice(at + 1, last)
		.join('')
		.replace(/s$/, '')
}

// Letters are looked for from the last to the first, and the first must open a word.
function longForm(tokens: Tokens, at: number): number {
	const close = tokens.low.indexOf(')', at)
	if (close < 0 || close - at > 3) return -1
	const key = shortAt(tokens, at)
	if (!SHORT.test(key) || !/\p{Lu}.*\p{Lu}/u.test(key)) return -1
	const letters = key.toLowerCase()
	const words: string[] = []
	const least = Math.max(0, at - MOST_WORDS)
	let nearest = -1
	for (let from = at - 1; from >= least && /^[\p{L}\p{N}]+$/u.test(tokens.low[from]!); from -= 1) {
		const word = tokens.low[from]!
		words.unshift(word)
		if (STOP.has(word) || AUXILIARIES.has(word) || words.length < 2 || word[0] !== letters[0]) continue
		// One letter a word is surest; else the nearest words that have them.
		if (words.length === letters.length && words.every((one, i) => one[0] === letters[i])) return from
		if (nearest < 0 && spells(words, letters)) nearest = from
	}
	return nearest
}

/** True where the letters stand in the words in their order, the first of every word that is no small word among them. */
function spells(words: readonly string[], letters: string): boolean {
	let left = letters
	let passed = 0
	for (const [i, word] of words.entries()) {
		if (left[0] !== word[0]) {
			if (PREPOSITIONS.has(word) || /^(?:and|the|to)$/.test(word)) continue
			// "upper sparkle cortex (UC)"
			passed += 1
			if (passed > 1 || i === words.length - 1) return false
			continue
		}
		left = left.slice(1)
		// "posttraumatic stress disorder (PTSD)": letters inside a word, up to the one that the next word opens.
		const next = words.slice(i + 1).find((other) => !PREPOSITIONS.has(other))
		while (left && left[0] !== next?.[0] && word.slice(1).includes(left[0]!)) left = left.slice(1)
	}
	return left === ''
}

const conditionOf = (word: string, lexicon: ProjectLexicon): Kind | undefined =>
	meaningsOf(lexicon, word)?.some((m) => m.kind === 'condition' && !m.capital && !m.generic) ? 'condition' : undefined

function meant(norm: readonly string[], low: readonly string[], lexicon: ProjectLexicon): Meaning[] | null {
	const plain = KINDS.has(norm.at(-1)!)
	for (let from = 0; from < norm.length - (plain ? 1 : 0); from += 1) {
		const known = meaningsOf(lexicon, norm.slice(from).join(' '))?.filter((m) => !m.capital && !m.generic)
		// A kind of an illness is an illness of its own, a way to give a treatment that treatment.
		if (known?.length && (from === 0 || known[0]!.kind === 'treatment')) return known
	}
	const last = norm.at(-1)!
	// "dull polygloom (DPG)" is a gloom where the vocabulary knows that polygloom is one.
	const kind = KINDS.get(last) ?? conditionOf(last, lexicon)
	if (!kind) return knownStart(norm, lexicon)
	const label = [...low.slice(0, -1), last].join(' ')
	const kinds: Kind[] = kind === 'condition' ? ['condition', 'side_effect'] : [kind]
	return kinds.map((one) => toMeaning(one, label, 'shape'))
}

// "upper cortex internus" is of the upper cortex.
function knownStart(norm: readonly string[], lexicon: ProjectLexicon): Meaning[] | null {
	const known = norm.length > 2 ? meaningsOf(lexicon, norm.slice(0, -1).join(' ')) : undefined
	if (known?.[0]?.kind === 'mechanism') return known
	// "calmol extended release" is calmol.
	const form = norm.findIndex((word) => FORM.test(word))
	const drug = form > 0 && norm.slice(form).every((w) => FORM.test(w)) ? norm.slice(0, form).join(' ') : undefined
	const drugs = drug ? meaningsOf(lexicon, drug) : undefined
	return drugs?.[0]?.kind === 'treatment' ? drugs : null
}

const FORM =
	/^(?:extended|prolonged|sustained|controlled|immediate|delayed|modified|release|xr|er|hydrochloride|sodium|nasal|spray|infusion|injection|injectable|patch|tablet|capsule|implant|depot)$/

/** Puts long forms that the text defined in the place of what stands in their words. */
export function nameDefined(tokens: Tokens, found: Entity[], { long }: Definitions): Entity[] {
	if (long.size === 0) return found
	const made: Entity[] = []
	for (let at = 0; at < tokens.norm.length; at += 1) {
		const fits = long
			.get(tokens.norm[at]!)
			?.filter(({ words }) => words.every((word, i) => tokens.norm[at + i] === word))
			.sort((a, b) => b.words.length - a.words.length)[0]
		if (!fits) continue
		const to = at + fits.words.length
		const end = withShort(tokens, to)
		made.push(entityOf(tokens, at, end, fits.meanings, 'abbreviation'))
		at = end - 1
	}
	if (!made.length) return found
	// A longer name that is known stays.
	const own = made.filter(
		(name) =>
			!found.some(({ from, to }) => (from < name.from && to >= name.to) || (from === name.from && to > name.to)),
	)
	// "the medicine restgrass": the name, not the word before it.
	const free = found.filter(
		({ from, to, meanings: [first] }) =>
			!own.some((other) => (from < other.to && other.from < to) || (first!.generic && to === other.from)),
	)
	return [...free, ...own].sort((a, b) => a.from - b.from)
}

// "guided sparkle therapy (GST)" is one name.
const withShort = ({ low }: Tokens, to: number): number => {
	const close = low[to] === '(' ? low.indexOf(')', to) : -1
	return close > 0 && close - to <= 3 ? close + 1 : to
}
