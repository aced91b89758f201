import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AUDIT_RULES, type Finding } from '../../../src/evidence/audit/index.ts'
import { createExtractor } from '../../../src/extract/extractor.ts'
import { parseLexicon } from '../../../src/extract/lexicon.ts'
import { mentionId } from '../../../src/formats/check-mentions.ts'
import { writeProjectFiles } from '../../../src/formats/write-project.ts'
import { extractDocument } from '../../../src/pipeline/add-documents.ts'
import type { Mention } from '../../../src/schema/mention.ts'
import { EMPTY_PROJECT, type Project } from '../../../src/schema/project.ts'
import type { Source } from '../../../src/schema/source.ts'
import type { Kind, Term } from '../../../src/schema/term.ts'
import { hashText } from '../../../src/text/hash.ts'
import { runProgram } from './run-program.ts'

// Documents with one planted fault each, all in one project, through reader, extractor, files, program and JSON.

const term = (id: string, kind: Kind, more: Partial<Term> = {}): Term => ({
	id,
	kind,
	label: id.replaceAll('-', ' '),
	synonyms: [],
	definition: '',
	broader: [],
	generic: false,
	xrefs: [`TEST:${id}`],
	...more,
})
const DRUGS =
	'avoril belvon cedran dorvan elmoxa farnil gelvane hortex ivelin jasmor kelvin-drug lorvex morvan nelvex ostrin pelvane quorin relvane sorvex telvane ulmoril velvane wolmex xelmoril yorvane zelmor arvane brolvex'
const TERMS: Term[] = [
	...DRUGS.split(' ').map((id) => term(id, 'treatment')),
	...['sciatica', 'migraine', 'hay-fever', 'insomnia', 'tinnitus', 'vertigo'].map((id) => term(id, 'condition')),
	term('wellbeing', 'condition', { generic: true }),
	term('unlisted-ache', 'condition', { xrefs: [] }),
	term('knee-arthritis', 'condition'),
	term('arthritis-knee', 'condition', { label: 'arthritis knee' }),
	term('dizziness', 'side_effect', { xrefs: ['TEST:dizzy'] }),
	term('dizziness-illness', 'condition', { label: 'dizziness', xrefs: ['TEST:dizzy'] }),
	term('nausea', 'side_effect'),
	term('sleep-receptor', 'mechanism', { label: 'sleep receptor' }),
	term('ear-pathway', 'mechanism', { label: 'ear pathway' }),
]

interface Planted extends Partial<Source> {
	text: string
	/** What stands in the folder of texts, where it is not what was read. */
	now?: string
}

const PAGE = (end: string) => `Cedran treats sciatica in most of the people who come to our small practice by the river.
It is taken in the evening with a glass of warm water and a little food.
Nobody who comes here has ever asked us for another remedy after the first month.
The taste is bitter, and children should be given honey with it.
${end}`
const seller = { interest: 'sells_treatment', sourceKind: 'commercial' } as const
const LONG = 'chronic insomnia in older adults within two weeks of daily use at bedtime'

