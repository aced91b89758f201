import type { Analysis } from './analysis.ts'
import { findThings, type Naming, type Thing } from './document-things.ts'
import type { Draft } from './draft.ts'
import type { Entity } from './entity.ts'
import { givenFeatures } from './given-features.ts'
import { isNarrower, type Mesh } from './mesh.ts'
import { pairFeatures, type SentenceView, viewSentence } from './pair-features.ts'

/** A treatment and a condition in one sentence. */
export interface Candidate {
	sentence: number
	treatment: Entity
	condition: Entity
	/** Of the pair in this sentence. */
	features: string[]
	/** Those, and what bears on whether the one is given for the other. */
	given: string[]
}

/** A treatment and a condition of a whole document, every sentence that names both, and what the document says of them. */
export interface DocumentPair {
	treatment: Thing
	condition: Thing
	candidates: Candidate[]
	features: string[]
}

interface Scene {
	views: SentenceView[]
	treatments: Thing[]
	conditions: Thing[]
	mesh: Mesh
}

/** Every treatment of a document with every condition of it. */
export function findPairs(
	analyses: readonly Analysis[],
	draftsOf: (sentence: number) => readonly Draft[],
	mesh: Mesh,
): DocumentPair[] {
	const [treatments, conditions] = [findThings(analyses, 'treatment'), findThings(analyses, 'condition')]
	if (!treatments.length || !conditions.length) return []
	const views = analyses.map((analysis, i) => viewSentence(analysis, draftsOf(i)))
	const scene = { views, treatments, conditions, mesh }
	return treatments.flatMap((treatment) =>
		conditions.map((condition) => {
			const candidates = candidatesOf(scene, treatment, condition)
			return { treatment, condition, candidates, features: featuresOf(scene, treatment, condition, candidates) }
		}),
	)
}

const candidatesOf = ({ views, mesh }: Scene, treatment: Thing, condition: Thing): Candidate[] =>
	treatment.namings.flatMap(({ sentence, entity }) =>
		condition.namings
			.filter((other) => other.sentence === sentence)
			.map((other): Candidate => {
				const view = views[sentence]!
				const features = pairFeatures(view, entity, other.entity)
				const given = [...features, ...givenFeatures(view, entity, other.entity, mesh)]
				return { sentence, treatment: entity, condition: other.entity, features, given }
			}),
	)

const above = (value: number, cuts: readonly number[]) => cuts.filter((cut) => value >= cut).length

// A sentence that stands alone has no title and no course of argument: only its words speak.
function featuresOf(scene: Scene, treatment: Thing, condition: Thing, candidates: Candidate[]): string[] {
	const near = candidates.length ? 'near' : 'apart'
	const features = new Set(candidates.flatMap((c) => c.features))
	const add = (list: readonly string[]) => list.forEach((f) => void features.add(f))
	for (const naming of condition.namings) add(aboutCondition(scene, naming, near))
	for (const naming of treatment.namings) add(aboutTreatment(scene, naming, near))
	if (scene.views.length === 1) return [...features, 'alone']
	for (const c of candidates)
		if (c.sentence === 0) add(c.features.filter((f) => /^(?:b[<>]|all|sense|rule)/.test(f)).map((f) => `title ${f}`))
	add(courseFeatures(scene, treatment, condition, candidates.length))
	add(treeFeatures(scene, treatment, condition, near))
	return [...features]
}

function aboutCondition({ views }: Scene, { sentence, entity }: Naming, near: string): string[] {
	const { words, place, senses, analysis } = views[sentence]!
	const at = place.get(entity)!
	const { low } = analysis.tokens
	const features = [
		`${near} Cl:${words[at - 1] ?? '^'}`,
		`${near} Cll:${words[at - 2] ?? '^'} ${words[at - 1] ?? '^'}`,
		`${near} Cr:${words[at + 1] ?? '$'}`,
		`${near} Chead:${low[entity.to - 1]}`,
		`C:${low.slice(entity.from, entity.to).join(' ')}`,
	]
	if (near === 'near') return features
	return [...features, ...senses.map((s) => `apart ${s.sense}:${s.at < at ? 'before' : 'after'}`)]
}

