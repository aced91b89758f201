import { type Cases, testClaims } from './extractor.ts'

/** How studies say what they compare, add and ask; by the name of what tells. */
const CASES: Cases = {
	'two that are given as one': [
		[
			'Calmol plus restix is more effective than restix.',
			['calmol combined_with restix', 'calmol-and-restix outperforms restix efficacy'],
		],
		[
			'We show that calmol in combination with restix eases worry.',
			['calmol combined_with restix', 'calmol-and-restix treats worry'],
		],
		[
			'The combination of calmol and restix treats gloom.',
			['calmol combined_with restix', 'calmol-and-restix treats gloom'],
		],
		['Calmol eases worry in combination with restix.', ['calmol combined_with restix', 'calmol treats worry']],
		['Calmol and restix treat gloom.', ['calmol treats gloom', 'restix treats gloom']],
	],
	'what a study asks is asked of what its title names': [
		[
			'Care for gloom\n\nThis trial will compare the effectiveness of calmol and talk therapy.',
			['calmol treats gloom open', 'talk-therapy treats gloom open'],
		],
		[
			'Care for gloom\n\nThe aim is to assess the efficacy and safety of calmol versus placebo.',
			['calmol treats gloom open'],
		],
		['Care for gloom\n\nThe aim is to assess the efficacy of calmol in reducing worry.', ['calmol treats worry open']],
		['A visit\n\nThis trial will compare the effectiveness of calmol and talk therapy.', []],
		['Care for gloom\n\nThe study will assess the cost of calmol and talk therapy.', []],
	],
	'fewer of them': [
		['Calmol reduces deaths.', ['calmol prevents death']],
		['Calmol reduces worry.', ['calmol treats worry']],
	],
	'in those who are treated': [
		['We counted admissions for gloom in patients treated with calmol.', []],
		['Gloom is treated with calmol.', ['calmol treats gloom']],
	],
	'which of its class': [['Calmol blocks a hormone (sparkin).', ['calmol acts_on sparkin decreases']]],
	'tapered, not given': [
		['They may begin tapering calmol slowly to lower the chance of worry.', []],
		['They may take calmol to lower the chance of worry.', ['calmol prevents worry hedged']],
	],
	'whose number it is': [
		['In an earlier study (CLM004) gloom improved.', []],
		['Gloom improved with CLM004.', ['clm004 treats gloom']],
	],
	'a verb without an object': [
		['Access to calmol improves and the rate of gloom rises.', []],
		['Calmol improves and maintains mood.', []],
	],
	'added to what is given already': [
		[
			'We investigate the response of adding calmol to restix for gloom.',
			['calmol combined_with restix open', 'calmol treats gloom open'],
		],
	],
	'no worse than': [
		['The aim is to show the non-inferiority of calmol to restix.', ['calmol comparable_to restix efficacy open']],
		['Calmol was not inferior to restix.', ['calmol comparable_to restix efficacy']],
		['Calmol has similar efficacy to restix.', ['calmol comparable_to restix efficacy']],
		['Calmol has similar prices to restix.', []],
		['Calmol was inferior to restix.', ['restix outperforms calmol efficacy']],
	],
	'whether opens a clause of its own': [
		['Restix is old. This study is to establish whether calmol could ease gloom.', ['calmol treats gloom open']],
		['Restix is old. It is not known whether calmol eases gloom.', ['calmol treats gloom open']],
	],
	'those whom something failed': [
		[
			'The purpose is to evaluate the safety of calmol in subjects with gloom that was unsuccessfully treated with restix.',
			['calmol alternative_to restix open', 'calmol treats gloom open'],
		],
		['Their gloom was unsuccessfully treated with restix.', []],
		[
			'Patients with gloom that has not responded to restix will receive calmol.',
			['calmol alternative_to restix open', 'calmol treats gloom open'],
		],
		['Gloom has not responded to restix.', ['restix treats gloom denies']],
	],
	'less of it': [
		['Gloom decreased with the use of calmol.', ['calmol treats gloom']],
		['Gloom scores fell after six weeks of calmol.', ['calmol treats gloom']],
		['Gloom was lower in patients given calmol.', ['calmol treats gloom']],
		['Gloom was lower in winter.', []],
		['Mood was lower after calmol.', []],
		['Patients receiving calmol had fewer episodes of gloom.', ['calmol treats gloom']],
		[
			'Patients receiving calmol had fewer episodes of gloom than those receiving restix.',
			['calmol treats gloom', 'calmol outperforms restix efficacy'],
		],
		['Calmol had fewer side effects than restix.', ['calmol outperforms restix tolerability']],
		['Calmol speeds up recovery from gloom.', ['calmol treats gloom']],
	],
	'what is hoped for': [
		['We investigate the therapeutic potential of calmol in gloom.', ['calmol treats gloom open']],
		['We will examine the promise of calmol as an add-on treatment in gloom.', ['calmol treats gloom open']],
		['It is expected that calmol will raise sparkin.', ['calmol acts_on sparkin increases open']],
		['Patients with gloom will be randomized to calmol or placebo.', ['calmol treats gloom open']],
	],
	'found in those with it': [
		['Low levels of sparkin have been found in people with gloom.', ['sparkin implicated_in gloom']],
		['Sparkin is found in zeta receptors.', []],
		['Sparkin is elevated in the zeta receptors of people with gloom.', ['sparkin implicated_in gloom']],
	],
	'no difference': [
		['There were no differences in efficacy between calmol and restix.', ['calmol comparable_to restix efficacy']],
		['There were differences in price between calmol and restix.', []],
	],
	'not better than a placebo': [
		['Calmol was superior to placebo in gloom.', ['calmol treats gloom']],
		['Calmol did not separate from placebo in reducing gloom.', ['calmol treats gloom denies']],
		['Care for gloom\n\nTreatment with calmol did not help.', []],
		['Calmol has little effect on sparkin.', ['calmol acts_on sparkin modulates denies']],
	],
	'where, not what': [
		['Calmol increases sparkin release in the zeta receptor.', ['calmol acts_on sparkin increases']],
		['People with gloom show reduced sparkin. They take calmol.', ['sparkin implicated_in gloom']],
		['Patients with worry show lower levels of sparkin.', ['sparkin implicated_in worry']],
		['Calmol is old. Patients who take calmol for worry have lower levels of sparkin.', ['calmol treats worry']],
	],
	'whose it is not': [
		['Calmol reduces gloom in people with worry.', ['calmol treats gloom', 'calmol treats worry']],
		['Calmol reduces gloom in people with cancer.', ['calmol treats gloom']],
		[
			'Calmol produced large decreases in gloom and dizziness.',
			['calmol treats gloom', 'calmol treats dizziness-condition'],
		],
		[
			'Sedatives, such as calmol, have eased gloom when added to restix.',
			['calmol combined_with restix', 'calmol treats gloom'],
		],
		['Calmol delays the relapse of gloom.', ['calmol prevents gloom']],
	],
	'kept away, or back': [
		['Care for gloom\n\nThose who took calmol were less likely to relapse.', ['calmol prevents gloom']],
		['Those who took calmol were less likely to develop gloom.', ['calmol prevents gloom']],
		['Calmol delayed time to gloom.', ['calmol prevents gloom']],
		['Calmol reduces relapses in gloom.', ['calmol prevents gloom']],
		['Calmol slows the decline of sparkin.', ['calmol acts_on sparkin increases']],
		['Calmol slows sparkin.', ['calmol acts_on sparkin decreases']],
	],
	'linked, alike, confirmed': [
		['Calmol use was linked to headaches.', ['calmol causes_side_effect headache']],
		['Calmol was linked to relief of gloom.', ['calmol treats gloom']],
		['There was no difference between calmol and restix.', ['calmol comparable_to restix efficacy']],
		['Calmol eased gloom as effectively as restix.', ['calmol treats gloom', 'calmol comparable_to restix efficacy']],
		['Calmol is an alternative for patients allergic to restix.', ['calmol alternative_to restix']],
		['The efficacy of calmol for gloom was not confirmed.', ['calmol treats gloom open']],
		['The efficacy of calmol for gloom was confirmed.', ['calmol treats gloom']],
	],
	'what it is for, by what the page is about': [
		['Gloom\n\nCalmol eases symptoms.', ['calmol treats gloom']],
		['Gloom\n\nCalmol helps prevent future attacks.', ['calmol prevents gloom']],
		['Gloom\n\nCalmol may lessen the severity of the illness.', ['calmol treats gloom hedged']],
		['Gloom\n\nCalmol causes symptoms.', []],
	],
	'X to ease Y': [
		[
			'Care involves calmol to reduce gloom, and restix to lower sparkin.',
			['calmol treats gloom', 'restix acts_on sparkin decreases'],
		],
		['You can take calmol before restix to reduce gloom.', ['calmol treats gloom']],
	],
	'less of what is bad is no worse': [
		['Calmol is less addictive and causes fewer side effects than restix.', ['calmol outperforms restix tolerability']],
		['Calmol is less effective than restix.', ['restix outperforms calmol efficacy']],
	],
	'drugs of two kinds': [
		[
			'Two kinds of drugs, calmol and restix, slow sparkin.',
			['calmol acts_on sparkin decreases', 'restix acts_on sparkin decreases'],
		],
	],
	'wanted, reported, a noun': [
		['It is important to develop an effective treatment for gloom.', []],
		['Calmol is an effective treatment for gloom.', ['calmol treats gloom']],
		['We compare calmol with restix in patient reported measures (dizziness, headaches).', []],
		['We ask what is the influence of calmol on sparkin.', ['calmol acts_on sparkin modulates open']],
		[
			'We compare the impact of calmol versus restix on sparkin.',
			['calmol acts_on sparkin modulates open', 'restix acts_on sparkin modulates open'],
		],
		['We study the effect of calmol on sparkin in patients with gloom.', ['calmol acts_on sparkin modulates open']],
	],
	'given together': [
		[
			'Treatment with calmol and restix together is more effective than restix.',
			['calmol combined_with restix', 'calmol-and-restix outperforms restix efficacy'],
		],
		[
			'We evaluate the concomitant use of calmol and restix for gloom.',
			['calmol combined_with restix open', 'calmol-and-restix treats gloom open'],
		],
		['Calmol is a medicine that is used in combination with restix.', ['calmol combined_with restix']],
		['This trial is studying how well calmol works in treating gloom.', ['calmol treats gloom open']],
		['Calmol in worry disorder patients with gloom.', ['calmol treats gloom']],
		['Calmol is a low affinity antagonist of zeta receptors.', ['calmol acts_on zeta-receptor decreases']],
		['Combination therapy treats gloom.', []],
	],
	'what it does, in other words': [
		[
			'Patients treated with calmol will show greater improvement in gloom than patients treated with placebo.',
			['calmol treats gloom'],
		],
		['It is unclear whether calmol works through zeta receptors.', ['calmol acts_on zeta-receptor modulates open']],
		['Calmol protects zeta receptors.', ['calmol acts_on zeta-receptor modulates']],
		['Calmol protects the heart from sparkin.', []],
		['We develop calmol-like drugs for gloom.', []],
		['The efficacy of calmol is well established in reducing gloom.', ['calmol treats gloom']],
		['Patients who do not respond to restix may benefit from calmol.', ['calmol alternative_to restix']],
		['Calmol may speed up treatment response in gloom.', ['calmol treats gloom hedged']],
		[
			'Calmol will be added to ongoing restix to prevent gloom.',
			['calmol combined_with restix open', 'calmol prevents gloom open'],
		],
	],
	'milder, apart from better': [
		['Calmol is less sedating than restix.', ['calmol outperforms restix tolerability']],
		['Calmol causes less dizziness than restix.', ['calmol outperforms restix tolerability']],
		['Calmol causes fewer sexual side effects than restix.', ['calmol outperforms restix tolerability']],
	],
	'who does it, and where not': [
		['Gloom was alleviated after 8 weeks of calmol.', ['calmol treats gloom']],
		['Calmol is the only restix approved for gloom.', ['calmol treats gloom']],
		['Calmol is contraindicated after worry.', ['calmol contraindicated_in worry']],
		['Calmol lowers the chance that gloom will come back.', ['calmol prevents gloom']],
		['Calmol added to restix eased gloom.', ['calmol combined_with restix', 'calmol treats gloom']],
	],
	'what goes with what': [
		['We assess supplementation with calmol as augmentation of restix.', ['calmol augments restix open']],
		['Calmol will be compared with placebo as adjunctive treatment to restix.', ['calmol combined_with restix open']],
		['Calmol produced a high rate of clinical response in gloom.', ['calmol treats gloom']],
		[
			'We study the effect of the two different new drugs calmol and restix on sparkin.',
			['calmol acts_on sparkin modulates open', 'restix acts_on sparkin modulates open'],
		],
	],
	'alternatives to it include': [
		['Alternatives to calmol include restix.', ['restix alternative_to calmol']],
		['Calmol is old. Alternatives to this include restix.', ['restix alternative_to calmol']],
		['Calmol is an alternative to restix.', ['calmol alternative_to restix']],
	],
	'patients of two kinds': [
		['Calmol in the treatment of children and adolescents with gloom.', ['calmol treats gloom']],
	],
}

testClaims(CASES, 'c\tdeath\nc\tmood\nc\tcancer\nt\tsedatives\n')
