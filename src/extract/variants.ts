import type { Kind } from '../schema/term.ts'
import { type Entity, entityOf } from './entity.ts'
import { toMeaning } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

const list = (words: string) => new Set(words.split(/\s+/))

/** Names of one field with the words that make another thing of them. */
interface Field {
	kind: Kind
	/** Last words of such names. */
	heads: Set<string>
	/** Words that tell which, right before the name. */
	which: Set<string>
	/** Words that tell which only together: "low frequency". */
	helps: Set<string>
}

const FIELDS: Field[] = [
	{
		kind: 'treatment',
		heads: list('tms rtms dtms ect dbs tdcs tacs trns vns itbs ctbs tbs stimulation ultrasound'),
		which: list(`bilateral unilateral bifrontal bitemporal frontotemporal temporoparietal 
		focal ultrabrief anodal cathodal subthalamic pallidal thalamic stn gpi vim transcutaneous
		percutaneous auricular cervical implanted epidural gamma transcranial external`),
		helps:
			list(`right left prefrontal dorsolateral low high frequency field intensity definition brief pulse paired single
		burst closed loop adaptive nucleus h coil home based intermittent continuous prolonged hd`),
	},
	{
		kind: 'mechanism',
		heads:
			list(`cortex gyrus sulcus lobe lobule hippocampus amygdala insula thalamus hypothalamus striatum caudate putamen
		cingulate accumbens habenula raphe junction area precuneus`),
		which: list(`left right bilateral anterior posterior dorsal ventral medial lateral rostral caudal superior inferior
		basolateral extended primary secondary pregenual subgenual mediodorsal`),
		helps: list('central middle'),
	},
]
const VACCINE = /^vaccin(?:es?|ations?)$/
const PARTS =
	list(`cortex amygdala hippocampus striatum insula thalamus hypothalamus cingulate accumbens caudate putamen cerebellum
	habenula network`)
const MEASURED = list('connectivity volume thickness')

// Illnesses that their time of life or their cause makes others.
const MOODS = list('depression anxiety psychosis')
const WHEN = list(`perinatal antenatal antepartum prenatal postpartum postnatal paternal perimenopausal menopausal
	peripartum premenstrual poststroke preoperative preprocedural anticipatory subthreshold subsyndromal subclinical`)
// Cancers that their spread or what they carry makes others: "metastatic", "ZK2-positive", "castration-resistant".
const CANCERS = list('cancer carcinoma melanoma lymphoma leukemia leukaemia sarcoma adenocarcinoma')
const CARRIES = list('positive negative mutant mutated resistant invasive')
const OF_CANCER = list('receptor castration platinum muscle triple hormone node estrogen hpv')
const OF_CAUSE = list('related associated')

/** Where the words that make another thing of the name at `from` begin; `from` where none do. */
function startIn({ low }: Tokens, { which, helps }: Field, from: number): number {
	let at = from
	let tells = false
	while (at > 0 && from - at < 4 && (which.has(low[at - 1]!) || helps.has(low[at - 1]!))) {
		at -= 1
		tells ||= which.has(low[at]!) || from - at === 2
	}
	return tells && low[at - 1] !== 'sham' ? at : from
}

const isJoined = ({ start, end }: Tokens, at: number) => at > 0 && start[at] === end[at - 1]! + 1

function startOfCancer({ raw, low }: Tokens, from: number): number {
	let at = from
	const what = raw[at - 2] ?? ''
	if (CARRIES.has(low[at - 1] ?? '') && (OF_CANCER.has(low[at - 2] ?? '') || /^\p{Lu}[\p{Lu}\d]+$/u.test(what))) {
		at -= 2
		if (at > 0 && (low[at] === 'receptor' || low[at - 1] === 'non')) at -= 1
	}
	return low[at - 1] === 'metastatic' ? at - 1 : at
}

const UNHELPED = list('resistant refractory intractable')
const BY_WHAT = list('treatment therapy medication drug pharmaco pharmacologically medically')

// "Resistant gloom", "medication-refractory gloom".
const startOfUnhelped = ({ low }: Tokens, from: number): number =>
	UNHELPED.has(low[from - 1] ?? '') ? (BY_WHAT.has(low[from - 2] ?? '') ? from - 2 : from - 1) : from

