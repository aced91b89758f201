import { type Cases, testClaims } from './extractor.ts'

/** How pages, plans and abstracts of strangers say things; by the name of what tells. */
const CASES: Cases = {
	'for whom, and against what': [
		[
			'Those with gloom should avoid sedatives, such as calmol and restix.',
			['sedatives contraindicated_in gloom', 'calmol contraindicated_in gloom', 'restix contraindicated_in gloom'],
		],
		['Calmol is not recommended if you have gloom.', ['calmol contraindicated_in gloom']],
		['People who take calmol are more likely to get fatigue.', ['calmol causes_side_effect fatigue-side']],
		[
			'Calmol\n\nSome people experience mild reactions, such as headache.',
			['calmol causes_side_effect headache hedged'],
		],
	],
	'harms by their rates': [
		[
			'Rates of headache and fatigue were similar for calmol and placebo.',
			['calmol causes_side_effect headache denies', 'calmol causes_side_effect fatigue-side denies'],
		],
		['Rates of headache were similar for calmol and restix.', []],
		['Headache was less common with calmol than with restix.', []],
	],
	'better, worse, as good': [
		[
			'Calmol was inferior to restix in easing gloom.',
			['calmol treats gloom', 'restix outperforms calmol efficacy', 'restix treats gloom'],
		],
		[
			'Calmol is as likely to be effective for gloom as taking restix.',
			['calmol treats gloom hedged', 'calmol comparable_to restix efficacy'],
		],
		['Calmol has more side effects than restix.', ['restix outperforms calmol tolerability']],
		[
			'Calmol was better than restix in the treatment of gloom.',
			['calmol treats gloom', 'calmol outperforms restix efficacy'],
		],
	],
	'what treatment includes': [
		[
			'Treatment for gloom includes changes in restix; calmol; and, in some cases, talk therapy.',
			['restix treats gloom', 'calmol treats gloom', 'talk-therapy treats gloom'],
		],
		[
			'Treatment of gloom involves calmol or sparkin-like drugs such as restix.',
			['calmol treats gloom', 'restix treats gloom'],
		],
		[
			'Gloom\n\nHow can gloom be prevented? \n\nTreatments include calmol and restix.',
			['calmol treats gloom', 'restix treats gloom'],
		],
	],
	'two purposes': [
		['Calmol is approved for gloom and for worry.', ['calmol treats gloom', 'calmol treats worry']],
		[
			'Doctors give calmol to lower sparkin and ease gloom.',
			['calmol acts_on sparkin decreases', 'calmol treats gloom'],
		],
		['Rest therapy uses medicine to lower sparkin.', ['rest-therapy acts_on sparkin decreases']],
		['Calmol is being tested for gloom.', ['calmol treats gloom open']],
		['We assess change in gloom after calmol.', ['calmol treats gloom open']],
		['Calmol is a drug with lasting effects shown in gloom.', ['calmol treats gloom']],
	],
	'which illness': [
		['Gloom is a worry problem that is often treated with calmol.', ['calmol treats gloom']],
		[
			'Gloom\n\nPeople who have had worry may need calmol to prevent future attacks.',
			['calmol prevents worry hedged', 'calmol treats worry hedged'],
		],
		['Gloom\n\nCalmol can help severe cases.', ['calmol treats gloom']],
		['Parkinsonism\n\nIt happens when cells do not make enough sparkin.', ['sparkin implicated_in parkinsonism']],
		['Patients, ages 18 to 65 years with gloom, will receive either calmol or placebo.', ['calmol treats gloom']],
		['Calmol did not reduce fatigue in people with gloom.', ['calmol treats fatigue denies']],
		['Calmol reduced gloom in people with worry disorder.', ['calmol treats gloom', 'calmol treats worry']],
	],
	'by way of what': [
		['Sparkin is involved in the mechanism of action of calmol.', ['calmol acts_on sparkin modulates']],
		[
			'Both calmol and restix are zeta receptor antagonists (ZRAs).',
			['calmol acts_on zeta-receptor decreases', 'restix acts_on zeta-receptor decreases'],
		],
		['The response to calmol was blocked by restix.', []],
		[
			'Calmol raises sparkin, whereas restix lowers it.',
			['calmol acts_on sparkin increases', 'restix acts_on sparkin decreases'],
		],
	],
	'results by a scale': [
		['Calmol for gloom\n\nMean HAM-D scores fell from 24 to 11 in the calmol group.', ['calmol treats gloom']],
		['Mean HAM-D scores fell from 24 to 11 in the calmol group.', []],
	],
	names: [
		['Calmol hydrochloride (Braxon) eases gloom. Braxon is old.', ['calmol treats gloom']],
		['Calmol, a sedative drug, eases gloom.', ['calmol treats gloom']],
		[
			'The effect of restix with the herbal medicine Zurgrass (ZG-100) was seen. Zurgrass eases gloom. ZG-100 eases worry.',
			['zurgrass treats gloom', 'zurgrass treats worry'],
		],
		['Stimulation of the upper nerve eases gloom.', ['upper-nerve-stimulation treats gloom']],
		['Calmol eases non-seasonal gloom.', ['calmol treats gloom']],
		['Sub-sedative doses of calmol ease gloom.', ['calmol treats gloom']],
		[
			'Calmol, dull, or sharp rest therapies ease gloom.',
			['calmol treats gloom', 'dull-rest-therapy treats gloom', 'sharp-rest-therapy treats gloom'],
		],
		['A grief vaccine is new. The vaccine prevents gloom.', ['grief-vaccine prevents gloom']],
		['Avoiding calmol may prevent gloom.', ['avoiding-calmol prevents gloom hedged']],
		['Eating less calmol can help prevent gloom.', ['eating-less-calmol prevents gloom']],
		[
			'Sedatives (calmol or restix) plus talk therapy ease gloom.',
			[
				'sedatives treats gloom',
				'calmol treats gloom',
				'restix treats gloom',
				'talk-therapy treats gloom',
				'sedatives combined_with talk-therapy',
			],
		],
		[
			'Gloom\n\nSedatives treat gloom. These sedatives include calmol and restix.',
			['sedatives treats gloom', 'calmol treats gloom', 'restix treats gloom'],
		],
	],
	'better for a while': [
		[
			'Calmol works faster than restix, but its effects do not last as long.',
			['restix outperforms calmol durability', 'calmol outperforms restix onset'],
		],
		['Calmol is more helpful than restix.', ['calmol outperforms restix efficacy']],
	],
	'what is given with what': [
		[
			'Combining calmol with restix may extend its benefits.',
			['calmol augments restix hedged', 'restix augments calmol hedged', 'calmol combined_with restix'],
		],
		['Sometimes calmol is used with restix.', ['calmol combined_with restix']],
		['Calmol is used with care in those taking restix.', []],
		['Patients will receive restix (calmol and talk therapy).', []],
		['Doctors may treat you with both calmol and restix at the same time.', ['calmol combined_with restix hedged']],
	],
	'what is held, and what is harmed': [
		[
			'Low levels of glowin and zincol may contribute to gloom.',
			['glowin implicated_in gloom hedged', 'zincol implicated_in gloom hedged'],
		],
		['Calmol can damage sparkin.', ['calmol acts_on sparkin decreases']],
	],
}

const LEXICON = `!t	sedative		Sedatives
t	braxon
t	calmol hydrochloride
m	upper nerve
t	upper nerve stimulation
c	seasonal gloom
t	dull rest therapy
t	sharp rest therapy
t	rest therapy
!t	grief vaccine
c	parkinsonism
!tg	medicine		Medication
tm	glowin
tm	zincol
`

testClaims(CASES, LEXICON)
