import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findRecordLines, parseJson } from '../../../src/formats/parse-json.ts'
import { scanJson } from '../../../src/formats/scan-json.ts'

const parses = (text: string) => {
	try {
		JSON.parse(text)
		return true
	} catch {
		return false
	}
}

test('the scanner and JSON.parse agree on every text', () => {
	const piece = fc.constantFrom(
		'{',
		'}',
		'[',
		']',
		',',
		':',
		'"a"',
		'"\\u00e9\\n"',
		'"\\x"',
		'"',
		'1',
		'-0.5e3',
		'01',
		'true',
		'nul',
		' ',
		'\n',
		'\t"',
	)
	const broken = fc.tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 })).map(([text, at, more]) => {
		const cut = at % (text.length + 1)
		return text.slice(0, cut) + more + text.slice(cut + 1)
	})
	const text = fc.oneof(
		fc.json(),
		broken,
		fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
	)
	fc.assert(
		fc.property(text, (json) => (scanJson(json) === undefined) === parses(json)),
		{ numRuns: 2000 },
	)
})

test.each([
	['{"a": 1,}', 1, 9, 'a key in double quotes', '"}"'],
	['{\n\t"a": [1 2]\n}', 2, 10, 'a comma or ]', '"2]\\n}"'],
	['{"a" 1}', 1, 6, 'a colon', '"1}"'],
	['[1,\n2', 2, 2, 'a closing ]', 'end of text'],
	['"abc', 1, 5, 'a closing quote', 'end of text'],
	['', 1, 1, 'a value', 'end of text'],
	["{'a': 1}", 1, 2, 'a key in double quotes', '"\'a\': 1}"'],
	['[NaN]', 1, 2, 'a value', '"NaN]"'],
	['{} {}', 1, 4, 'the end of the text', '"{}"'],
	['["a\nb"]', 1, 4, 'no bare control character in a string', '"\\nb\\"]"'],
])('a fault is named with line and column: %j', (text, line, column, expected, received) => {
	expect(parseJson(text, 'a.json')).toEqual({
		value: undefined,
		issues: [
			{ code: 'malformed-json', message: `not JSON at column ${column}`, file: 'a.json', line, expected, received },
		],
	})
})

test('a byte order mark is no fault', () =>
	expect(parseJson('\uFEFF[1]', 'a.json')).toEqual({ value: [1], issues: [] }))

test('records are found on their lines, also behind strings that look like brackets', () => {
	expect(findRecordLines('[\n{"a": "]["},\n[{}], 3,\n\n4]')).toEqual([2, 3, 3, 5])
	expect(findRecordLines('{"x": [\n1],\n"documents": [\n{"documents": [5]},\n{}]}', 'documents')).toEqual([4, 5])
})

test('a million open brackets overflow nothing', () => {
	expect(parseJson('['.repeat(1e6), 'a.json').issues[0]).toMatchObject({
		code: 'malformed-json',
		expected: 'a closing ]',
	})
})
