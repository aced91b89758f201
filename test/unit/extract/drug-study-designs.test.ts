import { type Cases, testClaims } from './extractor.ts'

/** What drug studies compare, give to whom and hope for, and what of it claims nothing; by the name of what tells. */
const CASES: Cases = {
	'who the arms are for, and what is its own': [
		[
			'Adults with gloom will be assigned to one of two groups: calmol and restix, or talk therapy.',
			[
				'calmol combined_with restix',
				'calmol treats gloom open',
				'restix treats gloom open',
				'talk-therapy treats gloom open',
			],
		],
		['Talk therapy improves the outcome of calmol.', ['talk-therapy augments calmol']],
		[
			'Calmol is for worry, but its efficacy in gloom is not established.',
			['calmol treats gloom open', 'calmol treats worry'],
		],
		['Gloom is common. New treatments include calmol.', ['calmol treats gloom']],
	],
	'no better than placebo': [
		['There was no difference in worry scores between calmol and placebo.', ['calmol treats worry denies']],
		['No significant difference in gloom was found between the calmol group and sham.', ['calmol treats gloom denies']],
		[
			'Calmol and restix did not differ from placebo with regard to gloom.',
			['calmol treats gloom denies', 'restix treats gloom denies'],
		],
		['Calmol did not differ markedly from placebo in gloom at week 4.', ['calmol treats gloom denies']],
		['There was no difference in dizziness between calmol and placebo.', []],
		['There was no difference in gloom at baseline between calmol and placebo.', []],
		['There was a difference in side effects, not in gloom, between calmol and placebo.', []],
		['Calmol was no better than sham for adults with gloom.', ['calmol treats gloom denies']],
		['Active calmol but not sham calmol eased gloom.', ['calmol treats gloom']],
	],
	'who may not join': [
		['Calmol is old. Those who failed to respond to restix and take talk therapy will be excluded.', []],
		['Children who take restix for gloom are not eligible for calmol.', []],
		[
			'Those with gloom cannot take part because calmol may cause dizziness.',
			['calmol causes_side_effect dizziness hedged'],
		],
		['Those who failed restix are treated with calmol.', ['calmol alternative_to restix']],
	],
	'what is done beside': [
		[
			'Calmol was as good as restix for worry and caused less gloom.',
			['calmol treats worry', 'restix treats worry', 'calmol comparable_to restix efficacy'],
		],
		['Calmol improves sparkin during gloom.', ['calmol acts_on sparkin increases']],
		['Calmol may worsen sparkin.', ['calmol acts_on sparkin decreases hedged']],
		['Calmol blocks the gloom-induced release of sparkin.', ['calmol acts_on sparkin decreases']],
		[
			'Restix is old. Calmol doubles luck but its use is limited by dizziness.',
			['calmol causes_side_effect dizziness'],
		],
		['Calmol is old. People get rest, including help and interventions from staff to address gloom.', []],
		['Calmol is old. We name scales used for gloom.', []],
		['Calmol eases gloom/worry.', ['calmol treats gloom', 'calmol treats worry']],
		['Gloom study\n\nWe compare calmol negative samples in gloom.', []],
		[
			'Calmol, a zeta receptor blocker for its ability to raise sparkin, is old.',
			['calmol acts_on sparkin increases', 'calmol acts_on zeta-receptor decreases'],
		],
		['Calmol can slow growth and raise sparkin.', ['calmol acts_on sparkin increases']],
		['Calmol can slow the growth and use of sparkin.', ['calmol acts_on sparkin decreases']],
		['Calmol is old. Reduced sparkin is implicated in gloom.', ['sparkin implicated_in gloom']],
		['Calmol is old. To lower the risk of gloom, the dose is raised slowly.', []],
		['Calmol is old. Concerns were voiced about dizziness during calmol.', []],
	],
	'what a study gives': [
		[
			'They get one of three treatments: calmol and restix, calmol and talk therapy, or calmol.',
			['calmol combined_with restix', 'calmol combined_with talk-therapy'],
		],
		['They get one of three treatments: calmol, restix, and talk therapy.', []],
		['They will not receive calmol or restix for gloom.', []],
		['Calmol would have an impact on the treatment of gloom.', []],
		['Restix is a treatment for gloom compared with calmol.', ['restix treats gloom']],
		[
			'The aim is to learn whether taking calmol and learning about meals will prevent gloom.',
			['calmol prevents gloom open'],
		],
		['We test two treatments for gloom: calmol or restix.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol extended release and restix ease gloom.', ['calmol treats gloom', 'restix treats gloom']],
	],
	'two of one kind, and what is added to what': [
		[
			'Calmol, like restix, is a zeta receptor antagonist.',
			['calmol acts_on zeta-receptor decreases', 'restix acts_on zeta-receptor decreases'],
		],
		['Calmol was added to restix in patients with gloom.', ['calmol treats gloom', 'calmol combined_with restix']],
		['Calmol as adjunct to restix for gloom is old.', ['calmol treats gloom', 'calmol combined_with restix']],
		['Calmol as an alternative to restix for gloom is old.', ['calmol treats gloom', 'calmol alternative_to restix']],
		[
			'Calmol is an old drug for patients whose gloom did not respond to restix or talk therapy.',
			['calmol alternative_to restix', 'calmol alternative_to talk-therapy', 'calmol treats gloom'],
		],
		['Participants get calmol immediately before sessions of talk therapy.', ['calmol combined_with talk-therapy']],
		[
			'Patients receiving a stable dose of restix were randomly assigned to adjunctive calmol or placebo.',
			['calmol combined_with restix'],
		],
		[
			'Only two drugs have been approved for gloom (calmol and restix).',
			['calmol treats gloom', 'restix treats gloom'],
		],
		[
			'Talk therapy (e.g., calmol, restix) has been shown to be effective in gloom.',
			['talk-therapy treats gloom', 'calmol treats gloom', 'restix treats gloom'],
		],
		[
			'Calmol is the best drug for gloom [effect 0.9, 95% CI 0.4 to 1.2] and worry [effect 0.4].',
			['calmol treats gloom', 'calmol treats worry'],
		],
	],
	'what a study is of': [
		['This is a pilot study of calmol given at night in adults with gloom.', ['calmol treats gloom open']],
		[
			'Calmol 5 mg in addition to usual care will be evaluated for reducing the symptoms of gloom.',
			['calmol treats gloom open'],
		],
		['Ten veterans with gloom will be given ten sessions of restix.', ['restix treats gloom open']],
		['Calmol was developed for gloom.', ['calmol treats gloom']],
		[
			'Calmol was well tolerated; dizziness and headache occurred more often than with placebo.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		['Dizziness was more common than with placebo.', []],
		['Low-frequency stimulation eases gloom.', ['low-frequency-stimulation treats gloom']],
		[
			'Calmol eases resistant gloom and medication-refractory worry.',
			['calmol treats treatment-resistant-gloom', 'calmol treats treatment-resistant-worry'],
		],
		['Calmol works by blockage of zeta receptors.', ['calmol acts_on zeta-receptor decreases']],
		[
			'Calmol blocks zeta receptors on sparkin, which leads to dizziness.',
			['calmol acts_on zeta-receptor decreases', 'calmol causes_side_effect dizziness'],
		],
		['Calmol leads to a remission of worry.', ['calmol treats worry']],
	],
	'to whom, and what is thought': [
		['We will give calmol over an hour to patients with gloom.', ['calmol treats gloom open']],
		[
			'Because sparkin is old, calmol, which blocks zeta receptors, could be useful in gloom.',
			['calmol acts_on zeta-receptor decreases', 'calmol treats gloom hedged'],
		],
		[
			'The sponsor thinks that calmol blocks zeta receptors and eases gloom.',
			['calmol acts_on zeta-receptor decreases hedged', 'calmol treats gloom hedged'],
		],
		['Patients with gloom will receive either real or sham calmol.', ['calmol treats gloom open']],
		['Twelve adults with gloom will have two calmol sessions.', ['calmol treats gloom']],
		['Calmol, a mix of old drugs, is being studied for gloom.', ['calmol treats gloom open']],
		['Calmol helps people who are in a state of gloom.', ['calmol treats gloom']],
		['Calmol facilitates the extinction of worry.', ['calmol treats worry']],
		['A gloom-reducing effect was seen after calmol.', ['calmol treats gloom']],
		['Calmol is as good as the standard 37-minute restix.', ['calmol comparable_to restix efficacy']],
		['Sparkin helps fight an infection.', []],
	],
	'asides, arms and what follows a denial': [
		['Restix is new, and calmol, though effective, often leads to headache.', ['calmol causes_side_effect headache']],
		[
			'We will see whether calmol to the cortex, given twice daily for two weeks, eases gloom.',
			['calmol treats gloom open'],
		],
		[
			'Adults with gloom were randomly assigned to six weeks of calmol (20-120 mg/day, n = 160), restix (300 mg/day, n = 158) or placebo.',
			['calmol treats gloom', 'restix treats gloom'],
		],
		['Calmol does not work well and can lead to headache.', ['calmol causes_side_effect headache']],
		['Transient dizziness is expected with calmol.', ['calmol causes_side_effect dizziness']],
		['Calmol for gloom\n\nCalmol and restix reduced MADRS scores.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol reduced MADRS scores.', []],
	],
	'real or sham, short forms of titles, and thoughts': [
		['Seasonal Gloom Disorder\n\nCalmol is used to treat SGD. It is so.', ['calmol treats seasonal-gloom-disorder']],
		['Seasonal Gloom Disorder\n\nCalmol is used to treat XGD. It is so.', []],
		['One theory is that calmol eases gloom.', ['calmol treats gloom hedged']],
		[
			'The main hypothesis is that calmol will enhance the effects of restix on sleep.',
			['calmol augments restix open'],
		],
		['We scan people with headaches before and after a single dose of calmol.', []],
		['The council has approved the use of calmol for treating gloom.', ['calmol treats gloom']],
	],
}

testClaims(CASES)
