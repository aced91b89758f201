import { describe, expect, test } from 'vitest'
import { parseLexicon } from '../../../src/extract/lexicon.ts'
import { recogniseNames } from '../../../src/extract/names-in-text.ts'

const LEXICON = parseLexicon(
	['!cs\tpain', '!cs\tswelling', '!cs\tnumbness\t\tNumbness', '!m\tblood vessel', '!cs\tblurred vision'].join('\n'),
)

/** What is found in a sentence: as it is written, its first kind, and its label where that is another. */
const namesIn = (text: string): string[] =>
	recogniseNames(text, LEXICON).map(({ start, end, meanings: [first] }) => {
		const written = text.slice(start, end)
		const same = [written, written.replace(/s$/, ''), written.replace(/ies$/, 'y')].includes(first!.label)
		return `${written}: ${first!.kind}${same ? '' : ` (${first!.label})`}`
	})

const NAMES: Record<string, string[]> = {
	'a part of the body and what is wrong with it': [
		'wrist pain: condition',
		'liver damage: condition',
		'skin irritation: condition',
		'ankle swelling: condition',
		'lower back stiffness: condition',
		'respiratory problems: condition',
		'vision changes: condition',
		'hair loss: condition',
	],
	'what body and mind do, and that it is hard': [
		'sleeping difficulties: condition',
		'memory problems: condition',
		'speech delay: condition',
		'difficulty swallowing: condition',
		'trouble walking: condition',
		'problems with breathing: condition (difficulty breathing)',
		'problems with your memory: condition (memory problem)',
		'loss of balance: condition (balance loss)',
		'changes in vision: condition (vision change)',
		'damage to the kidneys: condition (kidney damage)',
	],
	'how a part feels': ['itchy skin: condition', 'swollen feet: condition', 'sore gums: condition'],
	'what is done for a part': [
		'knee brace: treatment',
		'hip replacement: treatment',
		'skin graft: treatment',
		'tooth removal: treatment',
		'neck exercises: treatment',
	],
	'what a part does, and what is made': [
		'gut motility: mechanism',
		'bladder function: mechanism',
		'bile production: mechanism',
		'mucus secretion: mechanism',
	],
}

describe.each(Object.entries(NAMES))('%s', (_what, names) => {
	test.each(names)('%s', (name) => {
		const written = name.slice(0, name.indexOf(':'))
		expect(namesIn(`This is about ${written} today.`)).toEqual([name])
	})
})

test('what the vocabulary has stays, as do names that say enough without their place', () => {
	expect(namesIn('This is about blurred vision problems.')).toEqual(['blurred vision: condition'])
	expect(namesIn('It was swelling of the ankles.')).toEqual(['swelling: condition'])
	expect(namesIn('It was numbness in both hands.')).toEqual(['numbness: condition (Numbness)'])
})

test.each([
	'The problem with this is its price.',
	'They had trouble with the forms and lost interest.',
	'The hand changed and the eye moved.',
	'A change in plans, a loss of time, damage to the house.',
	'Itchy jumpers and red wool were sold.',
	'The production of films fell, and body functions were not named.',
])('no name: %s', (text) => {
	expect(namesIn(text)).toEqual([])
})

test('a part that another word takes further is no end of a name', () => {
	expect(namesIn('It was about itchy skin cells.')).toEqual([])
	expect(namesIn('It was dry skin disease.')).toEqual(['dry skin disease: condition'])
})

test('what something is mediated by is no name of its own', () => {
	expect(namesIn('It was about blood vessel-mediated growth.')).toEqual([])
	expect(namesIn('It was about blood vessel growth.')).toEqual(['blood vessel: mechanism'])
})
