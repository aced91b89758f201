import { type Analysis, has } from './analysis.ts'
import { careOfList, opensCare } from './care-lists.ts'
import { type Discourse, keyFor, RESISTANT, speaksOfEffects } from './discourse.ts'
import { type Entity, isNamedTreatment, meaningOf } from './entity.ts'
import type { Meaning } from './lexicon.ts'
import { isOnlyName } from './lines.ts'
import { purposeOf } from './purposes.ts'
import { seekWords } from './tokens.ts'

function noteIllness(discourse: Discourse, { entities }: Analysis): void {
	const named = entities.flatMap(({ meanings: [first] }) =>
		// What resists treatment is not what each treatment is for.
		first!.kind === 'condition' && !first!.generic && !RESISTANT.test(first!.label) ? [first!] : [],
	)
	discourse.illness = new Set(named.map(keyFor)).size === 1 ? named[0]! : null
}

const saysRisks = seekWords(['risks', 'dangers', 'downsides', 'drawbacks', 'complications'])
// "What are the risks of calmol?"
const namesRisksOf = ({ tokens, entities }: Analysis) =>
	saysRisks(tokens) &&
	entities.some(
		(e) =>
			e.meanings[0]!.kind === 'treatment' &&
			/(?:risks|dangers|downsides|drawbacks|complications) (?:of|with|from)(?: (?:the|taking|using|having|a|an))*$/.test(
				tokens.low.slice(0, e.from).join(' '),
			),
	)

/** A heading, or a question, changes the section's treatment where it names exactly one; two of them end it. */
export function enterHeading(discourse: Discourse, analysis: Analysis): void {
	discourse.effectsSection = speaksOfEffects(analysis) || namesRisksOf(analysis)
	discourse.classFor = []
	discourse.classListed = false
	discourse.purpose = purposeOf(analysis.tokens.low, discourse)
	// "Calmol" below "How is gloom treated?" goes on about the same.
	if (!discourse.careSection || !isOnlyName(analysis)) {
		noteIllness(discourse, analysis)
		discourse.careSection = opensCare(analysis, discourse)
	}
	const care = analysis.entities.some(isNamedTreatment) ? null : careOfList(analysis, discourse)
	if (care) {
		discourse.classFor = [care]
		discourse.classListed = true
	}
	// "Brand names: …" says what the section's treatment is sold as.
	if (/^(?:brand|trade|generic|other|also)$/.test(analysis.tokens.low[0] ?? '')) return
	const named = analysis.entities
		.filter((entity) => has(entity, ['treatment']) && !isSynonym(analysis, entity) && !isKind(analysis, entity))
		.map((entity) => meaningOf(entity, 'treatment')!)
	const distinct = [...new Map(named.filter((m) => !m.generic).map((m) => [keyFor(m), m])).values()]
	discourse.headed = distinct.length === 1
	// "Who should not have the vaccine?" is about the one that is spoken of.
	if (distinct.length === 1 && isHeadOf(distinct[0]!, discourse.section)) return
	if (distinct.length === 1) discourse.section = distinct[0]!
	else if (distinct.length >= 2) {
		discourse.section = null
		discourse.pair = distinct.slice(0, 2)
	}
	// "How does it work?" asks about what the page or its section is about, whatever was named last.
	if (!distinct.length) discourse.section ??= discourse.titledTreatment
	if (!distinct.length && discourse.section) discourse.lastTreatment = null
	if (distinct.length) discourse.headedTreatment = distinct.length === 1 ? distinct[0]! : null
	else discourse.headedTreatment ??= discourse.titledTreatment
	discourse.spokenOf = discourse.headedTreatment ? [discourse.headedTreatment] : []
	if (distinct.length) {
		discourse.lastNamed = distinct
		discourse.lastTreatment = distinct.length === 1 ? distinct[0]! : null
		discourse.lastWasCombination = false
	}
}

/** After a title: what it says holds for the whole text. */
export function noteTitle(discourse: Discourse): void {
	discourse.hasTitle = true
	discourse.titled = discourse.purpose
	discourse.titledTreatment = discourse.headed ? discourse.section : null
}

// "Calmol therapy (calmolisation)": what it is called, too.
const isSynonym = ({ tokens: { low }, entities }: Analysis, { from, to }: Entity) =>
	low[from - 1] === '(' && low[to] === ')' && entities.some((e) => e.to === from - 1 && has(e, ['treatment']))

// "Medicines" names none that "it" could mean.
const isKind = ({ tokens: { low } }: Analysis, { from, to }: Entity) =>
	to - from === 1 &&
	/^(?:medicines?|medications?|drugs?|treatments?|therap(?:y|ies)|remedies|tablets|pills)$/.test(low[from]!)

const isHeadOf = ({ label }: Meaning, whole: Meaning | null) =>
	whole?.label.toLowerCase().endsWith(` ${label.toLowerCase()}`) === true
