import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSearch } from '../../../src/view/search.ts'
import { bundled } from '../../browser/places.ts'

const { terms, links } = bundled()
const search = buildSearch(terms, links)
const first = (query: string) => search(query)[0]?.id

describe('search over the bundled project', () => {
	test.each([
		['ketamin', 'ketamine'],
		['kettamine', 'ketamine'],
		['neuroplastcity', 'neuroplasticity'],
		['neroplasticity', 'neuroplasticity'],
		['depresion', 'depression'],
		['DEPRESSION', 'depression'],
		['glutamat', 'glutamate'],
		['bdnf', 'bdnf'],
		['brain-derived neurotrophic', 'bdnf'],
		['transcranial magnetic stimulation', 'tms'],
		['rTMS', 'tms'],
		['weight', 'weight-gain'],
	])('%s finds %s first', (query, id) => expect(first(query)).toBe(id))

	test('a synonym that matched is shown beside the label', () => {
		const hit = search('transcranial')[0]!
		expect(hit).toMatchObject({ id: 'tms', type: 'term' })
		expect(hit.matched?.toLowerCase()).toContain('transcranial')
		expect(search('ketamine')[0]!.matched).toBeUndefined()
	})

	test('two terms find the claims between them', () => {
		const hits = search('ketamine nmda')
		expect(hits.some(({ type, id }) => type === 'claim' && id === 'ketamine.acts_on.nmda-receptor')).toBe(true)
		expect(search('tms headache').map(({ id }) => id)).toContain('tms.causes_side_effect.headache')
	})

	test('terms come before the claims that name them', () => {
		const types = search('depression', 30).map(({ type }) => type)
		expect(types.indexOf('term')).toBe(0)
		expect(types).toContain('claim')
	})

	test('every term is found first by its own label, and among the first by each synonym', () => {
		for (const { id, label, synonyms } of terms.values()) {
			if (!links.some(({ subject, object }) => subject === id || object === id)) continue
			const named = search(label, 5).map((hit) => hit.id)
			expect(named.slice(0, 2), label).toContain(id)
			for (const synonym of synonyms)
				expect(
					search(synonym, 8).map((hit) => hit.id),
					`${label}: ${synonym}`,
				).toContain(id)
		}
	})

	test('law: any query is answered, with at most as many as asked for, each once', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (query, most) => {
				const hits = search(query, most)
				expect(hits.length).toBeLessThanOrEqual(most)
				expect(new Set(hits.map(({ type, id }) => `${type} ${id}`)).size).toBe(hits.length)
			}),
		)
	})
})
