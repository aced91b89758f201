import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { isOnlyName } from '../lines.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'

/**
 * "Calmol. It is a tablet.", where a section tells how an illness is treated: it is one of the treatments. A heading with
 * the same words asserts nothing.
 */
export function relateHeaded(reader: Reader): Draft[] {
	const { analysis, discourse } = reader
	const { tokens, entities, sentence } = analysis
	const meaning = discourse.illness ?? discourse.condition
	if (!discourse.careSection || !meaning || sentence.kind === 'item' || !isOnlyName(analysis)) return []
	const entity = entities[0]!
	const { hedged, open } = bearing(analysis, findCues(tokens), entity.from, entity.to, entity.to)
	const object = { meaning, start: entity.end, end: entity.end, by: 'section' as const }
	const place = { rule: 'headed', from: entity.from, to: entity.to, denied: null, hedged, open }
	return argsOf(reader, [entity], ['treatment']).map(
		(subject): Draft => ({ subject, predicate: 'treats', object, ...place }),
	)
}
