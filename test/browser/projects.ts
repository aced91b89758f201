import { writeProjectJson } from '../../src/formats/write-project.ts'
import { seededRandom } from '../../src/layout/random.ts'
import { claimId } from '../../src/schema/claim.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { DIRECTIONS } from '../../src/schema/predicate.ts'
import { EMPTY_PROJECT, type Project } from '../../src/schema/project.ts'
import type { Source } from '../../src/schema/source.ts'
import type { Kind, Term } from '../../src/schema/term.ts'
import { hashText } from '../../src/text/hash.ts'

const manifest = (id: string, title: string) => ({ ...EMPTY_PROJECT.manifest, id, title, version: '1.0.0' })

/** A project that holds nothing yet. */
export const emptyProject = (): string =>
	writeProjectJson({ ...EMPTY_PROJECT, manifest: manifest('empty', 'Nothing yet') })

const term = (id: string, kind: Kind, label: string): Term => ({
	id,
	kind,
	label,
	synonyms: [],
	definition: '',
	broader: [],
	generic: false,
	xrefs: [],
})

const source = (id: string): Source => ({
	id,
	title: `Document ${id}`,
	publisher: `Publisher ${id}`,
	authors: [],
	language: 'en',
	textSha256: hashText(id),
	charCount: 1_000_000,
	normaliser: 'lf-nfc@1',
	sourceKind: 'unknown',
	interest: 'unknown',
	cites: [],
	description: '',
})

const SYLLABLES = ['ba', 'cor', 'di', 'fen', 'ga', 'lo', 'mi', 'nor', 'pra', 'qui', 'ras', 'tol', 've', 'zan']

/** A made-up project in communities of 25 terms, `linksPerTerm` links a term. The same for the same numbers. */
export function madeProject(terms = 1000, linksPerTerm = 2, seed = 11): Project {
	const random = seededRandom(seed)
	const below = (n: number) => Math.floor(random() * n)
	const name = () => Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join('')
	const kindAt = (i: number): Kind => (['treatment', 'mechanism', 'mechanism', 'condition'] as const)[i % 4]!
	const idAt = (i: number) => `term-${i}`
	const documents = Array.from({ length: 40 }, (_, i) => `document-${i}`)
	const mentions: Mention[] = []
	const add = (subject: number, object: number) => {
		const predicate =
			kindAt(subject) === 'treatment'
				? kindAt(object) === 'condition'
					? 'treats'
					: 'acts_on'
				: kindAt(object) === 'condition'
					? 'implicated_in'
					: 'affects'
		const voices = 1 + below(1 + below(5))
		for (let voice = 0; voice < voices; voice++)
			mentions.push(mentionOf(idAt(subject), predicate, idAt(object), documents[below(40)]!, mentions.length))
	}
	for (let k = 0; k < terms * linksPerTerm; k++) {
		const subject = below(terms)
		const start = subject - (subject % 25)
		const object = random() < 0.85 ? start + below(Math.min(25, terms - start)) : below(terms)
		const fits = kindAt(subject) !== 'condition' && kindAt(object) !== 'treatment' && subject !== object
		if (fits) add(subject, object)
		else k -= random() < 0.9 ? 1 : 0
	}
	return {
		...EMPTY_PROJECT,
		manifest: manifest('made', `${terms} made-up terms`),
		terms: Array.from({ length: terms }, (_, i) => term(idAt(i), kindAt(i), `${name()} ${i}`)),
		sources: documents.map(source),
		mentions,
	}
}

function mentionOf(
	subject: string,
	predicate: Mention['predicate'],
	object: string,
	document: string,
	at: number,
): Mention {
	const directed = predicate === 'affects' || predicate === 'acts_on'
	const claim = { subject, predicate, object, direction: directed ? DIRECTIONS[at % 3] : undefined }
	return {
		id: hashText(`${document} ${claimId(claim)} ${at}`).slice(0, 16),
		...claim,
		polarity: at % 23 === 0 ? 'denies' : 'asserts',
		certainty: at % 3 === 0 ? 'hedged' : 'stated',
		cues: [],
		document,
		section: '',
		start: at * 20,
		end: at * 20 + 19,
		sha256: hashText(String(at)),
		paraphrase: 'A made-up sentence.',
		subjectSurface: '',
		objectSurface: '',
		resolvedBy: { subject: 'literal', object: 'literal' },
		review: 'unreviewed',
	}
}

export const largeProject = (): string => writeProjectJson(madeProject())

/** One good claim among faults of many kinds: unknown term, bad span, double id, cycle, wrong types, hostile labels. */
export function faultyProject(): string {
	const terms = [
		{ ...term('alpha', 'treatment', '<script>alert(1)</script> & "alpha"'), broader: ['beta'] },
		{ ...term('beta', 'treatment', 'beta \u0001\u202egnp'), broader: ['alpha'] },
		term('gamma', 'condition', 'γάμμα 😀'),
		{ id: 'Not A Slug', kind: 'mechanism', label: 'x' },
		{ ...term('delta', 'treatment', 'delta'), kind: 'wish' },
		term('gamma', 'condition', 'gamma again'),
	]
	const good = mentionOf('alpha', 'treats', 'gamma', 'one', 1)
	const mentions = [
		good,
		{ ...good, id: 'unknown-object', object: 'nowhere' },
		{ ...good, id: 'backwards', start: 90, end: 10 },
		{ ...good, id: 'outside', start: 0, end: 99_000_000 },
		{ ...good, id: 'wrong-predicate', predicate: 'heals' },
		good,
		'no record at all',
	]
	return JSON.stringify({
		manifest: manifest('faulty', 'Full of faults'),
		terms,
		sources: [source('one'), { ...source('two'), textSha256: 'no hash' }],
		mentions,
	})
}
