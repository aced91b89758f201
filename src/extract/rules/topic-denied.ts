import { groupOf } from '../analysis.ts'
import type { FoundCue } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const maySay = seekWords(['not', "n't", 'no', 'nothing', 'useless', 'ineffective', 'unhelpful', 'little'])
const LESS =
	'(?! (?:(?:for )?(?:everyone|everybody|all|some|many|most|long)|on (?:its|their) own|alone|by (?:itself|themselves)|at once|right away|immediately|if|when|unless|until|as (?:well|much)|to|with|you|them|us|people|those)\\b)'
const USELESS = new RegExp(
	`^(?:, [^,]{1,60}, )?(?:(?:do|does|did|has|have)(?: not|n't)(?: (?:seem|appear|been shown|been found) to)? (?:help|helped|work|worked|make a difference|made a difference)${LESS}|(?:is|are|was|were|proved|has been|have been) (?:of (?:no|little) (?:use|help|value|benefit)|useless|unhelpful|ineffective|no help|not (?:effective|helpful|useful|of use|of benefit))${LESS}|(?:makes?|made|has made|have made) (?:no|little) difference|(?:do|does|did|has done|have done) (?:nothing|little)${LESS})(?: |$)`,
)
const WHOSE =
	/^(?:(?:the|these|ordinary|other|simple|most|such as|like|and|in|addition|,|also|but|however|antibiotics) )*$/

/** "Calmol does not help", on a page whose title names the illness: not for that. */
export function relateTopicDenied(reader: Reader, soFar: readonly Draft[]): Draft[] {
	const { analysis, discourse } = reader
	const { tokens, entities } = analysis
	const { condition, titledCondition, hasTitle, purpose, illness } = discourse
	if (!condition || !titledCondition || !hasTitle || purpose === 'other' || purpose === 'prevent') return []
	if (!maySay(tokens) || entities.some(({ meanings: [one] }) => one!.kind !== 'treatment')) return []
	return entities.flatMap((first): Draft[] => {
		if (!isNamedTreatment(first) || soFar.some((d) => d.subject.start === first.start)) return []
		const { items, to } = groupOf(analysis, first)
		if (items[0] !== first || !USELESS.test(`${tokens.low.slice(to, to + 24).join(' ')} `)) return []
		const before = tokens.low.slice(0, first.from).filter((_, i) => analysis.entityAt[i]! < 0)
		if (!WHOSE.test(before.map((word) => `${word} `).join(''))) return []
		const at = tokens.low.findIndex((_word, i) => i >= to && maySay(tokens, i))
		const denied: FoundCue = { kind: 'negation', from: at, to: at + 1, back: true }
		const object = { meaning: illness ?? condition, start: first.end, end: first.end, by: 'section' as const }
		const said = { predicate: 'treats' as const, object, rule: 'topic:denied', from: first.from, to: first.to }
		return argsOf(reader, items, ['treatment']).map((subject) => ({
			...said,
			subject,
			denied,
			hedged: null,
			open: null,
		}))
	})
}
