import { type Entity, isTreatment } from './entity.ts'
import { OF_STUDY } from './shapes.ts'
import type { Tokens } from './tokens.ts'
import { isClassWord } from './words.ts'

const QUALITY = /^(?:effects?|propert(?:y|ies)|actions?|activity|benefits?)$/
const MEASURE = /^(?:tasks?|tests?|scales?|inventory|questionnaires?|checklist|index)$/
const WAY = /^(?:injections?|pills?|infusions?|administration|tablets?|capsules?|implants?|instillation)$/
const FORMS = new Set('nasal oral spray sprays cream creams gel patch patches drops capsule capsules'.split(' '))
const isForm = (low: readonly string[], { from, to }: Entity) =>
	low.slice(from, to).every((word) => isClassWord(word) || FORMS.has(word))

/** Leaves out what only points to a name: "these medicines"; in "the drug Avastin" only Avastin is the name. */
export function dropPointers({ low }: Tokens, entities: Entity[]): Entity[] {
	return entities.filter((entity, i) => {
		// "calming medicine", "calmol nasal spray": the first word names it.
		const last = entities[i - 1]
		if (last?.to === entity.from && last.meanings[0]!.kind === 'treatment' && isForm(low, entity)) return false
		if (OF_STUDY.test(low[entity.to] ?? '') && isTreatment(entity)) return false
		if (isPart(low, entity)) return false
		// "a gambling task", "the Gloom Rating Scale": what is measured with.
		if (MEASURE.test(low[entity.to] ?? '') || (low[entity.to] === 'rating' && MEASURE.test(low[entity.to + 1] ?? '')))
			return false
		// "oral infusions of calmol": the way it is given, not the name.
		const given = entities[i + 1]
		if (WAY.test(low[entity.to - 1]!) && low[entity.to] === 'of' && given?.from === entity.to + 1 && isTreatment(given))
			return false
		// "the injections can be given monthly"
		if (entity.to === entity.from + 1 && WAY.test(low[entity.from]!) && entity.meanings[0]!.origin === 'open')
			return false
		// "its analgesic effects": a quality, not a drug.
		if (
			(entity.to === entity.from + 1 || low[entity.from] === 'anti') &&
			/(?:ic|ory|ive)$/.test(low[entity.to - 1]!) &&
			QUALITY.test(low[entity.to] ?? '')
		)
			return false
		for (let at = entity.from; at < entity.to; at += 1) if (!isClassWord(low[at]!)) return true
		const before = low[entity.from - 1] ?? ''
		const next = entities[i + 1]
		if (next?.from === entity.to && next.meanings[0]!.kind === 'treatment') return false
		return !/^(?:this|these|those)$/.test(before) && !(before === 'the' && !low[entity.from]!.endsWith('s'))
	})
}

// "myelinated fibres", "a decision-making protocol", "T cell-mediated damage", "the rest of".
const isPart = (low: readonly string[], { from, to, meanings }: Entity) =>
	(/^fib(?:er|re)s?$/.test(low[to - 1]!) &&
		(/(?:s|al|ed|le|ve|cle|ge|ll)$/.test(low[from - 1] ?? '') ||
			/^(?:tracts?|bundles?|neuropathy)$/.test(low[to] ?? ''))) ||
	(low[to - 1] === 'rest' && low[from - 1] === 'the' && low[to] === 'of') ||
	// "fluid intake", "flu season"
	(to === from + 1 && low[from] === 'fluid') ||
	low[to] === 'season' ||
	// "learning whether", "relapse into gloom"
	(to === from + 1 && low[from] === 'learning' && /^(?:whether|if|how|about|more|that|what|to)$/.test(low[to] ?? '')) ||
	(low[to - 1] === 'relapse' && /^(?:into|to|of|prevention)$/.test(low[to] ?? '')) ||
	// What lowers the relapse rate keeps relapses away.
	(low[to - 1] === 'relapse' &&
		/^rates?$/.test(low[to] ?? '') &&
		!low.slice(Math.max(0, from - 4), from).some((word) => /^(?:reduc|lower|decreas|cut)/.test(word))) ||
	(meanings[0]!.kind === 'mechanism' && /^(?:protocols?|paradigms?|mediated)$/.test(low[to] ?? ''))

// In a list, what follows a comma is another.
const opensSingle = (low: readonly string[], at: number) => {
	const before = low.slice(Math.max(0, at - 3), at)
	return before.some((word) => /^(?:the|an?|its|another)$/.test(word)) && !before.includes(',')
}

