import { describe, expect, test } from 'vitest'
import { type Cases, claimsIn, testClaims } from './extractor.ts'

/** How pages for patients say things; by the name of the rule that reads them. */
const CASES: Cases = {
	'side effects, listed': [
		[
			'The side effects that are seen most with calmol are dizziness in the morning, odd dreams, and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'Calmol is safe, but there are side effects, such as dizziness and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'Dizziness and headaches are the most common side effects of calmol.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'Calmol does not have the side effects that result from restix, such as dizziness.',
			['restix causes_side_effect dizziness', 'calmol causes_side_effect dizziness denies'],
		],
		['Most side effects of calmol are not dizziness.', []],
		['Side effects of calmol are rare in people with headaches.', []],
	],
	'side effects that occur': [
		['Calmol has side effects. Dizziness may occur.', ['calmol causes_side_effect dizziness hedged']],
		['Calmol has side effects. You may feel dizziness.', ['calmol causes_side_effect dizziness hedged']],
		['Calmol is new. Dizziness may occur.', ['calmol causes_side_effect dizziness hedged']],
		['Gloom is bad. Dizziness may occur.', []],
	],
	'risks that are not its doing': [
		['Calmol leads to a reduction in dizziness.', ['calmol treats dizziness-condition']],
		['Restix eases calmol-induced fatigue.', ['calmol causes_side_effect fatigue-side', 'restix treats fatigue']],
		['People at high risk of headaches take calmol.', []],
		['Calmol is used to lower the risk of worry.', ['calmol prevents worry']],
		[
			'Long use of calmol has been linked to an increased risk of gloom.',
			['calmol causes_side_effect gloom-side-effect'],
		],
		['Calmol leads to less dizziness.', []],
	],
	'who must not take it': [
		['People with gloom should not take calmol.', ['calmol contraindicated_in gloom']],
		[
			'Do not take calmol if you have gloom or worry.',
			['calmol contraindicated_in gloom', 'calmol contraindicated_in worry'],
		],
		['If you have gloom, do not use calmol.', ['calmol contraindicated_in gloom']],
		['People with gloom should take calmol.', []],
	],
	'what is taken does it': [
		['Adults who had a first diagnosis of gloom received calmol.', ['calmol treats gloom']],
		['Calmol was cleared by the agency for gloom.', ['calmol treats gloom']],
		['Restix is for people who have not found relief with calmol.', ['restix alternative_to calmol']],
		['Doctors may prescribe calmol to prevent gloom.', ['calmol prevents gloom hedged']],
		['Nurses found calmol to be ineffective in gloom.', ['calmol treats gloom denies']],
		['Calmol helps some people with gloom.', ['calmol treats gloom']],
		['Calmol is the drug of choice for gloom.', ['calmol treats gloom']],
		['Gloom requires calmol.', ['calmol treats gloom']],
		['Calmol has positive effects on gloom.', ['calmol treats gloom']],
		['Calmol treatment of gloom is new.', ['calmol treats gloom']],
	],
	'a dash that was lost': [['Ask for a calmola drug that relieves gloom.', ['calmol treats gloom']]],
	'what is compared': [
		['Calmol was superior to restix.', ['calmol outperforms restix efficacy']],
		['Calmol versus restix for 12 weeks was the plan.', []],
		['Calmol was no better than restix.', ['calmol outperforms restix efficacy denies']],
	],
	'taken together, far apart': [
		[
			'Calmol is approved for adults with gloom of many kinds in combination with restix.',
			['calmol treats gloom', 'calmol combined_with restix'],
		],
	],
	'what is curbed': [['Calmol slows the growth of sparkin.', ['calmol acts_on sparkin decreases']]],
	'one subject on': [
		['Restix is old. It is thought that calmol relieves gloom.', ['calmol treats gloom hedged']],
		['Calmol has long been known, but it also relieves gloom.', ['calmol treats gloom']],
		['Calmol is old. This calming chemical relieves gloom.', ['calmol treats gloom']],
		['Calmol is old. The treatment is given after restix. It relieves gloom.', ['calmol treats gloom']],
		[
			'Both worry and gloom are known. Calmol relieves these conditions.',
			['calmol treats worry', 'calmol treats gloom'],
		],
	],
}

testClaims(CASES)

testClaims(
	{
		names: [
			['Calmol is old. These medicines relieve gloom.', ['calmol treats gloom']],
			['The medicine calmol relieves gloom.', ['calmol treats gloom']],
			['Medicines such as calmol relieve gloom.', ['calmol treats gloom']],
			['Calmol relieves psychiatric trouble.', []],
			['A placebo is given for gloom.', []],
			['Calmol produces a quick antigloom effect.', ['calmol treats gloom']],
			['ABX-4 inhibitors relieve gloom.', ['abx-4-inhibitor treats gloom']],
		],
	},
	't!\tmedicine\ncs\tpsychiatric\nt\tplacebo\n!c\tgloom\t\tgloom\n!c\tantigloom effect\t\tgloom\n',
)

describe('lists without marks', () => {
	test.each<[string, string, string[]]>([
		[
			'short lines below a colon',
			'About Calmol\n\nSide effects of calmol include:\nDizziness\nHeadaches\nCalmol is new and people like to hear of it when they walk.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'a question above the list',
			'What are the side effects of calmol?\n\n- dizziness\n- headaches',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'symptoms to tell of, after side effects',
			'About Calmol\n\nCalmol may have side effects. Tell your doctor if any of these symptoms stay:\n- dizziness\n- headaches',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'numbered names head sections; brands do not',
			'1. Calmol\nBrand Name: Restix\nIt is old and people like to hear of it when they walk by the sea.\nCommon Side Effects:\nDizziness\nHeadaches\nIt costs much.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
	])('%s', (_, text, claims) => expect(claimsIn(text)).toEqual(claims))

	test('a line that stands alone heads nothing', () =>
		expect(claimsIn('Calmol in the Treatment of Gloom')).toEqual(['calmol treats gloom']))
})
