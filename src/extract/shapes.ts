import type { Kind } from '../schema/term.ts'
import { type Meaning, toMeaning } from './lexicon.ts'
import type { Entity } from './recognise.ts'
import type { Tokens } from './tokens.ts'
import { STOP } from './words.ts'

// Heads that make a name of the words before them: "calcium channel blocker", "restless legs syndrome".
const HEADS = new Map<string, Kind>()
const head = (kind: Kind, words: string) => {
	for (const word of words.split(' ')) HEADS.set(word, kind)
}
head('mechanism', 'receptor pathway cortex enzyme transporter channel kinase cytokine hormone neurotransmitter gene')
head(
	'condition',
	`syndrome disease disorder deficiency cancer infection failure dystrophy carcinoma tumor tumour lymphoma leukemia
	neuropathy fracture ulcer phobia addiction psychosis palsy stenosis toxicity injury impairment dysfunction
	dependence seizure arrhythmia anemia hemorrhage thrombosis edema pain`.replace(/\s+/g, ' '),
)
head(
	'treatment',
	`inhibitor blocker agonist antagonist psychotherapy vaccine vaccination surgery transplantation supplement
	antibiotic steroid diuretic chemotherapy radiotherapy antidepressant antipsychotic opioid rehabilitation
	acupuncture massage counseling`.replace(/\s+/g, ' '),
)
// Heads that alone say too little to be a name.
const BARE = new Set(
	`therapy disease disorder syndrome gene surgery stimulation receptor pathway channel enzyme hormone supplement
	inhibitor blocker agonist antagonist deficiency failure injury impairment dysfunction cancer tumor infection`.split(
		/\s+/,
	),
)

// Ends of words by their last three letters: the ending, its kind, and how many letters stand before it at least.
const SUFFIXES = new Map<string, { ending: string; kind: Kind; before: number }[]>()
const ends = (kind: Kind, before: number, words: string) => {
	for (const ending of words.split(/\s+/)) {
		const last = ending.slice(-3)
		SUFFIXES.set(last, [...(SUFFIXES.get(last) ?? []), { ending, kind, before }])
	}
}
ends('condition', 2, 'itis emia aemia algia pathy plegia uria rrhea rrhoea penia megaly sclerosis trophy oma phobia')
ends(
	'treatment',
	3,
	`mab nib pril sartan statin azole cillin mycin olol dipine oxetine azepam azolam triptan gliptin gliflozin glutide
	parin prazole tidine floxacin cycline vir setron caine barbital thiazide onide olone asone amide`,
)
// Words that end so and mean something else.
const NOT_SHAPED = new Set(
	'sympathy empathy diploma aroma coma telepathy apathy biopathy psychopathy pyramide'.split(' '),
)
const MODIFIERS_BLOCKED = /^(?:[^a-z]*|.*ly)$/

/** Adds names made by head or suffix where no lexicon name stands; a head also takes a name right before it in. */
export function findShapes(tokens: Tokens, found: Entity[]): Entity[] {
	const all = [...found]
	for (let at = 0; at < tokens.norm.length; at += 1) {
		if (all.some((e) => e.from <= at && at < e.to)) continue
		const made = byHead(tokens, at, all) ?? bySuffix(tokens, at) ?? byCode(tokens, at)
		if (!made) continue
		for (let i = all.length - 1; i >= 0; i -= 1)
			if (all[i]!.from >= made.from && all[i]!.to <= made.to) all.splice(i, 1)
		all.push(made)
	}
	return all.sort((a, b) => a.from - b.from)
}

function byHead(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	const kind = HEADS.get(tokens.norm[at]!)
	if (!kind) return null
	let from = at
	while (from > 0 && at - from < 3 && isModifier(tokens, from - 1, all, kind)) from -= 1
	if (/^[^a-z]*$/.test(tokens.low[from]!)) from += 1
	if (from === at && (BARE.has(tokens.norm[at]!) || tokens.norm[at] === 'pain')) return null
	if (ACTS.test(tokens.norm[at]!) && tokens.low.slice(from, at).every((word) => KIND_OF_ACT.test(word))) return null
	const target = targetOf(tokens, from, at, all)
	const made = shaped(tokens, from, at + 1, kind)
	return target ? { ...made, target } : made
}

