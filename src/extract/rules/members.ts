import { groupOf } from '../analysis.ts'
import { findCues } from '../cues.ts'
import { type Arg, idOf } from '../discourse.ts'
import type { Draft } from '../draft.ts'
import { type Entity, isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { isClassWord } from '../words.ts'

const CLASS =
	'(?:medicines?|medications?|drugs?|treatments?|therapies|remedies|pills|tablets|procedures|options|agents|types|kinds|ones|methods|surgeries)'
/** What says of the treatments after it that they are those of which the sentence before spoke. */
const ARE_THEY = new RegExp(
	`^(?:they|these|examples|(?:(?:the|these|some|two|three|four|common|other|such|several|most|many|main|available|usual|commonly|used|prescribed|often|standard|first|line) )+(?:(?:of|types|kinds|examples) (?:of )?)?(?:(?:these|the|such) )?${CLASS}(?: (?:used|prescribed|available))?) (?:(?:can|may|might|often|usually|commonly|also) )*(?:includes?|are)(?: called)? (?:: )?(?:(?:the|an?|some|certain|drugs|medicines|oral|older|newer|short|long|acting|high|low|dose|prescription|called) )*$`,
)
const saysNot = /\b(?:not|n't|never|avoid|stop|without)\b/
/** After a name: something else than the treatment itself is the item's. */
const ELSE =
	/^(?:of|for|in|with|to|levels?|deficiency|doses?|allerg\w+|withdrawal|use|abuse|toxicity|users?|side|and|or)$/
const TAKING =
	/^(?:(?:taking|using|having|following|eating|getting|engaging|doing|keeping|maintaining|adopting|trying|wearing|drinking|starting|joining|practicing|learning) )?(?:(?!(?:not|no|less|about)\b)[a-z]+ ){0,3}$/

/** "Many medicines ease gloom. They include X and Y", and lists of them: what such things are for, each of them is for. */
export function relateMembers(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis, discourse } = reader
	if (!discourse.classFor.length) return []
	const first = analysis.entities.find((e) => isNamedTreatment(e) && !isThem(reader, e))
	if (!first) return []
	const items = itemOfList(reader, first) ?? namedAsThem(reader, first)
	if (!items) return []
	const b = bearing(analysis, findCues(analysis.tokens), first.from, first.to, first.to)
	const place = { rule: 'members', from: first.from, to: first.to, denied: null, hedged: b.hedged, open: b.open }
	return argsOf(reader, items, ['treatment']).flatMap((subject) =>
		discourse.classFor
			.filter(() => !soFar.some((d) => d.subject.start === subject.start && saysWhatFor(d)))
			.map(({ predicate, meaning }): Draft => {
				const object: Arg = { meaning, start: first.end, end: first.end, by: 'section' }
				return { subject, predicate, object, ...place }
			}),
	)
}

// "These sedative medicines include X": those that were spoken of.
const isThem = ({ analysis: { tokens }, discourse }: Reader, { from, to, meanings: [first] }: Entity) =>
	from === 1 &&
	/^(?:these|those|the)$/.test(tokens.low[0]!) &&
	/^(?:includes?|are)$/.test(tokens.low[to] ?? '') &&
	[...discourse.lastNamed, discourse.lastTreatment].some((m) => m && idOf(m) === idOf(first!))

// "- Calmol eases gloom": for that, by its own words.
const saysWhatFor = ({ predicate }: Draft) => predicate === 'treats' || predicate === 'prevents'

// "- Calmol dulls sparkin." below "Here are the medicines for gloom:"
function itemOfList({ analysis, discourse, text }: Reader, first: Entity): Entity[] | null {
	const { low } = analysis.tokens
	if (analysis.sentence.kind !== 'item' || !discourse.classListed || !OPENS.test(lineTo(text, analysis.sentence.start)))
		return null
	if (
		first.from > 4 ||
		!TAKING.test(
			low
				.slice(0, first.from)
				.map((word) => `${word} `)
				.join(''),
		)
	)
		return null
	if (first.from > 1 && !low[0]!.endsWith('ing')) return null
	// "- The usual drugs should be taken daily"
	if (first.to - first.from === 1 && isClassWord(low[first.from]!) && /^[a-z]/.test(low[first.to] ?? '')) return null
	const group = groupOf(analysis, first)
	const close = low[group.to] === '(' ? low.indexOf(')', group.to) : -1
	const next = low[close > 0 ? close + 1 : group.to]
	return next === undefined || !ELSE.test(next) ? group.items : null
}

const OPENS = /^\s*(?:[-•*·–—o]|\d+[.)])?\s*$/
const lineTo = (text: string, start: number) => text.slice(text.lastIndexOf('\n', start - 1) + 1, start)

// "They include calmol and restix."
function namedAsThem(reader: Reader, first: Entity): Entity[] | null {
	const { analysis } = reader
	const { tokens } = analysis
	if (first.from > 12) return null
	// "These sedative medicines include": they do.
	const [them] = analysis.entities
	const said =
		them && isThem(reader, them) ? ['they', ...tokens.low.slice(them.to, first.from)] : tokens.low.slice(0, first.from)
	const before = `${said.join(' ')} `
	return ARE_THEY.test(before) && !saysNot.test(before) ? groupOf(analysis, first).items : null
}
