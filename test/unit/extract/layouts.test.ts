import { type Cases, testClaims } from './extractor.ts'

const gloom = (...lines: string[]) => ['Gloom', 'Gloom is common.', ...lines].join('\n\n')
const calmol = (...lines: string[]) => ['Calmol', 'Calmol is a tablet.', ...lines].join('\n\n')
const both = ['calmol treats gloom', 'restix treats gloom']
const hedged = both.map((claim) => `${claim} hedged`)
const list = '- calmol\n- restix'

/** Lists of what is done, by what stands above them. */
const CARE: Cases = {
	'below a heading or a question': [
		[gloom('Treatment', list), both],
		[gloom('How is it treated?', list), both],
		[gloom('Treatments for gloom', list), both],
		[gloom('Drugs to avoid', list), []],
		[gloom('Treatments that make it worse', list), []],
		[gloom('Diagnosis', list), []],
		['Calmol\n\nCalmol is old.\n\nTreatment\n\n- restix', []],
	],
	'below the words that open them': [
		[gloom('Medicines that are used include:', list), both],
		[gloom('Some treatments you may want to try are', list), both],
		[gloom('Medical treatments may include the following.', list), both],
		[gloom('Things that help:', list), both],
		[gloom('Doctors prescribe medicines depending on the symptoms:', list), both],
		[gloom('Treatment may include one or more of the following:', list), hedged],
		[gloom('Treatment may include', list), hedged],
		[gloom('Tell your doctor if you are taking other medicines, as these are used:', list), []],
		[gloom('The following can make it worse:', list), []],
	],
	'by what an item says': [
		[gloom('Treatment', '- calmol, which is taken daily\n- calmol'), ['calmol treats gloom', 'calmol treats gloom']],
		[gloom('Treatment', '- calmol for worry'), ['calmol treats worry']],
		[gloom('Treatment', '- calmol eases worry'), ['calmol treats worry']],
		[gloom('Treatment', '- talk therapy'), ['talk-therapy treats gloom']],
	],
	prevention: [
		[gloom('Medicines that are used to prevent it include:', '- calmol'), ['calmol prevents gloom']],
		[gloom('Prevention', 'Treatments that are used include:', '- calmol'), ['calmol treats gloom']],
	],
}
testClaims(CARE)

/** Treatments that open a paragraph by themselves, where a section tells how an illness is treated. */
const HEADED: Cases = {
	'a name before a stop': [
		[gloom('Treatment', 'Calmol. It is a tablet.'), ['calmol treats gloom']],
		[gloom('How is gloom treated?', 'Calmol. It is a tablet.', 'Restix. It is a drink.'), both],
		[gloom('How is gloom treated?', 'Calmol', 'It is a tablet.', 'Restix. It is a drink.'), ['restix treats gloom']],
		[gloom('Treatment', 'Outlook', 'Calmol. It is a tablet.'), []],
		[gloom('Outlook', 'Calmol. It is a tablet.'), []],
		[gloom('Treatment', 'Calmol and worry. It is a tablet.'), []],
	],
	'a heading asserts nothing': [[gloom('Treatment', 'Calmol', 'It is a tablet.'), []]],
}
testClaims(HEADED)

const harms = (first: string, second?: string) =>
	[`calmol causes_side_effect ${first}`, second && `calmol causes_side_effect ${second}`].filter((c) => c !== undefined)

/** Pages about a treatment. */
const TREATMENT: Cases = {
	'what it is for': [
		[calmol('Uses', '- gloom\n- worry'), ['calmol treats gloom', 'calmol treats worry']],
		[calmol("Why it's done", '- gloom'), ['calmol treats gloom']],
		[calmol('What is calmol used for?', '- gloom'), ['calmol treats gloom']],
		[calmol('Uses', 'Gloom and worry.'), ['calmol treats gloom', 'calmol treats worry']],
		[calmol('History', '- gloom'), []],
	],
	'what clinics list': [
		[calmol('Conditions we treat', '- gloom\n- worry'), ['calmol treats gloom', 'calmol treats worry']],
		[calmol('What conditions does calmol treat?', 'Gloom and worry.'), ['calmol treats gloom', 'calmol treats worry']],
		[calmol('Benefits', '- Rapid relief of gloom\n- Less worry'), ['calmol treats gloom', 'calmol treats worry']],
		[calmol('Benefits of calmol', '- Eases gloom'), ['calmol treats gloom']],
		[calmol('Who is not a candidate?', '- People with gloom'), ['calmol contraindicated_in gloom']],
		[calmol('Who should avoid calmol?', '- gloom'), ['calmol contraindicated_in gloom']],
		[calmol('Who is a candidate?', '- People with gloom'), []],
		[calmol('Does it help?', 'Many people report less gloom after calmol.'), ['calmol treats gloom hedged']],
		[calmol('Does it help?', 'Many people report gloom after calmol.'), []],
	],
	'"it", and what goes with it': [
		[calmol('It can be combined with restix.'), ['calmol combined_with restix']],
		[calmol('It is often used together with restix.'), ['calmol combined_with restix']],
		[calmol('It leads to less gloom and fewer worries.'), ['calmol treats gloom', 'calmol treats worry']],
		[
			calmol('Headache is the side effect people notice most. Dizziness has been reported.'),
			harms('headache', 'dizziness'),
		],
		[calmol('Dizziness can happen where the needle was.'), harms('dizziness')],
	],
	'below a heading that names only a kind': [
		[
			gloom('Medicines', 'Calmol raises sparkin. Side effects include dizziness.'),
			['calmol acts_on sparkin increases', 'calmol causes_side_effect dizziness'],
		],
		[gloom('Medicines', 'You will be given calmol.'), ['calmol treats gloom']],
	],
	'what it brings on': [
		[
			calmol('What are the side effects?', 'The most common are dizziness and headache.'),
			harms('dizziness', 'headache'),
		],
		[calmol('Side effects', 'A rare one is dizziness.'), harms('dizziness')],
		[calmol('History', 'The most common are dizziness and headache.'), []],
		[calmol('Common side effects', '- dizziness\n- headache'), harms('dizziness', 'headache')],
		[calmol('Side effects of restix', '- dizziness'), ['restix causes_side_effect dizziness']],
		[calmol('Risks', '- dizziness\n- headache'), harms('dizziness', 'headache')],
		[calmol('Complications', 'Dizziness and headache.'), harms('dizziness', 'headache')],
		[gloom('Complications', '- dizziness'), []],
		[calmol('Symptoms', '- dizziness'), []],
	],
	'how many have it': [
		[
			calmol('Side effects', 'Very common (more than 1 in 10):', '- dizziness', 'Rare', '- headache'),
			harms('dizziness', 'headache'),
		],
		[calmol('Common (up to 1 in 10):', '- dizziness'), harms('dizziness')],
		[calmol('Common', '- dizziness'), []],
	],
	'who needs it': [
		[calmol('You may need calmol if you have', '- gloom\n- worry'), ['calmol treats gloom', 'calmol treats worry']],
	],
}
testClaims(TREATMENT)
