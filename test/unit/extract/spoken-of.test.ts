import { expect, test } from 'vitest'
import { createExtractor } from '../../../src/extract/extractor.ts'
import { parseLexicon } from '../../../src/extract/lexicon.ts'
import { type Cases, testClaims, VOCABULARY } from './extractor.ts'

const LEXICON = `s\tblurred vision
cs\tnausea
cs\tfever
c\tneuropathy
t\tstatin
t\tstatins\t\tstatin
cm\tcolds
tm\tlightin`

/** What a text speaks of without naming it, and what it says of it. */
const CASES: Cases = {
	'harms that are said to be frequent': [
		['Calmol dulls sparkin. Nausea and headache are the most frequent complaints.', both('calmol', 'asserts')],
		['Calmol\n\nNausea and headache are common.', both('calmol', 'asserts')],
		['Calmol\n\nNausea (9.4%) and headache (3%) were the commonest events.', both('calmol', 'asserts')],
		['Gloom lasts. Nausea and headache are common.', []],
		['Calmol\n\nSymptoms of gloom\n\nNausea and headache are common.', []],
		['Calmol\n\nExpect some nausea.', ['calmol causes_side_effect nausea']],
		['Calmol\n\nYou may feel some nausea.', ['calmol causes_side_effect nausea hedged']],
		['Calmol\n\nThere may be some nausea.', ['calmol causes_side_effect nausea hedged']],
		['Calmol\n\nAbout 10 to 20 percent of patients develop nausea.', ['calmol causes_side_effect nausea']],
		['Calmol\n\nAbout 10 to 20 percent of rooms develop nausea.', []],
		['Calmol\n\nCommon: nausea.', ['calmol causes_side_effect nausea']],
		['Calmol\n\nNausea was recorded by a device.', []],
		['Calmol\n\nNausea is a common disease.', []],
		['Calmol\n\nNausea has not been reported.', ['calmol causes_side_effect nausea denies']],
		['Calmol\n\nNo increase in nausea was seen.', ['calmol causes_side_effect nausea denies']],
		['Nausea is common with calmol.', ['calmol causes_side_effect nausea']],
		['Calmol is old. Restix is new. Nausea is common.', ['restix causes_side_effect nausea']],
		['Calmol\n\nRestix is new.\n\nNausea is common.', ['calmol causes_side_effect nausea']],
		['Calmol is old. Gloom is bad. Nausea is common.', []],
		['Nausea\n\nMore\n\nCalmol is old. Nausea is common.', []],
		['News\n\nWhat is nausea?\n\nCalmol is old. Nausea is common.', []],
		[
			'Calmol has frequent side effects that limit its usefulness, including nausea.',
			['calmol causes_side_effect nausea'],
		],
		[
			'Calmol\n\nCan I take it with restix or statins?\n\nYes.\n\nSafety\n\nNausea is common.',
			['calmol causes_side_effect nausea'],
		],
	],
	'what harms led to': [
		['Calmol eases gloom at the price of some nausea.', ['calmol causes_side_effect nausea', 'calmol treats gloom']],
		['Calmol was withdrawn from the market because of nausea.', ['calmol causes_side_effect nausea']],
		['Calmol was not withdrawn because of nausea.', []],
		[
			'Calmol has complications related to it. Complications related to restix include nausea.',
			['restix causes_side_effect nausea'],
		],
	],
	'whom it is not for': [
		['Calmol is old. It must not be used if you have had worry.', ['calmol contraindicated_in worry']],
		[
			'Calmol should not be given to anyone with worry or gloom.',
			['calmol contraindicated_in worry', 'calmol contraindicated_in gloom'],
		],
		['Calmol is not used for long in winter.', []],
		['Calmol is old. It is off limits if you have worry.', ['calmol contraindicated_in worry']],
		['Calmol\n\nNot for people with worry.', ['calmol contraindicated_in worry']],
		['Calmol\n\nWorry rules it out.', ['calmol contraindicated_in worry']],
		['Calmol\n\nWe do not treat people with active worry.', ['calmol contraindicated_in worry']],
		["People with worry can't take calmol.", ['calmol contraindicated_in worry']],
		['People with worry cannot take part in it. Calmol is old.', []],
		['People with worry should avoid using calmol.', ['calmol contraindicated_in worry']],
	],
	'who needs it': [
		[
			'Calmol is old. You may need it if you have gloom or worry.',
			['calmol treats gloom hedged', 'calmol treats worry hedged'],
		],
		['Calmol is old. You may need it if you have no gloom.', []],
		[
			'Calmol\n\nYou may need it if you have\n\n- gloom\n- worry',
			['calmol treats gloom hedged', 'calmol treats worry hedged'],
		],
		['If you have gloom, your doctor may recommend that you take calmol.', ['calmol treats gloom hedged']],
		[
			'If the sparkin is low and causing gloom, you may have calmol.',
			['calmol treats gloom hedged', 'sparkin implicated_in gloom'],
		],
		['If you have gloom, you may need calmol to raise sparkin.', ['calmol acts_on sparkin increases hedged']],
		['Gloom and worry are first treated with high doses of calmol.', ['calmol treats gloom', 'calmol treats worry']],
		['You should give calmol to people having gloom.', ['calmol treats gloom']],
		['You can control gloom through habits such as calmol.', ['calmol treats gloom']],
		['For severe gloom, your doctor may prescribe calmol.', ['calmol treats gloom hedged']],
	],
	'below a title that names an illness': [
		['Gloom\n\nA person may need calmol or restix.', ['calmol treats gloom hedged', 'restix treats gloom hedged']],
		[
			'Gloom\n\nTreatment may include calmol. It may also include restix.',
			['calmol treats gloom hedged', 'restix treats gloom hedged'],
		],
		['Gloom\n\nMedicines you can buy at any shop include calmol.', ['calmol treats gloom']],
		['Gloom\n\nHow is it found?\n\nMany people take calmol.', ['calmol treats gloom']],
		['Gloom\n\nSymptoms\n\nMany people take calmol.', []],
	],
	'examples below what was said of their kind': [
		[
			'Calmol\n\nCalmol does not work for gloom caused by colds, such as\n\n- worry',
			['calmol treats gloom denies', 'calmol treats worry denies'],
		],
		['Calmol eases gloom.\n\n- worry', ['calmol treats gloom']],
		[
			'Care\n\nCalmol is combined with talk therapy in ways that vary, such as\n\n- restix',
			['calmol combined_with talk-therapy'],
		],
		[
			'Calmol\n\nCalmol eases gloom and causes headache that comes at night, such as\n\n- nausea',
			['calmol treats gloom', 'calmol causes_side_effect headache', 'calmol causes_side_effect nausea'],
		],
		[
			'Calmol\n\nCalmol causes headache that comes at night, such as\n\n- one with a very bad nausea',
			['calmol causes_side_effect headache'],
		],
	],
	'what a heading names, and what is named aside': [
		['Calmol\n\nRestix is old.\n\nHow does it work?\n\nIt eases gloom.', ['calmol treats gloom']],
		['Calmol\n\nAsk about it before you take restix. It eases gloom.', ['calmol treats gloom']],
		['Calmol\n\nCan I have restix or talk therapy?\n\nYes.\n\nSafety\n\nIt eases gloom.', ['calmol treats gloom']],
		['# Care of gloom\n\n- Calmol 50 mg daily', ['calmol treats gloom']],
		['# Care of gloom\n\n- Calmol 50 mg is allowed for rescue', []],
	],
	'no doing of what is spoken of': [
		['Calmol is old. Chronic symptoms can lead to nausea.', []],
		['Calmol is old. This can lead to nausea.', ['calmol causes_side_effect nausea']],
		['Omitting calmol reduces gloom.', []],
		['Nausea occurred during withdrawal of calmol.', []],
		['Nausea appeared after intravenous administration of 200 mg of calmol.', ['calmol causes_side_effect nausea']],
		['Sparkin reduces gloom.', []],
		['Calmol boosts lightin.', ['calmol acts_on lightin increases']],
		['Calmol enhances restix.', ['calmol augments restix']],
	],
	'which of an illness': [
		['Calmol treats diabetic neuropathy.', ['calmol treats diabetic-neuropathy']],
		['Calmol treats chronic neuropathy.', ['calmol treats neuropathy']],
		['Calmol treats physical gloom.', ['calmol treats gloom']],
	],
	'what the page says does not help': [
		['Gloom\n\nCalmol and restix do not help.', ['calmol treats gloom denies', 'restix treats gloom denies']],
		['Gloom\n\nOrdinary calmol is of no use.', ['calmol treats gloom denies']],
		['Gloom\n\nCalmol, an old drug, has not been shown to help.', ['calmol treats gloom denies']],
		['Gloom\n\nThere is little calmol for restix does nothing.', []],
		['Gloom\n\nCalmol does not help everyone.', []],
		['Gloom\n\nCalmol does not work right away.', []],
		['Gloom\n\nCalmol is of no use on its own.', []],
		['Gloom\n\nHow to prevent gloom?\n\nCalmol does not help.', []],
		['Calmol does not help.', []],
	],
	'plain words for a treatment': [
		['Calmol takes the edge off gloom.', ['calmol treats gloom']],
		['Calmol puts an end to gloom.', ['calmol treats gloom']],
		['Calmol softens gloom.', ['calmol treats gloom']],
		['Calmol and restix are medicines for gloom.', ['calmol treats gloom', 'restix treats gloom']],
		['Calmol and restix are tablets for gloom.', ['calmol treats gloom', 'restix treats gloom']],
		['Gloom\n\nCalmol is one possibility.', ['calmol treats gloom']],
		['Gloom\n\nCalmol is the tablet most often prescribed.', ['calmol treats gloom']],
	],
	'what a list says its members are for': [
		[
			'Gloom\n\nTo stop an attack:\n\n- Calmol\n\nTo prevent attacks:\n\n- Restix',
			['calmol treats gloom', 'restix prevents gloom'],
		],
		[
			'Gloom\n\nSome drugs may help.\n\nTo prevent attacks:\n\n- Calmol\n\nGloom is common. They include restix.',
			['calmol prevents gloom'],
		],
		['Gloom\n\nTo sleep well:\n\n- Calmol', []],
		['Gloom\n\nWhat causes gloom?\n\nTo stop an attack:\n\n- Calmol', []],
		[
			'Gloom\n\nMost people need tablets every day. Common ones are calmol and restix.',
			['calmol treats gloom', 'restix treats gloom'],
		],
		['Gloom\n\nMost people need tablets for their heart. Common ones are calmol and restix.', []],
	],
	'given in plain words': [
		['Gloom\n\nTreatment\n\nDuring an attack, calmol is taken.', ['calmol treats gloom']],
		['Gloom\n\nTreatment\n\nCalmol is taken with food.', []],
		['Gloom\n\nTreatment\n\nCalmol is taken during an attack.', ['calmol treats gloom']],
		['Gloom\n\nTreatment\n\nCalmol works well for nausea.', ['calmol treats nausea']],
		['Gloom\n\nTreatment\n\nCalmol comes first. Restix can be added.', ['calmol treats gloom', 'restix treats gloom']],
		['Gloom\n\nCalmol may be offered for it.', ['calmol treats gloom']],
		['Gloom\n\nCalmol may be offered to prevent it.', ['calmol prevents gloom']],
		['Gloom\n\nCalmol and restix both work.', ['calmol treats gloom', 'restix treats gloom']],
		['Gloom\n\nOther drugs, such as calmol, can be added.', ['calmol treats gloom']],
		['Gloom\n\nTreatment\n\nCalmol works best in summer.', ['calmol treats gloom']],
		['Restix cream with calmol eases gloom.', ['restix treats gloom']],
		['Calmol brings down nausea.', ['calmol treats nausea']],
	],
	'do not take it in': [
		['Calmol\n\nDo not take it in gloom.', ['calmol contraindicated_in gloom']],
		['Do not take calmol in gloom.', ['calmol contraindicated_in gloom']],
		['Calmol eases worry. Never use it in gloom.', ['calmol treats worry', 'calmol contraindicated_in gloom']],
		['Gloom\n\nCalmol makes little difference.', ['calmol treats gloom denies']],
	],
	'what goes wrong in it': [
		['In gloom, sparkin levels are low.', ['sparkin implicated_in gloom']],
		['In gloom, cells called sparkin attack the skin.', ['sparkin implicated_in gloom']],
		['In gloom, sparkin is measured.', []],
	],
}

