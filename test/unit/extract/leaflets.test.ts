import { type Cases, testClaims } from './extractor.ts'

/** Turns of leaflets and clinic pages, with what they must not be taken for; by what they say. */
const CASES: Cases = {
	'given to those who have it': [
		['Calmol may be offered to you if you have gloom.', ['calmol treats gloom hedged']],
		['Calmol is used when people have gloom or worry.', ['calmol treats gloom', 'calmol treats worry']],
		['You may be given calmol if you have gloom.', ['calmol treats gloom']],
		['People with gloom are prescribed calmol.', ['calmol treats gloom']],
		['Calmol is mainly for people with gloom.', ['calmol treats gloom']],
		['Calmol is not for people with gloom.', ['calmol contraindicated_in gloom']],
		['Calmol may be used with caution if you have gloom.', []],
		['A lower dose of calmol may be given if you have gloom.', []],
		['Calmol is not usually prescribed if you have gloom.', []],
		['Some people find calmol helps their gloom.', ['calmol treats gloom hedged']],
		['Some clinics use calmol “off-label” for conditions such as gloom.', ['calmol treats gloom']],
		['Calmol, a drug used to treat gloom, is old.', ['calmol treats gloom']],
		['Calmol is old. In these states it lowers the risk of gloom.', ['calmol prevents gloom']],
		['Calmol and restix are medicines that relieve gloom.', ['calmol treats gloom', 'restix treats gloom']],
	],
	'felt by those who take it': [
		['Most people taking calmol will experience gloom.', ['calmol causes_side_effect gloom-side-effect']],
		['You may feel dizziness when you take calmol.', ['calmol causes_side_effect dizziness hedged']],
		[
			'In the first weeks of taking calmol, people often experience:\n\n- dizziness\n- headaches',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'People with gloom who take calmol often feel fatigue at work. Others feel it, too.',
			['calmol causes_side_effect fatigue-side'],
		],
		['Calmol is old. People experience headaches when they work.', []],
		['Calmol can make you feel dizziness.', ['calmol causes_side_effect dizziness']],
		['Calmol may give you a headache.', ['calmol causes_side_effect headache hedged']],
		['Calmol gives people hope.', []],
	],
	'risks, named': [
		['Headaches are a rare but serious risk of calmol.', ['calmol causes_side_effect headache']],
		[
			'The risks of calmol include dizziness and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		['The main risk of calmol is dizziness.', ['calmol causes_side_effect dizziness']],
		['The risks of calmol are low in dizziness.', []],
		['Headache is common with calmol.', ['calmol causes_side_effect headache']],
		[
			'Headaches and dizziness can occur with calmol.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		['Headache is common in people who stop calmol.', []],
		[
			'Calmol is old. It carries an increased risk of a rare but serious state called gloom.',
			['calmol causes_side_effect gloom-side-effect'],
		],
	],
	'what stands for it': [
		['Restix is old.\n\n- Calmol (CLM): This eases gloom.', ['calmol treats gloom']],
		['Calmol and restix are old. These 2 drugs ease gloom.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol is old. The drug paired with talk therapy eases gloom.', ['calmol treats gloom']],
		['Calmol, or calmolium, is a type of restix that eases gloom.', ['calmol treats gloom']],
		[
			'For people not helped by calmol, restix or talk therapy may be tried.',
			['restix alternative_to calmol', 'talk-therapy alternative_to calmol'],
		],
		['Calmol is a restix therapy that eases gloom.', ['calmol treats gloom']],
		['The drugs used for gloom are calmol and restix.', ['calmol treats gloom', 'restix treats gloom']],
		['Most patients with gloom respond well to calmol.', ['calmol treats gloom']],
		['Calmol is old. It is used as follows.\n\n- In winter, they ease gloom.\n- Some sing.', ['calmol treats gloom']],
		[
			'Many drugs are used for worry:\n\n- Calmol eases gloom. Side effects include dizziness.\n- Restix',
			['calmol treats gloom', 'calmol causes_side_effect dizziness', 'restix treats worry'],
		],
		['People take calmol tablets for gloom.', ['calmol treats gloom']],
		['Calmol is old. The herb eases gloom.', ['calmol treats gloom']],
		['Calmol improves speed and sleep and may reduce gloom.', ['calmol treats gloom hedged']],
		['Calmol remains a mainstay of gloom care.', ['calmol treats gloom']],
		['You may be given restix to ease gloom.', ['restix treats gloom hedged']],
		['If restix does not help, your doctor may suggest calmol.', ['calmol alternative_to restix']],
		['If restix does not help, your doctor may switch to a drug called calmol.', ['calmol alternative_to restix']],
		['If restix does not help, your doctor may not suggest calmol.', []],
		['Gloom can be helped by taking calmol.', ['calmol treats gloom']],
		['Calmol is not just for gloom.', ['calmol treats gloom']],
		['Calmol is used if restix is not tolerated.', ['calmol alternative_to restix']],
		['Calmol is old. Restix is not tolerated.', []],
		['You should know that calmol is old. Nurses explain that calmol may ease gloom.', ['calmol treats gloom hedged']],
		['Restix is old. There is evidence that sparkin causes gloom.', ['sparkin implicated_in gloom']],
	],
	'lists of harms': [
		[
			'Calmol has side effects. Commonly reported symptoms include dizziness and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'Calmol has side effects. Some that you might notice when taking calmol include:\n\n- dizziness\n- headaches',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		['Gloom is common. Commonly reported symptoms include dizziness. Calmol is old.', []],
		[
			'Calmol is old. Side effects for gloom patients include dizziness, odd dreams, and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'Calmol is old. Side effects may consist of dizziness and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
	],
	'who should avoid it': [
		['People with gloom should avoid calmol.', ['calmol contraindicated_in gloom']],
		['People with gloom do not need to avoid calmol.', []],
	],
}

testClaims(CASES)

testClaims(
	{
		names: [
			['Calmol prevents a glumex overdose.', ['calmol prevents overdose']],
			['Calmol works well for overfear.', ['calmol treats overfear']],
			[
				'Calmol blocks the effects of braxon, which eases gloom.',
				['calmol acts_on braxon decreases', 'braxon implicated_in gloom'],
			],
		],
	},
	't\tglumex\ncs\toverdose\nsc\toverfear\ntm\tbraxon\n',
)

const NO_NAMES: Cases = {
	'only look like names': [
		['Calmol is given for the gloom season.', []],
		['Calmol is given for gloom.', ['calmol treats gloom']],
		['Fluid intake relieves gloom.', []],
		['Fluids relieve gloom.', ['fluid treats gloom']],
		['Office-based treatment relieves gloom.', []],
		['Group-based treatment relieves gloom.', ['group-based-treatment treats gloom']],
	],
}
testClaims(NO_NAMES, 't\tfluid\n')
