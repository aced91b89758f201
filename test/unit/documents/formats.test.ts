import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/readers.ts'
import { createExtractor } from '../../../src/extract/extractor.ts'
import { parseLexicon } from '../../../src/extract/lexicon.ts'

const root = new URL('../../../', import.meta.url)
const lexicon = parseLexicon(readFileSync(new URL('data/lexicon/lexicon.tsv', root), 'utf8'))
const extract = createExtractor({ vocabulary: [], lexicon })

const claimsOf = async (name: string) => {
	const bytes = readFileSync(new URL(`test/fixtures/documents/${name}`, root))
	const { value, issues } = await readDocument(new Uint8Array(bytes), name)
	expect(issues).toEqual([])
	const { mentions } = extract({ id: name, text: value!.text }).value
	const lines = mentions.map((m) => `${m.subject} ${m.predicate} ${m.object} ${m.polarity} ${m.certainty}`)
	return [...new Set(lines)].sort()
}

/** One text with paragraphs, a list, a table, questions, a numbered list and a note: written by other programs from Markdown. */
test.each(['html', 'docx', 'xml', 'lists.pdf', 'columns.pdf'])(
	'sleep.%s claims what its Markdown does',
	async (form) => {
		const written = await claimsOf('sleep.md')
		expect(written).toHaveLength(32)
		for (const claim of [
			'melatonin causes_side_effect drowsiness asserts stated',
			'lithium causes_side_effect tremor asserts stated',
			'light-therapy causes_side_effect eye-strain asserts stated',
			'melatonin causes_side_effect headache asserts stated',
			'melatonin combined_with warfarin denies stated',
			'suvorexant treats insomnia asserts stated',
			'ramelteon treats insomnia asserts stated',
		])
			expect(written).toContain(claim)
		expect(await claimsOf(form.endsWith('pdf') ? `sleep-${form}` : `sleep.${form}`)).toEqual(written)
	},
)

test('a table whose cells take several lines in a PDF keeps its cells', async () => {
	expect(await claimsOf('cells.pdf')).toEqual(await claimsOf('cells.md'))
	expect(await claimsOf('cells.pdf')).toContain('zolpidem causes_side_effect nausea asserts stated')
	const { value } = await readDocument(
		new Uint8Array(readFileSync(new URL('test/fixtures/documents/cells.pdf', root))),
		'a.pdf',
	)
	expect(value!.text.split('\n').find((line) => line.startsWith('Lithium'))).toBe(
		'Lithium | bipolar disorder in adults and in the young who cannot take other medicines | tremor, thirst and weight gain over months',
	)
})
