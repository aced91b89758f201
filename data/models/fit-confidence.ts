// Fits src/extract/confidence-table.ts: npx tsx data/models/fit-confidence.ts <bench folder>
// Shares of right claims by how the less certain of a claim's two names was resolved, on those annotated pages of
// test/evaluate/pages.gold.tsv that were annotated before their claims were seen: what a reader may expect of a document
// that nobody wrote rules for. Smoothed by eight claims at the overall share. Prints a table of reliability.
import { readFileSync, writeFileSync } from 'node:fs'
import { createExtractor } from '../../src/extract/extractor.ts'
import { parseLexicon } from '../../src/extract/lexicon.ts'
import type { Mention } from '../../src/schema/mention.ts'
import { normaliseText } from '../../src/text/normalise.ts'

const [, , bench] = process.argv
if (!bench) throw new Error('fit-confidence: no folder of pages; expected a path, found nothing')
/** Used while rules were written. */
const USED = new Set(['13', '22', '26', '29', '30'])
const SMOOTHING = 8
const root = new URL('../../', import.meta.url).pathname
const read = (file: string) => readFileSync(file, 'utf8')
const bundled = (file: string) => read(`${root}data/ketamine-tms/${file}`)
const lexicon = parseLexicon(read(`${root}data/lexicon/lexicon.tsv`))
const vocabulary = JSON.parse(bundled('vocabulary.json')) as Term[]
const plain = (id: string) => id.replace(/-(?:side-effect|condition|treatment|mechanism)$/, '')
const keyOf = (m: Pick<Mention, 'subject' | 'predicate' | 'object'>) => `${plain(m.subject)}|${m.predicate}|${plain(m.object)}`

const ORDER = ['literal', 'synonym', 'list', 'pronoun', 'section'] as const
const seen: { by: (typeof ORDER)[number]; right: boolean; confidence: number; document: string }[] = []
function note(mentions: Mention[], gold: ReadonlySet<string>) {
	for (const m of mentions) {
		const worst = Math.max(ORDER.indexOf(m.resolvedBy.subject), ORDER.indexOf(m.resolvedBy.object))
		seen.push({ by: ORDER[worst]!, right: gold.has(keyOf(m)), confidence: m.confidence ?? 0, document: m.document })
	}
}

const pages = new Map<string, Set<string>>()
for (const line of read(`${root}test/evaluate/pages.gold.tsv`).split('\n')) {
	const [page = '', subject, predicate, objects] = line.split('\t')
	if (!objects || USED.has(page)) continue
	const gold = pages.get(page) ?? new Set<string>()
	for (const object of objects.split(' ')) gold.add(`${subject}|${predicate}|${object}`)
	pages.set(page, gold)
}
for (const [id, gold] of pages) note(createExtractor({ vocabulary, lexicon })({ id, text: normaliseText(read(`${bench}/pages/${id}.txt`)) }).value.mentions, gold)

const share = (list: typeof seen) => list.filter((m) => m.right).length / list.length
const overall = share(seen)
const smoothed = (own: typeof seen) => (own.filter((m) => m.right).length + SMOOTHING * overall) / (own.length + SMOOTHING)
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
	return [...bins.values()].reduce((sum, bin) => sum + (bin.length / seen.length) * Math.abs(share(bin) - bin.reduce((s, m) => s + of(m), 0) / bin.length), 0)
}
/** What the table would have been without the claim's own document. */
const unseen = (m: (typeof seen)[number]) => smoothed(seen.filter((other) => other.by === m.by && other.document !== m.document))
console.error(table.map(([by, value, n]) => `${by} ${value.toFixed(2)} of ${n}`).join(' · '))
console.error('claims', seen.length, 'right', overall.toFixed(3), 'ECE as it was', error((m) => m.confidence).toFixed(3), 'fitted', error((m) => fitted.get(m.by)!).toFixed(3), 'each document by the others', error(unseen).toFixed(3))
