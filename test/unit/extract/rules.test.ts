import { describe, expect, test } from 'vitest'
import { type Cases, claimsIn, testClaims } from './extractor.ts'

const CASES: Cases = {
	'verbs and voice': [
		['Calmol relieves worry.', ['calmol treats worry']],
		['Worry can be treated with calmol.', ['calmol treats worry']],
		['Calmol is an effective option for people with worry or gloom.', ['calmol treats worry', 'calmol treats gloom']],
		['Calmol blocks zeta receptors.', ['calmol acts_on zeta-receptor decreases']],
		['Calmol promotes the release of sparkin.', ['calmol acts_on sparkin increases']],
		['Sparkin is linked to gloom.', ['sparkin implicated_in gloom']],
		['Gloom has been linked to sparkin.', ['sparkin implicated_in gloom']],
		['Calmol prevents gloom.', ['calmol prevents gloom']],
		['Calmol is contraindicated in gloom.', ['calmol contraindicated_in gloom']],
		['Calmol-induced dizziness was seen.', ['calmol causes_side_effect dizziness']],
	],
	'what is given for what': [
		['Calmol in the management of chronic gloom was reviewed.', ['calmol treats gloom']],
		['Patients with gloom who received calmol went home.', ['calmol treats gloom']],
		['The response of gloom to calmol was quick.', ['calmol treats gloom']],
		['Overdose of calmol in gloom is caused by haste.', []],
		['We used calmol as a quick remedy for adults with gloom.', ['calmol treats gloom']],
		['The effect of calmol on gloom is told.', ['calmol treats gloom open']],
		['Steps that help to reduce worry include calmol and restix.', ['calmol treats worry', 'restix treats worry']],
		['People were assessed for improvement in gloom.', []],
	],
	'lists and side effects': [
		[
			'Calmol can cause headaches, dizziness, and fatigue.',
			[
				'calmol causes_side_effect headache',
				'calmol causes_side_effect dizziness',
				'calmol causes_side_effect fatigue-side',
			],
		],
		['Calmol relieves fatigue.', ['calmol treats fatigue']],
		[
			'Calmol works on sparkin and zeta receptors.',
			['calmol acts_on sparkin modulates', 'calmol acts_on zeta-receptor modulates'],
		],
	],
	means: [
		[
			'By blocking zeta receptors, calmol relieves worry.',
			['calmol acts_on zeta-receptor decreases', 'calmol treats worry', 'zeta-receptor implicated_in worry'],
		],
	],
	'polarity and certainty': [
		['Calmol does not relieve worry.', ['calmol treats worry denies']],
		['Studies have not shown that calmol relieves worry.', ['calmol treats worry denies']],
		['No trial has found that calmol relieves worry.', ['calmol treats worry denies']],
		['It is not surprising that calmol relieves worry.', ['calmol treats worry']],
		['Studies have not yet clearly shown that calmol relieves worry.', ['calmol treats worry open']],
		['Without delay, a trial found that calmol relieves worry.', ['calmol treats worry']],
		['Calmol does not cause headaches.', ['calmol causes_side_effect headache denies']],
		['Calmol not only relieves worry.', ['calmol treats worry']],
		['Calmol may relieve worry.', ['calmol treats worry hedged']],
		['Research suggests that calmol relieves worry.', ['calmol treats worry hedged']],
		['Calmol can relieve worry.', ['calmol treats worry']],
		['Calmol aims to relieve worry.', ['calmol treats worry open']],
		['Calmol is not a first-line treatment for worry.', []],
		[
			'Calmol relieves worry without headaches as a side effect.',
			['calmol treats worry', 'calmol causes_side_effect headache denies'],
		],
	],
	'two treatments': [
		['Calmol combined with restix is new.', ['calmol combined_with restix']],
		['Calmol is an alternative to restix.', ['calmol alternative_to restix']],
		['Calmol enhances the effects of restix.', ['calmol augments restix']],
		['Calmol works faster than restix.', ['calmol outperforms restix onset']],
		[
			'Calmol is as effective as restix for worry.',
			['calmol treats worry', 'restix treats worry', 'calmol comparable_to restix efficacy'],
		],
	],
	'nothing is asserted': [
		['Does calmol relieve worry?', []],
		['Calmol and worry are words.', []],
		['People experience dizziness.', []],
	],
}

testClaims(CASES)

describe('reference', () => {
	test('"the drug", "it" and an empty subject mean the section\'s treatment', () => {
		const text =
			'What Is Calmol?\n\nCalmol is new. The drug relieves worry. It blocks zeta receptors.\n\nSide effects include dizziness and headaches.'
		expect(claimsIn(text)).toEqual([
			'calmol treats worry',
			'calmol acts_on zeta-receptor decreases',
			'calmol causes_side_effect dizziness',
			'calmol causes_side_effect headache',
		])
	})
	test('"both treatments" mean the pair', () => {
		expect(claimsIn('Calmol and restix are old. Both treatments relieve gloom.')).toEqual([
			'calmol treats gloom',
			'restix treats gloom',
		])
	})
	test('an abbreviation that the text defines is known from there on', () => {
		expect(claimsIn('Talk therapy (TT) is old. TT relieves gloom.')).toEqual(['talk-therapy treats gloom'])
	})
	test('"a drug that …" is what the words before it name, for its second verb, too', () => {
		expect(
			claimsIn('Restix is old. Calmol is a drug that blocks zeta receptors and slowly increases sparkin.'),
		).toEqual(['calmol acts_on zeta-receptor decreases', 'calmol acts_on sparkin increases'])
	})
	test('a title without a stop asserts nothing, however long', () => {
		const title = `A study of whether calmol relieves worry in ${'many small and quiet villages by the sea '.repeat(6).trim()}`
		expect(claimsIn(`${title}\n\n\nIt was cold.`)).toEqual([])
	})
	test('a heading asserts nothing', () => {
		expect(claimsIn('Calmol Relieves Worry\n\nIt was cold that day in the hills.')).toEqual([])
	})
})

describe('a list goes on from the words before it', () => {
	test.each<[string, string, string[]]>([
		[
			'side effects',
			'Calmol is a drug.\n\nSide effects of calmol may include:\n- dizziness\n- headaches',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		['treatments', 'Worry can be treated with:\n- calmol\n- restix', ['calmol treats worry', 'restix treats worry']],
		[
			'means',
			'People can slow the progression of gloom by\n- taking calmol\n- getting restix',
			['calmol treats gloom', 'restix treats gloom'],
		],
		['an item that says it all', 'About calmol:\n- Restix relieves gloom.', ['restix treats gloom']],
	])('%s', (_, text, claims) => {
		expect(claimsIn(text).map((claim) => claim.replace(' hedged', ''))).toEqual(claims)
	})
})