/** What a class of drugs acts on by its name, and how: "zeta receptor antagonist". */
export interface Target {
	meaning: Meaning
	/** Last word of the class, without a plural s. */
	act: string
}

const ACTS = /^(?:antagonist|agonist|inhibitor|blocker)$/
const KIND_OF_ACT =
	/^(?:selective|potent|partial|putative|noncompetitive|competitive|co|inverse|full|dual|novel|specific)$/

// A known mechanism before "antagonist", else the words themselves.
function targetOf(tokens: Tokens, from: number, at: number, all: Entity[]): Target | undefined {
	if (!ACTS.test(tokens.norm[at]!)) return undefined
	const named = all.findLast((e) => e.from >= from && e.to <= at && e.meanings[0]!.kind === 'mechanism')
	return named ? { meaning: named.meanings[0]!, act: tokens.norm[at]! } : namedTarget(tokens, from, at)
}

/** What the words from..at name as the target of the class whose last word stands at `at`. */
export function namedTarget(tokens: Tokens, from: number, at: number): Target | undefined {
	const act = tokens.norm[at]!
	const words = tokens.low.slice(from, at).filter((word) => !KIND_OF_ACT.test(word))
	if (!ACTS.test(act) || !words.length) return undefined
	const receptor = act === 'inhibitor' || /^receptors?$/.test(words.at(-1)!) ? '' : ' receptor'
	return { meaning: toMeaning('mechanism', `${words.join(' ')}${receptor}`, 'shape'), act }
}

function isModifier(tokens: Tokens, at: number, all: Entity[], kind: Kind): boolean {
	const word = tokens.low[at]!
	// "DPP-4 inhibitors": a number joined to the word before it.
	if (/^\d+$/.test(word) && at > 0 && tokens.start[at] === tokens.end[at - 1]! + 1)
		return /^[a-z]+$/.test(tokens.low[at - 1]!)
	if (STOP.has(word) || MODIFIERS_BLOCKED.test(word) || word.length < 2) return false
	// A treatment or a condition right before a head is another name: "depression treatment", "ketamine dependence".
	const other = all.find((e) => e.from <= at && at < e.to)
	return (
		!other ||
		other.meanings[0]!.kind === 'mechanism' ||
		(kind === 'mechanism' && other.meanings[0]!.kind === 'condition')
	)
}

function bySuffix(tokens: Tokens, at: number): Entity | null {
	const word = tokens.norm[at]!
	if (word.length < 6 || NOT_SHAPED.has(word)) return null
	const kind = SUFFIXES.get(word.slice(-3))?.find(
		({ ending, before }) => word.length >= ending.length + before && word.endsWith(ending),
	)?.kind
	return kind ? shaped(tokens, at, at + 1, kind) : null
}

// "NSI-189": a maker's code for a compound.
function byCode(tokens: Tokens, at: number): Entity | null {
	if (/^(?!PMC|NCT|PMID|ICD|DSM)[A-Z]{1,5}\d{3,6}$/.test(tokens.raw[at]!))
		return shaped(tokens, at, at + 1, 'treatment')
	const next = tokens.raw[at + 1] ?? ''
	if (!/^[A-Z]{2,5}$/.test(tokens.raw[at]!) || !/^\d{3,6}$/.test(next) || tokens.start[at + 1] !== tokens.end[at]! + 1)
		return null
	return shaped(tokens, at, at + 2, 'treatment')
}

function shaped(tokens: Tokens, from: number, to: number, kind: Kind): Entity {
	const words = tokens.low.slice(from, to - 1).concat(tokens.norm[to - 1]!)
	const label = words.join(' ')
	const kinds: Kind[] = kind === 'condition' ? ['condition', 'side_effect'] : [kind]
	const meanings = kinds.map((k) => toMeaning(k, label, 'shape'))
	return { from, to, start: tokens.start[from]!, end: tokens.end[to - 1]!, meanings, via: 'shape' }
}