// Words that say which of an illness it is by their form, but those that say how bad, how long, how many or whose.
const WHICH = /^[a-z]{3,}(?:ary|[^u]al|ic|ous|ive|ular|genic)$/
const HOW =
	list(`chronic acute recurrent transient serious significant several total active fatal systemic substantial progressive
	specific potential abnormal experimental typical atypical different frequent additional general physical emotional
	genuine incidental bilateral unilateral familial symptomatic asymptomatic objective physiologic physiological toxic
	medical clinical initial occasional annual local overall actual residual minimal marginal eventual excessive extensive
	aggressive temporary ordinary necessary voluntary involuntary previous various numerous obvious continuous spontaneous
	serial usual unusual normal partial gradual dramatic massive intensive responsive sensitive positive negative effective
	persistive cumulative public social global economic psychiatric therapeutic basic public traumatic painful problematic
	classic classical characteristic critical cardinal crucial real special principal central original optional natural
	moral legal final additional external internal respective alternative respective extra daily early only likely
	prospective retrospective adjunctive diagnostic prophylactic anxious infectious dangerous deleterious continual
	symptom topic public music clinic antibiotic antipsychotic metabolic genetic allergic nervous neurological neurologic
	psychological mental cardiac hospital individual personal animal nonspecific unspecific respiratory`)

const startOfKind = ({ low, raw }: Tokens, { from, meanings }: Entity): number =>
	meanings[0]!.origin !== 'project' &&
	WHICH.test(low[from - 1] ?? '') &&
	!HOW.has(low[from - 1]!) &&
	/^\p{Ll}+$/u.test(raw[from - 1]!)
		? from - 1
		: from

/** "Cancer-related gloom", "perinatal gloom", "resistant gloom". */
function startOfCause(tokens: Tokens, entity: Entity, before: Entity | undefined): number {
	const { low } = tokens
	const { from, to } = entity
	const unhelped = startOfUnhelped(tokens, from)
	if (unhelped < from) return unhelped
	if (CANCERS.has(low[to - 1]!)) return startOfCancer(tokens, from)
	if (MOODS.has(low[to - 1]!) && WHEN.has(low[from - 1]!)) return from - 1
	if (!before?.meanings.some(({ kind }) => kind === 'condition')) return startOfKind(tokens, entity)
	// An illness of the project's own is looked at by itself, too.
	if (before.meanings[0]!.origin === 'project') return from
	if (before.to === from - 1 && OF_CAUSE.has(low[from - 1]!) && isJoined(tokens, from - 1)) return before.from
	return from
}

function startOf(tokens: Tokens, entity: Entity, before: Entity | undefined): number {
	const first = entity.meanings[0]!
	// "gloom vaccination"
	if (
		VACCINE.test(tokens.low[entity.to - 1]!) &&
		before?.to === entity.from &&
		before.meanings[0]!.kind === 'condition'
	)
		return before.from
	if (first.kind === 'condition') return startOfCause(tokens, entity, before)
	const field = FIELDS.find(
		({ kind, heads }) =>
			(heads.has(tokens.low[entity.to - 1]!) || heads.has(tokens.norm[entity.to - 1]!)) && first.kind === kind,
	)
	return field ? startIn(tokens, field, entity.from) : entity.from
}

/** "Upper cortex thickness", "sparkle network connectivity": what is measured of a part. */
const endOf = ({ low, norm }: Tokens, { to, meanings }: Entity): number =>
	meanings[0]!.kind === 'mechanism' && PARTS.has(norm[to - 1]!) && MEASURED.has(low[to] ?? '') ? to + 1 : to

/** Names with the words that make another thing of them: "bifrontal sparkle stimulation", "left sparkle cortex". */
export function asVariants(tokens: Tokens, entities: Entity[]): Entity[] {
	const made: Entity[] = []
	for (const entity of entities) {
		const from = entity.from > 0 ? startOf(tokens, entity, made.at(-1)) : 0
		const to = endOf(tokens, entity)
		if ((from === entity.from && to === entity.to) || made.some((other) => other.from < from && from < other.to)) {
			made.push(entity)
			continue
		}
		while ((made.at(-1)?.from ?? -1) >= from) made.pop()
		const label = nameOf(tokens, from, to)
		const meanings = entity.meanings.map(({ kind }) => toMeaning(kind, label, 'shape'))
		made.push(entityOf(tokens, from, to, meanings, 'shape'))
	}
	return made
}

// "GPi DBS" and "Left Hippocampus" at the start of a sentence.
function nameOf({ raw, low }: Tokens, from: number, to: number): string {
	const words = raw.slice(from, to).map((word, i) => (/\p{Lu}.*\p{Lu}/u.test(word) ? word : low[from + i]!))
	const unhelped = UNHELPED.has(words[0]!) ? 1 : UNHELPED.has(words[1]!) && BY_WHAT.has(words[0]!) ? 2 : 0
	return unhelped ? `treatment-resistant ${words.slice(unhelped).join(' ')}` : words.join(' ')
}
