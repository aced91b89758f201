import { type Cases, testClaims } from './extractor.ts'

const table = (...rows: string[]) => ['Gloom', 'Gloom is common.', rows.join('\n')].join('\n\n')

const CASES: Cases = {
	'a row for each treatment': [
		[
			table(
				'Treatment | How it works | Side effects',
				'Calmol | Raises sparkin | Dizziness, headache',
				'Restix | By blocking zeta receptors | Headache',
			),
			[
				'calmol acts_on sparkin increases',
				'calmol causes_side_effect dizziness',
				'calmol causes_side_effect headache',
				'restix acts_on zeta-receptor decreases',
				'restix causes_side_effect headache',
			],
		],
		[
			table('| Medicine | Used for | Not for |', '| --- | --- | --- |', '| Calmol | Gloom; worry | Gloom |'),
			['calmol treats gloom', 'calmol treats worry', 'calmol contraindicated_in gloom'],
		],
		[
			table('Drug | Benefits', 'Calmol | Relief of worry', 'Restix | Eases worry'),
			['calmol treats worry', 'restix treats worry'],
		],
	],
	'a column for each treatment': [
		[
			table('| | Calmol | Restix |', '|-|-|-|', '| Conditions treated | Gloom | Worry |', '| Risks | Dizziness | |'),
			['calmol treats gloom', 'restix treats worry', 'calmol causes_side_effect dizziness'],
		],
		// Pages leave the empty first cell out.
		[
			table('Calmol | Restix', 'Side effects | Dizziness | Headache'),
			['calmol causes_side_effect dizziness', 'restix causes_side_effect headache'],
		],
	],
	'a row for each illness': [
		[
			table('Problem | Treatment', 'Worry | Calmol and restix', 'Gloom | Restix'),
			['calmol treats worry', 'restix treats worry', 'restix treats gloom'],
		],
		[table('Problem | Cause', 'Worry | Calmol'), []],
	],
	'rows that say no more than they do': [
		[table('Treatment | Price', 'Calmol | Worry', 'Restix | Headache'), []],
		[table('Calmol and restix | Side effects', 'Calmol and restix | Dizziness'), []],
	],
	'words in a page that was laid out by a table': [
		[
			table('Menu | News', 'Home | Calmol eases worry. It can cause dizziness.'),
			['calmol treats worry', 'calmol causes_side_effect dizziness'],
		],
		['Calmol | Side effects', []],
	],
}
testClaims(CASES)