/** Documents by id. */
const DOCUMENTS: Record<string, Planted> = {
	lone: { text: 'Avoril treats migraine.' },
	again: { text: 'Belvon treats migraine. It is sold in jars. Belvon relieves migraine. So Belvon treats migraine.' },
	// One page copied twice with small changes, each time under another name.
	'copied-first': {
		text: PAGE('Ask at the desk for a sample.'),
		publisher: 'River Practice',
		url: 'https://river.example/a',
	},
	'copied-second': {
		text: PAGE('Order your sample by post today.').replace('small practice', 'old practice'),
		...{ publisher: 'Hill Remedies', url: 'https://hill.example/b' },
	},
	'copied-third': {
		text: PAGE('Samples are free in spring.').replace('bitter', 'sour'),
		...{ publisher: 'Lake Letters', url: 'https://lake.example/c' },
	},
	// One publisher under two hosts.
	'one-host': { text: 'Dorvan treats tinnitus.', publisher: 'Morning Clinic', url: 'https://morning.example/t' },
	'other-host': {
		text: 'For many years dorvan has helped. Dorvan treats tinnitus.',
		...{ publisher: 'Morning Clinic', url: 'https://clinic-morning.example/ears' },
	},
	// Two blogs on one host are two voices.
	'blog-ada': { text: 'Elmoxa treats vertigo.', url: 'https://ada.blogspot.com/1' },
	'blog-bob': { text: 'My own story is short. Elmoxa treats vertigo.', url: 'https://bob.blogspot.com/2' },
	'shop-one': { text: 'Farnil treats vertigo.', ...seller, url: 'https://shop-one.example/' },
	'shop-two': { text: 'We have it. Farnil treats vertigo.', ...seller, url: 'https://shop-two.example/' },
	trial: { text: 'In this trial elmoxa treats vertigo.', sourceKind: 'trial' },
	registration: { text: 'Gelvane treats tinnitus.', sourceKind: 'registry' },
	maybe: { text: 'Hortex may treat insomnia.' },
	// A hedge that is lost where the sentence is taken over.
	'hedge-first': { text: `Ivelin may treat ${LONG}.` },
	'hedge-lost': { text: `We read it last week. Ivelin treats ${LONG}.` },
	'states-and-sells': { text: 'Jasmor treats tinnitus.', ...seller },
	'hedges-only': { text: 'Jasmor might treat tinnitus.' },
	absolute: { text: 'Kelvin drug treats migraine with no side effects, guaranteed.' },
	yes: { text: 'Lorvex treats insomnia.' },
	no: { text: 'Lorvex does not treat insomnia.' },
	never: { text: 'Morvan does not treat vertigo.' },
	more: { text: 'Nelvex increases sleep receptor activity.' },
	less: { text: 'Nelvex decreases sleep receptor activity.' },
	'first-better': { text: 'Ostrin is more effective than pelvane.' },
	'second-better': { text: 'Pelvane is more effective than ostrin.' },
	cures: { text: 'Quorin treats dizziness.' },
	brings: { text: 'Quorin can cause dizziness.' },
	'both-ways': { text: 'Relvane treats migraine. Later on we saw that relvane does not treat migraine.' },
	// A seller’s denial, and a neutral one that it must be told from.
	'seller-denies': { text: 'Sorvex does not cause nausea.', ...seller },
	'seller-denies-too': { text: 'Telvane does not cause nausea.', ...seller },
	'other-denies': { text: 'A panel met. Telvane does not cause nausea.', interest: 'none_known' },
	rewritten: { text: 'Ulmoril treats migraine.', now: 'This page is about gardens now.' },
	drifted: {
		text: 'Velvane treats migraine in nearly all of the many people who were asked about it last year.',
		now: 'Velvane treats migraine in nearly none of the many people who were asked about it last year.',
	},
	heading: { text: '# Does wolmex treat migraine?\n\nNobody knows.' },
	// Three that cite each other in a circle.
	'circle-a': { text: 'Xelmoril treats sciatica.', cites: ['circle-b'] },
	'circle-b': { text: 'It was read. Xelmoril treats sciatica.', cites: ['circle-c'] },
	'circle-c': { text: 'All agree on it. Xelmoril treats sciatica.', cites: ['circle-a'] },
	attributed: { text: 'Studies show that yorvane treats sciatica.' },
	old: { text: 'Zelmor treats sciatica.', datePublished: '2001' },
	withdrawn: { text: 'Arvane treats sciatica.', retraction: { reason: 'made up' } },
	praise: { text: 'Brolvex treats sciatica. Brolvex treats migraine. Brolvex treats vertigo.' },
	bridge: {
		text: 'Nelvex treats tinnitus. Nelvex acts on the ear pathway. The ear pathway is implicated in tinnitus.',
	},
	generic: { text: 'Avoril treats wellbeing.' },
	unmapped: { text: 'Avoril treats unlisted ache.' },
	split: {
		text: ['Avoril', 'Belvon', 'Dorvan', 'Elmoxa']
			.flatMap((drug) => [`${drug} treats knee arthritis.`, `${drug} treats arthritis knee.`])
			.join(' '),
	},
	loud: { text: 'Zelmor treats hay fever. '.repeat(4).trim() },
	quiet: { text: 'We tried. Zelmor treats hay fever.' },
}

