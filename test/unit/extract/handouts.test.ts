import { type Cases, testClaims } from './extractor.ts'

/** What leaflets and clinics' pages say, or only seem to say, of a treatment; by the name of what tells. */
const SPARED: Cases = {
	'side effects as such are none': [
		['Calmol may cause side effects in some.', []],
		['Calmol brings troublesome side effects.', []],
		['Calmol may cause side effects such as dizziness.', ['calmol causes_side_effect dizziness hedged']],
	],
	'a hyphen only describes': [
		['Calmol is old. A gale-relief tent helps.', []],
		['Calmol blocks a symptom-causing chemical (sparkin).', ['calmol acts_on sparkin decreases']],
		['Calmol down-regulates sparkin.', ['calmol acts_on sparkin modulates']],
	],
	'not used is not forbidden': [
		['Calmol is not used for the treatment of gloom.', ['calmol treats gloom denies']],
		['Calmol must not be used in gloom.', ['calmol contraindicated_in gloom']],
	],
	'what people do': [
		['Calmol is old. These results are good for anyone managing gloom.', []],
		['Calmol is old. Managing gloom with restix is hard.', ['restix treats gloom']],
		['Calmol is old. You may find the following measures can help reduce gloom.', []],
		['Calmol is old. It can help reduce gloom.', ['calmol treats gloom']],
	],
	'others than what is spoken of': [
		['Calmol is old. Some of the older drugs cause dizziness.', []],
		['Calmol is old. There are two kinds: one to ease gloom and another to prevent worry.', []],
		['Calmol eases gloom. It pays to ask, as there are many highly effective products.', ['calmol treats gloom']],
		['Calmol is old. Treatment for gloom concentrates on the family.', []],
		['Calmol is old. Side effects of zbx are mild. They include dizziness.', []],
		[
			'Calmol is old. Side effects of calmol are mild. They include dizziness.',
			['calmol causes_side_effect dizziness'],
		],
	],
	'what makes up a treatment is not given with it': [
		['Calmol combines restix with talk therapy.', ['restix combined_with talk-therapy']],
		['Combining calmol with restix helps.', ['calmol combined_with restix']],
	],
	'what does not help at once or everyone': [
		['Calmol eases gloom. You may not notice relief from gloom at first.', ['calmol treats gloom']],
		['For some people calmol is not effective in gloom.', []],
		['Calmol is not effective in gloom.', ['calmol treats gloom denies']],
	],
	'a verb after this': [
		[
			'Calmol is old. This blocks sparkin and raises zeta receptors.',
			['calmol acts_on sparkin decreases', 'calmol acts_on zeta-receptor increases'],
		],
	],
}

const HEADINGS: Cases = {
	'what the items of a section are about': [
		[
			'# Choices\n\n1. Calmol\n\n- Purpose: Lowers sparkin.\n- Beware: Side effects include dizziness.\n\n2. Restix\n\n- Not recommended for those with gloom.',
			['calmol acts_on sparkin decreases', 'calmol causes_side_effect dizziness', 'restix contraindicated_in gloom'],
		],
		['# Calmol\n\n- Lower sparkin by walks\n- Less gloom', []],
	],
	'what a section is about': [
		['# Calmol therapy (restix)\n\nSide effects include dizziness.', ['calmol causes_side_effect dizziness']],
		[
			'1. Calmol\n\nIt is old.\n\n2. Restix\n\nSide effects include dizziness.',
			['restix causes_side_effect dizziness'],
		],
		[
			'# Talk therapy\n\nIt is old.\n\n## Who should not have the therapy?\n\nSide effects include dizziness.',
			['talk-therapy causes_side_effect dizziness'],
		],
	],
}

testClaims({ ...SPARED, ...HEADINGS })

testClaims(
	{
		'a page about no illness': [
			['Spring is here. Gloom, worry, fatigue and grimness may come. Calmol is effective.', []],
			['Spring is here. Gloom and worry may come. Gloom goes. Calmol is effective.', ['calmol treats gloom']],
		],
	},
	'c\tgrimness\n',
)

