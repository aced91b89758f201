import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment, meaningOf } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'
import { draftsOf, isEffect } from './side-effects.ts'

const saysBetween = seekWords(['between'])
const LINK = /\b(?:links?|associations?|relationships?|connections?|correlations?) between (?:the )?(?:[a-z]+ ){0,3}$/
const ASKS = /^(?:stud(?:y|ies|ied|ying)|investigat\w+|examin\w+|explor\w+|assess\w*|evaluat\w+|determine)$/
const LINKED = /^(?:levels? |activity |use |therapy |treatment )?and (?:the )?(?:[a-z-]+ ){0,3}$/

/** "There is a link between Y and gloom": Y has part in it, whichever of them is named first. */
export function relateLinks(reader: Reader): Draft[] {
	const { analysis } = reader
	const { entities, tokens } = analysis
	if (!saysBetween(tokens)) return []
	return entities.flatMap((first, i): Draft[] => {
		const last = entities[i + 1]
		const words = (from: number, to: number) => `${tokens.low.slice(from, to).join(' ')} `
		if (!last || !LINK.test(words(Math.max(0, first.from - 6), first.from))) return []
		if (!LINKED.test(words(first.to, last.from))) return []
		const treatment = [first, last].find(isNamedTreatment)
		if (treatment) return harmLinked(reader, treatment, treatment === first ? last : first)
		const mechanism = [first, last].find(isMechanism)
		const illness = [first, last].find((e) => e !== mechanism && meaningOf(e, 'condition') !== undefined)
		if (!mechanism || !illness) return []
		const at = tokens.low.lastIndexOf('between', first.from)
		const b = bearing(analysis, findCues(tokens), at, at + 1, first.from)
		if (b.void) return []
		// "They study the link between …"
		const asks = tokens.low.slice(Math.max(0, at - 5), at - 1).some((word) => ASKS.test(word))
		const open = b.open ?? (asks ? { kind: 'open' as const, back: false, from: at, to: at + 1 } : null)
		const place = { rule: 'links', from: at, to: at + 1, denied: b.denied, hedged: b.hedged, open }
		const objects = argsOf(reader, groupOf(analysis, illness).items, ['condition'])
		return argsOf(reader, [mechanism], ['mechanism']).flatMap((subject) =>
			objects.map((object): Draft => ({ subject, predicate: 'implicated_in', object, ...place })),
		)
	})
}

// "no link between X and gloom": whether X brings gloom on.
function harmLinked(reader: Reader, treatment: Entity, harm: Entity): Draft[] {
	const { analysis } = reader
	const { low } = analysis.tokens
	const items = groupOf(analysis, harm).items.filter(isEffect)
	const at = low.lastIndexOf('between', Math.min(treatment.from, harm.from))
	const b = bearing(analysis, findCues(analysis.tokens), at - 1, at, at + 1)
	if (!items.length || b.void || SOUGHT.test(`${low.slice(Math.max(0, at - 6), at - 1).join(' ')} `)) return []
	const subjects = argsOf(reader, groupOf(analysis, treatment).items, ['treatment'])
	return subjects.flatMap((subject) => draftsOf(reader, subject, { items, from: at }, b, 'links'))
}

const SOUGHT =
	/\b(?:(?:stud(?:y|ied|ying)|investigat\w+|examin\w+|explor\w+|assess\w*|evaluat\w+|look(?:ed|ing)?|search\w*|test(?:ed|ing)?) (?:\w+ ){0,3}|whether|if )$/

const isMechanism = ({ meanings: [first] }: Entity) => first!.kind === 'mechanism'
