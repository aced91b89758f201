import { type Cases, testClaims } from './extractor.ts'

const CASES: Cases = {
	'which are medicines for an illness': [
		['Calmol is a gloom medicine.', ['calmol treats gloom']],
		['Calmol, a newer gloom drug, comes as a tablet.', ['calmol treats gloom']],
		['Calmol is a novel gloom medicine.', ['calmol treats gloom']],
		['The gloom drug calmol comes as a tablet.', ['calmol treats gloom']],
		['Gloom medicines such as calmol and restix come as tablets.', ['calmol treats gloom', 'restix treats gloom']],
		['Common gloom medications include calmol and restix.', ['calmol treats gloom', 'restix treats gloom']],
		['Gloom medicines (for example, calmol) come as tablets.', ['calmol treats gloom']],
		['Calmol, restix, and other gloom medicines come as tablets.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol may be a gloom medicine.', ['calmol treats gloom hedged']],
		['Calmol is not a gloom medicine.', []],
		['The gloom drugs calmol replaced are gone.', []],
		['Tell us about gloom medicines, thinners such as calmol, and drops.', []],
	],
	'what such medicines do, they do': [
		['Gloom medicines may cause dizziness.', ['gloom-medicines causes_side_effect dizziness hedged']],
	],
}
testClaims(CASES)
