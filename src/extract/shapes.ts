import type { Kind } from '../schema/term.ts'
import { bodyShape, endsBodyShape } from './body-shapes.ts'
import { brainShape, endsBrainShape } from './brain-shapes.ts'
import { codeEnd, endsGene, geneEnd, isProtein } from './codes.ts'
import { type Entity, entityOf, type Target } from './entity.ts'
import { FINITE, HANDLES } from './finite-verbs.ts'
import { toMeaning } from './lexicon.ts'
import type { Tokens, Word } from './tokens.ts'
import { STOP } from './words.ts'

// Heads that make a name of the words before them: "calcium channel blocker", "restless legs syndrome".
const HEADS = new Map<string, Kind>()
const head = (kind: Kind, words: string) => {
	for (const word of words.split(' ')) HEADS.set(word, kind)
}
head(
	'mechanism',
	`receptor pathway cortex enzyme transporter channel kinase cytokine hormone neurotransmitter gene reductase synthase
	transferase esterase oxidase protease hydroxylase phosphatase polymerase dehydrogenase decarboxylase adrenoceptor`.replace(
		/\s+/g,
		' ',
	),
)
head(
	'condition',
	`syndrome disease disorder deficiency cancer infection failure dystrophy carcinoma tumor tumour lymphoma leukemia
	neuropathy fracture ulcer phobia addiction psychosis palsy stenosis toxicity injury impairment dysfunction
	dependence seizure arrhythmia anemia hemorrhage thrombosis edema pain`.replace(/\s+/g, ' '),
)
head(
	'treatment',
	`inhibitor blocker agonist antagonist analogue analog psychotherapy vaccine vaccination surgery transplantation supplement
	antibiotic steroid diuretic chemotherapy radiotherapy antidepressant antipsychotic opioid rehabilitation
	acupuncture massage counseling transfusion implantation ablation angioplasty`.replace(/\s+/g, ' '),
)
// Heads that alone say too little to be a name.
const BARE = new Set(
	`disease disorder syndrome gene surgery stimulation receptor pathway channel enzyme hormone supplement
	inhibitor blocker agonist antagonist analogue analog implantation ablation deficiency failure injury impairment dysfunction cancer tumor infection`.split(
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
	parin prazole tidine floxacin cycline vir setron caine barbital thiazide onide olone asone amide orexant gepant tinib
	ciclib parib zomib lukast xaban gatran vaptan fungin taxel platin rubicin piprazole peridone faxine racetam giline
	dronate cept kinra limus zolamide triptyline pramine asteride coxib profen nersen siran lisib grastim ditan tadine ectomy otomy ostomy plasty pexy quine
	cerfont pitant dutant netant serin pertin caprant prodil orphan rexton melteon glurant giline nicline faxine fadine traline azodone
	zolam afrine bamate trigine gabine tabine rabine izine apine spirone sidone pride perone thixol glitazone glinide reotide ratide
	enatide natide zepatide teplase trexate poside tecan mustine rozole relix gestrel oxifen ifene tropium clidinium
	dilol bradine renone entan ciguat fibrate cetrapib bactam penem zolid vudine bendazole mectin nafil isant degib rafenib fenacin begron butynin moterol meterol caterol daterol buterol cabtagene leucel parvovec curonium flurane ampanel golix caftor imod xibat branor rasib sertib temcel
	inostat dustat glustat exian prazan trutide dutide virtide ritide lintide cetide astine vancin grelor paxar milast sporin copan nurad nexor depsin
	tifan bopag lotor ectedin orelin capone estrant drostat camten dacin fusp uzole prazine corilant`,
)
ends('treatment', 4, 'rsen')
// Words that end so and mean something else.
const NOT_SHAPED = new Set(
	'dichotomy sympathy empathy diploma aroma coma telepathy apathy biopathy psychopathy pyramide chaperone precipitant'.split(
		' ',
	),
)
const MODIFIERS_BLOCKED = /^(?:[^a-z]*|.*ly)$/

/** Adds names made by head or suffix where no lexicon name stands; a head also takes a name right before it in. */
export function findShapes(tokens: Tokens, found: Entity[]): Entity[] {
	const all = [...found]
	for (let at = 0; at < tokens.norm.length; at += 1) {
		if (!mayEnd(tokens, at)) continue
		const made = madeAt(tokens, at, all)
		if (!made) continue
		for (let i = all.length - 1; i >= 0; i -= 1)
			if (all[i]!.from >= made.from && all[i]!.to <= made.to) all.splice(i, 1)
		all.push(made)
	}
	return all.sort((a, b) => a.from - b.from)
}

// What was found out of a word before: texts repeat their words, but not for ever.
/** Says whether a name could be made of the word, or end in it, whatever stands around; the word remembers. */
function mayEnd({ words }: Tokens, at: number): boolean {
	const word = words[at]!
	word.mayEnd ??= endsName(word)
	return word.mayEnd
}

const endsName = ({ raw, low, norm }: Word): boolean =>
	HEADS.has(norm) ||
	endsBodyShape(norm) ||
	endsBrainShape(norm) ||
	CARE.has(norm) ||
	CARE.has(low) ||
	suffixKind(norm) !== undefined ||
	/^[A-Z]{1,5}(?:\d{1,7}[A-Z]?\d{0,2})?$/.test(raw)

// A word that has a name already may still end a longer one: of a treatment with its aid, or of a part of the body.
function madeAt(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	const isFree = !all.some((e) => e.from <= at && at < e.to)
	return (
		byAid(tokens, at, all) ??
		byGene(tokens, at, all) ??
		(isFree ? (byHead(tokens, at, all) ?? byCare(tokens, at, all)) : null) ??
		byBody(tokens, at, all) ??
		(isFree ? (bySuffix(tokens, at) ?? byCode(tokens, at)) : null)
	)
}

// "wrist pain" and not only "pain"; a longer name of the vocabulary, or the project's own, stays.
function byBody(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	const found = bodyShape(tokens, at) ?? brainShape(tokens, at)
	if (!found) return null
	const { from, to, kind, label } = found
	const stays = (e: Entity) =>
		e.from < to &&
		e.to > from &&
		(e.from < from || e.to > to || (e.from === from && e.to === to) || e.meanings[0]!.origin === 'project')
	if (all.some(stays)) return null
	return shaped(tokens, from, to, kind, to - 1, label)
}

function byHead(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	const kind = HEADS.get(tokens.norm[at]!)
	if (!kind) return null
	// "GL-9 (gloomide nine) analogue": what stands in the parenthesis is passed over.
	const open =
		tokens.low[at - 1] === ')' && /^analog(?:ue)?$/.test(tokens.norm[at]!) ? tokens.low.lastIndexOf('(', at) : -1
	let from = open > 0 ? open : at
	const last = from
	while (from > 0 && last - from < 3 && isModifier(tokens, from - 1, all, kind)) from -= 1
	// "5-HT2C receptor"
	if (/^ht\d[a-z]?$/.test(tokens.low[from]!) && tokens.low[from - 1] === '5') from -= 1
	const whole = all.find((e) => e.to === at && e.from < from && e.meanings[0]!.kind === 'mechanism')
	if (whole) from = whole.from
	else if (/^[^a-z]*$/.test(tokens.low[from]!) && !/^ht\d/.test(tokens.low[from + 1]!)) from += 1
	if (ACTS.test(tokens.norm[at]!) && from === at - 1 && /ing$/.test(tokens.low[from]!)) return null
	if (from === at && (BARE.has(tokens.norm[at]!) || tokens.norm[at] === 'pain')) return null
	if (ACTS.test(tokens.norm[at]!) && tokens.low.slice(from, at).every((word) => KIND_OF_ACT.test(word))) return null
	const target = targetOf(tokens, from, at, all)
	const made = shaped(tokens, from, at + 1, kind, open > 0 ? open : at)
	return target ? { ...made, target } : made
}

const CARE = new Set(
	'therapy psychotherapy treatment training stimulation intervention exercise rehabilitation'.split(' '),
)
const AIDED = new Set('assisted enhanced augmented facilitated guided focused based informed induced'.split(' '))

// "calmol-assisted therapy", "sparkle (SP)-assisted psychotherapy": one treatment, not its drug; so with "trauma-focused".
function byAid(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	const { low } = tokens
	if (!CARE.has(low[at]!) || !AIDED.has(low[at - 1] ?? '')) return null
	const close = low[at - 2] === ')' ? low.lastIndexOf('(', at - 2) : -1
	const end = close > 0 ? close : at - 1
	const named = all.find((e) => e.to === end || (e.from < end && end < e.to))
	if (named && named.to > at) return null
	const from = named ? named.from : end - 1
	// "long-term based", "office-based": when or where, not which.
	if (from < 0 || (!named && (STOP.has(low[from]!) || WHERE.test(low[from]!) || !/^[a-z]{4,}$/.test(low[from]!))))
		return null
	const words = [named ? named.meanings[0]!.label.toLowerCase() : low[from]!, low[at - 1]!, tokens.norm[at]!]
	const made = shaped(tokens, from, at + 1, 'treatment')
	return { ...made, meanings: [toMeaning('treatment', `${words[0]}-${words[1]} ${words[2]}`, 'shape')] }
}

const WHERE = /^(?:term|pill|tablet|office|hospital|clinic|home|drug|evidence)$/

// Words before "therapy", "training" or "stimulation" that do not say which.
const VAGUE = new Set(
	`active acute add additional adequate adjunct adjunctive adjuvant alternative ambulatory appropriate augmentation
	available background best biological blind bridging care choice chronic clinical combination combined common
	comparative complementary concomitant concurrent condition conservative continuation continued continuous control
	conventional corresponding course curative current daily definitive different direct disease drug dual early edge
	effective efficacious electrical emerging empiric empirical evidence existing experimental extended failed final
	first form forms full further future general group guideline higher home illness individual induction initial
	innovative inpatient intended intensive intravenous invasive key kind last later latter level life line local long
	main maintenance major medical modern mono monthly multimodal multiple neoadjuvant new newer next non
	nonpharmacological novel old on ongoing online open optimal optimised optimized optimum oral original other
	outpatient palliative patient period pharmacological phase pilot placebo planned popular possible post potential pre
	present preventative preventive previous primary prior prolonged promising proposed proven psychiatric psychological
	psychosocial randomised randomized real received receiving recommended regular relevant repeated required rescue
	resistant routine safe salvage same second secondary session sham short similar simple single special specific stable
	staff standard standardised standardized state study subsequent successful such suitable supervised symptom
	symptomatic systemic term test that therapeutic third this three topical total traditional trial triple two type
	types typical unnecessary usual various week weekly whole year`.split(/\s+/),
)
// "ongoing training", "assigned stimulation": how it is given; "stargazing therapy" is what it is.
const PARTICIPLE = /(?:ing|ed)$/

// "contingency therapy", "working sparkle training": at least one word that says which.
function byCare(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	if (!/^(?:therapy|training|stimulation)$/.test(tokens.norm[at]!)) return null
	const says = (word: string) =>
		word.length > 3 &&
		!VAGUE.has(word) &&
		!word.startsWith('non') &&
		(tokens.low[at] === 'therapy' || !PARTICIPLE.test(word))
	let from = at
	while (from > 0 && at - from < 3 && isModifier(tokens, from - 1, all, 'treatment') && says(tokens.low[from - 1]!))
		from -= 1
	if (tokens.low[from] === 'frequency' && /^(?:low|high)$/.test(tokens.low[from - 1] ?? '')) from -= 1
	return from === at ? null : shaped(tokens, from, at + 1, 'treatment')
}

const ACTS = /^(?:antagonist|agonist|inhibitor|blocker)$/
const KIND_OF_ACT =
	/^(?:selective|potent|partial|putative|noncompetitive|competitive|non|co|inverse|full|dual|novel|specific|penetrant|available|oral|orally|affinity|low|high|moderate|uncompetitive|reversible|irreversible|acting|centrally|peripherally|long|short)$/

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

const DOES_TO =
	/^(?:stimulat|block|activat|inhibit|target|modulat|increas|decreas|reduc|enhanc|antagoni[sz]|suppress|boost|alter|affect|lower|rais|bind)ing$/

function isModifier(tokens: Tokens, at: number, all: Entity[], kind: Kind): boolean {
	const word = tokens.low[at]!
	// "DPP-4 inhibitors": a number joined to the word before it.
	if (/^\d+$/.test(word) && at > 0 && tokens.start[at] === tokens.end[at - 1]! + 1)
		return /^[a-z]+$/.test(tokens.low[at - 1]!)
	if (STOP.has(word) || MODIFIERS_BLOCKED.test(word) || word.length < 2) return false
	// "stimulating zeta receptors" is done to them.
	if (kind === 'mechanism' && DOES_TO.test(word)) return false
	// "related disorders" are none by themselves.
	if (kind === 'condition' && /^(?:related|associated|comorbid|underlying|coexisting|concurrent)$/.test(word))
		return false
	// "modulate calming pathways": a verb is no part of the name.
	if (HANDLES.has(word) || (FINITE.has(word) && !/ed$/.test(word))) return false
	// A treatment or a condition right before a head is another name: "depression treatment", "ketamine dependence".
	const other = all.find((e) => e.from <= at && at < e.to)
	return (
		!other ||
		other.meanings[0]!.kind === 'mechanism' ||
		(kind === 'mechanism' && other.meanings[0]!.kind === 'condition')
	)
}

function suffixKind(word: string): Kind | undefined {
	if (word.length < 6 || NOT_SHAPED.has(word)) return undefined
	return SUFFIXES.get(word.slice(-3))?.find(
		({ ending, before }) => word.length >= ending.length + before && word.endsWith(ending),
	)?.kind
}

/** After a treatment's name: "calmol-controlled" says how a study is made. */
export const OF_STUDY = /^(?:controlled|referenced|naive)$/

function bySuffix(tokens: Tokens, at: number): Entity | null {
	const kind = OF_STUDY.test(tokens.low[at + 1] ?? '') ? undefined : suffixKind(tokens.norm[at]!)
	return kind ? shaped(tokens, at, at + 1, kind) : null
}

function byCode(tokens: Tokens, at: number): Entity | null {
	if (isProtein(tokens.raw[at]!)) return shaped(tokens, at, at + 1, 'mechanism')
	const to = codeEnd(tokens, at)
	return to > at ? shaped(tokens, at, to, 'treatment') : null
}

function byGene(tokens: Tokens, at: number, all: Entity[]): Entity | null {
	const to = geneEnd(tokens, at)
	if (to > at + 1) return shaped(tokens, at, to, 'mechanism', at, `${tokens.raw.slice(at + 1, to).join('-')} gene`)
	if (!endsGene(tokens, at) || all.some((e) => e.from < at && at - 1 < e.to)) return null
	return shaped(tokens, at - 1, at + 1, 'mechanism', at, `${tokens.raw[at - 1]} gene`)
}

function shaped(tokens: Tokens, from: number, to: number, kind: Kind, before = to - 1, called?: string): Entity {
	const label =
		called ??
		tokens.low
			.slice(from, before)
			.concat(tokens.norm[to - 1]!)
			.join(' ')
	const kinds: Kind[] = kind === 'condition' ? ['condition', 'side_effect'] : [kind]
	const meanings = kinds.map((k) => toMeaning(k, label, 'shape'))
	return entityOf(tokens, from, to, meanings, 'shape')
}
