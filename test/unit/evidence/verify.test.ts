import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyMentions } from '../../../src/evidence/verify.ts'
import { hashText } from '../../../src/text/hash.ts'
import { mention, project, source } from './make.ts'

const TEXT = 'Lumarin treats insomnia. Lumarin also lifts the mood. It is free.'
const at = (words: string, document = 'a') => {
	const start = TEXT.indexOf(words)
	return mention(document, {
		id: `${document} ${words}`,
		start,
		end: start + words.length,
		sha256: hashText(words),
		exact: words,
	})
}

test('in = located + moved + drifted + missing + without text', () => {
	const mentions = [
		at('Lumarin treats insomnia.'),
		at('It is free.'),
		at('It is free.', 'b'),
		at('Lumarin also lifts the mood.', 'b'),
		at('It is free.', 'c'),
	]
	const sources = [
		source('a', { textSha256: hashText(TEXT) }),
		source('b', { textSha256: hashText(TEXT) }),
		source('c'),
	]
	const changed = 'Lumarin also lowers the mood. It is free.'
	const { counts, located, issues } = verifyMentions(
		project({ sources, mentions }),
		new Map([
			['a', TEXT],
			['b', changed],
		]),
	)
	expect(counts).toEqual({ in: 5, located: 2, moved: 1, drifted: 1, missing: 0, withoutText: 1 })
	expect([...located.values()]).toEqual(['located', 'located', 'moved', 'drifted'])
	expect(issues.map(({ code, path }) => [code, path])).toEqual([
		['changed-text', 'b'],
		['drifted-span', 'b'],
	])
})

test('counts add up and every place holds the very words, whatever the text', () => {
	const words = fc.constantFrom('Lumarin treats insomnia.', 'It is free.', 'also lifts')
	const texts = fc.dictionary(
		fc.constantFrom('a', 'b'),
		fc.constantFrom(TEXT, `New. ${TEXT}`, TEXT.slice(10), 'It is not free.', ''),
	)
	fc.assert(
		fc.property(fc.array(fc.tuple(words, fc.constantFrom('a', 'b', 'c'))), texts, (said, given) => {
			const mentions = said.map(([quote, document], i) => ({ ...at(quote, document), id: `m${i}` }))
			const all = new Map(Object.entries(given))
			const { counts, places } = verifyMentions(project({ mentions }), all)
			const { in: total, ...parts } = counts
			expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(total)
			for (const { id, document, exact } of mentions) {
				const place = places.get(id)
				if (place?.status === 'located' || place?.status === 'moved')
					expect(all.get(document)!.slice(place.start, place.end)).toBe(exact)
				else if (all.has(document)) expect(all.get(document)).not.toContain(exact)
			}
		}),
	)
})
