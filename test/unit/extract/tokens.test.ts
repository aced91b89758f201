import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAbstract } from '../../../src/extract/genre.ts'
import { tokenise } from '../../../src/extract/tokens.ts'

const words = (text: string) => tokenise(text, 0, text.length).raw

test.each([
	['It doesn’t help; it can’t.', ['It', 'does', 'n’t', 'help', ';', 'it', 'ca', 'n’t', '.']],
	["the drug's dose isn't 1,250.5mg", ['the', 'drug', "'s", 'dose', 'is', "n't", '1,250', '.', '5mg']],
	['non-invasive naïve Sjögren B12 café', ['non', 'invasive', 'naïve', 'Sjögren', 'B12', 'café']],
	['α-blocker\n5-HT2A (x)', ['α', 'blocker', '5', 'HT2A', '(', 'x', ')']],
	["patients' pain", ['patients', "'", 'pain']],
])('%s', (text, expected) => expect(words(text)).toEqual(expected))

test('each token stands where it says, in order, whatever the text', () => {
	const piece = fc.constantFrom(
		'don',
		"'",
		'’',
		't',
		's',
		' ',
		'\n',
		'-',
		'é',
		'x1',
		'3.5',
		'(',
		'ß',
		'\u0301',
		'😀',
		'Zeta',
	)
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(3), (pieces, from) => {
			const text = pieces.join('')
			const { raw, start, end } = tokenise(text, Math.min(from, text.length), text.length)
			raw.forEach((word, i) => {
				expect(text.slice(start[i], end[i])).toBe(word)
				expect(start[i]).toBeGreaterThanOrEqual(i === 0 ? Math.min(from, text.length) : end[i - 1]!)
			})
			// What a space sets apart is read alike without what follows it.
			const [head = ''] = text.split(' ')
			expect(words(`${head} `)).toEqual(words(head))
		}),
	)
})

test('two headings of an abstract about harm make one, whatever follows their colons', () => {
	const dull = 'The lamp was lit. '.repeat(40)
	const long = `${dull} It was toxic, an overdose of light.`
	expect(isAbstract(`Background: ${dull} Results: ${dull}`)).toBe(false)
	expect(isAbstract(`Background: ${long} Results: ${long}`)).toBe(true)
	expect(isAbstract(`Background ${long} ${long}`)).toBe(false)
})
