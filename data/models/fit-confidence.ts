// Fits src/extract/confidence-table.ts: npx tsx data/models/fit-confidence.ts <bench folder> <seeds folder>
// Shares of right claims by how the less certain of a claim's two names was resolved, on pages that were annotated by
// hand: the bundled ones, each read without the names that it alone brought to the vocabulary, and those of
// test/evaluate/pages.gold.tsv. Rules were
// written with the bundled pages in sight, so both halves weigh the same. Smoothed by two claims at the overall share. Prints a table of reliability.
import { readFileSync, writeFileSync } from 'node:fs'
import { createExtractor } from '../../src/extract/extractor.ts'
import { parseLexicon } from '../../src/extract/lexicon.ts'
import type { Mention } from '../../src/schema/mention.ts'
import type { Term } from '../../src/schema/term.ts'
import { normaliseText } from '../../src/text/normalise.ts'

const [bench, seeds] = process.argv.slice(2)
if (!bench || !seeds) throw new Error('fit-confidence: expected the folders of benchmark and seeds')
const root = new URL('../../', import.meta.url).pathname
const read = (file: string) => readFileSync(file, 'utf8')
const bundled = (file: string) => read(`${root}data/ketamine-tms/${file}`)
const lexicon = parseLexicon(read(`${root}data/lexicon/lexicon.tsv`))
const vocabulary = JSON.parse(bundled('vocabulary.json')) as Term[]
const plain = (id: string) => id.replace(/-(?:side-effect|condition|treatment|mechanism)$/, '')
const keyOf = (m: Pick<Mention, 'subject' | 'predicate' | 'object'>) => `${plain(m.subject)}|${m.predicate}|${plain(m.object)}`

const ORDER = ['literal', 'synonym', 'list', 'pronoun', 'section'] as const
const seen: { by: (typeof ORDER)[number]; right: boolean; confidence: number; half: string; document: string }[] = []
function note(half: string, mentions: Mention[], gold: ReadonlySet<string>) {
	for (const m of mentions) {
		const worst = Math.max(ORDER.indexOf(m.resolvedBy.subject), ORDER.indexOf(m.resolvedBy.object))
		seen.push({ by: ORDER[worst]!, right: gold.has(keyOf(m)), confidence: m.confidence ?? 0, half, document: m.document })
	}
}

const sources = (JSON.parse(bundled('sources.json')) as { documents: { id: string; file: string }[] }).documents
const texts = new Map(sources.map(({ id, file }) => [id, normaliseText(read(`${seeds}/${file}`))]))
const claims = bundled('claims.jsonl').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Mention)
for (const [id, text] of texts) {
	const others = [...texts].filter(([other]) => other !== id).map(([, t]) => t.toLowerCase()).join('\n')
	const held = vocabulary.map((term) => ({
		...term,
		synonyms: term.synonyms.filter((name) => others.includes(name.toLowerCase()) || !text.toLowerCase().includes(name.toLowerCase())),
	}))
	note('bundled', createExtractor({ vocabulary: held, lexicon })({ id, text }).value.mentions, new Set(claims.filter((c) => c.document === id).map(keyOf)))
}
const pages = new Map<string, Set<string>>()
for (const line of read(`${root}test/evaluate/pages.gold.tsv`).split('\n')) {
	const [page = '', subject, predicate, objects] = line.split('\t')
	if (!objects) continue
	const gold = pages.get(page) ?? new Set<string>()
	for (const object of objects.split(' ')) gold.add(`${subject}|${predicate}|${object}`)
	pages.set(page, gold)
}
for (const [id, gold] of pages) note('others', createExtractor({ vocabulary, lexicon })({ id, text: normaliseText(read(`${bench}/pages/${id}.txt`)) }).value.mentions, gold)

const sizes = new Map(['bundled', 'others'].map((half) => [half, seen.filter((m) => m.half === half)]))
const weigh = (list: typeof seen) => list.reduce((sum, m) => sum + seen.length / 2 / sizes.get(m.half)!.length, 0)
const share = (list: typeof seen) => weigh(list.filter((m) => m.right)) / weigh(list)
const overall = share(seen)
const smoothed = (own: typeof seen) => (weigh(own.filter((m) => m.right)) + 2 * overall) / (weigh(own) + 2)
const table = ORDER.map((by) => {
	const own = seen.filter((m) => m.by === by)
	return [by, smoothed(own), own.length] as const
})
const rows = table.map(([by, value]) => `\t${by}: ${Number(value.toFixed(2))},`)
writeFileSync(
	`${root}src/extract/confidence-table.ts`,
	`// Written by data/models/fit-confidence.ts: shares of right claims by how the less certain name was resolved.\nexport const CONFIDENCE_BY = {\n${rows.join('\n')}\n} as const\n`,
)
const fitted = new Map(table.map(([by, value]) => [by, value]))
const error = (of: (m: (typeof seen)[number]) => number) => {
	const bins = new Map<number, typeof seen>()
	for (const m of seen) bins.set(Math.floor(of(m) * 10), [...(bins.get(Math.floor(of(m) * 10)) ?? []), m])
	return [...bins.values()].reduce((sum, bin) => sum + (weigh(bin) / seen.length) * Math.abs(share(bin) - bin.reduce((s, m) => s + of(m) * weigh([m]), 0) / weigh(bin)), 0)
}
/** What the table would have been without the claim's own document. */
const unseen = (m: (typeof seen)[number]) => smoothed(seen.filter((other) => other.by === m.by && other.document !== m.document))
console.error(table.map(([by, value, n]) => `${by} ${value.toFixed(2)} of ${n}`).join(' · '))
console.error('claims', seen.length, 'right', overall.toFixed(3), 'ECE as it was', error((m) => m.confidence).toFixed(3), 'fitted', error((m) => fitted.get(m.by)!).toFixed(3), 'each document by the others', error(unseen).toFixed(3))
