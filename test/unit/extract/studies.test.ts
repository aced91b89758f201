import { type Cases, testClaims } from './extractor.ts'

/** How registrations of studies and abstracts of trials say things; by the name of the rule that reads them. */
const CASES: Cases = {
	'what a study asks': [
		[
			'The aim is to evaluate the long term efficacy of calmol over restix on top of daily care in patients with gloom.',
			['calmol treats gloom open', 'restix treats gloom open'],
		],
		['Calmol will be examined as an add-on on top of daily care in patients with gloom.', ['calmol treats gloom open']],
		['We studied the effect of daily use of calmol on gloom.', ['calmol treats gloom open']],
		['We studied the effects of calmol, taken at night, on sparkin.', ['calmol acts_on sparkin modulates open']],
		['Restix is old. Our goal is to target sparkin with calmol.', ['calmol acts_on sparkin modulates open']],
		['Calmol changes sparkin in people with gloom.', ['calmol acts_on sparkin modulates']],
		['A calmol-controlled trial of restix for gloom was held.', ['restix treats gloom']],
		['Researchers posited that calmol eases gloom.', ['calmol treats gloom']],
	],
	'what a class acts on': [
		[
			'The zeta receptor antagonist calmol eases gloom.',
			['calmol treats gloom', 'calmol acts_on zeta-receptor decreases'],
		],
		[
			'The zeta receptor antagonist, calmol, eases gloom.',
			['calmol treats gloom', 'calmol acts_on zeta-receptor decreases'],
		],
		['Calmol is a partial zeta receptor agonist.', ['calmol acts_on zeta-receptor increases']],
		['Calmol is a potent antagonist of the zeta receptor.', ['calmol acts_on zeta-receptor decreases']],
		[
			'Drugs targeting sparkin (such as calmol and restix) are new.',
			['calmol acts_on sparkin modulates', 'restix acts_on sparkin modulates'],
		],
		['Calmol is old. Nurses like drugs targeting sparkin.', []],
	],
	'names and their kinds': [
		['Calmol blocks zeta receptors called sparkin.', ['calmol acts_on sparkin decreases']],
		['Restix, a form of talk therapy, eases gloom.', ['restix treats gloom']],
		['People like slow calmol (sCML). Now sCML eases gloom.', ['calmol treats gloom']],
	],
	'taken together': [
		['The aim is to test adjunctive calmol with restix.', ['calmol combined_with restix open']],
		['We studied adding calmol to a course of restix.', ['calmol combined_with restix']],
		['Calmol was given on top of restix.', ['calmol combined_with restix']],
		['Administering calmol with restix is new.', ['calmol combined_with restix']],
		['In addition to calmol, restix eases gloom.', ['restix treats gloom']],
		['The trial looks at calmol augmentation of restix.', ['calmol augments restix']],
	],
	'what it brings on': [
		[
			'AEs reported by 5 % of calmol patients included dizziness and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'The acute effects of calmol include dizziness and headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		['Calmol is associated with dizziness.', ['calmol causes_side_effect dizziness']],
		['Headaches came after calmol.', ['calmol causes_side_effect headache']],
		['There was relief of headaches after calmol.', ['calmol treats headache-condition']],
		['A lack of calmol can cause dizziness.', []],
		['Calmol is in wide use, but like all restix can cause dizziness.', ['calmol causes_side_effect dizziness']],
		['Many people with gloom do not get better with calmol.', []],
	],
	'what is eased': [
		['There was a rapid reduction in gloom after a dose of calmol.', ['calmol treats gloom']],
		['Calmol can help gloom.', ['calmol treats gloom']],
		['Calmol helps people see gloom.', []],
		['Calmol improves dizziness.', ['calmol treats dizziness-condition']],
		['Calmol eases touch-evoked fatigue.', ['calmol treats fatigue']],
		[
			'Calmol improves gloom symptoms including worry and fatigue.',
			['calmol treats gloom', 'calmol treats worry', 'calmol treats fatigue'],
		],
		['Calmol, especially restix, eases gloom.', ['calmol treats gloom', 'restix treats gloom']],
		[
			'Targeting sparkin with calmol has proven an effective treatment for gloom.',
			['calmol acts_on sparkin modulates', 'calmol treats gloom'],
		],
	],
	'what a condition goes with': [
		['People with gloom have abnormal levels of sparkin.', ['sparkin implicated_in gloom']],
		['Old studies support the importance of sparkin in the pathogenesis of gloom.', ['sparkin implicated_in gloom']],
		[
			'Gloom is old. Sparkin may contribute to the development and progression of the disorder.',
			['sparkin implicated_in gloom hedged'],
		],
	],
}

testClaims(CASES)

testClaims(
	{
		'names of a lexicon': [
			['Calmol significantly increased sparkin.', ['calmol acts_on sparkin increases']],
			['A placebo raises sparkin.', []],
			['The antigloom effect of single doses of calmol is quick.', ['calmol treats gloom']],
		],
	},
	's\tincreased sparkin\nt\tplacebo\n!c\tantigloom effect\t\tgloom\n',
)
