import { expect, test } from 'vitest'
import { type Cases, extract, testClaims } from './extractor.ts'

const CASES: Cases = {
	'a question asserts nothing': [
		['Does calmol ease gloom?', []],
		['Does calmol ease gloom? Ask your doctor.', []],
		['Does calmol ease gloom? Not usually.', []],
		['Why does calmol ease gloom? It may.', []],
		['Does calmol ease gloom? Snow is white. It may.', []],
	],
	yes: [
		['Does calmol ease gloom? Yes.', ['calmol treats gloom']],
		['Does calmol ease gloom?\n\nYes, it does.', ['calmol treats gloom']],
		['## Does calmol ease gloom?\n\nYes, in some people.', ['calmol treats gloom']],
		['Calmol\n\nCan it cause dizziness?\n\nYes, it can.', ['calmol causes_side_effect dizziness']],
		['Can gloom be treated with calmol? It can.', ['calmol treats gloom']],
		['Is calmol used for gloom? Yes, but only rarely.', ['calmol treats gloom']],
		[
			'Do calmol and restix cause dizziness? Sometimes.',
			['calmol causes_side_effect dizziness', 'restix causes_side_effect dizziness'],
		],
	],
	no: [
		['Does calmol cause dizziness? No.', ['calmol causes_side_effect dizziness denies']],
		['Does calmol cause dizziness? No, it does not.', ['calmol causes_side_effect dizziness denies']],
		["Does calmol cause dizziness? It doesn't.", ['calmol causes_side_effect dizziness denies']],
		['Can calmol ease gloom? No, it cannot.', ['calmol treats gloom denies']],
		['Is there a link between calmol and dizziness? No.', ['calmol causes_side_effect dizziness denies']],
	],
	'perhaps, and nobody knows': [
		['Does calmol ease gloom? It may.', ['calmol treats gloom hedged']],
		['Does calmol ease gloom? It might, but nobody has looked.', ['calmol treats gloom hedged']],
		['Is calmol addictive? It may.', ['calmol causes_side_effect addiction hedged']],
		['Does calmol ease gloom? Possibly.', ['calmol treats gloom hedged']],
		['Does calmol ease gloom? Nobody knows.', ['calmol treats gloom open']],
		["Does calmol ease gloom? We don't know yet.", ['calmol treats gloom open']],
		['Has calmol been shown to ease gloom? Not yet.', ['calmol treats gloom open']],
	],
}

testClaims(CASES)

test('the claim stands on the answer, and so does the word that decides it', () => {
	const text = 'Does calmol cause dizziness? No, never mind. Does calmol ease gloom? No.'
	const [claim, ...more] = extract({ id: 'd', text }).value.mentions
	expect(more).toEqual([])
	expect(text.slice(claim!.start, claim!.end)).toBe('No.')
	expect(claim!.start).toBe(text.lastIndexOf('No.'))
	expect(claim!.cues).toEqual([{ text: 'No', start: claim!.start, end: claim!.start + 2, for: 'polarity' }])
	expect(claim!.resolvedBy).toEqual({ subject: 'pronoun', object: 'pronoun' })
	expect([claim!.subjectSpan, claim!.objectSpan]).toEqual([undefined, undefined])
})
