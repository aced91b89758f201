import { type Cases, testClaims } from './extractor.ts'

/** How institutes' pages for the public tell of care, prevention and habits, with what they must not be taken for. */
const CASES: Cases = {
	'classes and their members': [
		[
			'Many medicines are used to treat gloom. They include calmol and restix.',
			['medication treats gloom', 'calmol treats gloom', 'restix treats gloom'],
		],
		[
			'Here are the types of medicines used to treat gloom.\n\n- Calmol (tablets) lowers sparkin. Restix is old.\n- Restix makes one sleep.',
			['medication treats gloom', 'calmol treats gloom', 'calmol acts_on sparkin decreases', 'restix treats gloom'],
		],
		[
			'Medicines can help prevent gloom. Two common medicines are:\n\n- Calmol\n- Restix',
			['medication prevents gloom', 'calmol prevents gloom', 'restix prevents gloom'],
		],
		['Many medicines are used to treat gloom. They do not include calmol.', ['medication treats gloom']],
		['Many medicines are used to treat gloom. They are taken before calmol.', ['medication treats gloom']],
		['Calmol treats gloom.\n\nBring these:\n\n- Restix', ['calmol treats gloom']],
	],
	'ways and habits': [
		['The best way to prevent gloom is to take calmol each day.', ['calmol prevents gloom']],
		['The best way to prevent gloom is not to take calmol.', []],
		[
			'Gloom\n\nYou can lower your risk by taking calmol and using restix.',
			['calmol prevents gloom', 'restix prevents gloom'],
		],
		['Wearing warm hats can prevent gloom.', ['wearing-warm-hats prevents gloom']],
		[
			'Eating slower meals and changing what you wear can help ease gloom.',
			['eating-slower-meals treats gloom', 'changing-what-you-wear treats gloom'],
		],
		['Wearing warm hats can cause gloom.', []],
		['Taking calmol daily can prevent gloom.', ['calmol prevents gloom']],
		['Walking alone is no way to prevent gloom.', []],
		[
			'You can lower your risk of gloom by limiting calmol, wearing warm hats and avoiding face-to-face talks.',
			[
				'limiting-calmol prevents gloom',
				'wearing-warm-hats prevents gloom',
				'avoiding-face-to-face-talks prevents gloom',
			],
		],
		['Gloom\n\nTaking calmol can lower your risk.', ['calmol prevents gloom']],
		['Raising your arms and not eating late can help prevent gloom.', ['raising-your-arms prevents gloom']],
	],
	'what helps': [
		['Gloom\n\nCalmol can also help.', ['calmol treats gloom']],
		['Gloom\n\nCalmol does not help.', ['calmol treats gloom denies']],
		['Gloom\n\nCalmol can help you drive.', []],
		['Gloom, with or without worry, is treated with calmol.', ['calmol treats gloom']],
		['Gloom can almost always be controlled with calmol.', ['calmol treats gloom']],
		['Calmol, restix, and warm hats can help prevent gloom.', ['calmol prevents gloom', 'restix prevents gloom']],
		[
			'Usual treatments for gloom in people who have worry are calmol and restix.',
			['calmol treats gloom', 'restix treats gloom', 'calmol treats worry', 'restix treats worry'],
		],
		['Calmol may keep gloom from coming back.', ['calmol prevents gloom hedged']],
		['Calmol keeps the gloom where it is.', []],
		['Calmol keeps sparkin from entering the cortex.', ['calmol acts_on sparkin decreases']],
		['Calmol can shorten gloom.', ['calmol treats gloom']],
	],
	'who gets better with it': [
		['Gloom\n\nCalmol is usually the first medicine prescribed.', ['calmol treats gloom']],
		['Gloom\n\nCalmol is a medicine used at sea.', []],
		['Gloom\n\nMost people treated with calmol recover.', ['calmol treats gloom']],
		['Gloom\n\nMost people treated with calmol do not recover.', []],
		['Most people with worry can control gloom with calmol.', ['calmol treats gloom']],
	],
	'too little of it': [
		['Gloom occurs when the body does not make enough sparkin.', ['sparkin implicated_in gloom']],
		['People with gloom lack sparkin.', ['sparkin implicated_in gloom']],
		['Gloom is common. Too much sparkin is found in the sea.', []],
		['Gloom is treated when people do not make enough sparkin.', []],
		['Calmol keeps sparkin open.', ['calmol acts_on sparkin modulates']],
		['Calmol is converted to sparkin.', ['calmol acts_on sparkin increases']],
	],
	'in studies': [
		['Headache was reported by 3 patients receiving calmol.', ['calmol causes_side_effect headache']],
		['Headache was greater with calmol than with restix.', ['calmol causes_side_effect headache']],
		['Relief of headache was seen in patients taking calmol.', ['calmol treats headache-condition']],
		['Calmol was associated with increased sparkin.', ['calmol acts_on sparkin increases']],
		['Calmol was not associated with increased sparkin.', []],
		['The effects of calmol are largely attributed to sparkin blockade.', ['calmol acts_on sparkin decreases']],
		['The effects of calmol are not due to sparkin.', []],
		['The side effects of calmol are due to sparkin.', []],
		[
			'Calmol was non-inferior to restix for gloom.',
			['calmol treats gloom', 'restix treats gloom', 'calmol comparable_to restix efficacy'],
		],
		['Calmol eased worry-induced gloom.', ['calmol treats gloom']],
		[
			'Calmol decreased sparkin and increased zeta receptors.',
			['calmol acts_on sparkin decreases', 'calmol acts_on zeta-receptor increases'],
		],
	],
	'not what is spoken of': [
		['Calmol can play a role in causing gloom.', []],
		['People with gloom need calmol to raise their sparkin.', ['calmol acts_on sparkin increases']],
		['Calmol can cause headache. You can rinse your mouth to prevent gloom.', ['calmol causes_side_effect headache']],
		['Calmol lowers sparkin. People with gloom should avoid loud sports.', ['calmol acts_on sparkin decreases']],
		['Calmol is old. Walks are slow but also relieve gloom.', []],
		[
			'Side effects of calmol included dizziness. No patients had headaches.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache denies'],
		],
		['Gloom\n\nCalmol is the drug of choice.', ['calmol treats gloom']],
		['Gloom\n\nKeeping hands warm helps prevent attacks.', ['keeping-hands-warm prevents gloom']],
		['While calmol has been compared with restix, its lasting effects are unclear.', []],
	],
	'under a heading': [
		['Gloom\n\nHow to prevent gloom?\n\n- Take calmol.\n- Do not take restix.', ['calmol prevents gloom']],
		['Gloom\n\nWhat causes gloom?\n\nDoctors may prescribe calmol.', []],
	],
	'made by the body': [
		['The cortex makes sparkin.', ['cortex affects sparkin increases']],
		['The cortex makes sparkin work better.', []],
		['Too much growth hormone can cause gloom.', ['growth-hormone implicated_in gloom']],
	],
	'side effects, counted': [
		[
			'Restix is old.\n\nCalmol lowers sparkin; side effects include dizziness.',
			['calmol acts_on sparkin decreases', 'calmol causes_side_effect dizziness'],
		],
		[
			'The most common adverse events reported for calmol (both doses) were dizziness (5 patients [24%]), nausea (4 [20%]), and headache (1 [5%]).',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect nausea', 'calmol causes_side_effect headache'],
		],
		[
			'Side effects of calmol included nausea (five patients), headache (two of the five with nausea), and dizziness.',
			['calmol causes_side_effect nausea', 'calmol causes_side_effect headache', 'calmol causes_side_effect dizziness'],
		],
	],
	'lists of a page, and what some of its words point to': [
		[
			'Calmol\n\nAll types have risks, such as headache and dizziness.',
			['calmol causes_side_effect headache', 'calmol causes_side_effect dizziness'],
		],
		['Drugs for gloom include calmol, xyzzol, and restix.', ['calmol treats gloom', 'restix treats gloom']],
		[
			'Gloom is treated with calmol, certain types of talk therapy, or both.',
			['calmol treats gloom', 'talk-therapy treats gloom'],
		],
		['Gloom\n\nCalmol eases gloom. Drugs are available to help people with worry.', ['calmol treats gloom']],
		['Headaches can be made worse by calmol.', ['calmol causes_side_effect headache']],
		['Calmol, also called restix, eases gloom.', ['calmol treats gloom']],
		[
			'Side effects of calmol are headache and discomfort at the injection site.',
			['calmol causes_side_effect headache', 'calmol causes_side_effect injection-site-discomfort'],
		],
		[
			'Gloom\n\nSome natural remedies you may want to try are calmol and restix.',
			['calmol treats gloom hedged', 'restix treats gloom hedged'],
		],
	],
	'what goes wrong in an illness': [
		['Gloom occurs when sparkin is too weak.', ['sparkin implicated_in gloom']],
		['Gloom happens when the body makes too much sparkin.', ['sparkin implicated_in gloom']],
		['In gloom, sparkin attacks the skin.', ['sparkin implicated_in gloom']],
		['Sparkin damages the skin in gloom.', ['sparkin implicated_in gloom']],
		['Scans show differences in the zeta receptors of people with gloom.', ['zeta-receptor implicated_in gloom']],
		['Sparkin was lower in people with gloom than in others.', ['sparkin implicated_in gloom']],
		['Gloom is thought to involve sparkin.', ['sparkin implicated_in gloom hedged']],
		['Low sparkin may be a factor in gloom.', ['sparkin implicated_in gloom hedged']],
		['In gloom, sparkin is measured.', []],
		['Gloom is common when sparkin is measured.', []],
	],
	'two that work alike, and what is better than nothing': [
		[
			'Calmol and restix were equally effective in gloom.',
			['calmol treats gloom', 'restix treats gloom', 'calmol comparable_to restix efficacy'],
		],
		[
			'Calmol and restix led to similar improvements in gloom.',
			['calmol treats gloom', 'restix treats gloom', 'calmol comparable_to restix efficacy'],
		],
		['Calmol and restix did not differ in remission rates.', ['calmol comparable_to restix efficacy']],
		['Calmol and restix were equally well tolerated.', ['calmol comparable_to restix tolerability']],
		['Calmol and restix were equally cheap.', []],
		['Calmol for gloom\n\nCalmol was significantly superior to placebo.', ['calmol treats gloom']],
		['Calmol for gloom\n\nCalmol was no better than placebo.', ['calmol treats gloom denies']],
		['Restix works as well as calmol.', ['calmol comparable_to restix efficacy']],
		['Restix costs as much as calmol.', []],
		['Calmol is no better than restix for gloom.', ['calmol outperforms restix efficacy denies']],
	],
	'what stands beside the words': [
		['Calmol, an old drug, eased gloom.', ['calmol treats gloom']],
		['Restix is given with calmol to prevent worry.', ['restix prevents worry', 'calmol combined_with restix']],
		['People with gloom get better with calmol.', ['calmol treats gloom']],
		['Calmol helps people who do not get better with restix.', ['calmol alternative_to restix']],
		['Calmol is safe in people with gloom.', []],
		[
			'Headache and dizziness were reported by most of those on calmol.',
			['calmol causes_side_effect headache', 'calmol causes_side_effect dizziness'],
		],
		['Headache was the most common adverse event in the calmol group.', ['calmol causes_side_effect headache']],
		['Headaches had fallen by 60% in the calmol group.', ['calmol treats headache-condition']],
		['Calmol had a moderate effect on gloom.', ['calmol treats gloom']],
		['Calmol turns off the pumps that increase sparkin.', []],
		['Calmol prevents the reuptake of sparkin.', ['calmol acts_on sparkin increases']],
		['Calmol treats hepatitis C. Restix eases gloom.', ['calmol treats hepatitis', 'restix treats gloom']],
	],
	'classes without a name of their own': [
		[
			'Gloom\n\nTreatment\n\nSome medicines can be used first. These include:\n\n- Calmol. You take it daily.\n- Restix',
			['calmol treats gloom', 'restix treats gloom'],
		],
		[
			'Gloom\n\nIf walks are not enough, medicines that relax you may help. They include calmol and restix.',
			['calmol treats gloom', 'restix treats gloom'],
		],
		['Gloom\n\nMedicines may help you sleep. They include calmol.', []],
	],
	'what it is, and what else is named': [
		['Gloom\n\nCalmol, an old drug, may help for a short time.', ['calmol treats gloom']],
		[
			'Calmol, which is a restix kind of drug, eases gloom. These medicines can ease worry.',
			['calmol treats gloom', 'calmol treats worry'],
		],
		[
			'Resistant gloom\n\nGloom is common. Gloom lasts.\n\nCare of resistant gloom\n\nTreatments include restix.',
			['restix treats gloom'],
		],
	],
}