/** What is plainly said and was not read. */
const SAID: Cases = {
	'side effects and whose they are': [
		[
			'Calmol is old. Side effects such as dizziness and headache can occur with long-term use of restix.',
			['restix causes_side_effect dizziness', 'restix causes_side_effect headache'],
		],
		['Calmol is old. Side effects such as dizziness can occur.', ['calmol causes_side_effect dizziness']],
		[
			'Calmol may cause dizziness, odd blood tests, and headache.',
			['calmol causes_side_effect dizziness hedged', 'calmol causes_side_effect headache hedged'],
		],
		['Calmol causes dizziness, and headache is not rare.', ['calmol causes_side_effect dizziness']],
		[
			'Side effects of calmol include the following: dizziness; odd sighs; headache.',
			['calmol causes_side_effect dizziness', 'calmol causes_side_effect headache'],
		],
	],
	'who should not have it': [
		[
			'# Calmol\n\nIt is old.\n\nWho should not take it?\n\n- People with gloom\n- Those with worry who are small',
			['calmol contraindicated_in gloom', 'calmol contraindicated_in worry'],
		],
		['# Calmol\n\nIt is old.\n\nWho should take it?\n\n- People with gloom', []],
	],
	'what is given where another cannot be': [
		['Calmol is given where restix causes unpleasant side effects.', ['calmol alternative_to restix']],
		["Calmol is used for people who can't take restix.", ['calmol alternative_to restix']],
		['Calmol is old. People who take restix cannot take wine.', []],
		['Restix causes side effects.', []],
	],
	'both treats and prevents': [
		['Calmol is used to treat and prevent gloom.', ['calmol prevents gloom', 'calmol treats gloom']],
		['Calmol is used to treat worry and prevent gloom.', ['calmol prevents gloom', 'calmol treats worry']],
	],
	'what people use': [
		['You can relieve gloom using over-the-counter calmol or restix.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol is old. You can get gloom with over-the-counter restix.', []],
		['Calmol is old. It works well when combined with restix.', ['calmol combined_with restix']],
		['Always use factor 30+ restix with care. Calmol is old.', []],
	],
	'on a page about an illness': [
		[
			'# Treatment of gloom\n\nYour care team should offer you a course of treatment with a drug called calmol.',
			['calmol treats gloom'],
		],
		[
			'# Treatment of gloom\n\n## If that does not help\n\nDoctors may prescribe calmol.',
			['calmol treats gloom hedged'],
		],
		[
			'# Treatment of gloom\n\nIf calmol is needed, then a course of restix is usually prescribed.',
			['restix treats gloom'],
		],
		['# Gloom\n\nFor most people with worry, calmol is the treatment of choice.', ['calmol treats worry']],
		['# Gloom\n\nFor people without worry, calmol is the treatment of choice.', []],
		['# Treatment of gloom\n\nWorry, worry, worry and worry again. Calmol is effective.', ['calmol treats gloom']],
		[
			'# Gloom\n\nWhat other medicines treat gloom?\n\n- Calmol\n- Restix',
			['calmol treats gloom', 'restix treats gloom'],
		],
		['# Gloom\n\nWhich medicines should I avoid?\n\n- Calmol\n- Restix', []],
	],
	'what is denied of it': [
		['Side effects of calmol, such as dizziness, are not directly caused by it.', []],
		['Side effects of calmol, such as dizziness, are rare.', ['calmol causes_side_effect dizziness']],
		[
			'Calmol may not be suitable for everyone, particularly those with gloom.',
			['calmol contraindicated_in gloom hedged'],
		],
		['Calmol is suitable for those with gloom.', ['calmol treats gloom']],
		['Most people take calmol without side effects.', []],
		['Restix is prescribed for gloom that cannot be eased by calmol.', ['restix treats gloom']],
		['Calmol is old. It used to be prescribed with sparkin.', []],
		['Calmol is old. There are things you can do to help with gloom, including helping your worry.', []],
	],
	'what is denied where it is so': [
		['Calmol is used when walks have not eased gloom.', []],
		['Calmol will not shrink the stones in anyone or prevent gloom.', ['calmol prevents gloom denies']],
		['There is no vaccine for gloom.', []],
		['# Gloom\n\nCalmol is effective for short trips.', []],
		['# Gloom\n\nCalmol is effective for most people.', ['calmol treats gloom']],
		['Calmol should not be started or stopped during an attack of gloom.', []],
		['Calmol lowers the risk of dying from gloom.', []],
	],
	'what brings on what': [
		['Calmol is old. Gloom is caused by grief. This causes headaches.', []],
		['Calmol is old. This causes headaches.', ['calmol causes_side_effect headache']],
		['Calmol causes sparkin to fall.', ['calmol acts_on sparkin decreases']],
		['Calmol causes sparkin to rise.', ['calmol acts_on sparkin increases']],
		['Restix works in a similar way to calmol to help ease gloom.', ['restix treats gloom']],
		['# Gloom\n\nRestix needs calmol to be effective.', []],
		['# Gloom\n\nCalmol must be taken daily to be effective.', []],
		['# Gloom\n\nCalmol was found to be effective.', ['calmol treats gloom']],
	],
	'what a word points to': [
		[
			'Calmol and restix are old. These drugs, combined with talk therapy, ease gloom.',
			['calmol treats gloom', 'restix treats gloom', 'calmol combined_with talk-therapy'],
		],
		[
			'Calmol eases worry. It is the drug most often used to treat gloom.',
			['calmol treats gloom', 'calmol treats worry'],
		],
		['Although calmol and restix are old, these two drugs ease gloom.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol lowers the fatigue that results in headaches.', ['calmol treats fatigue']],
		[
			'Gloom is rare. Calmol is costly in patients with worry and thus is contraindicated in these patients.',
			['calmol contraindicated_in worry'],
		],
		[
			'Restix is old. The club of calmol users recommends that restix should be used to treat gloom.',
			['restix treats gloom'],
		],
		['Calmol makes cells respond to restix in gloom.', []],
	],
	'what is kept away': [
		['# Gloom\n\nWhen used to prevent gloom, calmol is effective.', ['calmol prevents gloom']],
		['Calmol can reduce gloom incidence by half.', ['calmol prevents gloom']],
		['Calmol prevents complications of gloom.', []],
		['There was a headache reduction associated with calmol.', []],
	],
	'a page about care': [
		['# Treatment of gloom\n\n## Key points\n\nDoctors may prescribe calmol.', ['calmol treats gloom hedged']],
		['# Gloom\n\n## Key points\n\nDoctors may prescribe calmol.', ['calmol treats gloom hedged']],
		['# Treatment of gloom\n\n## Causes\n\nDoctors may prescribe calmol.', []],
	],
	'what is lacking, or less than another': [
		['# Calmol\n\nYou may not have enough calmol. As a result, this can cause headaches.', []],
		['# Calmol\n\nLack of it is bad. This is called gloom. This can cause headaches.', []],
		['Slow-release calmol tablets ease gloom.', ['calmol treats gloom']],
		['Calmol may not ease gloom as well as restix does.', []],
		['No guidelines or doctors recommend calmol for gloom.', []],
		['Guidelines recommend calmol for gloom.', ['calmol treats gloom']],
		['Calmol helps those with gloom without dizziness.', ['calmol treats gloom']],
		['Calmol lowers fatigue that could block sparkin.', ['calmol treats fatigue']],
		['Calmol has some side effects that include dizziness.', ['calmol causes_side_effect dizziness']],
	],
	'what is used less': [
		['It is good to reduce the use of calmol in people with gloom.', []],
		['Calmol is good in people with gloom.', []],
		['If a cold is behind gloom, calmol will not be effective in gloom.', []],
		['Calmol is old. Exposure to restix should be minimised. It is effective in gloom.', ['calmol treats gloom']],
		['In gloom, calmol does not help failure to thrive.', []],
	],
}

testClaims(SAID)
