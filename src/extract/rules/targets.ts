import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import type { Arg } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import type { Entity } from '../entity.ts'
import { fromSection } from '../pointers.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const STIMULATES = /stimulation|\btms\b|tdcs|tacs|theta burst|ultrasound|neurofeedback|neuromodulation/i
const SIDE =
	'(?:(?:the|left|right|bilateral|both|dorsal|ventral|lateral|medial|anterior|posterior|primary|contralateral|ipsilateral) )*'
/** Where a coil or an electrode is put, or what is aimed at. */
const AT = new RegExp(
	`^(?:treatment |sessions? |therapy |protocols? |(?:at )?\\d+ hz |\\([^()]*\\) )*(?:(?:will be|is|was|are|were|to be|being) )?(?:(?:applied|delivered|administered|directed|given|positioned|placed|targeted|aimed|guided|performed) (?:bilaterally |unilaterally )?(?:to|over|at|on|in|of)|targeting|over|to|of|at|on) (?:(?:the )?(?:region|area|part|level)s? of )?${SIDE}$`,
)

/** From the start of a sentence to that place. */
const PUT = new RegExp(
	`^(?:the |active |real |magnetic |electrical |two |bilateral )*(?:stimulation|electrodes?|pulses|coil) (?:(?:will be|is|was|are|were) )(?:given|applied|delivered|administered|directed|positioned|placed|implanted|inserted|aimed|targeted|put|held) (?:(?:daily|twice|once|bilaterally|for|weeks?|days?|minutes|with|an?|the|h|figure|8|eight|coil|at|hz|\\d+|four|six|two|per|day|,) )*(?:to|over|at|on|in|into|of) (?:(?:the )?(?:region|area|part|level)s? of )?${SIDE}$`,
)

/** "Stimulation over the left cortex", "left cortex stimulation": it acts on the place where it is given. */
export function relateTargets(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = reader.analysis
	const meant = entities.some(stimulates) || !saysStimulus(tokens) ? [] : meantTargets(reader, soFar)
	if (meant.length) return meant
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

const saysStimulus = seekWords(['stimulation', 'electrode', 'electrodes', 'pulses', 'coil'])

// "Stimulation will be given over the left cortex", "electrodes will be put in it": by what the section is about.
function meantTargets(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = reader.analysis
	const [subject] = fromSection(reader, 0)
	if (!subject || !STIMULATES.test(subject.meaning.label)) return []
	const place = entities.find(isPlace)
	if (!place || place.from > 18 || soFar.some((d) => d.object.start === place.start)) return []
	return PUT.test(words(tokens.low, 0, place.from)) ? targetsOf(reader, [subject], place.from - 1, place) : []
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

const draftsOf = (reader: Reader, treatment: Entity, place: Entity): Draft[] =>
	targetsOf(reader, argsOf(reader, [treatment], ['treatment']), Math.min(treatment.to, place.to), place)

function targetsOf(reader: Reader, subjects: readonly Arg[], from: number, place: Entity): Draft[] {
	const { analysis } = reader
	const { denied, hedged, open } = bearing(analysis, findCues(analysis.tokens), from, from + 1, from + 1)
	const objects = argsOf(reader, groupOf(analysis, place).items, ['mechanism'])
	return subjects.flatMap((subject) =>
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
