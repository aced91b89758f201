import { mentionId } from '../../src/formats/check-mentions.ts'
import { seededRandom } from '../../src/layout/random.ts'
import { claimId } from '../../src/schema/claim.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { PREDICATE_RULES, PREDICATES, type Predicate } from '../../src/schema/predicate.ts'
import { EMPTY_PROJECT, type Project } from '../../src/schema/project.ts'
import { INTERESTS, SOURCE_KINDS, type Source } from '../../src/schema/source.ts'
import { KINDS, type Kind, type Term } from '../../src/schema/term.ts'
import { hashText } from '../../src/text/hash.ts'

/** How large, and from which seed. */
export interface CorpusSize {
	claims: number
	documents: number
	seed?: number
}

/**
 * A made-up corpus with the shape of a real one: most claims have one source, some have many, one document in eight
 * copies another, publishers repeat, sellers deny. The same for the same numbers.
 */
export function madeCorpus({ claims, documents, seed = 3 }: CorpusSize): Project {
	const random = seededRandom(seed)
	const below = (n: number) => Math.floor(random() * n)
	const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
	const terms = makeTerms(Math.ceil(claims / 4), below, pick)
	const sources = Array.from({ length: documents }, (_, i) => makeSource(i, documents, below, pick))
	const mentions = new Map<string, Mention>()
	const seen = new Set<string>()
	while (seen.size < claims) {
		const claim = makeClaim(terms, below, pick)
		if (!claim || seen.has(claimId(claim))) continue
		seen.add(claimId(claim))
		for (const mention of makeMentions(claim, documents, random, below)) mentions.set(mention.id, mention)
	}
	return {
		...EMPTY_PROJECT,
		manifest: {
			...EMPTY_PROJECT.manifest,
			id: `made-${claims}-${documents}`,
			title: `${claims} made-up claims of ${documents} documents`,
			version: '1.0.0',
		},
		terms: [...terms.values()].flat(),
		sources,
		dependence: Array.from({ length: Math.floor(documents / 8) }, (_, i) => ({
			rule: 'I3' as const,
			documents: [`document-${i * 8}`, `document-${i * 8 + 1}`] as [string, string],
			value: 0.4 + (i % 5) / 10,
			note: '',
		})),
		mentions: [...mentions.values()],
	}
}

type Below = (n: number) => number
type Pick = <T>(list: readonly T[]) => T

const SYLLABLES = [
	'ba',
	'cor',
	'di',
	'fen',
	'ga',
	'lo',
	'mi',
	'nor',
	'pra',
	'qui',
	'ras',
	'tol',
	've',
	'zan',
	'ul',
	'ket',
]
/** A third of the terms end in a common word, as real ones do. */
const HEADS = ['therapy', 'receptor', 'disorder', 'pain', 'syndrome', 'acid', 'pathway', 'loss']

function makeTerms(perKind: number, below: Below, pick: Pick): Map<Kind, Term[]> {
	const word = () => Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('')
	const count = Math.max(8, Math.round(perKind / 3))
	return new Map(
		KINDS.map((kind) => [
			kind,
			Array.from({ length: count }, (_, i) => ({
				id: `${kind.replace('_', '-')}-${i}`,
				kind,
				label: i % 3 === 0 ? `${word()} ${pick(HEADS)}` : word(),
				synonyms: [],
				definition: '',
				broader: i % 6 === 5 ? [`${kind.replace('_', '-')}-${i - 1}`] : [],
				generic: i % 40 === 39,
				xrefs: i % 3 === 0 ? [`MESH:D${100000 + i}`] : [],
			})),
		]),
	)
}

function makeSource(i: number, documents: number, below: Below, pick: Pick): Source {
	return {
		id: `document-${i}`,
		title: `Document ${i}`,
		publisher: `Publisher ${below(Math.ceil(documents * 0.7))}`,
		authors: [],
		datePublished: String(2005 + below(20)),
		language: 'en',
		textSha256: hashText(String(i)),
		charCount: 1_000_000,
		normaliser: 'lf-nfc@1',
		sourceKind: pick(SOURCE_KINDS),
		interest: pick(INTERESTS),
		cites: i % 9 === 4 ? [`document-${below(documents)}`] : [],
		description: '',
	}
}

function makeClaim(terms: Map<Kind, Term[]>, below: Below, pick: Pick) {
	const predicate: Predicate = pick(PREDICATES)
	const rule = PREDICATE_RULES[predicate]
	const near = (kind: Kind, at?: number) => {
		const list = terms.get(kind)!
		return list[at === undefined || below(5) === 0 ? below(list.length) : (at + below(12)) % list.length]!
	}
	const at = below(terms.get(rule.subject)!.length)
	const [a, b] = [terms.get(rule.subject)![at]!.id, near(rule.object, at).id]
	if (a === b) return undefined
	const turned = rule.symmetric && a > b
	return {
		subject: turned ? b : a,
		predicate,
		object: turned ? a : b,
		...(rule.direction && { direction: pick(['increases', 'decreases', 'increases', 'modulates'] as const) }),
		...(rule.aspect && { aspect: pick(['onset', 'efficacy', 'tolerability']) }),
	}
}

/** Seven of ten claims stand in one document; the rest in up to twelve, near one another as topics are. */
function makeMentions(
	claim: NonNullable<ReturnType<typeof makeClaim>>,
	documents: number,
	random: () => number,
	below: Below,
): Mention[] {
	const n = random() < 0.7 ? 1 : 2 + below(11)
	const home = below(documents)
	return Array.from({ length: n }, () => {
		const document = `document-${random() < 0.75 ? (home + below(25)) % documents : below(documents)}`
		const start = below(40_000)
		const roll = random()
		const said = { ...claim, polarity: roll < 0.06 ? ('denies' as const) : ('asserts' as const), document, start }
		const mention: Omit<Mention, 'id'> = {
			...said,
			certainty: roll < 0.7 ? 'stated' : roll < 0.95 ? 'hedged' : 'open',
			cues: [],
			section: '',
			end: start + 80,
			sha256: hashText(`${document} ${start}`),
			paraphrase: 'A made-up sentence.',
			subjectSurface: claim.subject,
			objectSurface: claim.object,
			resolvedBy: { subject: 'literal', object: 'literal' },
			review: 'unreviewed',
		}
		return { id: mentionId(hashText(document.slice('document-'.length)), mention), ...mention }
	})
}