/** "The zeta blocker calmol", "the zeta blocker, calmol,": it is calmol, and its class says what it does. */
export function joinClasses({ low }: Tokens, all: Entity[]): Entity[] {
	const entities = all.filter((entity, i) => !isClassOf(entity, all[i + 1]))
	const joins = (a: Entity | undefined, b: Entity | undefined) =>
		a?.target !== undefined &&
		b !== undefined &&
		isTreatment(b) &&
		(a.to === b.from || (low[a.to] === ',' && low[b.to] === ',' && b.from === a.to + 1 && opensSingle(low, a.from)))
	return entities.flatMap((entity, i): Entity[] => {
		if (joins(entity, entities[i + 1])) return []
		return joins(entities[i - 1], entity) ? [{ ...entity, target: entities[i - 1]!.target! }] : [entity]
	})
}

const CLASS =
	/(?:s|drug|agent|inhibitor|blocker|agonist|antagonist|analgesic|antibiotic|steroid|antidepressant|antipsychotic)$/

// "the painkilling drug calmol", "sedatives calmol and restix": the class says only what they are.
const isClassOf = (entity: Entity, next: Entity | undefined) =>
	!entity.target &&
	next?.from === entity.to &&
	isTreatment(entity) &&
	isTreatment(next) &&
	entity.meanings[0]!.origin === 'curated' &&
	CLASS.test(entity.meanings[0]!.label) &&
	!CLASS.test(next.meanings[0]!.label)

const CALLED = new Set(['called', 'named', 'termed', 'known'])
const ALSO =
	/^(?:,|\() ?(?:which is |which are )?(?:also|sometimes|often|formerly|commonly) (?:called|known as|named|termed)$/
const KIND_OF = /^(?:hormone|neurotransmitter|protein|chemical|enzyme|gene|cytokine|mineral|vitamin|molecule)$/
const A_KIND = /^(?:\) )?, an? (?:\w+ )?(?:form|type|kind|class) of$/

// "called", "in your liver called the"
function isCalled(between: readonly string[]): boolean {
	const at = between.findIndex((word) => CALLED.has(word))
	return at >= 0 && at <= 3 && between.length - at <= 2
}

// Of a class that a vocabulary names; one that says what it acts on says more than the kind.
function isKindOfDrug(
	low: readonly string[],
	before: Entity,
	{ from, to, target, meanings: [first] }: Entity,
): boolean {
	const end = /^(?:drug|medicine|medication|agent)$/.test(low[to] ?? '') ? to + 1 : to
	return (
		first!.kind === 'treatment' &&
		target === undefined &&
		/^(?:curated|project)$/.test(first!.origin) &&
		/s$/.test(first!.label) &&
		!low[to - 1]!.endsWith('s') &&
		isTreatment(before) &&
		!before.meanings[0]!.generic &&
		/^[,(] an?$/.test(low.slice(before.to, from).join(' ')) &&
		/^[.,;)]?$/.test(low[end] ?? '')
	)
}

/** "A brain chemical called sparkin" is sparkin; "calmol, a form of rest" is calmol. */
export function dropCalled({ low }: Tokens, entities: Entity[]): Entity[] {
	const alike = (a: Entity | undefined, b: Entity | undefined) =>
		a !== undefined && b !== undefined && a.meanings[0]!.kind === b.meanings[0]!.kind
	return entities.filter((entity, i) => {
		const next = entities[i + 1]
		// "a hormone called calmol": which, though it is given.
		const kindOf = KIND_OF.test(low[entity.to - 1]!.replace(/s$/, ''))
		if (
			next &&
			(kindOf || alike(entity, next)) &&
			next.from - entity.to <= 5 &&
			isCalled(low.slice(entity.to, next.from)) &&
			!ALSO.test(low.slice(entity.to, next.from).join(' '))
		)
			return false
		// "calmol, also called restix": one thing, by its first name.
		const before = entities[i - 1]
		if (
			alike(before, entity) &&
			entity.from - before!.to <= 5 &&
			ALSO.test(low.slice(before!.to, entity.from).join(' '))
		)
			return false
		// "the hormone sparkin"
		if (next?.from === entity.to && entity.to === entity.from + 1 && KIND_OF.test(low[entity.from]!)) return false
		// "calmol, a sedative drug": what kind of drug it is.
		if (before && isKindOfDrug(low, before, entity)) return false
		// "sparkin, a brain chemical": what it is.
		if (
			before &&
			KIND_OF.test(low[entity.to - 1]!) &&
			before.meanings.some((m) => m.kind === 'mechanism') &&
			/^(?:\( \S+ \) )?, an?$/.test(low.slice(before.to, entity.from).join(' '))
		)
			return false
		if (!before || low[entity.from - 1] !== 'of' || entity.from - before.to > 6) return true
		return !alike(before, entity) || !A_KIND.test(low.slice(before.to, entity.from).join(' '))
	})
}
