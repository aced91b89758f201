import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../../src/extract/extractor.ts'
import { parseLexicon } from '../../../src/extract/lexicon.ts'
import type { Checked } from '../../../src/extract/model-check.ts'
import {
	type AddedDocument,
	addTo,
	extractDocument,
	withDocuments,
	withProposals,
} from '../../../src/pipeline/add-documents.ts'
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

describe('withProposals', () => {
	const own = read().value
	const proposal = (id: string, terms: Checked['terms'] = []): Checked => {
		const { exact, prefix, suffix, ...mention } = own.mentions[0]!
		return { claim: {} as Checked['claim'], mention: { ...mention, id }, terms, reasons: [] }
	}
	const refused: Checked = { claim: {} as Checked['claim'], mention: null, terms: [], reasons: ['quote-not-found'] }
	const [term] = project.terms

	test('a document of one’s own gains them with their words; what was refused or is known is left out', () => {
		const fresh = { ...term!, id: 'fresh' }
		const checked = [proposal('p1', [fresh]), refused, proposal('known')]
		const [after, ...others] = withProposals([own], { source: own.source, text: TEXT }, checked, new Set(['known']))
		expect(others).toEqual([])
		expect(after!.mentions.slice(0, -1)).toEqual(own.mentions)
		expect(after!.mentions.at(-1)).toMatchObject({ id: 'p1', exact: own.mentions[0]!.exact })
		expect(after!.terms).toContainEqual(fresh)
		expect(after!.text).toBe(TEXT)
	})

	test('a document of the project gains them without its words, and its record stays', () => {
		const [source] = project.sources
		const [after] = withProposals([], { source: source!, text: TEXT }, [proposal('p1')], new Set())
		expect(after).toMatchObject({ source, mentions: [{ id: 'p1' }] })
		expect(after!.text).toBeUndefined()
		expect(after!.mentions[0]!.exact).toBeUndefined()
		const joined = withDocuments(project, [after!])
		expect(joined.sources).toEqual(project.sources)
		expect(joined.mentions.length).toBe(project.mentions.length + 1)
	})

	test('adding the same again changes nothing', () => {
		const once = withProposals([own], { source: own.source, text: TEXT }, [proposal('p1', [term!])], new Set())
		expect(withProposals(once, { source: own.source, text: TEXT }, [proposal('p1', [term!])], new Set())).toEqual(once)
		expect(addTo(once, own.source, [], [term!])).toEqual(once)
	})
})
