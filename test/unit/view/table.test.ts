import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ColumnRule, filterRows, groupRows, readNumberFilter, sortRows } from '../../../src/view/table.ts'

interface Row {
	name: string
	n: number
}
const columns: ColumnRule<Row>[] = [
	{ id: 'name', value: ({ name }) => name, filter: 'text' },
	{ id: 'n', value: ({ n }) => n, filter: 'number' },
]
const anyRows = fc.array(
	fc.record({ name: fc.constantFrom('alpha', 'Beta', 'gamma ray', 'item 10', 'item 9'), n: fc.nat(6) }),
)

test('sorting keeps every row, orders the column, and keeps ties as they were', () => {
	fc.assert(
		fc.property(anyRows, fc.boolean(), (rows, descending) => {
			const sorted = sortRows(rows, columns, { id: 'n', descending })
			expect(sorted).toHaveLength(rows.length)
			for (const [i, row] of sorted.slice(1).entries()) {
				const before = sorted[i]!
				expect(descending ? before.n >= row.n : before.n <= row.n).toBe(true)
				if (before.n === row.n) expect(rows.indexOf(before)).toBeLessThan(rows.indexOf(row))
			}
		}),
	)
})

test('words sort as people count: item 9 before item 10, capitals aside', () => {
	const rows = ['item 10', 'Beta', 'item 9', 'alpha'].map((name) => ({ name, n: 0 }))
	expect(sortRows(rows, columns, { id: 'name', descending: false }).map(({ name }) => name)).toEqual([
		'alpha',
		'Beta',
		'item 9',
		'item 10',
	])
})

test.each([
	['3', [3]],
	['>2', [3, 4]],
	['>= 2', [2, 3, 4]],
	['≤1', [0, 1]],
	['1-3', [1, 2, 3]],
	['< .5', [0]],
	['what', [0, 1, 2, 3, 4]],
])('the number filter %s keeps %j', (text, kept) => {
	expect([0, 1, 2, 3, 4].filter(readNumberFilter(text))).toEqual(kept)
})

test('filters act together, words in any order', () => {
	const rows = [
		{ name: 'gamma ray', n: 2 },
		{ name: 'gamma ray', n: 4 },
		{ name: 'alpha', n: 4 },
	]
	expect(filterRows(rows, columns, { name: 'ray GAM', n: '>2' })).toEqual([rows[1]])
	expect(filterRows(rows, columns, { name: ' ' })).toEqual(rows)
})

test('groups count their rows, stand in order of first appearance, and close', () => {
	const rows = [
		{ name: 'b', n: 1 },
		{ name: 'a', n: 2 },
		{ name: 'b', n: 3 },
	]
	const lines = groupRows(rows, ({ name }) => [name], new Set(['a']))
	expect(lines).toEqual([{ group: 'b', count: 2 }, { row: rows[0] }, { row: rows[2] }, { group: 'a', count: 1 }])
	expect(groupRows(rows, undefined)).toEqual(rows.map((row) => ({ row })))
})
