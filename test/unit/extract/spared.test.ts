import { type Cases, testClaims } from './extractor.ts'

/** What looks like a claim and is none, or is one of something else; by the name of what tells. */
const CASES: Cases = {
	'side by side, not by way of': [
		[
			'Calmol blocks zeta receptors to raise sparkin.',
			[
				'calmol acts_on zeta-receptor decreases',
				'calmol acts_on sparkin increases',
				'zeta-receptor affects sparkin modulates',
			],
		],
		[
			'Calmol works by blocking zeta receptors and raising sparkin.',
			['calmol acts_on zeta-receptor decreases', 'calmol acts_on sparkin increases'],
		],
		[
			'Calmol is said to block zeta receptors and to raise sparkin.',
			['calmol acts_on zeta-receptor decreases', 'calmol acts_on sparkin increases'],
		],
	],
	'a section speaks of its treatment, not of what others do': [
		['Calmol is old. Patients feel relief from gloom.', ['calmol treats gloom']],
		['Calmol eases gloom. Finding a choir where you can sing can be very helpful.', ['calmol treats gloom']],
		['Calmol is old. We propose that harm to wires affects the whole, contributing to dizziness.', []],
		['Calmol is old. New approaches to raise sparkin are wanted.', []],
		['Calmol is old. There are no therapies that prevent gloom.', []],
		[
			'Calmol is old. Those who fail to respond to the drugs they were given for gloom are treated with restix.',
			['restix treats gloom'],
		],
		['Calmol is old. Patients may take zeta drugs, augmenting restix, and sleep.', []],
	],
	'what is wanting': [
		['Calmol is old. There are no treatments for gloom.', []],
		['Calmol is old. Currently, no approved therapies exist for gloom.', []],
		['Calmol is old. There is a need for effective treatments of gloom.', []],
		['Calmol is old. A drug that relieves gloom is still needed.', []],
		['Calmol is old. It is a new treatment for gloom.', ['calmol treats gloom']],
	],
	'words that only look like an act': [
		['Calmol is old. There is evidence supporting care for fatigue.', []],
		['Treatment with calmol means to deal with causes, for example sparkin.', []],
		['Change in sparkin from baseline change in zeta receptors', []],
		['We expect that sparkin will be improved in gloom.', []],
		['Endpoints comprise improvements in sparkin and possible improvements in gloom.', []],
		['Sparkin leads to improvement in gloom.', ['sparkin implicated_in gloom']],
		['Lack of sparkin may reduce the likelihood of a response in gloom.', []],
		['Sparkin is emerging for the development of novel restix, in particular drugs blocking zeta receptors.', []],
	],
	'what is set aside or goes without': [
		['Calmol in winter.\n\nApart from treating gloom, there are no therapies for worry.', []],
		['A trial of calmol without restix for the treatment of gloom.', ['calmol treats gloom']],
		['There were more incidents of worry in subjects treated with calmol.', []],
		['Calmol helps in talk therapy, and restix is used for gloom.', ['restix treats gloom']],
		['Uses of calmol include treatment of gloom, and aid in talk therapy.', ['calmol treats gloom']],
	],
	'whom a word means': [
		[
			'Calmol is old. Worry is treated with restix, talk therapy, or a combination of the two.',
			['restix treats worry', 'talk-therapy treats worry', 'restix combined_with talk-therapy'],
		],
		[
			'Calmol is old. Sparkin is a protein. They are many. When they wake, they raise zeta receptors.',
			['sparkin affects zeta-receptor increases'],
		],
		[
			'Calmol is old. Sparkin is a protein. It is not known whether it relieves gloom.',
			['sparkin implicated_in gloom open'],
		],
		['Calmol is old. Sparkin is a protein. It has been found that gloom ends.', []],
		[
			'Calmol is approved for adults, in conjunction with restix or talk therapy.',
			['calmol combined_with restix', 'calmol combined_with talk-therapy'],
		],
		['Rinsing your mouth after taking calmol can lower your risk of gloom.', ['rinsing-your-mouth prevents gloom']],
		[
			'Calmol eases gloom. While these drugs work for many, they are not universally effective.',
			['calmol treats gloom'],
		],
		['Restix is old. The drug can be prescribed to patients with gloom.', ['restix treats gloom']],
	],
	'what prevents does not treat': [
		['Calmol is used in the prevention of gloom.', ['calmol prevents gloom']],
		['Calmol is effective for preventive treatment of gloom.', ['calmol prevents gloom']],
		['Calmol is indicated for prevention in patients with gloom.', ['calmol prevents gloom']],
		['Calmol is old. It can be useful in helping prevent gloom.', ['calmol prevents gloom']],
		['Calmol is used for the prevention and treatment of gloom.', ['calmol prevents gloom', 'calmol treats gloom']],
		['Calmol is used in treatment or prophylaxis of gloom.', ['calmol prevents gloom', 'calmol treats gloom']],
		['Calmol is not recommended for people with gloom.', ['calmol contraindicated_in gloom']],
		['Use of calmol for gloom is not recommended.', ['calmol treats gloom denies']],
		['Calmol eases worry in people without gloom.', ['calmol treats worry']],
		[
			'Calmol is used to improve sleep in conditions such as gloom and worry.',
			['calmol treats gloom', 'calmol treats worry'],
		],
	],
	'those who take it': [
		['Restix is old. People who take calmol may experience dizziness.', ['calmol causes_side_effect dizziness hedged']],
		[
			'The choices:\n- calmol\n- restix\n\nThese drugs relieve gloom in many people of all ages and at all times.',
			['calmol treats gloom', 'restix treats gloom'],
		],
		['Calmol should be avoided by people with gloom.', ['calmol contraindicated_in gloom']],
	],
	'names that others stand in': [
		['Calmol (CLM) and restix relieve gloom.', ['calmol treats gloom', 'restix treats gloom']],
		["Calmol raises your body's sparkin.", ['calmol acts_on sparkin increases']],
		['Calmol blocks the enzyme called GLM-CoA reductase.', ['calmol acts_on glm-coa-reductase decreases']],
		[
			'Calmol or restix is given in addition to talk therapy.',
			['calmol combined_with talk-therapy', 'restix combined_with talk-therapy'],
		],
	],
	'whose harm it is': [
		['Calmol has potential for dependence.', ['calmol causes_side_effect dependence hedged']],
		['Calmol improves strength and lowers the risk of dizziness.', []],
		['In people with gloom, calmol may increase dizziness.', ['calmol causes_side_effect dizziness hedged']],
		['Calmol carries a risk of sighs, particularly in people with fatigue.', []],
		['Calmol is old. Symptoms associated with calmol include dizziness.', ['calmol causes_side_effect dizziness']],
		['Patients experiencing an increase in dizziness stop calmol.', []],
		['Calmol promotes healing in gloom.', ['calmol treats gloom']],
		['Calmol was not associated with dizziness.', ['calmol causes_side_effect dizziness denies']],
	],
	'what is not shown, or shown no longer': [
		['People who do not respond to calmol are considered to have gloom.', []],
		['The efficacy of calmol in patients with gloom has not been established.', ['calmol treats gloom open']],
		['Calmol is no longer used for gloom.', ['calmol treats gloom denies']],
		['Little benefit from calmol in gloom is seen.', ['calmol treats gloom denies']],
		['Calmol for the diagnosis of gloom is new.', []],
		['Kinetics of calmol in patients with gloom are slow.', []],
		['Calmol must not be used for gloom.', ['calmol contraindicated_in gloom']],
		['Calmol is given for 2–3 weeks and relieves gloom.', ['calmol treats gloom']],
	],
	'what others take, or once took': [
		['Calmol should not be taken by those taking medicine for gloom.', []],
		['Calmol is old. Those receiving treatment for gloom sleep.', []],
		['In the 1800s calmol was used for gloom.', []],
		['Calmol was once given for gloom and is still used for gloom.', ['calmol treats gloom']],
		['Restix is old. Women taking Zv were at an increased risk of gloom.', []],
		['Calmol is old. There are also pills available for gloom such as restix.', []],
		['Stopping calmol can cause dizziness.', []],
	],
	'what keeps another act away': [
		['Sparkin stops cells from causing gloom.', []],
		[
			'Calmol impairs zeta receptors, causing dizziness.',
			['calmol acts_on zeta-receptor decreases', 'calmol causes_side_effect dizziness'],
		],
		['Calmol reduces the wish to smoke and prevents gloom.', ['calmol prevents gloom']],
		['Calmol helps reduce the wish to smoke and prevent gloom.', ['calmol prevents gloom']],
		['Calmol lowers the gloom threshold.', []],
		[
			'Calmol may upset your stomach or cause dizziness.',
			['calmol causes_side_effect stomach-upset hedged', 'calmol causes_side_effect dizziness hedged'],
		],
	],
	'what is advised against, or helps only some': [
		['Experts advise against calmol for gloom.', ['calmol treats gloom denies']],
		['The board recommends against use of calmol for gloom.', ['calmol treats gloom denies']],
		['Calmol should not be used in place of restix.', []],
		['Calmol eases worry but does not treat the cause of gloom.', ['calmol treats worry']],
		['Calmol eases gloom. For some people, calmol is not effective.', ['calmol treats gloom']],
		['Calmol eases gloom. We learn of the most effective ways to do things.', ['calmol treats gloom']],
		['Calmol has unproven efficacy in gloom.', ['calmol treats gloom open']],
		['Calmol may take longer to work than restix.', ['restix outperforms calmol onset hedged']],
	],
	'advised against, all of a list': [
		[
			'The board does not support the use of calmol, talk therapy or restix for managing gloom.',
			['calmol treats gloom denies', 'talk-therapy treats gloom denies', 'restix treats gloom denies'],
		],
		[
			'Doctors do not recommend calmol, talk therapy or restix for gloom.',
			['calmol treats gloom denies', 'talk-therapy treats gloom denies', 'restix treats gloom denies'],
		],
		['Do not offer restix or calmol for gloom.', ['calmol treats gloom denies', 'restix treats gloom denies']],
		['Calmol is recommended in patients allergic to restix.', ['calmol alternative_to restix']],
		['Calmol regulates the release of sparkin.', ['calmol acts_on sparkin modulates']],
		['If calmol is unsuccessful in some way, a drug called restix may be tried.', ['restix alternative_to calmol']],
		['Calmol eases gloom. There are two main treatments for gloom.', ['calmol treats gloom']],
		['Gloom\n\nGloom is common.\n\nTreatment\n\nYou may wonder whether you should use calmol.', []],
		['Worry is felt. You can take calmol before restix to reduce gloom.', ['calmol treats gloom']],
		['- People receive talk therapy such as calmol.', []],
		['Calmol carries no risk of dizziness.', ['calmol causes_side_effect dizziness denies']],
		['People should never take calmol due to the risk of dizziness.', ['calmol causes_side_effect dizziness']],
		['Calmol has no significant effect on gloom.', ['calmol treats gloom denies']],
		['Side effects of calmol include sparkin.', []],
		['Calmol is old. Sparkin is thought to play a role in gloom.', ['sparkin implicated_in gloom hedged']],
		['Calmol acts on chemicals thought to play a role in gloom.', []],
		['Calmol is old. Drugs that block sparkin include restix.', ['restix acts_on sparkin decreases']],
		['Calmol should not be used for prevention of gloom.', ['calmol prevents gloom denies']],
		['Calmol eases gloom. It is not known whether calmol is useful for learning.', ['calmol treats gloom']],
		['Calmol has not been proven effective for gloom.', ['calmol treats gloom denies open']],
		['Taking calmol for 10 years instead of 5 years after restix eases gloom.', ['calmol treats gloom']],
		['Calmol is used more often than restix.', []],
		['Do not drive if calmol makes you feel dizziness.', []],
		[
			'Calmol raises sparkin, blocks zeta receptors, and helps to ease gloom.',
			['calmol acts_on sparkin increases', 'calmol acts_on zeta-receptor decreases', 'calmol treats gloom'],
		],
		['Calmol and restix are old. Many need a combination of treatments to meet these goals.', []],
		['Calmol is old. Its effect on sparkin makes it safe.', ['calmol acts_on sparkin modulates']],
	],
	'for prevention': [
		['Calmol reduces gloom risk.', ['calmol prevents gloom']],
		['Calmol is used for gloom prevention.', ['calmol prevents gloom']],
		['Calmol for gloom prophylaxis is new.', ['calmol prevents gloom']],
		['Calmol is used for gloom and its prevention.', ['calmol treats gloom']],
	],
	'what may go wrong is no topic': [
		['Calmol is old. A serious risk is gloom. The risk of gloom is small. It is helpful.', []],
	],
	'people who are not ill, or no longer': [
		['Calmol is used for non-gloom people.', []],
		['Calmol eases post-gloom fatigue.', ['calmol treats fatigue']],
	],
}

