/** How a column of a table sorts and filters. */
export interface ColumnRule<Row> {
	id: string
	/** What it sorts by; text sorts A to Z, numbers by size. */
	value: (row: Row) => string | number
	/** What a reader can type or choose: words, a number with < > ≤ ≥ or a range, or one of the values. */
	filter: 'text' | 'number' | 'choice'
}

export interface Sort {
	id: string
	descending: boolean
}

/** Sorts by one column, ties in the order given. An unknown column changes nothing. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly ColumnRule<Row>[], sort?: Sort): Row[] {
	const column = columns.find(({ id }) => id === sort?.id)
	if (!column) return [...rows]
	const keyed = rows.map((row, i) => ({ row, i, value: column.value(row) }))
	const sign = sort!.descending ? -1 : 1
	return keyed.sort((a, b) => sign * compareValues(a.value, b.value) || a.i - b.i).map(({ row }) => row)
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const compareValues = (a: string | number, b: string | number) =>
	typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** Keeps rows that every filter accepts; filters by column id, "" for none. */
export function filterRows<Row>(
	rows: readonly Row[],
	columns: readonly ColumnRule<Row>[],
	filters: Readonly<Record<string, string>>,
): Row[] {
	const tests = columns.flatMap((column) => {
		const text = filters[column.id]?.trim()
		if (!text) return []
		const accepts = READERS[column.filter](text)
		return [(row: Row) => accepts(column.value(row))]
	})
	return tests.length === 0 ? [...rows] : rows.filter((row) => tests.every((test) => test(row)))
}

type Accepts = (value: string | number) => boolean
const READERS: Record<ColumnRule<unknown>['filter'], (text: string) => Accepts> = {
	text: (text) => {
		const words = text.toLowerCase().split(/\s+/)
		return (value) => words.every((word) => String(value).toLowerCase().includes(word))
	},
	choice: (text) => (value) => String(value) === text,
	number: readNumberFilter,
}

/** "3", ">2", "<= .5", "2-4". What cannot be read accepts everything, as a reader is still typing. */
export function readNumberFilter(text: string): Accepts {
	const range = /^(\d*\.?\d+)\s*(?:-|–|to)\s*(\d*\.?\d+)$/.exec(text)
	if (range) return (value) => Number(value) >= Number(range[1]) && Number(value) <= Number(range[2])
	const bound = /^(<=|>=|≤|≥|<|>|=)?\s*(\d*\.?\d+)$/.exec(text)
	if (!bound) return () => true
	const limit = Number(bound[2])
	return (value) => COMPARE[(bound[1] ?? '=') as keyof typeof COMPARE](Number(value), limit)
}

const COMPARE = {
	'<': (value: number, limit: number) => value < limit,
	'>': (value: number, limit: number) => value > limit,
	'<=': (value: number, limit: number) => value <= limit,
	'≤': (value: number, limit: number) => value <= limit,
	'>=': (value: number, limit: number) => value >= limit,
	'≥': (value: number, limit: number) => value >= limit,
	'=': (value: number, limit: number) => value === limit,
}

/** A line of a grouped table: a group's head, or a row. */
export type Line<Row> = { group: string; count: number } | { row: Row }

/** Rows under the heads of their groups, in the order in which the groups first appear; closed groups show only their head. */
export function groupRows<Row>(
	rows: readonly Row[],
	groupsOf: ((row: Row) => string[]) | undefined,
	closed: ReadonlySet<string> = new Set(),
): Line<Row>[] {
	if (!groupsOf) return rows.map((row) => ({ row }))
	const groups = new Map<string, Row[]>()
	for (const row of rows)
		for (const group of groupsOf(row)) {
			const known = groups.get(group)
			if (known) known.push(row)
			else groups.set(group, [row])
		}
	return [...groups].flatMap(([group, own]): Line<Row>[] => [
		{ group, count: own.length },
		...(closed.has(group) ? [] : own.map((row) => ({ row }))),
	])
}
