import { type Cases, testClaims } from './extractor.ts'

const page = (...lines: string[]) => ['Gloom', 'Gloom is common.', 'Treatment', ...lines].join('\n\n')

/** How health information for the public speaks of care; by what tells whom or what it means. */
const CASES: Cases = {
	'for what the page is about': [
		[page('It is usually treated with calmol.'), ['calmol treats gloom']],
		[page('Doctors treat it with calmol.'), ['calmol treats gloom']],
		[page('Treatment may include calmol and restix.'), ['calmol treats gloom hedged', 'restix treats gloom hedged']],
		[page('The main treatment is calmol.'), ['calmol treats gloom']],
		[page('Your doctor may prescribe calmol.'), ['calmol treats gloom hedged']],
		[page('Some people need calmol.'), ['calmol treats gloom hedged']],
		[page('Calmol is sometimes needed.'), ['calmol treats gloom']],
		[page('Calmol is the first-line treatment.'), ['calmol treats gloom']],
		[page('Calmol and restix will be prescribed.'), ['calmol treats gloom', 'restix treats gloom']],
		[
			page('Treatment may include:\n\n- calmol\n- restix'),
			['calmol treats gloom hedged', 'restix treats gloom hedged'],
		],
		[
			page('Treatments include:\n\n- Calmol blocks sparkin.'),
			['calmol acts_on sparkin decreases', 'calmol treats gloom'],
		],
		['Gloom\n\nGloom is common.\n\nPrevention\n\nCalmol is recommended.', ['calmol prevents gloom']],
		['Gloom is common. Treatment may take long. Your doctor may prescribe calmol.', ['calmol treats gloom hedged']],
	],
	'not for what it is about': [
		[page('Your doctor may prescribe calmol to ease worry.'), ['calmol treats worry hedged']],
		[page('You should not take calmol.'), []],
		[page('You may need calmol and other blood pressure medicines.'), []],
		['Gloom\n\nGloom is common.\n\nDiagnosis\n\nYour doctor may use calmol.', []],
		['Gloom\n\nGloom is common. Your doctor may prescribe calmol.', ['calmol treats gloom hedged']],
	],
	'which illness': [
		[page('Calmol may be given if you have worry.'), ['calmol treats worry hedged']],
		[page('Severe cases may be treated with calmol.'), ['calmol treats gloom hedged']],
		[
			page('Some medicines can also help, including calmol and restix.'),
			['calmol treats gloom', 'restix treats gloom'],
		],
		['What causes gloom?\n\nGloom is common. Treatments such as calmol may be tried.', ['calmol treats gloom']],
		['Gloom\n\nWorry is felt. Worry is usual. It is treated with calmol.', ['calmol treats gloom']],
		['Calmol can help with some problems caused by gloom.', ['calmol treats gloom']],
	],
	'whom pointers mean': [
		['Many people have worry. Calmol may be an option for these people.', ['calmol treats worry hedged']],
		[
			'Calmol can cause dizziness. These include headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'Calmol and restix are drugs that block sparkin.',
			['calmol acts_on sparkin decreases', 'restix acts_on sparkin decreases'],
		],
		['All had failed two prior treatments for gloom. Calmol is old.', []],
		['Calmol\n- Common brands: restix\n- This medicine blocks sparkin.', ['calmol acts_on sparkin decreases']],
		['Calmol is a talk therapy for gloom.', ['calmol treats gloom']],
		['Calmol is old. If you have an increase in dizziness, call us.', []],
	],
	'lists and companions': [
		[
			'Doctors give calmol together with restix or talk therapy.',
			['calmol combined_with restix', 'calmol combined_with talk-therapy'],
		],
		[
			'Calmol was added to restix or talk therapy.',
			['calmol combined_with restix', 'calmol combined_with talk-therapy'],
		],
		['Calmol may not work as well. It is not as effective as restix.', ['calmol comparable_to restix efficacy denies']],
		['Sparkin is a risk factor for gloom.', ['sparkin implicated_in gloom']],
		['Gloom is common. Sparkin may have an important role.', ['sparkin implicated_in gloom hedged']],
		['Calmol, an inhibitor of sparkin, eases gloom.', ['calmol treats gloom', 'calmol acts_on sparkin decreases']],
		['Calmol relaxes sparkin.', ['calmol acts_on sparkin modulates']],
		['Calmol can cause gloom.', ['calmol causes_side_effect gloom-side-effect']],
		[
			'Calmol is used to treat gloom and slows sparkin and reduces the risk of worry.',
			['calmol treats gloom', 'calmol acts_on sparkin decreases', 'calmol prevents worry'],
		],
	],
	'what a placebo does': [['A placebo was given. Adverse events were dizziness and headaches.', []]],
}

testClaims(CASES)

testClaims(
	{
		names: [
			['Calmol causes nausea and sighing.', ['calmol causes_side_effect nausea', 'calmol causes_side_effect sighing']],
			['Gloom is treated with the sedatives glumex and braxon.', ['glumex treats gloom', 'braxon treats gloom']],
			['Infusions of calmol ease gloom.', ['calmol treats gloom']],
			['Glumex (Braxon) eases gloom.', ['glumex treats gloom']],
			['Calmol reduced responses in a gambling task.', []],
			['Dovorexant and dovaquine ease gloom.', ['dovorexant treats gloom', 'dovaquine treats gloom']],
			['Stargazing therapy eases gloom.', ['stargazing-therapy treats gloom']],
			['Maintenance therapy eases gloom. New therapies ease gloom.', []],
		],
	},
	't\tplacebo\n!t\tsedatives\t\tSedatives\n!t\tsedative\t\tSedatives\nt\tglumex\nt\tbraxon\nt\tinfusion\ncs\tnausea and sighing\ncs\tnausea\ncs\tsighing\ncs\tgambling\n',
)
