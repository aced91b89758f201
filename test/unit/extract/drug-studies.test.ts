import { type Cases, testClaims } from './extractor.ts'

/** How plans of drug studies say things, and what in them claims nothing; by the name of what tells. */
const CASES: Cases = {
	'a class says what it acts on': [
		['Calmol (XK), a zeta receptor antagonist, is old.', ['calmol acts_on zeta-receptor decreases']],
		['Calmol, which acts as a zeta receptor agonist, is old.', ['calmol acts_on zeta-receptor increases']],
		[
			'We test sparkin enhancing drugs: calmol and restix.',
			['calmol acts_on sparkin increases', 'restix acts_on sparkin increases'],
		],
		[
			'Zeta receptor blockers such as calmol and restix are old.',
			['calmol acts_on zeta-receptor decreases', 'restix acts_on zeta-receptor decreases'],
		],
		['The sparkin-lowering drug calmol eases gloom.', ['calmol acts_on sparkin decreases', 'calmol treats gloom']],
		[
			'The old zeta receptor antagonist (calmol) eases gloom.',
			['calmol acts_on zeta-receptor decreases', 'calmol treats gloom'],
		],
		[
			'This is a trial of a zeta receptor antagonist, the drug calmol, for gloom.',
			['calmol acts_on zeta-receptor decreases', 'calmol treats gloom'],
		],
		['Sparkin-lowering drugs ease gloom.', ['sparkin-lowering-drug treats gloom']],
	],
	'less of it, more of it': [
		['Calmol was linked to fewer headaches.', ['calmol treats headache-condition']],
		['Calmol is being tried in gloom.', ['calmol treats gloom open']],
		[
			'Calmol works through reduced sparkin and higher zeta receptors.',
			['calmol acts_on sparkin decreases', 'calmol acts_on zeta-receptor increases'],
		],
		['Worry shrinks sparkin, and calmol may reverse this.', ['sparkin implicated_in worry']],
		['Wearing calmol around a place with gloom lowers sparkin.', ['calmol acts_on sparkin decreases']],
		['Calmol makes fatigue worse.', ['calmol causes_side_effect fatigue-side']],
		['Calmol does not make headaches much worse.', ['calmol causes_side_effect headache denies']],
		['Calmol made gloom attacks less severe.', ['calmol treats gloom']],
		['Calmol made gloom easier to bear.', ['calmol treats gloom']],
		['Calmol makes gloom less likely to be seen.', ['calmol treats gloom']],
		['Calmol makes people with gloom come back.', []],
		['Calmol speeds up talk therapy.', ['calmol augments talk-therapy']],
		['Calmol suppresses sparkin.', ['calmol acts_on sparkin decreases']],
	],
	'classes beside classes': [
		[
			'Calmol, a strong zeta receptor antagonist (ZRA) used for gloom, is old.',
			['calmol acts_on zeta-receptor decreases', 'calmol treats gloom'],
		],
		[
			'Calmol and restix, dull zeta receptor agonists, ease gloom.',
			[
				'calmol acts_on zeta-receptor increases',
				'restix acts_on zeta-receptor increases',
				'calmol treats gloom',
				'restix treats gloom',
			],
		],
		[
			'Calmol is a zeta receptor antagonist and theta receptor agonist.',
			['calmol acts_on zeta-receptor decreases', 'calmol acts_on theta-receptor increases'],
		],
		[
			'Calmol is a sparkin and flashin reuptake inhibitor.',
			['calmol acts_on sparkin-reuptake decreases', 'calmol acts_on flashin-reuptake decreases'],
		],
		[
			'Calmol blocks sparkin S1 and flashin F2 receptors.',
			['calmol acts_on sparkin-s1-receptor decreases', 'calmol acts_on flashin-f2-receptor decreases'],
		],
		[
			'Calmol, which blocks sparkin, has been found to ease gloom.',
			['calmol acts_on sparkin decreases', 'calmol treats gloom'],
		],
	],
	'names that the text makes known': [
		['We test a drug called zurmaline. Zurmaline eases gloom.', ['zurmaline treats gloom']],
		['The experimental drug zurmaline eases gloom.', ['zurmaline treats gloom']],
		['The experimental drug trial eased gloom.', []],
		['Calmol blocks a receptor called ZX9.', ['calmol acts_on zx9-receptor decreases']],
		[
			'Calmol acts on Z1 and Z2 receptors.',
			['calmol acts_on z1-receptor modulates', 'calmol acts_on z2-receptor modulates'],
		],
		['They take calmol extended release (CM-ER). CM-ER eases gloom.', ['calmol treats gloom']],
	],
	'what only looks like harm': [
		['Calmol is old. It may lead to new studies of dizziness.', []],
		['Calmol is looked at in people with gloom and reported dizziness.', []],
		['Calmol could change much: waits; risk of dizziness; stays.', ['calmol causes_side_effect dizziness']],
		['Calmol could reduce: waits; risk of dizziness; stays.', []],
		['Calmol is old. People will have care, including support and advice on dizziness.', []],
		['Sleepy people had worry responses to calmol.', []],
		['We measure headaches after 24 weeks in people starting calmol.', []],
		['Calmol raised interest in its use against headaches.', ['calmol treats headache-condition']],
		['Few drugs are available for gloom. Calmol is old.', []],
	],
	'who brings it on': [
		[
			'Restix prevents fatigue caused by calmol.',
			['calmol causes_side_effect fatigue-side', 'restix prevents fatigue'],
		],
		['Ways to prevent fatigue caused by calmol are wanted.', ['calmol causes_side_effect fatigue-side']],
		['They measure headaches and the slow, dull changes caused by calmol.', ['calmol causes_side_effect headache']],
		['They measure headaches caused by calmol during restix.', ['calmol causes_side_effect headache']],
		['Calmol provokes gloom.', ['calmol causes_side_effect gloom-side-effect']],
		[
			'Restix is old. Calmol eases gloom, but its use is limited by dizziness.',
			['calmol treats gloom', 'calmol causes_side_effect dizziness'],
		],
		[
			'Restix is old. Calmol eases gloom, but the main side effect is dizziness.',
			['calmol treats gloom', 'calmol causes_side_effect dizziness'],
		],
		[
			'Calmol-induced dizziness in youth\n\nWe study calmol-associated dizziness. It will be eased by walks.',
			['calmol causes_side_effect dizziness'],
		],
	],
	'ways and aims': [
		['Calmol is old. The goal is to test the safety of ways to prevent and treat gloom.', []],
		[
			'Nurses give calmol, a dull and tame zeta receptor blocker that eases gloom.',
			['calmol treats gloom', 'calmol acts_on zeta-receptor decreases'],
		],
		['Sparkin (SP) is old. Calmol raises SP.', ['calmol acts_on sparkin increases']],
		['People get both combined with a drug, calmol (or none). Calmol is in restix.', []],
		['Calmol had no effect on evoked dizziness.', ['calmol treats dizziness-condition denies']],
	],
	'by way of what': [
		['Gloom can be eased by lowering sparkin.', ['sparkin implicated_in gloom']],
		['Gloom can be eased by lowering prices.', []],
		[
			'Calmol raises zeta receptors, which, in turn, raises sparkin.',
			['calmol acts_on zeta-receptor increases', 'zeta-receptor affects sparkin increases'],
		],
		['Calmol results in low levels of sparkin.', ['calmol acts_on sparkin decreases']],
	],
	'whose act it is': [
		[
			'By lowering sparkin, calmol eases gloom.',
			['calmol acts_on sparkin decreases', 'calmol treats gloom', 'sparkin implicated_in gloom'],
		],
		[
			'We test whether calmol, which raises sparkin and blocks zeta receptors, is old.',
			['calmol acts_on sparkin increases open', 'calmol acts_on zeta-receptor decreases open'],
		],
		[
			'Calmol will be effective when added to restix in reducing the severity of gloom.',
			['calmol treats gloom', 'calmol combined_with restix'],
		],
		['Calmol, a drug released in winter, eases gloom.', ['calmol treats gloom']],
		[
			'We test augmenting restix with calmol in people with gloom.',
			['calmol augments restix', 'calmol combined_with restix', 'calmol treats gloom'],
		],
		['Calmol eases gloom. Novel drugs are studied for their efficacy in preventing worry.', ['calmol treats gloom']],
		['Calmol is old. It is tried in combat veterans with gloom.', []],
		['Calmol is old. People aged 18 to 70 with gloom without dizziness may join.', []],
		['No study of the effect of calmol on sparkin has been done.', ['calmol acts_on sparkin modulates open']],
		['We study the effect of calmol in young gloom patients.', ['calmol treats gloom open']],
		['We study the effect of walks on worry caused by calmol in young gloom patients.', []],
	],
	'all of a list': [
		['Calmol has positive effects on worry, sighs, gloom and tears.', ['calmol treats worry', 'calmol treats gloom']],
		['Calmol eases worry, and gloom was seen.', ['calmol treats worry']],
		['Calmol eases worry, sighs by night and gloom of others.', ['calmol treats worry']],
		[
			'Calmol eases fatigue in patients with worry or gloom.',
			['calmol treats fatigue', 'calmol treats worry', 'calmol treats gloom'],
		],
	],
	'what is blamed, and what nobody is said to do': [
		['Calmol eases headache in people with restix-induced gloom.', ['calmol treats headache-condition']],
		['Calmol raises sparkin. Much is left to learn in the treatment of gloom.', ['calmol acts_on sparkin increases']],
		['Calmol was given while the priming effect of restix was looked at.', []],
	],
	'more than one of what is had, given or said': [
		['Adults with gloom and worry received calmol.', ['calmol treats gloom', 'calmol treats worry']],
		[
			'Zeta receptors are activated in gloom and worry, and elevated sparkin is thought to contribute to worry.',
			['zeta-receptor implicated_in gloom', 'zeta-receptor implicated_in worry', 'sparkin implicated_in worry hedged'],
		],
		[
			'We test whether adding calmol in weekly shots of the new kind to restix eases gloom.',
			['calmol treats gloom open', 'calmol combined_with restix open'],
		],
		['Calmol led to higher rates of gloom remission.', ['calmol treats gloom']],
		['We study the effect of stimulation over the zeta receptors on the severity of gloom.', []],
		['Gloom is caused by grief and treated when the body does not make enough sparkin.', []],
	],
}

