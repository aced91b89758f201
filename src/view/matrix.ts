import type { Claim, Link } from '../evidence/types.ts'
import type { Mention } from '../schema/mention.ts'
import { seriate } from './seriate.ts'

/** What one document says of one claim: the strongest wording on each side. */
export type Stance = 'stated' | 'hedged' | 'denied' | 'both' | 'open'

export interface MatrixCell {
	/** Place of the column. */
	column: number
	stance: Stance
	mentions: Mention[]
}

/** Claims × documents, in an order in which overlap shows as blocks. */
export interface Matrix {
	rows: { claim: Claim; cells: MatrixCell[] }[]
	/** Document ids. */
	columns: string[]
	/** Cells that hold something. */
	filled: number
}

/** Places of claims and documents, by id: made once, so that filters and sources switched off reorder nothing. */
export interface MatrixOrder {
	claims: ReadonlyMap<string, number>
	documents: ReadonlyMap<string, number>
}

/** Orders claims and documents so that overlap shows as blocks; claims of one document follow below, as steps. */
export function orderMatrix(links: readonly Link[]): MatrixOrder {
	const claims = links.flatMap((link) => link.claims).sort((a, b) => (a.id < b.id ? -1 : 1))
	const said = claims.map(({ mentions }) => [...new Set(mentions.map(({ document }) => document))])
	const documents = [...new Set(said.flat())].sort()
	const numberOf = new Map(documents.map((id, i) => [id, i]))
	const order = seriate(
		said.map((own) => own.map((id) => numberOf.get(id)!)),
		documents.length,
	)
	const several = order.rows.filter((number) => said[number]!.length > 1)
	const single = order.rows.filter((number) => said[number]!.length < 2)
	return {
		claims: new Map([...several, ...single].map((number, place) => [claims[number]!.id, place])),
		documents: new Map(order.columns.map((number, place) => [documents[number]!, place])),
	}
}

/** Builds the matrix of the links' claims; documents that say nothing about them are left out. */
export function buildMatrix(links: readonly Link[], order = orderMatrix(links)): Matrix {
	const place = (places: ReadonlyMap<string, number>, id: string) => places.get(id) ?? places.size
	const claims = links
		.flatMap((link) => link.claims)
		.sort((a, b) => place(order.claims, a.id) - place(order.claims, b.id) || (a.id < b.id ? -1 : 1))
	const said = claims.map((claim) => groupByDocument(claim.mentions))
	const columns = [...new Set(said.flatMap((own) => [...own.keys()]))].sort(
		(a, b) => place(order.documents, a) - place(order.documents, b) || (a < b ? -1 : 1),
	)
	const columnOf = new Map(columns.map((id, column) => [id, column]))
	const rows = claims.map((claim, row) => ({
		claim,
		cells: [...said[row]!]
			.map(([id, mentions]) => ({ column: columnOf.get(id)!, stance: stanceOfMentions(mentions), mentions }))
			.sort((a, b) => a.column - b.column),
	}))
	return { rows, columns, filled: rows.reduce((sum, { cells }) => sum + cells.length, 0) }
}

function groupByDocument(mentions: readonly Mention[]): Map<string, Mention[]> {
	const groups = new Map<string, Mention[]>()
	for (const mention of mentions) {
		const known = groups.get(mention.document)
		if (known) known.push(mention)
		else groups.set(mention.document, [mention])
	}
	return groups
}

/** One document's stance: open only where it says nothing else; hedged where no assertion is stated. */
export function stanceOfMentions(mentions: readonly Mention[]): Stance {
	const counted = mentions.filter(({ certainty }) => certainty !== 'open')
	if (counted.length === 0) return 'open'
	const asserting = counted.filter(({ polarity }) => polarity === 'asserts')
	if (asserting.length === 0) return 'denied'
	if (asserting.length < counted.length) return 'both'
	return asserting.some(({ certainty }) => certainty === 'stated') ? 'stated' : 'hedged'
}

/** How far two documents say the same: claims that both make, and their corrected covered area. */
export interface Overlap {
	a: string
	b: string
	shared: number
	/** Claims that at least one of them makes. */
	either: number
	/** 0 to 1; for two sources the corrected covered area is shared ÷ either. */
	cca: number
}

export interface Overlaps {
	/** Claims of each document, by id. */
	claims: Map<string, number>
	/** Pairs that share a claim, the most alike first. */
	pairs: Overlap[]
	/** Corrected covered area of all: (N − r) ÷ (r·c − r); N filled cells, r claims, c documents (Pieper et al. 2014). */
	cca: number
	filled: number
	rows: number
	columns: number
}

/** Overlap of every two documents, from the cells that count; open ones are left out. */
export function findOverlaps({ rows, columns }: Matrix): Overlaps {
	const claims = new Map<string, number>()
	const shared = new Map<number, number>()
	let covered = 0
	let filled = 0
	for (const { cells } of rows) {
		const own = cells.filter(({ stance }) => stance !== 'open').map(({ column }) => column)
		if (own.length > 0) covered++
		filled += own.length
		for (const [i, a] of own.entries()) {
			claims.set(columns[a]!, (claims.get(columns[a]!) ?? 0) + 1)
			for (const b of own.slice(i + 1))
				shared.set(a * columns.length + b, (shared.get(a * columns.length + b) ?? 0) + 1)
		}
	}
	const pairs = [...shared].map(([key, n]) => {
		const a = columns[Math.floor(key / columns.length)]!
		const b = columns[key % columns.length]!
		const either = claims.get(a)! + claims.get(b)! - n
		return { a, b, shared: n, either, cca: n / either }
	})
	pairs.sort((x, y) => y.cca - x.cca || y.shared - x.shared || (x.a + x.b < y.a + y.b ? -1 : 1))
	const c = claims.size
	const cca = c > 1 && covered > 0 ? (filled - covered) / (covered * c - covered) : 0
	return { claims, pairs, cca, filled, rows: covered, columns: c }
}

/** The usual words for a corrected covered area (Pieper et al., J Clin Epidemiol 2014). */
export const nameOverlap = (cca: number): string =>
	cca <= 0.05 ? 'slight' : cca <= 0.1 ? 'moderate' : cca <= 0.15 ? 'high' : 'very high'
