import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildLinks } from '../../../src/evidence/claims.ts'
import { seededRandom } from '../../../src/layout/random.ts'
import { buildMatrix, findOverlaps, orderMatrix, stanceOfMentions } from '../../../src/view/matrix.ts'
import { type Incidence, seriate } from '../../../src/view/seriate.ts'
import { anyProject, mention, project, shuffled } from '../evidence/make.ts'

const anyIncidence = fc.array(fc.uniqueArray(fc.nat(7), { maxLength: 5 }), { maxLength: 20 })

test('seriation is an order of every row and column', () => {
	fc.assert(
		fc.property(anyIncidence, (incidence) => {
			const { rows, columns } = seriate(incidence, 8)
			expect(rows.toSorted((a, b) => a - b)).toEqual(incidence.map((_, i) => i))
			expect(columns.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
		}),
	)
})

/** Changes from filled to empty along all columns: few where what overlaps stands together. */
function countChanges(incidence: Incidence, rows: number[], width: number): number {
	let changes = 0
	for (let column = 0; column < width; column++)
		for (let i = 1; i < rows.length; i++)
			if (incidence[rows[i]!]!.includes(column) !== incidence[rows[i - 1]!]!.includes(column)) changes++
	return changes
}

test('planted blocks that were shuffled stand together again', () => {
	const random = seededRandom(4)
	const blocks = Array.from({ length: 60 }, (_, i) => [0, 1, 2, 3].map((k) => Math.floor(i / 15) * 4 + k))
	const mixed = blocks.map((row) => row.filter(() => random() < 0.8)).sort(() => random() - 0.5)
	const { rows } = seriate(mixed, 16)
	const blockOf = rows.filter((row) => mixed[row]!.length > 0).map((row) => Math.floor(mixed[row]![0]! / 4))
	expect(blockOf.filter((block, i) => i > 0 && block !== blockOf[i - 1])).toHaveLength(3)
	expect(countChanges(mixed, rows, 16)).toBeLessThan(
		0.6 *
			countChanges(
				mixed,
				mixed.map((_, i) => i),
				16,
			),
	)
})

test('the order of records changes nothing in the matrix', () => {
	fc.assert(
		fc.property(
			anyProject.chain((given) => fc.tuple(fc.constant(given), shuffled(given))),
			([given, mixed]) => {
				const shape = (matrix: ReturnType<typeof buildMatrix>) => [
					matrix.columns,
					matrix.rows.map(({ claim, cells }) => [claim.id, cells.map(({ column, stance }) => [column, stance])]),
				]
				expect(shape(buildMatrix(buildLinks(mixed)))).toEqual(shape(buildMatrix(buildLinks(given))))
			},
		),
		{ numRuns: 40 },
	)
})

test('what is left out reorders nothing', () => {
	fc.assert(
		fc.property(anyProject, fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g']), (given, without) => {
			const links = buildLinks(given)
			const order = orderMatrix(links)
			const all = buildMatrix(links, order)
			const some = buildMatrix(buildLinks(given, { without }), order)
			const kept = (ids: string[], left: string[]) => ids.filter((id) => left.includes(id))
			expect(some.columns).toEqual(kept(all.columns, some.columns))
			const [before, after] = [all, some].map(({ rows }) => rows.map(({ claim }) => claim.id)) as [string[], string[]]
			expect(after).toEqual(kept(before, after))
		}),
		{ numRuns: 40 },
	)
})

test('every mention stands in exactly one cell', () => {
	fc.assert(
		fc.property(anyProject, (given) => {
			const links = buildLinks(given)
			const { rows } = buildMatrix(links)
			const inCells = rows.flatMap(({ cells }) => cells.flatMap(({ mentions }) => mentions.map(({ id }) => id)))
			const inLinks = links.flatMap(({ claims }) => claims.flatMap(({ mentions }) => mentions.map(({ id }) => id)))
			expect(inCells.sort()).toEqual(inLinks.sort())
		}),
		{ numRuns: 40 },
	)
})

test('stated, hedged, denied, both and open are told apart', () => {
	const say = (...more: Parameters<typeof mention>[1][]) => stanceOfMentions(more.map((one) => mention('a', one)))
	expect(say({ certainty: 'hedged' })).toBe('hedged')
	expect(say({ certainty: 'hedged' }, {})).toBe('stated')
	expect(say({ polarity: 'denies' })).toBe('denied')
	expect(say({ polarity: 'denies' }, { certainty: 'hedged' })).toBe('both')
	expect(say({ certainty: 'open' })).toBe('open')
	expect(say({ certainty: 'open' }, { polarity: 'denies' })).toBe('denied')
})

test('corrected covered area: 3 documents, 4 claims, 7 cells give (7 − 4) ÷ (12 − 4)', () => {
	const say = (document: string, object: string) => mention(document, { object })
	const mentions = [
		say('a', 'w'),
		say('a', 'x'),
		say('a', 'y'),
		say('b', 'x'),
		say('b', 'y'),
		say('b', 'z'),
		say('c', 'y'),
	]
	const overlaps = findOverlaps(buildMatrix(buildLinks(project({ mentions }))))
	expect(overlaps).toMatchObject({ filled: 7, rows: 4, columns: 3, cca: 3 / 8 })
	expect(overlaps.pairs.find(({ a, b }) => `${a}${b}` === 'ab' || `${a}${b}` === 'ba')).toMatchObject({
		shared: 2,
		either: 4,
		cca: 0.5,
	})
})
