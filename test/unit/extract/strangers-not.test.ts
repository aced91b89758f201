import { type Cases, testClaims } from './extractor.ts'

/** What in pages, plans and abstracts of strangers claims nothing of whom it names, or claims the opposite; by the name of what tells. */
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
		['Gloom\n\nCalmol is old, and there is growing need for headache care.', []],
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
	useless: [
		['Calmol for gloom is not particularly effective.', ['calmol treats gloom denies']],
		['Treatment of gloom with calmol is generally ineffective.', ['calmol treats gloom denies']],
		['Calmol does little to ease gloom.', ['calmol treats gloom denies']],
	],
	'whose doing it is': [
		['Calmol uses pulses to raise sparkin.', ['calmol acts_on sparkin increases']],
		['Gloom\n\nCalmol is old. Many people take naps to raise sparkin.', []],
		['Calmol for gloom\n\nWe do not treat people with worry.', ['calmol contraindicated_in worry']],
		['We do not treat people with worry.', []],
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
		['Gloom\n\nAvoid caffeine.', []],
		['Preventing gloom\n\nAvoid calmol.', []],
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
	'of whom it is not said': [
		['There was no difference in gloom between calmol and restix.', ['calmol comparable_to restix efficacy']],
		['There was no difference in adverse events between calmol and placebo in people with gloom.', []],
		['There was a difference in gloom between calmol and placebo.', []],
		['There was no difference in headache between calmol and placebo in people with gloom.', []],
		['Calmol has not been shown to play a role in causing or preventing gloom.', ['calmol prevents gloom denies']],
		['Gloom\n\nCalmol helps. There is a growing need for headache care.', ['calmol treats gloom']],
		['Gloom\n\nCalmol was added to restix that is only partly effective.', ['calmol combined_with restix']],
		['Calmol prevents the airway and zeta receptors from closing.', []],
		['Gloom is eased by restix and calmol, a sedative drug.', ['restix treats gloom', 'calmol treats gloom']],
		['Gloom\n\nTreatment\n\nThe goals of treatment include:\n\n- Reducing worry and fatigue', []],
		['Gloom\n\nTreatment\n\nThe goals of treatment include:\n\n- Treating the underlying cause', []],
		['Gloom\n\nTreatment\n\nTreatments include:\n\n- Reducing salt', ['reducing-salt treats gloom']],
		['Calmol led to shorter stays in people hospitalized with headache.', []],
		['Calmol caused harm in people hospitalized with headache.', []],
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

const LEXICON = `!t	sedative		Sedatives
t	braxon
t	calmol hydrochloride
c	seasonal gloom
!tg	medicine		Medication
cs	habit forming		Dependence
t	diet
cg	pregnant		Pregnancy
t	magnesium
t	magnesium sulfate
t	sparkle stimulation
m	dull cortex
t	caffeine
`

testClaims(CASES, LEXICON)
