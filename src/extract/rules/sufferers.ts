import { groupOf } from '../analysis.ts'
import type { Draft } from '../draft.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'
import { PEOPLE_NAMED } from '../words.ts'

const BETWEEN = new RegExp(
	`^(?:(?:symptoms|severity|scores?|ratings?|episodes?|rates?|outcomes?) )?(?:in|among|of|for) (?:(?:[a-z0-9-]+ ){0,4}${PEOPLE_NAMED} (?:with|who have|suffering from|diagnosed with|experiencing|having) )?(?:an? )?(?:[a-z-]+ ){0,3}$`,
)
// "X eases gloom in people with cancer": it does nothing for the cancer.
const APART =
	/cancer|carcinoma|tumou?r|lymphoma|leuk|malignan|diabet|hiv\b|stroke|heart|cardi|myocard|kidney|renal|liver|hepat|somatic|medical/i
// An illness of its own, whatever else people have.
const COMORBID = /insomnia|depress|anxiety|obesity|addiction|dependence/i
const NO_STATE = /\b(?:treatment|prevention|absence|lack|risk|side|without|no|not)\b/

/** "X improves Y in people with Z": what eases a symptom of an illness treats that illness, too. */
export function relateSufferers({ analysis, text, discourse }: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, entities } = analysis
	return soFar.flatMap((draft): Draft[] => {
		if (draft.predicate !== 'treats' || draft.denied || draft.object.by === 'section' || draft.object.by === 'pronoun')
			return []
		const symptom = entities.find((e) => e.start === draft.object.start)
		const group = symptom && groupOf(analysis, symptom)
		const illness = group && entities.find((e) => e.from > group.to)
		if (!illness || illness.meanings[0]!.kind !== 'condition' || illness.from - group.to > 12) return []
		const between = `${tokens.low.slice(group.to, illness.from).join(' ')} `
		// Thoughts of suicide are of many an illness, and eased without it.
		if (/^suicid/i.test(draft.object.meaning.label) || COMORBID.test(draft.object.meaning.label)) return []
		if (!BETWEEN.test(between) || NO_STATE.test(between) || APART.test(illness.meanings[0]!.label)) return []
		return argsOf({ analysis, text, discourse }, groupOf(analysis, illness).items, ['condition'])
			.filter(
				({ meaning }) => !soFar.some((d) => d.subject === draft.subject && d.object.meaning.label === meaning.label),
			)
			.map((object): Draft => ({ ...draft, object, rule: 'sufferers' }))
	})
}