function aboutTreatment({ views }: Scene, { sentence, entity }: Naming, near: string): string[] {
	const { words, place, analysis } = views[sentence]!
	const at = place.get(entity)!
	return [
		`${near} Tl:${words[at - 1] ?? '^'}`,
		`${near} Tr:${words[at + 1] ?? '$'}`,
		`${near} Trr:${words[at + 1] ?? '$'} ${words[at + 2] ?? '$'}`,
		`T:${analysis.tokens.low.slice(entity.from, entity.to).join(' ')}`,
	]
}

// How often, where and how far from each other both are named.
function courseFeatures(
	{ views, treatments, conditions }: Scene,
	treatment: Thing,
	condition: Thing,
	count: number,
): string[] {
	const near = count ? 'near' : 'apart'
	const [ts, cs] = [treatment.namings, condition.namings]
	const last = views.length - 1
	const distance = Math.min(...ts.flatMap((t) => cs.map((c) => Math.abs(t.sentence - c.sentence))))
	const [tTitle, cTitle] = [Number(ts[0]!.sentence === 0), Number(cs[0]!.sentence === 0)]
	const titles = `titles${tTitle}${cTitle}`
	const [tRank, cRank] = [Math.min(treatment.rank, 3), Math.min(condition.rank, 4)]
	const many = above(treatments.length, [2, 3, 5])
	const times = `times${Math.min(count, 4)}`
	return [
		...[times, `${times} ${titles}`],
		...[
			titles,
			`far${Math.min(distance, 5)}`,
			`Trank${Math.min(treatment.rank, 4)}`,
			`Crank${Math.min(condition.rank, 5)}`,
			`Trank${tRank} Crank${cRank}`,
			`Trank${tRank} Ttitle${tTitle} Ts${many}`,
			`Ttimes${above(ts.length, [2, 3, 5, 8])}`,
			`Ctimes${above(cs.length, [2, 3, 5, 8])}`,
			`Ts${many}`,
			`Cs${above(conditions.length, [2, 4, 7])}`,
			`Clast${Number(cs.at(-1)!.sentence === last)}`,
			`Tlast${Number(ts.at(-1)!.sentence === last)}`,
			`Cfirst${above(cs[0]!.sentence / Math.max(1, last), [0.01, 0.25, 0.5, 0.75])}`,
		].map((feature) => `${near} ${feature}`),
		near,
	]
}

// Annotators, as readers, take the narrowest name: of a kidney disease and its acute failure, the failure.
function treeFeatures(
	{ mesh, treatments, conditions }: Scene,
	treatment: Thing,
	condition: Thing,
	near: string,
): string[] {
	const features: string[] = []
	if (condition.mesh) {
		const id = condition.mesh
		const below = conditions.filter((c) => c.mesh && isNarrower(mesh, c.mesh, id))
		const over = conditions.filter((c) => c.mesh && isNarrower(mesh, id, c.mesh))
		features.push(`${near} Cnarrower${Math.min(2, below.length)}`, `${near} Cbroader${Math.min(2, over.length)}`)
		if (below.some((c) => c.namings.length >= condition.namings.length)) features.push('Cnarrower more')
		for (const place of mesh.places.get(id) ?? [])
			features.push(`C in ${place.slice(0, 3)}`, `C in ${place.slice(0, 7)}`)
	}
	if (treatment.mesh) {
		const id = treatment.mesh
		if (treatments.some((t) => t.mesh && isNarrower(mesh, t.mesh, id))) features.push(`${near} Tnarrower`)
		if (treatments.some((t) => t.mesh && isNarrower(mesh, id, t.mesh))) features.push(`${near} Tbroader`)
		for (const place of mesh.places.get(id) ?? []) features.push(`T in ${place.slice(0, 3)}`)
	}
	return features
}
