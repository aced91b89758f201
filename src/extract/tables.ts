import type { Analysis } from './analysis.ts'
import type { Discourse } from './discourse.ts'
import { isNamedTreatment, isTreatment } from './entity.ts'
import { FINITE } from './finite-verbs.ts'
import { asSaid } from './lead-in.ts'
import type { Meaning } from './lexicon.ts'

/** What a cell of a table is read under: the first cells of its column and of its row. */
export interface CellPlace {
	column: Analysis | null
	row: Analysis | null
}

/** For each sentence of a cell that neither opens a column nor a row, what opens them; by its index. */
export function placeCells(analyses: readonly Analysis[]): Map<number, CellPlace> {
	const places = new Map<number, CellPlace>()
	let top: (Analysis | undefined)[] = []
	let row: Analysis | null = null
	let shift = 0
	for (const [i, analysis] of analyses.entries()) {
		const { cell } = analysis.sentence
		if (!cell) continue
		if (cell.row === 0) {
			if (analyses[i - 1]?.sentence.cell?.row !== 0) top = []
			top[cell.column] = analysis
			shift = 0
			row = null
			continue
		}
		if (cell.column === 0) {
			row = analysis
			// A page may leave out an empty first cell: the columns are one off.
			shift = widthOf(analyses, i, cell.row) > top.length ? 1 : 0
			continue
		}
		if (analyses[i - 1]?.sentence.cell?.row !== cell.row) row = null
		places.set(i, { column: top[cell.column - shift] ?? null, row })
	}
	return places
}

function widthOf(analyses: readonly Analysis[], from: number, row: number): number {
	let width = 0
	for (let i = from; analyses[i]?.sentence.cell?.row === row; i += 1) width = analyses[i]!.sentence.cell!.column + 1
	return width
}

/** Below words of the first kind a cell goes on from those of the second. */
const UNDERSTOOD: [RegExp, string][] = [
	[
		/\b(?:side|adverse|unwanted) (?:effects?|reactions?)|^(?:common |possible |main )?(?:risks?|complications?|downsides|drawbacks|cons)\b/,
		'side effects include',
	],
	[
		/\b(?:contraindicat\w+|not (?:for|suitable|recommended)|avoid (?:if|in)|who should not)\b/,
		'do not take it if you have',
	],
	[
		/\b(?:conditions?|indications?|uses?|used|treats?|approved|best for|good for|helps? with)\b/,
		'this treatment is used to treat',
	],
]
const BENEFITS = /^(?:main |key |possible )?(?:benefits?|advantages?|pros)\b/
const TREATMENTS =
	/^(?:(?:main|usual|common|first line|other|possible) )?(?:treatments?|therap(?:y|ies)|medications?|medicines?|drugs?|options)$/

/** A cell in words, and whom and what it is about; null where its table does not tell. */
export function readCell(
	cell: Analysis,
	{ column, row }: CellPlace,
	discourse: Discourse,
): { whole: Analysis; about: Discourse } | null {
	const [treatment, aspect] = row && nameOf(row) ? [nameOf(row), column] : [column && nameOf(column), row]
	if (treatment) return { whole: wordsOf(cell, aspect), about: aboutTreatment(discourse, treatment) }
	const illness = row && illnessOf(row)
	if (!illness || !column || !TREATMENTS.test(column.tokens.low.join(' '))) return null
	return { whole: asSaid(column, cell, 'it is treated with'), about: aboutIllness(discourse, illness) }
}

// The one treatment that a cell names.
const nameOf = ({ entities }: Analysis): Meaning | null => {
	const named = entities.filter(isNamedTreatment)
	return named.length === 1 ? named[0]!.meanings[0]! : null
}

const illnessOf = ({ entities }: Analysis): Meaning | null =>
	entities.length === 1 && !isTreatment(entities[0]!)
		? (entities[0]!.meanings.find((m) => m.kind === 'condition') ?? null)
		: null

function wordsOf(cell: Analysis, aspect: Analysis | null): Analysis {
	const asked = aspect?.tokens.low.join(' ') ?? ''
	const [first] = cell.tokens.low
	const does = first !== undefined && (FINITE.has(first) || /[^s]s$/.test(first)) && cell.entities[0]?.from !== 0
	const said = does ? undefined : UNDERSTOOD.find(([about]) => about.test(asked))?.[1]
	if (said) return asSaid(aspect!, cell, said)
	if (does) return asSaid(cell, cell, 'this treatment')
	if (BENEFITS.test(asked)) return asSaid(aspect!, cell, 'this treatment brings')
	return /ing$/.test(first ?? '') ? asSaid(cell, cell, 'this treatment works by') : cell
}

const aboutTreatment = (discourse: Discourse, treatment: Meaning): Discourse => ({
	...discourse,
	section: treatment,
	titledTreatment: treatment,
	headedTreatment: treatment,
	lastTreatment: treatment,
	lastNamed: [treatment],
	spokenOf: [treatment],
	lastSubject: null,
	lastActor: null,
	lastMechanisms: [],
	lastWasCombination: false,
	classFor: [],
	ofIllness: false,
	effectsSection: false,
	purpose: null,
})

const aboutIllness = (discourse: Discourse, illness: Meaning): Discourse => ({
	...discourse,
	condition: illness,
	illness,
	titledCondition: true,
	hasTitle: true,
	purpose: 'treat',
	effectsSection: false,
	classFor: [],
})