testClaims(CASES)

testClaims(
	{
		'names of a lexicon': [
			['Calmol produces acute antiworry effects in mice.', ['calmol treats worry']],
			['Calmol prevents relapse. Calmol reduces relapses.', ['calmol prevents relapse', 'calmol prevents relapse']],
			['Adjunctive glowin versus placebo eases gloom. Glowin is seen in cells.', ['glowin treats gloom']],
			['Glowin nasal spray is old. Glowin eases gloom. Plasma glowin is measured.', ['glowin treats gloom']],
			[
				'The lull drug calmol eases gloom. An old lull, calmol, eases worry.',
				['calmol treats gloom', 'calmol treats worry'],
			],
			['Calmol lowers sap levels of sparkin.', ['calmol acts_on sparkin decreases']],
			['Calmol lowers the risk of relapse into gloom.', ['calmol prevents gloom']],
			['Calmol eases dull and sharp ache.', ['calmol treats dull-ache', 'calmol treats sharp-ache']],
			['Another soother, calmol, eases gloom.', ['calmol treats gloom']],
			[
				'Calmol blocks the reuptake of sparkin, glowin and sap, not the cells.',
				[
					'calmol acts_on sparkin-reuptake decreases',
					'calmol acts_on glowin-reuptake decreases',
					'calmol acts_on sap-reuptake decreases',
				],
			],
			[
				'Soothers, calmol and restix, ease gloom.',
				['soothers treats gloom', 'calmol treats gloom', 'restix treats gloom'],
			],
		],
	},
	'c\tantiworry effect\t\tworry\nmt\tglowin\nm\tsap\ncg\trelapse\nc\tdull ache\nc\tsharp ache\n!t\tsoother\t\tSoothers\nm\treuptake of sparkin\t\tSparkin reuptake\n',
)