function both(treatment: string, polarity: string): string[] {
	const end = polarity === 'denies' ? ' denies' : ''
	return ['nausea', 'headache'].map((effect) => `${treatment} causes_side_effect ${effect}${end}`)
}

testClaims(CASES, LEXICON)

test('a term keeps every name that the text has for it, where the claims only point to it', () => {
	const lexicon = parseLexicon('c\tneuropathy\nc\tnerve disease\t\tNeuropathy\nc\tnd\t\tNeuropathy\n')
	const read = createExtractor({ vocabulary: VOCABULARY, lexicon })
	const text = 'Nerve disease\n\nNerve disease is common.\n\nTreatment\n\nCalmol is recommended.'
	const { mentions, proposedTerms } = read({ id: 'd', text }).value
	expect(mentions.map(({ subject, object, objectSurface }) => [subject, object, objectSurface])).toEqual([
		['calmol', 'neuropathy', ''],
	])
	expect(proposedTerms.map(({ label, synonyms }) => [label, synonyms])).toEqual([['Neuropathy', ['Nerve disease']]])
})

test('what names any treatment, and states that are no illness', () => {
	const lexicon = parseLexicon('c\tgloom\ncg\tpregnancy\n')
	const any = { ...VOCABULARY[0]!, id: 'medication', label: 'Medication', synonyms: ['medicines'] }
	const read = createExtractor({ vocabulary: [...VOCABULARY, any], lexicon })
	const claims = (text: string) =>
		read({ id: 'd', text }).value.mentions.map((m) => `${m.subject} ${m.predicate} ${m.object}`)
	expect(claims('Gloom\n\nOther medicines, such as calmol, can be added.')).toEqual(['calmol treats gloom'])
	expect(claims('Do not take calmol in pregnancy.')).toEqual(['calmol contraindicated_in pregnancy'])
})
