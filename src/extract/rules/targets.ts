import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'

const STIMULATES = /stimulation|\btms\b|tdcs|tacs|theta burst|ultrasound|neurofeedback|neuromodulation/i
const SIDE =
	'(?:(?:the|left|right|bilateral|both|dorsal|ventral|lateral|medial|anterior|posterior|primary|contralateral|ipsilateral) )*'
/** Where a coil or an electrode is put, or what is aimed at. */
const AT = new RegExp(
	`^(?:treatment |sessions? |therapy |protocols? |(?:at )?\\d+ hz |\\([^()]*\\) )*(?:(?:will be|is|was|are|were|to be|being) )?(?:(?:applied|delivered|administered|directed|given|positioned|placed|targeted|aimed|guided|performed) (?:bilaterally |unilaterally )?(?:to|over|at|on|in|of)|targeting|over|to|of|at|on) (?:(?:the )?(?:region|area|part|level)s? of )?${SIDE}$`,
)

/** "Stimulation over the left cortex", "left cortex stimulation": it acts on the place where it is given. */
export function relateTargets(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = reader.analysis
	return entities.flatMap((treatment, i): Draft[] => {
		if (!stimulates(treatment)) return []
		const after = entities.slice(i + 1).find((e) => e.from - treatment.to <= 12)
		const before = entities[i - 1]
		const place =
			after && isPlace(after) && AT.test(words(tokens.low, treatment.to, after.from))
				? after
				: before &&
						isPlace(before) &&
						/^(?:targeted |guided |directed |focused )?$/.test(words(tokens.low, before.to, treatment.from))
					? before
					: undefined
		if (!place || soFar.some((d) => d.object.start === place.start && d.predicate === 'acts_on')) return []
		return draftsOf(reader, treatment, place)
	})
}

const words = (low: readonly string[], from: number, to: number) =>
	low
		.slice(from, to)
		.map((word) => `${word} `)
		.join('')
		.replace(/\([^()]*\) /g, '')
const stimulates = ({ meanings: [first] }: Entity) => first!.kind === 'treatment' && STIMULATES.test(first!.label)
const isPlace = ({ meanings: [first] }: Entity) =>
	first!.kind === 'mechanism' &&
	/cortex|gyrus|nucleus|amygdala|hippocamp|insula|striatum|cerebell|thalam|nerve|regions?|circuits?|brain|network|area|lobe|accumbens|junction|capsule|cortices|operculum|gyri|pallid|tract|fornix|plexus|ganglion/i.test(
		first!.label,
	)

function draftsOf(reader: Reader, treatment: Entity, place: Entity): Draft[] {
	const { analysis } = reader
	const from = Math.min(treatment.to, place.to)
	const { denied, hedged, open } = bearing(analysis, findCues(analysis.tokens), from, from + 1, from + 1)
	const objects = argsOf(reader, groupOf(analysis, place).items, ['mechanism'])
	return argsOf(reader, [treatment], ['treatment']).flatMap((subject) =>
		objects.map(
			(object): Draft => ({
				subject,
				predicate: 'acts_on',
				object,
				direction: 'modulates',
				rule: 'targets',
				from,
				to: from + 1,
				denied,
				hedged,
				open,
			}),
		),
	)
}
