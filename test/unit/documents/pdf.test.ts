import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument, readDocuments } from '../../../src/documents/readers.ts'
import { bytes, only } from './read-one.ts'

describe('PDF', () => {
	const pdfOf = (pages: string[]) =>
		pdfDrawing(
			pages.map((page) => {
				const lines = page.split('\n').map((line) => `(${line}) Tj T*`)
				return `72 720 Td 14 TL ${lines.join(' ')}`
			}),
		)
	const rawPage = (drawing: string) => pdfDrawing([drawing])
	const pdfDrawing = (pages: string[]) => {
		const objects = [
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}]>>`,
			'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		]
		for (const [i, page] of pages.entries()) {
			const stream = `BT /F1 12 Tf ${page} ET`
			objects.push(
				`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
				`<</Length ${stream.length}>>stream\n${stream}\nendstream`,
			)
		}
		let out = '%PDF-1.4\n'
		const offsets = objects.map((object, i) => {
			const at = out.length
			out += `${i + 1} 0 obj\n${object}\nendobj\n`
			return at
		})
		const xref = out.length
		out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`
		return bytes(out)
	}
	test('joins hyphenated words and keeps where pages start', async () => {
		const { value, issues } = await readDocument(pdfOf(['Calmol eases anx-\niety in people.', 'Second page.']), 'a.pdf')
		expect(issues).toEqual([])
		expect(value?.text).toBe('Calmol eases anxiety in people.\n\nSecond page.')
		expect(value?.pages?.map(({ page, start }) => [page, value.text.slice(start, start + 6)])).toEqual([
			[1, 'Calmol'],
			[2, 'Second'],
		])
	})
	test('a hyphen that belongs to its word stays', async () => {
		const text = async (page: string) => (await only(pdfOf([page]), 'a.pdf')).text
		expect(await text('It is a first-\nline treatment.')).toBe('It is a firstline treatment.')
		expect(await text('The first thing on this line. It is a first-\nline treatment.')).toContain(
			'a first-line treatment',
		)
		expect(await text('Short-\nand long-term use of MDMA-\nassisted care')).toBe(
			'Short- and long-term use of MDMA-assisted care',
		)
	})
	test('what stands on every page is left out, and a sentence goes on over the page', async () => {
		const page = (words: string, i: number) => `Notes on light ${i}\n\n${words}\n\n${i}`
		const words = ['Calmol eases', 'worry in most people and anx-', 'iety in others.', 'It is new.']
		const { value } = await readDocument(pdfOf(words.map((one, i) => page(one, i + 1))), 'a.pdf')
		expect(value?.text).toBe('Calmol eases worry in most people and anxiety in others.\n\nIt is new.')
		expect(value?.pages?.map(({ start }) => value.text.slice(start, start + 4))).toEqual([
			'Calm',
			'worr',
			'iety',
			'It i',
		])
		// Of two pages nobody can tell what is on each of them by habit.
		expect((await only(pdfOf(['Head\n\nOne.', 'Head\n\nTwo.']), 'b.pdf')).text).toBe('Head\n\nOne.\n\nHead\n\nTwo.')
	})
	test('marks of notes are no part of a word; powers are', async () => {
		const raised = (mark: string) => `/F1 7 Tf 5 Ts (${mark}) Tj 0 Ts /F1 12 Tf`
		const drawn = `72 700 Td (Calmol eases worry) Tj ${raised('1,2')} ( in 10) Tj ${raised('6')} ( people.) Tj`
		expect((await only(rawPage(drawn), 'a.pdf')).text).toBe('Calmol eases worry in 106 people.')
	})
	test('lists keep their lines, with marks that are written and with marks that are only drawn', async () => {
		const running = 'This line of the page goes on as far as any line of this page goes.'
		const at = (x: number, y: number, text: string) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`
		const lines = [0, 1, 2, 3].map((i) => at(72, 700 - 14 * i, running))
		const items = ['dizziness', 'a dry mouth', 'headache'].map((one, i) => at(100, 640 - 14 * i, one))
		const marked = ['1. sleep', '2. walks', '3. rest', '\\267sun', '\\267 air'].map((one, i) =>
			at(72, 590 - 14 * i, one),
		)
		const { text } = await only(rawPage([...lines, ...items, ...marked].join(' ')), 'a.pdf')
		expect(text?.split('\n').slice(1)).toEqual([
			'- dizziness',
			'- a dry mouth',
			'- headache',
			'',
			'1. sleep',
			'2. walks',
			'3. rest',
			'• sun',
			'• air',
		])
	})
	const fixture = (name: string) =>
		new Uint8Array(readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url)))
	test('two columns are read one after the other, and a sentence goes on in the next', async () => {
		const { text, codes } = await only(fixture('two-columns.pdf'), 'two-columns.pdf')
		expect(codes).toEqual([])
		const places = [
			'A lamp for dark mornings',
			'Brightness and mood',
			'Lumarin relieved winter depression in fourteen of them within three weeks.',
			'What we did',
			'What we saw',
			'Mood rose in the second week and stayed up until the end of spring for nearly all of those who went on with the lamp',
			'What it means',
			'to hear from others who keep them.',
			'Notes on light, page 1',
		].map((words) => text!.indexOf(words))
		expect(places).toEqual(places.toSorted((a, b) => a - b))
		expect(places).not.toContain(-1)
	})
	test('two columns that are drawn line by line are told from a table', async () => {
		const row = (left: string, right: string, y: number) =>
			`1 0 0 1 50 ${y} Tm (${left}) Tj 1 0 0 1 320 ${y} Tm (${right}) Tj`
		const page = (title: string, rows: [string, string][]) =>
			rawPage(`1 0 0 1 50 700 Tm (${title}) Tj ${rows.map(([a, b], i) => row(a, b, 660 - 14 * i)).join(' ')}`)
		const left = [
			'Calmol was given to people',
			'who could not rest, and it',
			'eased the worry of most',
			'of them. Nobody who took',
			'it was dizzy at any time,',
			'which was not expected by',
			'the people who made it.',
		]
		const right = [
			'The second column tells of',
			'the weeks that came after',
			'the first ones. The people',
			'were seen each Monday and',
			'said how they had slept in',
			'the nights before, and how',
			'they had felt that morning.',
		]
		const columns = await only(
			page(
				'A title that stands over both of the columns of this page here',
				left.map((one, i) => [one, right[i]!]),
			),
			'a.pdf',
		)
		expect(columns.text).toBe(
			`A title that stands over both of the columns of this page here\n\n${left.join(' ')}\n\n${right.join(' ')}`,
		)
		const cells: [string, string][] = left.map((_, i) => [
			`Day ${i}`,
			i === 3 ? 'slept through until the morning' : 'slept',
		])
		expect((await only(page('Nights', cells), 'b.pdf')).text).toContain('Day 0 | slept\nDay 1 | slept\nDay 2 | slept\n')
	})
	test('an encrypted one is said to be', async () => {
		const { text, codes } = await only(fixture('encrypted.pdf'), 'encrypted.pdf')
		expect([text, codes]).toEqual([undefined, ['encrypted']])
	})
	test('one that lost its end, or whose middle is other bytes, is one issue or a text, never a throw', async () => {
		const whole = fixture('two-columns.pdf')
		for (const part of [0.1, 0.5, 0.9]) {
			const { value, issues } = await readDocuments(whole.slice(0, whole.length * part), 'cut.pdf')
			expect(value.length + issues.length).toBe(1)
		}
		const spoilt = whole.map((byte, i) => (i > 2000 && i % 7 === 0 ? 0x20 : byte))
		const { value, issues } = await readDocuments(spoilt, 'spoilt.pdf')
		expect(value.length + issues.length).toBe(1)
	})
	test('damaged and mistaken files are said so', async () => {
		expect((await only('%PDF-1.4 broken', 'a.pdf')).codes).toEqual(['damaged'])
		expect((await only('plain words', 'a.pdf')).codes).toEqual(['damaged'])
	})
})
