import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mentionId } from '../../src/formats/check-mentions.ts'
import { writeProjectFiles } from '../../src/formats/write-project.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { type Direction, PREDICATE_RULES, type Predicate } from '../../src/schema/predicate.ts'
import { EMPTY_PROJECT, type Project } from '../../src/schema/project.ts'
import type { Source } from '../../src/schema/source.ts'
import type { Kind, Term } from '../../src/schema/term.ts'
import { hashText } from '../../src/text/hash.ts'
import { normaliseText } from '../../src/text/normalise.ts'
import { type Sentence, splitSentences } from '../../src/text/sentences.ts'

/** Where the annotated abstracts are, beside the checkout; they are not part of it. */
const BENCH = fileURLToPath(new URL('../../../shared/bench/', import.meta.url))
const SETS = ['bc5cdr/train', 'bc5cdr/dev', 'biored/train', 'biored/dev']
/** Git knows nothing of this folder. */
const MADE = fileURLToPath(new URL('../../.tmp/real-corpus/', import.meta.url))

interface Abstract {
	id: string
	text: string
	title_len: number
	entities: { start: number; end: number; type: string; ids?: string[] }[]
	relations: { type: string; head: string; tail: string }[]
}

type Role = 'chemical' | 'gene' | 'disease'
const ROLES: Record<string, Role> = {
	Chemical: 'chemical',
	ChemicalEntity: 'chemical',
	GeneOrGeneProduct: 'gene',
	Disease: 'disease',
	DiseaseOrPhenotypicFeature: 'disease',
}

interface Meaning {
	predicate: Predicate
	direction?: Direction
	aspect?: string
	open?: true
}

/** What a relation of the sets says in ours: ends of the pair in order, then the relation. */
const MEANINGS: Record<string, Meaning> = {
	'chemical disease CID': { predicate: 'causes_side_effect' },
	'chemical disease Positive_Correlation': { predicate: 'causes_side_effect' },
	'chemical disease Negative_Correlation': { predicate: 'treats' },
	'chemical disease Association': { predicate: 'treats', open: true },
	'chemical gene Positive_Correlation': { predicate: 'acts_on', direction: 'increases' },
	'chemical gene Negative_Correlation': { predicate: 'acts_on', direction: 'decreases' },
	'chemical gene Association': { predicate: 'acts_on', direction: 'modulates' },
	'chemical gene Bind': { predicate: 'acts_on', direction: 'modulates' },
	'gene gene Positive_Correlation': { predicate: 'affects', direction: 'increases' },
	'gene gene Negative_Correlation': { predicate: 'affects', direction: 'decreases' },
	'gene gene Association': { predicate: 'affects', direction: 'modulates' },
	'gene gene Bind': { predicate: 'affects', direction: 'modulates' },
	'gene disease Association': { predicate: 'implicated_in' },
	'gene disease Positive_Correlation': { predicate: 'implicated_in' },
	'gene disease Negative_Correlation': { predicate: 'implicated_in' },
	'chemical chemical Cotreatment': { predicate: 'combined_with' },
	'chemical chemical Drug_Interaction': { predicate: 'combined_with' },
	'chemical chemical Comparison': { predicate: 'comparable_to', aspect: 'efficacy' },
	'chemical chemical Positive_Correlation': { predicate: 'augments' },
	'chemical chemical Association': { predicate: 'alternative_to', open: true },
}
const ORDER: Role[] = ['chemical', 'gene', 'disease']
const HEDGES = /\b(?:may|might|could|suggest\w*|possibl[ey]|appears?|seems?|likely|potential\w*|hypothes\w+)\b/i

/**
 * A project of 1,500 PubMed abstracts and their annotated relations, with its texts: what a large real review is like.
 * Gives undefined where the sets are not there.
 */
export function realCorpus(): { project: Project; texts: Map<string, string> } | undefined {
	if (!existsSync(`${BENCH}${SETS[0]}.jsonl`)) return undefined
	const abstracts = readAbstracts()
	const names: Names = new Map()
	const texts = new Map<string, string>()
	const mentions = new Map<string, Mention>()
	const sources = [...abstracts.values()].map((one) => {
		const id = `pmid-${one.id}`
		const text = normaliseText(one.text)
		texts.set(id, text)
		for (const mention of readMentions(one, id, text, names)) mentions.set(mention.id, mention)
		return toSource(one, id, text)
	})
	return {
		texts,
		project: {
			...EMPTY_PROJECT,
			manifest: {
				...EMPTY_PROJECT.manifest,
				id: 'real-corpus',
				title: `Relations of ${sources.length} abstracts`,
				version: '1.0.0',
				date: '2026-01-01',
			},
			terms: [...names].map(toTerm),
			sources,
			mentions: [...mentions.values()],
		},
	}
}

/** By PubMed id; an abstract of both sets stands for both. */
function readAbstracts(): Map<string, Abstract> {
	const abstracts = new Map<string, Abstract>()
	const lines = SETS.flatMap((set) => readFileSync(`${BENCH}${set}.jsonl`, 'utf8').split('\n').filter(Boolean))
	for (const line of lines) {
		const one: Abstract = JSON.parse(line)
		const known = abstracts.get(one.id)
		abstracts.set(one.id, known ? { ...known, relations: [...known.relations, ...one.relations] } : one)
	}
	return abstracts
}

