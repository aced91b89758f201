import { type Cases, testClaims } from './extractor.ts'

/** How sure, how much more, and of which of the two: plain sentences that were read wrongly or not at all. */
const CASES: Cases = {
	'how strong the evidence is called': [
		['There is strong evidence for calmol in gloom.', ['calmol treats gloom']],
		['There is no good evidence for calmol in gloom.', ['calmol treats gloom denies']],
		['Evidence for calmol in gloom is weak.', ['calmol treats gloom hedged']],
		['Evidence for the use of calmol in gloom remains limited.', ['calmol treats gloom hedged']],
		['Evidence for calmol in gloom is lacking.', ['calmol treats gloom open']],
		['Evidence that calmol eases gloom is mixed.', ['calmol treats gloom hedged']],
		['Evidence that calmol eases gloom is strong.', ['calmol treats gloom']],
		['There is some evidence that calmol eases gloom.', ['calmol treats gloom hedged']],
		['There is good evidence that calmol eases gloom.', ['calmol treats gloom']],
		['There is little evidence that calmol eases gloom.', ['calmol treats gloom denies']],
		['There is not enough evidence that calmol eases gloom.', ['calmol treats gloom open']],
		['It is too early to tell if calmol eases gloom.', ['calmol treats gloom open']],
	],
	'no more than placebo, little effect': [
		['Calmol was no more effective than placebo for gloom.', ['calmol treats gloom denies']],
		['Calmol was no more effective than a placebo for gloom.', ['calmol treats gloom denies']],
		[
			'Calmol was no more effective than restix for gloom.',
			['calmol outperforms restix efficacy denies', 'calmol treats gloom'],
		],
		['Calmol has little effect on gloom.', ['calmol treats gloom denies']],
	],
	'what it does not do, said last': [
		['Calmol eases gloom but not worry.', ['calmol treats gloom', 'calmol treats worry denies']],
		[
			'Calmol eases gloom, restix eases worry but not fatigue.',
			['calmol treats gloom', 'restix treats worry', 'restix treats fatigue denies'],
		],
		['Calmol is effective for gloom but not for worry.', ['calmol treats gloom', 'calmol treats worry denies']],
		[
			'Calmol can cause dizziness; restix does not.',
			['calmol causes_side_effect dizziness', 'restix causes_side_effect dizziness denies'],
		],
		['Dizziness is not a side effect of calmol.', ['calmol causes_side_effect dizziness denies']],
		['Dizziness is a side effect of calmol.', ['calmol causes_side_effect dizziness']],
		['A common misconception is that calmol causes dizziness.', ['calmol causes_side_effect dizziness denies']],
	],
	'a link to a harm': [
		['Researchers found no link between calmol and dizziness.', ['calmol causes_side_effect dizziness denies']],
		['There may be a link between calmol and dizziness.', ['calmol causes_side_effect dizziness hedged']],
		['Studies have found an association between calmol and dizziness.', ['calmol causes_side_effect dizziness']],
		['We examined the association between calmol and dizziness.', []],
	],
	'worse by it': [
		['Calmol can make gloom worse.', ['calmol causes_side_effect gloom-side-effect']],
		['Calmol can worsen gloom.', ['calmol causes_side_effect gloom-side-effect']],
		['Calmol makes people with gloom laugh.', []],
	],
	'what it is said to be': [
		['Calmol is highly addictive.', ['calmol causes_side_effect addiction']],
		['Calmol is not addictive.', ['calmol causes_side_effect addiction denies']],
		['Calmol may lower libido.', ['calmol causes_side_effect low-libido hedged']],
		['Calmol eases addictive gambling.', []],
		['Calmol is less addictive.', []],
	],
	'how fast, how much more': [
		['Calmol acts within hours, whereas restix takes weeks.', ['calmol outperforms restix onset']],
		['Restix takes several weeks to work, but calmol works within a day.', ['calmol outperforms restix onset']],
		['Calmol acts within hours, whereas restix takes hours.', []],
		['Calmol takes weeks, whereas restix takes weeks.', []],
		['Calmol reduced gloom more than restix did.', ['calmol treats gloom', 'calmol outperforms restix efficacy']],
		['Calmol led to greater improvement than restix.', ['calmol outperforms restix efficacy']],
		['Calmol gave the same results as restix.', ['calmol comparable_to restix efficacy']],
	],
	'what an illness does to the body, and what of the body it comes from': [
		['Gloom lowers sparkin.', ['sparkin implicated_in gloom']],
		['Gloom damages the zeta receptor.', ['zeta-receptor implicated_in gloom']],
		['Gloom involves changes in sparkin.', ['sparkin implicated_in gloom']],
		['Gloom may be related to changes in sparkin.', ['sparkin implicated_in gloom hedged']],
		['Sparkin is at the heart of gloom.', ['sparkin implicated_in gloom']],
		['Sparkin fuels some gloom.', ['sparkin implicated_in gloom']],
		['Gloom means that the body does not make enough sparkin.', ['sparkin implicated_in gloom']],
		['A lack of sparkin leads to gloom.', ['sparkin implicated_in gloom']],
		['Reducing gloom and sparkin', []],
	],
	'what is set between commas': [
		['Gloom, an illness that wears out the zeta receptor, is treated with calmol.', ['calmol treats gloom']],
		[
			'Gloom and worry, which wear out the zeta receptor, are eased by calmol.',
			['calmol treats gloom', 'calmol treats worry'],
		],
	],
	'what the sentence before spoke of': [
		[
			'Calmol eases gloom. Some people get headaches when they start it.',
			['calmol causes_side_effect headache', 'calmol treats gloom'],
		],
		['Calmol eases gloom. Some people get headaches when they travel.', ['calmol treats gloom']],
		[
			'Calmol was first used to ease gloom. Today it is also given for worry.',
			['calmol treats gloom', 'calmol treats worry'],
		],
		['Calmol eases gloom. Dizziness is its main risk.', ['calmol causes_side_effect dizziness', 'calmol treats gloom']],
		['Gloom is common. Dizziness is a serious complication.', []],
		[
			'What are the risks of calmol? Dizziness is the most common. Rarely, headache occurs.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
		[
			'If restix is not enough, your doctor may add calmol. This tablet blocks sparkin.',
			['calmol acts_on sparkin decreases'],
		],
	],
	'two that were named, together': [
		[
			'Calmol and restix both ease gloom. Together, they work better.',
			['calmol combined_with restix', 'calmol treats gloom', 'restix treats gloom'],
		],
		['Calmol eases gloom. Together, they work better.', ['calmol treats gloom']],
	],
	'what a title names': [
		[
			'Gloom\n\nCalmol is the mainstay of acute treatment. Restix keeps attacks away.',
			['calmol treats gloom', 'restix prevents gloom'],
		],
	],
	'what kind of thing it is': [
		['Calmol is usually the first medicine for gloom.', ['calmol treats gloom']],
		['Calmol is another medicine for gloom.', ['calmol treats gloom']],
		['Calmol copies a chemical called sparkin.', ['calmol acts_on sparkin modulates']],
	],
	'those who must avoid it, and what it made of them': [
		[
			'Calmol eases worry, but people with gloom must avoid it.',
			['calmol contraindicated_in gloom', 'calmol treats worry'],
		],
		[
			'Calmol eases worry. The commonest complaint is dizziness.',
			['calmol causes_side_effect dizziness', 'calmol treats worry'],
		],
		['Calmol can make worry less noticeable.', ['calmol treats worry']],
	],
	'when another does not control it': [
		['Calmol is used when restix does not control gloom.', ['calmol alternative_to restix', 'calmol treats gloom']],
		[
			'Calmol is for people whose gloom is not controlled with restix.',
			['calmol alternative_to restix', 'calmol treats gloom'],
		],
		['Restix does not control gloom.', ['restix treats gloom denies']],
		['When restix eases gloom, calmol does not control worry.', ['calmol treats worry denies', 'restix treats gloom']],
	],
	'what comes with it': [
		['Some people taking calmol report dizziness.', ['calmol causes_side_effect dizziness hedged']],
		['Calmol is well tolerated, but some people have dizziness.', ['calmol causes_side_effect dizziness hedged']],
		['Calmol is a tablet. Up to one in ten people get dizziness from it.', ['calmol causes_side_effect dizziness']],
		['Calmol is a tablet. One in ten people have dizziness.', ['calmol causes_side_effect dizziness']],
		['Sparkin rises after treatment with calmol.', ['calmol acts_on sparkin increases']],
		['Sparkin builds up in people with gloom.', ['sparkin implicated_in gloom']],
		['Calmol outperforms restix.', ['calmol outperforms restix efficacy']],
	],
	'whom it may harm': [
		['Calmol can be dangerous for people with gloom.', ['calmol contraindicated_in gloom']],
		['Calmol prolongs life in gloom.', ['calmol treats gloom']],
		['Calmol mimics the hormone sparkin.', ['calmol acts_on sparkin modulates']],
	],
}

testClaims(CASES)
testClaims(
	{
		'what people do is no illness of the body': [
			['Grain overdose damages the zeta receptor.', []],
			['Grain overdose lowers sparkin.', []],
			['Grain itch lowers sparkin.', ['sparkin implicated_in grain-itch']],
		],
	},
	'c\tgrain overdose\nc\tgrain itch\n',
)
