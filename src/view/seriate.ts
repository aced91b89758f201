/** A sparse table: for each row the columns in which it has something, each once. */
export type Incidence = readonly (readonly number[])[]

/** Rounds of averaging: the order settles in some ten, more cost little. */
const ROUNDS = 24

export interface Order {
	/** Row numbers in the order in which they are shown. */
	rows: number[]
	columns: number[]
}

/**
 * Orders rows and columns so that what overlaps stands together: reciprocal averaging (the first axis of
 * correspondence analysis, Hill 1973) by ranks, each connected part by itself, the largest first. Ties fall back to the
 * order given, so sorted input gives one answer. Only + − × ÷: the same on every machine.
 */
export function seriate(incidence: Incidence, columnCount: number): Order {
	const byColumn = transpose(incidence, columnCount)
	const parts = findParts(incidence, byColumn)
	const rows: number[] = []
	const columns: number[] = []
	for (const part of parts) {
		const ordered = orderPart(part, incidence, byColumn)
		rows.push(...ordered.rows)
		columns.push(...ordered.columns)
	}
	return { rows, columns }
}

function transpose(incidence: Incidence, columnCount: number): number[][] {
	const columns: number[][] = Array.from({ length: columnCount }, () => [])
	for (const [row, own] of incidence.entries()) for (const column of own) columns[column]!.push(row)
	return columns
}

/** Rows and columns that hang together, largest part first; what has nothing comes last. */
function findParts(byRow: Incidence, byColumn: Incidence): Order[] {
	const seenRows = new Set<number>()
	const seenColumns = new Set<number>()
	const parts: Order[] = []
	for (let start = 0; start < byColumn.length; start++) {
		if (seenColumns.has(start)) continue
		seenColumns.add(start)
		const part: Order = { rows: [], columns: [start] }
		for (const column of part.columns) {
			for (const row of byColumn[column]!) {
				if (seenRows.has(row)) continue
				seenRows.add(row)
				part.rows.push(row)
				for (const next of byRow[row]!) {
					if (seenColumns.has(next)) continue
					seenColumns.add(next)
					part.columns.push(next)
				}
			}
		}
		parts.push(part)
	}
	const empty = byRow.flatMap((own, row) => (own.length === 0 ? [row] : []))
	parts.sort((a, b) => b.rows.length - a.rows.length || a.columns[0]! - b.columns[0]!)
	return empty.length > 0 ? [...parts, { rows: empty, columns: [] }] : parts
}

function orderPart(part: Order, byRow: Incidence, byColumn: Incidence): Order {
	// From the longest column outwards: a start that does not hang on the order of the input.
	const columns = part.columns.toSorted((a, b) => byColumn[b]!.length - byColumn[a]!.length || a - b)
	const rows = part.rows.toSorted((a, b) => a - b)
	const place = rank(columns, new Float64Array(byColumn.length))
	const rowPlace = new Float64Array(byRow.length)
	for (let round = 0; round < ROUNDS; round++) {
		sortByMean(rows, byRow, place)
		rank(rows, rowPlace)
		sortByMean(columns, byColumn, rowPlace)
		rank(columns, place)
	}
	sortByMean(rows, byRow, place)
	return { rows, columns }
}

function rank(ids: readonly number[], into: Float64Array): Float64Array {
	for (const [place, id] of ids.entries()) into[id] = place
	return into
}

/** Sorts by the mean place of what each one touches, then by the first place, then by number. */
function sortByMean(ids: number[], touches: Incidence, place: Float64Array): void {
	const means = new Map<number, [mean: number, first: number]>()
	for (const id of ids) {
		const own = touches[id]!
		let sum = 0
		let first = Number.MAX_SAFE_INTEGER
		for (const other of own) {
			sum += place[other]!
			first = Math.min(first, place[other]!)
		}
		means.set(id, [own.length === 0 ? first : sum / own.length, first])
	}
	ids.sort((a, b) => {
		const [one, other] = [means.get(a)!, means.get(b)!]
		return one[0] - other[0] || one[1] - other[1] || a - b
	})
}