testClaims(CASES, 'tg\tmedicine\t\tMedication\nm\tcortex\ns\tnausea\n')

const BESIDE: Cases = {
	'names that mean something else where they stand': [
		[
			'Calmol\n\nCalmol eases gloom. Common adverse events after infusion include headache.',
			['calmol treats gloom', 'calmol causes_side_effect headache'],
		],
		['Calmol is given together with anti-inflammatory properties.', []],
		[
			'Calmol prevents the breakdown of sparkin, a brain chemical believed to be important for zeta receptors.',
			['calmol acts_on sparkin increases'],
		],
		[
			'Lung cancer\n\nWhat are the treatments for lung cancer? The most common treatment is calmol to shrink the tumor.',
			['calmol treats lung-cancer'],
		],
		['Immunization with measles vaccine is common.', []],
		['Calmol (Restex, Zurmol) is combined with restix.', ['calmol combined_with restix']],
		['Calmol lowers the number of zeta receptors.', ['calmol acts_on zeta-receptor decreases']],
		['Sparkin helps fight an infection.', []],
		['Calmol prevents sparkin reuptake.', ['calmol acts_on sparkin-reuptake decreases']],
	],
	'what is said of nothing that has been named': [
		['Calmol may inhibit the priming effect of restix.', []],
		['Sparkin in association with zeta receptors was seen.', []],
		['Calmol\n\nCalmol is old. To be effective, therapy must be directed at worry.', []],
		['Calmol for zurm use\n\nWe will assess the effects of zurm on zurm use.', []],
		['We test calmol treatment in gloom patients with restix-induced worry.', []],
		['Calmol and restix are old. Only two treatments have been approved for worry.', []],
		[
			'Calmol\n\nCalmol raises sparkin. Trials have shown the efficacy of walking in the treatment of gloom.',
			['calmol acts_on sparkin increases'],
		],
		['In gloom, sparkin is blocked by calmol.', ['calmol acts_on sparkin decreases']],
		['Talk\n\nGloom is common. Gloom lasts. Calmol was superior to placebo.', []],
		['Talk\n\nGloom is common. Gloom lasts. We compare the effectiveness of calmol and restix.', []],
	],
	'lists and thoughts of their own': [
		['Active but not sham zurmol eases gloom.', ['zurmol treats gloom']],
		['Sham zurmol did not ease gloom.', []],
		['Calmol reduces suicidal ideation in patients with gloom.', ['calmol treats suicidal-ideation']],
		['Participants receive a combination of calmol and restix and talk therapy.', ['calmol combined_with restix']],
		[
			'Only two treatments have been approved for the care of gloom (the blend of calmol and talk therapy).',
			['calmol treats gloom', 'talk-therapy treats gloom'],
		],
		['Calmol is as good as the standard daily 37-minute restix.', ['calmol comparable_to restix efficacy']],
		['Gloom happens when the gland makes more sparkin than is needed.', ['sparkin implicated_in gloom']],
	],
}

testClaims(
	BESIDE,
	'tg\tinfusion\t\tInfusion\nt\tanti inflammatory\t\tAnti-inflammatory drugs\nm\tbrain chemical\t\tBrain chemicals\ncs\tlung cancer\ncs\ttumor\t\tTumors\nt\tzurm\nc\tzurm use\ncs\tsuicidal ideation\nt\tmeasles vaccine\nt\timmunization\ncs\tinfection\nm\tsparkin reuptake\nt\tzurmol\nt\trestex\nt\tsham zurmol\t\tPlacebo\n',
)
