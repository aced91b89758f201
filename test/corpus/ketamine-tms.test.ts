import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { measureDependence } from '../../src/evidence/dependence.ts'
import { readProjectFiles } from '../../src/formats/read-project.ts'
import { writeProjectFiles } from '../../src/formats/write-project.ts'
import { claimId, linkId, mentionKey } from '../../src/schema/claim.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { PREDICATE_RULES } from '../../src/schema/predicate.ts'
import { curie } from '../../src/schema/term.ts'
import { hashSpan, hashText } from '../../src/text/hash.ts'
import { normaliseText } from '../../src/text/normalise.ts'
import { shinglesOf, wordsOf } from '../../src/text/words.ts'

const folder = new URL('../../data/ketamine-tms/', import.meta.url)
const seeds = new URL('../../../shared/seeds/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

const names = readdirSync(folder).filter((name) => /\.jsonl?$/.test(name))
const files = Object.fromEntries(names.map((name) => [name, read(name)]))
const { value: project, issues } = readProjectFiles(files)
const { mentions, sources, terms } = project
const termById = new Map(terms.map((term) => [term.id, term]))

const plain = (name: string) => name.replace(/\s+/g, ' ').toLowerCase()
const at = ({ document, start, end }: Mention) => `${document} ${start}-${end}`
const sides = ['subject', 'object'] as const

/** Repeats of `size` consecutive words of a text in our own. */
const repeats = (own: string, shingles: ReadonlySet<string>, size: number) =>
	[...shinglesOf(wordsOf(own), size)].filter((run) => shingles.has(run))

describe('the bundled project by itself', () => {
	it('fits the schema and stands in its canonical form', () => {
		expect(issues).toEqual([])
		expect(writeProjectFiles(project)).toEqual(files)
	})

	it('carries no words of the pages beyond names and cues', () => {
		expect(mentions.filter(({ exact, prefix, suffix }) => exact ?? prefix ?? suffix)).toEqual([])
	})

	it('joins kinds as the predicates allow, with their qualifiers', () => {
		for (const mention of mentions) {
			const rule = PREDICATE_RULES[mention.predicate]
			const kinds = sides.map((side) => termById.get(mention[side])?.kind)
			expect(kinds, `${at(mention)} ${claimId(mention)}`).toEqual([rule.subject, rule.object])
			expect([!!mention.direction, !!mention.aspect], claimId(mention)).toEqual([!!rule.direction, !!rule.aspect])
			if (rule.symmetric) expect(mention.subject < mention.object, claimId(mention)).toBe(true)
		}
	})

	it('has ids that are unique and follow from text, claim, span and polarity', () => {
		const hashes = new Map(sources.map(({ id, textSha256 }) => [id, textSha256]))
		for (const mention of mentions) {
			const key = mentionKey(hashes.get(mention.document)!, mention, mention.polarity)
			expect(mention.id).toBe(hashText(key).slice(0, 16))
		}
		expect(new Set(mentions.map(({ id }) => id)).size).toBe(mentions.length)
	})

	it('holds the two denials that a reader will look for', () => {
		const denied = mentions.filter(({ polarity }) => polarity === 'denies').map((m) => `${m.document} ${linkId(m)}`)
		expect(denied).toContain('holistic-wellness-blog tms.causes_side_effect.weight-gain')
		expect(denied).toContain('holistic-wellness-blog tms.causes_side_effect.fatigue')
		expect(denied).toContain('neuroscience-center ssris.treats.suicidal-ideation')
	})

	it('names the cue of every denial, hedge and open claim, and no cue of certainty where there is none', () => {
		for (const mention of mentions) {
			const cues = (what: string) => mention.cues.filter((cue) => cue.for === what).length > 0
			expect(cues('certainty'), at(mention)).toBe(mention.certainty !== 'stated')
			expect(cues('polarity'), at(mention)).toBe(mention.polarity === 'denies')
		}
	})

	it('uses and defines every term, under a short label and sound identifiers', () => {
		const used = new Set(mentions.flatMap(({ subject, object }) => [subject, object]))
		expect(terms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
		for (const term of terms) {
			expect(term.definition, term.id).not.toBe('')
			expect(term.label.length, term.id).toBeLessThanOrEqual(30)
			for (const xref of term.xrefs) expect(v.is(curie, xref), xref).toBe(true)
		}
	})

	it('gives no name to two terms', () => {
		const owners = new Map<string, string>()
		for (const { id, label, synonyms } of terms)
			for (const name of [label, ...synonyms]) {
				expect(owners.get(plain(name)) ?? id, name).toBe(id)
				owners.set(plain(name), id)
			}
	})

	it('knows every surface by its term, unless the surface only refers back', () => {
		for (const mention of mentions)
			for (const side of sides) {
				const surface = mention[`${side}Surface`]
				const how = mention.resolvedBy[side]
				expect(surface === '', `${at(mention)} ${side}`).toBe(how === 'section')
				if (how === 'pronoun' || how === 'section') continue
				const term = termById.get(mention[side])!
				expect([term.label, ...term.synonyms].map(plain), `${at(mention)} ${term.id}`).toContain(plain(surface))
			}
	})

	it('has a paraphrase of its own for every mention', () => {
		const paraphrases = mentions.map(({ paraphrase }) => paraphrase)
		expect(paraphrases.filter((paraphrase) => !/^[A-Z].+\.$/.test(paraphrase ?? ''))).toEqual([])
		expect(new Set(paraphrases).size).toBe(mentions.length)
	})
})

/** Rows of the card's tables: first cell → the other cells. */
const card = new Map(
	read('README.md')
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split('|').slice(1, -1))
		.map(([first, ...rest]) => [first!.trim().replace(/^\[(.+?)\].*/, '$1'), rest.map((cell) => cell.trim())]),
)
const links = (some: Mention[]) => new Set(some.map(linkId)).size
const denials = (some: Mention[]) => some.filter(({ polarity }) => polarity === 'denies').length
const certain = (some: Mention[], certainty: string) => some.filter((m) => m.certainty === certainty).length

describe('the card', () => {
	it('gives the counts of the data', () => {
		const counts = {
			documents: sources.length,
			mentions: mentions.length,
			'links (subject, predicate, object)': links(mentions),
			'claims (with direction and aspect)': new Set(mentions.map(claimId)).size,
			terms: terms.length,
			denials: denials(mentions),
			stated: certain(mentions, 'stated'),
			hedged: certain(mentions, 'hedged'),
			open: certain(mentions, 'open'),
		}
		for (const [name, count] of Object.entries(counts)) expect(card.get(name), name).toEqual([`${count}`])
	})

	it('gives the counts of each document', () => {
		for (const { id } of sources) {
			const own = mentions.filter(({ document }) => document === id)
			const counts = [own.length, links(own), denials(own), certain(own, 'hedged'), certain(own, 'open')]
			expect(card.get(id)?.slice(1), id).toEqual(counts.map(String))
		}
	})
})

const present = existsSync(seeds)
const note = present ? '' : ' (skipped: the source texts in ../shared/seeds are not here)'
describe.skipIf(!present)(`with the source texts${note}`, () => {
	const texts = new Map<string, string>()
	if (present)
		for (const { id, file } of sources) texts.set(id, normaliseText(readFileSync(new URL(file!, seeds), 'utf8')))
	const slice = (document: string, { start, end }: { start: number; end: number }) =>
		texts.get(document)!.slice(start, end)

	it('was read from these texts', () => {
		for (const { id, textSha256, charCount } of sources)
			expect([id, hashText(texts.get(id)!), texts.get(id)!.length]).toEqual([id, textSha256, charCount])
	})

	it('finds every span by its hash, without white space around it', () => {
		for (const mention of mentions) {
			expect(hashSpan(texts.get(mention.document)!, mention.start, mention.end), at(mention)).toBe(mention.sha256)
			const words = slice(mention.document, mention)
			expect(words, at(mention)).toBe(words.trim())
		}
	})

	it('finds cues and surfaces inside the span, at their offsets', () => {
		for (const mention of mentions) {
			const parts = mention.cues.map((cue) => ({ text: cue.text, span: cue as { start: number; end: number } }))
			for (const side of sides) {
				const span = mention[`${side}Span`]
				expect(!!span, `${at(mention)} ${side}`).toBe(mention[`${side}Surface`] !== '')
				if (span) parts.push({ text: mention[`${side}Surface`], span })
			}
			for (const { text, span } of parts) {
				expect(slice(mention.document, span), at(mention)).toBe(text)
				expect(mention.start <= span.start && span.end <= mention.end, `${at(mention)} ${text}`).toBe(true)
			}
		}
	})

	it('opens the page at the span: a few words from each end, of which the first on the page are the right ones', () => {
		const flat = (text: string) => text.replace(/\s+/g, ' ')
		for (const mention of mentions.filter(({ anchor }) => anchor)) {
			const [first, last] = mention.anchor!
			const page = flat(texts.get(mention.document)!)
			const from = page.indexOf(first)
			const to = page.indexOf(last, from + first.length) + last.length
			expect(page.slice(from, to), at(mention)).toBe(flat(slice(mention.document, mention)))
			expect(Math.max(first.split(' ').length, last.split(' ').length), at(mention)).toBeLessThanOrEqual(4)
			expect(page.slice(from + first.length, to - last.length).trim(), `${at(mention)} is all there`).not.toBe('')
		}
	})

	it('says everything in its own words: no 6 words in a row in a paraphrase, no 8 anywhere else', () => {
		const runs = (size: number) => new Set([...texts.values()].flatMap((text) => [...shinglesOf(wordsOf(text), size)]))
		const [six, eight] = [runs(6), runs(8)]
		for (const { paraphrase } of mentions) expect(repeats(paraphrase!, six, 6), paraphrase).toEqual([])
		for (const [name, text] of Object.entries({ ...files, 'README.md': read('README.md') }))
			expect(repeats(text, eight, 8), name).toEqual([])
	})

	it('records the dependence that is measured', () => {
		expect(project.dependence).toEqual(measureDependence(sources, texts, mentions))
	})
})
