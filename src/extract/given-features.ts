import type { Entity } from './entity.ts'
import type { Mesh } from './mesh.ts'
import type { SentenceView } from './pair-features.ts'

// Words of therapy, of harm and of the laboratory: anywhere in the sentence they tell what it is about.
const TOPIC =
	/^(?:treat\w*|therap\w*|patients?|prophyla\w*|prevent\w*|manag\w*|efficacy|effective\w*|versus|vs|placebo|trials?|mg|dose|doses|daily|regimens?|respon\w*|reliev\w*|relief|improv\w*|reduc\w*|control\w*|induced|caused?|causes|causing|associated|due|after|following|developed|toxicity|adverse|side|risk|receiv\w*|administ\w*|given|used|use|using|indicated|recommend\w*|resist\w*|combin\w*|drugs?|agents?|vaccin\w*|infected|virus|diagnos\w*|complicat\w*|incidence|levels?|rats?|mice|cells?|model|study|studies|safety|benefit\w*|refractory|failed|relapse\w*|remission|surviv\w*|syndrome|reaction|case|report|history|old)$/

/** Features of whether the first is given for the second: the sentence's topic, each name's neighbours, what MeSH holds the first for. */
export function givenFeatures(view: SentenceView, treatment: Entity, condition: Entity, mesh: Mesh): string[] {
	const { words, place, analysis } = view
	const [t, c] = [place.get(treatment)!, place.get(condition)!]
	const left = words[c - 1] ?? '^'
	const right = words[t + 1] ?? '$'
	const places = treatment.mesh ? (mesh.places.get(treatment.mesh) ?? []) : []
	const kinds = new Set(places.map((at) => at[0]))
	return [
		...[...new Set(words)].filter((word) => TOPIC.test(word)).map((word) => `says ${word}`),
		`Tl:${words[t - 1] ?? '^'}`,
		`Tr:${right}`,
		`Trr:${right} ${words[t + 2] ?? '$'}`,
		`Cl:${left}`,
		`Cll:${words[c - 2] ?? '^'} ${left}`,
		`Cr:${words[c + 1] ?? '$'}`,
		`Thead:${analysis.tokens.low[treatment.to - 1]}`,
		...(kinds.size ? [...kinds].map((kind) => `T of ${kind}`) : ['T of none']),
	]
}
