import { type Cases, testClaims } from './extractor.ts'

const CASES: Cases = {
	'what another does not do': [
		[
			'Calmol may cause dizziness, while restix does not.',
			['calmol causes_side_effect dizziness hedged', 'restix causes_side_effect dizziness denies'],
		],
		['Calmol eases gloom but restix does not.', ['calmol treats gloom', 'restix treats gloom denies']],
		['Calmol eases gloom, while restix does.', ['calmol treats gloom']],
		['Calmol eases gloom, and restix does not cost much.', ['calmol treats gloom']],
	],
	'whom it is not for, said first': [
		['If you have gloom, calmol may not be safe.', ['calmol contraindicated_in gloom']],
		[
			'If you have uncontrolled gloom or worry, calmol should be avoided.',
			['calmol contraindicated_in gloom', 'calmol contraindicated_in worry'],
		],
		['If you have gloom, calmol is not a good choice.', ['calmol contraindicated_in gloom']],
		['If you have gloom, calmol is not used.', ['calmol contraindicated_in gloom']],
		['If you have gloom, calmol is not used first.', []],
		['If you have gloom, calmol may be safe.', []],
	],
	'no proof of it': [['There is no proof that calmol eases gloom.', ['calmol treats gloom denies']]],
	'which of them "which" means': [
		['People take calmol and restix, which blocks sparkin.', ['restix acts_on sparkin decreases']],
		[
			'People take calmol and restix, which block sparkin.',
			['calmol acts_on sparkin decreases', 'restix acts_on sparkin decreases'],
		],
	],
	'what goes on after a verb': [
		['Calmol is old. It enters the sparkin and eases gloom.', ['calmol treats gloom']],
		['Calmol is old. It evens out the tides and eases gloom.', ['calmol treats gloom']],
	],
	'too much of it': [
		['Taking too much calmol can lead to headache.', ['calmol causes_side_effect headache']],
		['Gloom occurs when there is too much sparkin.', ['sparkin implicated_in gloom']],
	],
	'what it does to a part of the body': [
		['Calmol can upset the stomach.', ['calmol causes_side_effect stomach-upset']],
		[
			'Calmol may damage your kidneys and liver.',
			['calmol causes_side_effect kidney-damage hedged', 'calmol causes_side_effect liver-damage hedged'],
		],
		['Calmol can thin the bones.', ['calmol causes_side_effect bone-loss']],
		['Calmol slows breathing.', ['calmol causes_side_effect respiratory-depression']],
		['Calmol may damage hearing.', ['calmol causes_side_effect hearing-loss hedged']],
		['Calmol may harm an unborn baby.', ['calmol causes_side_effect birth-defects hedged']],
		['Calmol can irritate the lining of the stomach.', ['calmol causes_side_effect stomach-irritation']],
		['Calmol does not upset the stomach.', ['calmol causes_side_effect stomach-upset denies']],
		['Gloom can damage the kidneys.', []],
		['Calmol slows the heart.', []],
		['Calmol may thin the baby.', []],
		['Calmol may hurt the bones.', []],
	],
	'what "it" does not mean': [
		['Calmol is old. It is a myth that restix causes dizziness.', ['restix causes_side_effect dizziness denies']],
		['Calmol is old. It is known that restix causes dizziness.', ['restix causes_side_effect dizziness']],
		['Calmol is old. It is a fact that restix eases gloom.', ['restix treats gloom']],
		[
			'Calmol eases gloom. It is true that it causes dizziness.',
			['calmol treats gloom', 'calmol causes_side_effect dizziness'],
		],
		['Calmol is old. It is not true that restix causes dizziness.', ['restix causes_side_effect dizziness denies']],
	],
	'what is false': [
		['It is a myth that calmol causes dizziness.', ['calmol causes_side_effect dizziness denies']],
		['It is false that calmol causes dizziness.', ['calmol causes_side_effect dizziness denies']],
		['The claim that calmol causes dizziness has been debunked.', ['calmol causes_side_effect dizziness denies']],
		['The claim that calmol causes dizziness is wrong.', ['calmol causes_side_effect dizziness denies']],
		['The idea that calmol causes dizziness is wrong.', []],
	],
	'how it works is not known, but that it does': [
		['Scientists do not know how calmol works in gloom.', ['calmol treats gloom']],
		['Scientists do not know if calmol works in gloom.', ['calmol treats gloom open']],
	],
	'what was once thought': [
		['Calmol was once thought to ease gloom.', []],
		['Calmol was previously believed to cause dizziness.', []],
		['Calmol is thought to ease gloom.', ['calmol treats gloom hedged']],
	],
	'what it is marked by': [
		[
			'Gloom is characterized by sparkin and zeta receptors.',
			['sparkin implicated_in gloom', 'zeta-receptor implicated_in gloom'],
		],
		['People with gloom often have smaller zeta receptors.', ['zeta-receptor implicated_in gloom']],
		['People with gloom have lower sparkin after taking calmol.', []],
	],
	'for whom it is off limits': [
		['Calmol is off limits for anyone with gloom.', ['calmol contraindicated_in gloom']],
		['People with gloom should steer clear of calmol.', ['calmol contraindicated_in gloom']],
		['People with gloom should stay away from calmol.', ['calmol contraindicated_in gloom']],
		['People with gloom should stay on calmol.', ['calmol treats gloom']],
	],
	'as good as each other': [
		['There is no difference between calmol and restix in relieving gloom.', ['calmol comparable_to restix efficacy']],
		['Calmol and restix work equally well.', ['calmol comparable_to restix efficacy']],
		['Calmol and restix work about equally well.', ['calmol comparable_to restix efficacy']],
		['Calmol and restix work equally hard.', []],
	],
	'what people complain of': [
		['Headache is a common complaint with calmol.', ['calmol causes_side_effect headache']],
		['Headache is a common complaint with age.', []],
	],
	'what a treatment is based on': [
		['Calmol-based restix therapy eases gloom.', ['restix treats gloom']],
		['Doctors recommend maggot therapy for gloom.', ['maggot-therapy treats gloom']],
		['Doctors prefer maggot therapy for gloom.', ['maggot-therapy treats gloom']],
	],
	'how many it affects': [
		[
			'Calmol\n\nCalmol is old.\n\nDizziness affects up to 10 percent of users.',
			['calmol causes_side_effect dizziness'],
		],
		['Calmol\n\nCalmol is old.\n\nDizziness affects sleep.', []],
	],
}
testClaims(CASES)
