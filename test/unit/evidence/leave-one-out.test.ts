import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexMentions, weighLinks } from '../../../src/evidence/claims.ts'
import { findBroken, findWays, leaveEachOut } from '../../../src/evidence/leave-one-out.ts'
import { anyProject, mention, project, source, term } from './make.ts'

test('what is said to vanish or fall is what weighing without the documents shows', () => {
	fc.assert(
		fc.property(anyProject, fc.integer({ min: 2, max: 3 }), (given, min) => {
			const index = indexMentions(given)
			const links = weighLinks(index)
			const weight = new Map(links.map(({ id, evidence }) => [id, evidence.asserting.independent]))
			for (const one of leaveEachOut(index, links, min)) {
				const left = new Map(
					weighLinks(index, { without: one.documents }).map(({ id, evidence }) => [id, evidence.asserting.independent]),
				)
				const gone = [...weight].filter(([id, n]) => n > 0 && !left.get(id)).map(([id]) => id)
				const fallen = [...weight].filter(([id, n]) => n >= min && (left.get(id) ?? 0) < min && left.get(id))
				expect([...one.vanish].sort()).toEqual(gone.sort())
				expect([...one.fall].sort()).toEqual(fallen.map(([id]) => id).sort())
			}
		}),
		{ numRuns: 150 },
	)
})

const terms = [term('lumarin', 'treatment'), term('calmulin', 'mechanism'), term('insomnia', 'condition')]
const chain = [
	mention('a'),
	mention('b'),
	mention('a', { predicate: 'acts_on', object: 'calmulin', direction: 'increases', start: 20 }),
	mention('c', { predicate: 'implicated_in', subject: 'calmulin', start: 30 }),
]

test('an explanation breaks where a link that every way needs vanishes', () => {
	const links = weighLinks(indexMentions(project({ terms, mentions: chain })))
	const ways = findWays(links)
	expect(findBroken(ways, new Set(['calmulin.implicated_in.insomnia'])).map(({ id }) => id)).toEqual([
		'lumarin.treats.insomnia',
	])
	expect(findBroken(ways, new Set(['lumarin.treats.insomnia']))).toEqual([])
	expect(findBroken(ways, new Set())).toEqual([])
})

test('the two documents of one publisher are switched off as one', () => {
	const sources = ['a', 'b'].map((id) => source(id, { publisher: 'Bayview Clinic' })).concat(source('c'))
	const index = indexMentions(project({ terms, sources, mentions: chain }))
	const ranked = leaveEachOut(index, weighLinks(index), 2)
	expect(ranked[0]).toMatchObject({
		documents: ['a', 'b'],
		vanish: ['lumarin.acts_on.calmulin', 'lumarin.treats.insomnia'].sort(),
	})
})