const toSource = ({ id, title_len, text }: Abstract, source: string, stored: string): Source => ({
	id: source,
	file: `${source}.txt`,
	title: text.slice(0, title_len).trim(),
	url: `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
	publisher: '',
	authors: [],
	pmid: id,
	language: 'en',
	textSha256: hashText(stored),
	charCount: stored.length,
	normaliser: 'lf-nfc@1',
	sourceKind: 'unknown',
	interest: 'unknown',
	cites: [],
	description: '',
})

/** Where the names of one thing stand in an abstract. */
type Places = Map<string, { role: Role; spans: Place[] }>

function findPlaces({ entities }: Abstract): Places {
	const places: Places = new Map()
	for (const { start, end, type, ids = [] } of entities)
		for (const id of ids) {
			const role = ROLES[type]
			if (!role || id === '-1') continue
			const known = places.get(id) ?? { role, spans: [] }
			known.spans.push({ start, end })
			places.set(id, known)
		}
	return places
}

type Names = Map<string, Map<string, number>>
type Place = { start: number; end: number }

/** What the relations of an abstract say, sentence by sentence. */
function readMentions(one: Abstract, document: string, text: string, names: Names): Mention[] {
	const places = findPlaces(one)
	const sentences = splitSentences(text)
	return one.relations.flatMap(({ type, head, tail }) => {
		const rank = (id: string) => ORDER.indexOf(places.get(id)?.role as Role)
		const [a, b] = rank(head) <= rank(tail) ? [head, tail] : [tail, head]
		const [from, to] = [places.get(a), places.get(b)]
		const meaning = from && to && MEANINGS[`${from.role} ${to.role} ${type}`]
		if (!from || !to || !meaning) return []
		const rule = PREDICATE_RULES[meaning.predicate]
		const pair = [
			{ id: termId(a, rule.subject), spans: from.spans },
			{ id: termId(b, rule.object), spans: to.spans },
		]
		if (pair[0]!.id === pair[1]!.id) return []
		const [subject, object] = rule.symmetric ? pair.sort((x, y) => (x.id < y.id ? -1 : 1)) : pair
		return findSentences(sentences, subject!.spans, object!.spans).map((sentence) =>
			toMention({ ...meaning, subject: subject!, object: object!, document, text, sentence, names }),
		)
	})
}

const within =
	({ start, end }: Place) =>
	(span: Place) =>
		span.start >= start && span.end <= end

/** Sentences with both names say the relation; where none has both, the last one with the second name does. */
function findSentences(sentences: readonly Sentence[], from: readonly Place[], to: readonly Place[]): Sentence[] {
	const both = sentences.filter((one) => from.some(within(one)) && to.some(within(one)))
	return both.length > 0 ? both : sentences.filter((one) => to.some(within(one))).slice(-1)
}

interface Spoken extends Meaning {
	subject: { id: string; spans: Place[] }
	object: { id: string; spans: Place[] }
	document: string
	text: string
	sentence: Sentence
	names: Names
}

function toMention({ subject, object, predicate, direction, aspect, open, document, text, sentence, names }: Spoken) {
	const [subjectSpan, objectSpan] = [subject.spans.find(within(sentence)), object.spans.find(within(sentence))]
	const wordsAt = (span: Place | undefined) => (span ? text.slice(span.start, span.end) : '')
	const words = wordsAt(sentence)
	count(names, subject.id, wordsAt(subjectSpan))
	count(names, object.id, wordsAt(objectSpan))
	const mention: Omit<Mention, 'id'> = {
		subject: subject.id,
		predicate,
		object: object.id,
		...(direction && { direction }),
		...(aspect && { aspect }),
		polarity: 'asserts',
		certainty: open ? 'open' : HEDGES.test(words) ? 'hedged' : 'stated',
		cues: [],
		document,
		section: '',
		start: sentence.start,
		end: sentence.end,
		sha256: hashText(words),
		subjectSurface: wordsAt(subjectSpan),
		objectSurface: wordsAt(objectSpan),
		...(subjectSpan && { subjectSpan }),
		...(objectSpan && { objectSpan }),
		resolvedBy: { subject: 'literal', object: 'literal' },
		review: 'unreviewed',
	}
	return { id: mentionId(hashText(text), mention), ...mention }
}

/** One identifier is two terms where it is used as two kinds. */
const termId = (id: string, kind: Kind) =>
	`${kind.replace('_', '-')}-${id
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')}`

function count(names: Names, term: string, surface: string): void {
	const known = names.get(term) ?? new Map<string, number>()
	names.set(term, known)
	if (surface) known.set(surface, (known.get(surface) ?? 0) + 1)
}

/** Named as it is named most often. */
function toTerm([id, surfaces]: [string, Map<string, number>]): Term {
	const ranked = [...surfaces].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
	const kind = (['treatment', 'mechanism', 'condition', 'side_effect'] as const).find((one) =>
		id.startsWith(one.replace('_', '-')),
	)!
	const number = id.slice(kind.length + 1).toUpperCase()
	const isMesh = /^[CD]\d+$/.test(number)
	return {
		id,
		kind,
		label: ranked[0] ?? number,
		synonyms: ranked.slice(1),
		definition: '',
		broader: [],
		generic: false,
		xrefs: isMesh ? [`MESH:${number}`] : /^\d+$/.test(number) ? [`NCBIGene:${number}`] : [],
	}
}

/** Writes project and texts to .tmp; gives the arguments that `npm start` opens them by. */
export function writeRealCorpus({ project, texts }: { project: Project; texts: ReadonlyMap<string, string> }): string {
	mkdirSync(`${MADE}project`, { recursive: true })
	mkdirSync(`${MADE}texts`, { recursive: true })
	for (const [file, text] of Object.entries(writeProjectFiles(project))) writeFileSync(`${MADE}project/${file}`, text)
	for (const [id, text] of texts) writeFileSync(`${MADE}texts/${id}.txt`, text)
	return '.tmp/real-corpus/project --texts .tmp/real-corpus/texts'
}
