import { expect, test } from 'vitest'
import { splitBlocks } from '../../../src/text/blocks.ts'

const cells = (text: string) =>
	splitBlocks(text).map(({ kind, start, end, cell }) => [
		cell ? `${cell.row},${cell.column}` : kind,
		text.slice(start, end),
	])

test('columns set apart by tabs are cells, also where one is empty', () => {
	expect(
		cells('Drug\tUsed for\tHarm\nCalmol\tworry\tnausea\n\tgloom\theadache\n\nCalmol eases worry in most.'),
	).toEqual([
		['0,0', 'Drug'],
		['0,1', 'Used for'],
		['0,2', 'Harm'],
		['1,0', 'Calmol'],
		['1,1', 'worry'],
		['1,2', 'nausea'],
		['2,1', 'gloom'],
		['2,2', 'headache'],
		['paragraph', 'Calmol eases worry in most.'],
	])
})

test('columns ruled off below their heads are cells', () => {
	const text =
		'  Drug     Used for\n  -------- ---------------\n  Calmol   worry, gloom\n           rest 🙂\n\nThe end of it is here.'
	expect(cells(text)).toEqual([
		['0,0', 'Drug'],
		['0,1', 'Used for'],
		['1,0', 'Calmol'],
		['1,1', 'worry, gloom'],
		['2,1', 'rest 🙂'],
		['paragraph', 'The end of it is here.'],
	])
})

test('lists with tabs, one line with a tab, and words across a rule are no tables', () => {
	const kinds = (text: string) => [...new Set(splitBlocks(text).map(({ kind }) => kind))]
	expect(kinds('1.\tone\n2.\ttwo')).toEqual(['item'])
	expect(kinds('•\tone\n•\ttwo')).toEqual(['item'])
	expect(kinds('Calmol\teases worry.\n\nIt is new.')).toEqual(['paragraph'])
	expect(kinds('Calmol eases worry\n---- ----\nand it is new, they say.')).not.toContain('cell')
})
