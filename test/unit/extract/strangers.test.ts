import { type Cases, testClaims } from './extractor.ts'

/** How pages, plans and abstracts of strangers say things, and what in them claims nothing; by the name of what tells. */
const CASES: Cases = {
	'what an adjective is not': [
		[
			'Complications of calmol include raised or lowered sparkin, headache, and fatigue.',
			['calmol causes_side_effect headache', 'calmol causes_side_effect fatigue-side'],
		],
		['Calmol restores sparkin through narrowed or blocked zeta receptors.', ['calmol acts_on sparkin increases']],
		['Calmol is used to treat reduced sparkin.', ['calmol acts_on sparkin modulates']],
	],
	'whose act it is not': [
		['Calmol targets the thoughts and deeds that can reduce sparkin.', []],
		['Gloom\n\nCalmol is old. Ask about the benefits and risks of gloom medicines.', []],
		["Gloom\n\nCalmol is old. You usually can't prevent gloom.", []],
		['Gloom\n\nCalmol is old. Two complications are worry and fatigue.', []],
		['Gloom\n\nCalmol and restix are old. Both mild and severe gloom can lead to fatigue.', []],
		['Gloom\n\nCalmol is old. People should not eat sand, as both will cause fatigue.', []],
		['Gloom\n\nCalmol is old. There is a growing need for sparkin.', []],
		['Gloom\n\nCalmol is old. Bring pens in case you develop fatigue.', []],
		['Gloom\n\nCalmol is old. Existing therapies are slow, resulting in a higher risk of fatigue.', []],
		['Calmol is good for all people, not just those with gloom.', []],
		['If calmol is used in gloom, rest helps.', []],
		['If gloom is caused by sparkin, rest helps.', []],
	],
	'kept from it': [
		['Calmol keeps the zeta receptors from making sparkin.', ['calmol acts_on sparkin decreases']],
		['Calmol can prevent zeta receptors from closing.', []],
		['Calmol is used to stop gloom from coming back.', ['calmol prevents gloom']],
		['Gloom\n\nCalmol is old. It prevents the body from reacting to gloom triggers.', []],
	],
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
	useless: [
		['Calmol for gloom is not particularly effective.', ['calmol treats gloom denies']],
		['Treatment of gloom with calmol is generally ineffective.', ['calmol treats gloom denies']],
		['Calmol does little to ease gloom.', ['calmol treats gloom denies']],
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
	'whose doing it is': [
		['Calmol uses pulses to raise sparkin.', ['calmol acts_on sparkin increases']],
		['Gloom\n\nCalmol is old. Many people take naps to raise sparkin.', []],
		['Calmol for gloom\n\nWe do not treat people with worry.', []],
		['Calmol\n\nLong-term heavy use has been linked to headache.', ['calmol causes_side_effect headache']],
		[
			'Calmol\n\nYou may feel woozy, fatigue or dizziness during the infusion.',
			['calmol causes_side_effect fatigue-side hedged', 'calmol causes_side_effect dizziness hedged'],
		],
		['Calmol\n\nYou may feel woozy, fatigue or dizziness during the winter.', []],
		['Calmol can be habit-forming.', ['calmol causes_side_effect dependence']],
		['Calmol is not habit-forming.', ['calmol causes_side_effect dependence denies']],
		['Half of those who have not responded to restix get better with calmol.', ['calmol alternative_to restix']],
	],
	'said to be open, or denied of a cure': [
		['Research is under way into calmol for gloom.', ['calmol treats gloom open']],
		[
			'Calmol raises sparkin and is being studied for gloom.',
			['calmol acts_on sparkin increases', 'calmol treats gloom open'],
		],
		['Neither calmol nor restix cures gloom.', []],
		['Calmol does not ease gloom.', ['calmol treats gloom denies']],
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
		['Doctors may treat you with both calmol and restix at the same time.', ['calmol combined_with restix hedged']],
	],
	'instead, and to avoid': [
		['Calmol may prolong gloom, so doctors usually give restix instead.', ['restix alternative_to calmol']],
		['Calmol is an option if you cannot lose weight through restix.', ['calmol alternative_to restix']],
		[
			'Talk therapy is tried if calmol and restix dont help.',
			['talk-therapy alternative_to calmol', 'talk-therapy alternative_to restix'],
		],
		['Calmol is not used as a treatment during worry.', ['calmol contraindicated_in worry']],
		[
			'Gloom\n\nAvoid sedatives, such as calmol and restix.',
			['sedatives contraindicated_in gloom', 'calmol contraindicated_in gloom', 'restix contraindicated_in gloom'],
		],
		['Gloom\n\nAvoid calmol while driving.', []],
		['Calmol\n\nAvoid restix.', []],
	],
	'what an illness is not asked of': [
		[
			'Calmol is one sedative that works when others fail because it can cause worry.',
			['calmol causes_side_effect worry-side-effect'],
		],
		['Calmol for gloom was no better than placebo.', ['calmol treats gloom denies']],
		['Improvement in worry elicited by calmol was seen.', ['calmol treats worry']],
		['Calmol prevents gloom-related headache.', []],
		['Calmol resulted in high rates in patients admitted for worry.', []],
		['Diets low in salt may cause fatigue.', []],
		['Diets may cause fatigue.', ['diet causes_side_effect fatigue-side hedged']],
		['The National Institute of Gloom is the leading funder of research on sparkin.', []],
	],
	'what is held, and what is harmed': [
		[
			'Low levels of glowin and zincol may contribute to gloom.',
			['glowin implicated_in gloom hedged', 'zincol implicated_in gloom hedged'],
		],
		['Calmol can damage sparkin.', ['calmol acts_on sparkin decreases']],
	],
	'of whom it is not said': [
		['There was no difference in gloom between calmol and restix.', ['calmol comparable_to restix efficacy']],
		['There was no difference in adverse events between calmol and placebo in people with gloom.', []],
		['There was a difference in gloom between calmol and placebo.', []],
		['Calmol has not been shown to play a role in causing or preventing gloom.', ['calmol prevents gloom denies']],
		['Gloom\n\nCalmol helps. There is a growing need for headache care.', ['calmol treats gloom']],
		[
			'Gloom\n\nRestix helps. Calmol is old and was given with restix that is only partly effective.',
			['restix treats gloom', 'calmol combined_with restix'],
		],
		['Calmol prevents the airway and zeta receptors from closing.', []],
		['Gloom is eased by restix and calmol, a sedative drug.', ['restix treats gloom', 'calmol treats gloom']],
		['Gloom\n\nTreatment\n\nThe goals of treatment include:\n\n- Reducing worry and fatigue', []],
		['Gloom\n\nTreatment\n\nThe goals of treatment include:\n\n- Treating the underlying cause', []],
		['Gloom\n\nTreatment\n\nTreatments include:\n\n- Reducing salt', ['reducing-salt treats gloom']],
		['Calmol resulted in more rest when hospitalized for worry.', []],
		['Calmol is not recommended if you are pregnant.', ['calmol contraindicated_in pregnancy']],
		['Non-smokers with seasonal gloom received calmol.', ['calmol treats seasonal-gloom']],
		['Magnesium sulfate eases gloom.', ['magnesium-sulfate treats gloom']],
		[
			'Braxon is old. Calmol hydrochloride (Braxon) eases gloom. Braxon eases worry.',
			['calmol treats gloom', 'calmol treats worry'],
		],
		[
			'Calmol, like restix, is a zeta receptor antagonist.',
			['calmol acts_on zeta-receptor decreases', 'restix acts_on zeta-receptor decreases'],
		],
		['Calmol, unlike restix, is a zeta receptor antagonist.', []],
		['Calmol, like restix, is a sedative.', []],
		['Gloom is rare, like worry, and is a zeta receptor problem.', []],
		['Calmol and restix are old zeta receptors.', []],
		[
			'Calmol may prolong gloom, so doctors usually give rest instead of restix.',
			['calmol alternative_to restix hedged'],
		],
		['Calmol may prolong gloom, so restix is old instead.', []],
		['Doctors usually give restix instead.', []],
		['Doctors may treat you with either calmol or restix at the same time.', []],
		['Take calmol and restix.', []],
		['Avoid calmol.', []],
		['Gloom\n\nAvoid calmol and worry.', []],
		['Gloom\n\nAvoid salt and calmol.', []],
		['Doctors who take calmol are more likely to get fatigue.', []],
		['People who take calmol are likely to get fatigue.', []],
		['There was no difference in gloom at baseline between calmol and restix.', []],
	],
	'of older and other drugs': [
		['Calmol is less likely than restix to cause headache.', []],
		['Calmol is more likely than restix to cause headache.', ['calmol causes_side_effect headache hedged']],
		[
			'Calmol is a newer milder alternative to restix for gloom.',
			['calmol treats gloom', 'calmol alternative_to restix'],
		],
		[
			'Calmol must not be taken by people with gloom or those with worry.',
			['calmol contraindicated_in gloom', 'calmol contraindicated_in worry'],
		],
		['Calmol is not given to people with gloom.', ['calmol contraindicated_in gloom']],
		['Fatigue is the most common complaint of people taking calmol.', ['calmol causes_side_effect fatigue-side']],
		['Fatigue is the most common complaint of people with gloom.', []],
		['Calmol kept gloom from growing.', ['calmol treats gloom']],
		['Calmol keeps gloom from coming back.', ['calmol prevents gloom']],
	],
	'where it is put': [
		[
			'Sparkle stimulation\n\nStimulation will be given daily for four weeks over the dull cortex.',
			['sparkle-stimulation acts_on dull-cortex modulates open'],
		],
		[
			'Sparkle stimulation\n\nElectrodes were placed in the dull cortex.',
			['sparkle-stimulation acts_on dull-cortex modulates'],
		],
		['Sparkle stimulation\n\nSham stimulation will be given daily over the dull cortex.', []],
		['Calmol\n\nStimulation will be given daily over the dull cortex.', []],
		['Calmol is well established for gloom.', ['calmol treats gloom']],
		['Sedatives are common but lose their effect and can lead to headache.', ['sedatives causes_side_effect headache']],
	],
}

const LEXICON = `s	blurred vision
!t	sedative		Sedatives
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
cs	habit forming		Dependence
t	diet
tm	glowin
tm	zincol
cg	pregnant		Pregnancy
t	magnesium
t	magnesium sulfate
t	sparkle stimulation
m	dull cortex
`

testClaims(CASES, LEXICON)