/** A rule a line: what it must find, and what it must leave alone though it looks alike. */
const CASES: [rule: string, finds: string, leaves?: string][] = `
	S1 claim:avoril.treats.migraine claim:elmoxa.treats.vertigo
	S2 claim:belvon.treats.migraine claim:avoril.treats.migraine
	S3 claim:cedran.treats.sciatica claim:elmoxa.treats.vertigo
	S4 claim:dorvan.treats.tinnitus claim:elmoxa.treats.vertigo
	S5 claim:farnil.treats.vertigo claim:elmoxa.treats.vertigo
	S6 claim:farnil.treats.vertigo claim:elmoxa.treats.vertigo
	S8 claim:gelvane.treats.tinnitus claim:dorvan.treats.tinnitus
	C1 claim:hortex.treats.insomnia claim:lorvex.treats.insomnia
	C2 claim:ivelin.treats.insomnia claim:jasmor.treats.tinnitus
	C3 claim:jasmor.treats.tinnitus claim:farnil.treats.vertigo
	C4 claim:kelvin-drug.treats.migraine claim:avoril.treats.migraine
	P1 claim:lorvex.treats.insomnia claim:morvan.treats.vertigo
	P2 claim:morvan.treats.vertigo claim:lorvex.treats.insomnia
	P3 link:nelvex.acts_on.sleep-receptor link:nelvex.acts_on.ear-pathway
	P4 claim:ostrin.outperforms.pelvane.efficacy
	P5 link:quorin.treats.dizziness-illness link:avoril.treats.migraine
	P6 claim:relvane.treats.migraine claim:lorvex.treats.insomnia
	P8 claim:sorvex.causes_side_effect.nausea claim:telvane.causes_side_effect.nausea
	L1 source:rewritten source:lone
	L3 source:drifted source:lone
	L6 claim:wolmex.treats.migraine claim:avoril.treats.migraine
	R1 claim:xelmoril.treats.sciatica claim:cedran.treats.sciatica
	R3 claim:yorvane.treats.sciatica claim:xelmoril.treats.sciatica
	T1 claim:zelmor.treats.sciatica claim:arvane.treats.sciatica
	T3 claim:arvane.treats.sciatica claim:zelmor.treats.sciatica
	G1 link:avoril.treats.migraine link:nelvex.treats.tinnitus
	G2 link:nelvex.treats.tinnitus link:avoril.treats.migraine
	G3 term:brolvex term:farnil
	G5 claim:zelmor.treats.hay-fever claim:zelmor.treats.sciatica
	G6 link:nelvex.acts_on.ear-pathway link:nelvex.acts_on.sleep-receptor
	N1 term:unlisted-ache term:migraine
	N2 term:arthritis-knee,knee-arthritis
	N3 term:wellbeing term:migraine
	X1 claim:avoril.treats.migraine claim:yorvane.treats.sciatica
	X3 claim:farnil.treats.vertigo claim:lorvex.treats.insomnia
`
	.trim()
	.split('\n')
	.map((line) => line.trim().split(' ') as [string, string, string?])

/** Files as a person would have them: a project folder and a folder of texts. */
function plant(folder: string): { project: string; texts: string } {
	const extract = createExtractor({ vocabulary: TERMS, lexicon: parseLexicon('') })
	const read = Object.entries(DOCUMENTS).map(([id, { text, now, ...facts }]) => {
		const { value } = extractDocument({ name: `${id}.txt`, text, title: id } as never, extract, new Set())
		return { ...value, source: { ...value.source, ...facts, id }, mentions: value.mentions }
	})
	const project: Project = {
		...EMPTY_PROJECT,
		manifest: { ...EMPTY_PROJECT.manifest, id: 'planted', title: 'Planted', date: '2024-06-01' },
		terms: TERMS,
		sources: read.map(({ source }) => source),
		mentions: [...read.flatMap(({ mentions }) => mentions), askedInHeading()],
		decisions: [
			{
				id: 'd1',
				action: 'accept',
				target: `mention:${read.find(({ source }) => source.id === 'attributed')!.mentions[0]!.id}`,
				...{ by: '', at: '2024-05-01', reason: '' },
			},
		],
	}
	const [projectFolder, texts] = [join(folder, 'project'), join(folder, 'texts')]
	for (const one of [projectFolder, texts]) mkdirSync(one)
	for (const [file, text] of Object.entries(writeProjectFiles(project))) writeFileSync(join(projectFolder, file), text)
	for (const [id, { text, now }] of Object.entries(DOCUMENTS)) writeFileSync(join(texts, `${id}.txt`), now ?? text)
	return { project: projectFolder, texts }
}

/** Our reader takes nothing from a question; other programs do. */
function askedInHeading(): Mention {
	const { text } = DOCUMENTS.heading!
	const [start, end] = [2, text.indexOf('\n')]
	const said: Omit<Mention, 'id'> = {
		...{ subject: 'wolmex', predicate: 'treats', object: 'migraine', polarity: 'asserts', certainty: 'stated' },
		...{ cues: [], document: 'heading', section: '', start, end, sha256: hashText(text.slice(start, end)) },
		...{ subjectSurface: 'wolmex', objectSurface: 'migraine', review: 'unreviewed' },
		resolvedBy: { subject: 'literal', object: 'literal' },
	}
	return { id: mentionId(hashText(text), said), ...said }
}

describe('every rule finds what was planted for it, from the documents to the JSON of the program', () => {
	const folder = mkdtempSync(join(tmpdir(), 'corroborate-planted-'))
	let findings: Finding[] = []
	afterAll(() => rmSync(folder, { recursive: true }))
	beforeAll(async () => {
		const { project, texts } = plant(folder)
		const { out } = await runProgram('audit', project, '--texts', texts, '--json')
		findings = JSON.parse(out)
	}, 60_000)

	test('every rule has a case', () => expect(CASES.map(([rule]) => rule)).toEqual(AUDIT_RULES.map(({ id }) => id)))

	test.each(CASES)('%s', (rule, finds, leaves) => {
		const targets = findings.filter((finding) => finding.rule === rule).map(({ target }) => target)
		expect(targets).toContain(finds)
		if (leaves) expect(targets).not.toContain(leaves)
	})
})