testClaims(CASES)

testClaims(
	{
		'names of a lexicon': [
			['Calmol is superior to placebo.', []],
			['Low serum salt levels cause gloom.', ['salt implicated_in gloom']],
			['Fiber eases gloom.', ['fiber treats gloom']],
			['Damage to myelinated fibers causes gloom. Fiber tracts ease worry.', []],
			['Deep thought acts on sparkin.', ['deep-thought affects sparkin modulates']],
			['A deep thought protocol raises sparkin.', []],
			['Brain places act on sparkin.', []],
			['A GL-9 (gloomide nine) analogue eases gloom.', ['gl-9-analogue treats gloom']],
			['A dovaquine-referenced study of calmol for gloom.', ['calmol treats gloom']],
			['Calmol must not be used during pregnancy.', ['calmol contraindicated_in pregnancy']],
			['Pregnant women should not take calmol.', ['calmol contraindicated_in pregnancy']],
			['Calmol eases gloom in pregnant women. It is used in pregnancy.', ['calmol treats gloom']],
			['Calmol can induce slimming in gloom.', []],
		],
	},
	't\tplacebo\nmt\tsalt\nt\tfiber\nm\tdeep thought\nmg\tbrain place\nt\tslimming\ncg\tpregnancy\ncg\tpregnant woman\t\tpregnancy\ncg\tpregnant women\t\tpregnancy\n',
)
