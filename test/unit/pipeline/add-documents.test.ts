import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../../src/extract/extractor.ts'
import { parseLexicon } from '../../../src/extract/lexicon.ts'
import { type AddedDocument, extractDocument, withDocuments } from '../../../src/pipeline/add-documents.ts'
import { hashText } from '../../../src/text/hash.ts'
import { smallProject } from '../../fixtures/read-small.ts'

const project = smallProject()
const extract = createExtractor({ vocabulary: project.terms, lexicon: parseLexicon('') })
const [treatment] = project.terms.filter(({ kind }) => kind === 'treatment')
const [condition] = project.terms.filter(({ kind }) => kind === 'condition')
const TEXT = `What we saw\n\n${treatment!.label} relieves ${condition!.label.toLowerCase()}. It may cause headaches.\n`
const read = (text = TEXT, taken = new Set<string>(), meta = {}) =>
	extractDocument({ name: 'Own notes.txt', text, meta }, extract, taken)

describe('extractDocument', () => {
	test('gives each mention its exact words, at its offsets, with what stands round them', () => {
		const { value } = read()
		expect(value.mentions.length).toBeGreaterThan(0)
		for (const mention of value.mentions) {
			expect(TEXT.slice(mention.start, mention.end)).toBe(mention.exact)
			expect(hashText(mention.exact!)).toBe(mention.sha256)
			expect(TEXT.slice(0, mention.start).endsWith(mention.prefix!)).toBe(true)
			expect(TEXT.slice(mention.end).startsWith(mention.suffix!)).toBe(true)
			expect(mention.review).toBe('unreviewed')
			expect(mention.document).toBe(value.source.id)
		}
		expect(value.mentions.map(({ subject, predicate, object }) => [subject, predicate, object])).toContainEqual([
			treatment!.id,
			'treats',
			condition!.id,
		])
	})

	test('makes a record that says what the document says of itself, and nothing more', () => {
		const { source } = read(TEXT, new Set(), {
			publisher: 'A clinic',
			date: '2024-05',
			url: 'javascript:alert(1)',
		}).value
		expect(source).toMatchObject({ publisher: 'A clinic', datePublished: '2024-05', datePrecision: 'month', url: null })
		expect(source).toMatchObject({ sourceKind: 'unknown', interest: 'unknown', textSha256: hashText(TEXT) })
		expect(read(TEXT, new Set(), { date: 'last spring' }).value.source.datePublished).toBe(null)
	})

	test('never gives two documents one id', () => {
		expect(read(TEXT, new Set(['own-notes'])).value.source.id).toBe('own-notes-2')
		expect(read(TEXT, new Set(['own-notes', 'own-notes-2'])).value.source.id).toBe('own-notes-3')
	})

	test('ids are slugs, whatever the file is called', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				const { source } = extractDocument({ name: `${name}.txt`, text: TEXT }, extract, new Set()).value
				expect(source.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
			}),
			{ numRuns: 50 },
		)
	})
})

describe('withDocuments', () => {
	const added: AddedDocument = read(TEXT, new Set(project.sources.map(({ id }) => id))).value

	test('adds to the project and changes nothing that it holds', () => {
		const joined = withDocuments(project, [added])
		expect(joined.sources.slice(0, project.sources.length)).toEqual(project.sources)
		expect(joined.mentions).toHaveLength(project.mentions.length + added.mentions.length)
		expect(new Set(joined.terms.map(({ id }) => id)).size).toBe(joined.terms.length)
	})

	test('adding twice is adding once', () => {
		expect(withDocuments(withDocuments(project, [added]), [added])).toEqual(withDocuments(project, [added]))
		expect(withDocuments(project, [])).toBe(project)
	})
})
