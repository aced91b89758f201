// Documents in our own words with the claims of each line below it; written/README.md tells how they came about.
import { readdirSync, readFileSync } from 'node:fs'
import { createExtractor } from '../../src/extract/extractor.ts'
import type { Score } from '../../src/extract/score.ts'
import { keyOf } from '../../src/extract/tokens.ts'
import { PREDICATE_RULES } from '../../src/schema/predicate.ts'
import { lexicon, type Row } from './lab.ts'

type Link = { subject: string; predicate: keyof typeof PREDICATE_RULES; object: string }

/** A document as it is read, its links once each, and other names that it has for what they name, by key. */
export interface WrittenDocument {
	id: string
	/** registration, abstract or page */
	genre: string
	text: string
	links: Link[]
	alias: Map<string, string>
}

const FOLDER = new URL('written/', import.meta.url)

/** Reads a file of documents: lines of text, below each its claims as "> predicate | subject | object", "& name = other name". */
export function readWritten(name: string, file: string): WrittenDocument[] {
	const parts = file.split(/^=== /m).slice(1)
	return parts.map((part, i) => {
		const [genre = '', ...lines] = part.split('\n')
		const links = new Map<string, Link>()
		const alias = new Map<string, string>()
		for (const line of lines) {
			const [predicate, subject, object] = line
				.slice(2)
				.split('|')
				.map((field) => field.trim())
			if (line.startsWith('> '))
				links.set(`${subject}|${predicate}|${object}`.toLowerCase(), { subject, predicate, object } as Link)
			const [short, full] = line
				.slice(2)
				.split('=')
				.map((field) => keyOf(field.trim()))
			if (line.startsWith('& ')) alias.set(short!, full!)
		}
		const text = asText(lines.filter((line) => !/^[>&] /.test(line)))
		return { id: `${name}-${i + 1}`, genre: genre.trim(), text, links: [...links.values()], alias }
	})
}

// Sentences, one a line, become paragraphs; the title, headings, questions that open a paragraph, and lists stand apart.
function asText(lines: readonly string[]): string {
	const blocks: string[] = []
	let open: 'none' | 'paragraph' | 'list' = 'none'
	for (const line of lines.map((one) => one.trim())) {
		const kind = line.startsWith('- ') ? 'list' : 'paragraph'
		if (line && open === kind) blocks.push(`${blocks.pop()}${kind === 'list' ? '\n' : ' '}${line}`)
		else if (line) blocks.push(line)
		const isHead: boolean =
			open !== 'paragraph' && kind === 'paragraph' && (blocks.length === 1 || !/[.:;,!)”"]$/.test(line))
		open = !line || isHead ? 'none' : kind
	}
	return blocks.join('\n\n')
}

interface Found {
	subject: string[]
	predicate: string
	object: string[]
}

/** What the program reads in a document, each link once, with every name that its terms have there. */
function foundIn({ id, text, alias }: WrittenDocument, read: ReturnType<typeof createExtractor>): Found[] {
	const { mentions, proposedTerms } = read({ id, text }).value
	const names = new Map(proposedTerms.map((term) => [term.id, [term.label, ...term.synonyms].map(keyOf)]))
	const known = (term: string, surface: string) => {
		const keys = [keyOf(surface), keyOf(term.replaceAll('-', ' ')), ...(names.get(term) ?? [])].filter(Boolean)
		return [...keys, ...keys.flatMap((key) => alias.get(key) ?? [])]
	}
	const all = new Map<string, Found>()
	for (const m of mentions) {
		const key = `${m.subject}|${m.predicate}|${m.object}`
		const one = all.get(key) ?? { subject: [], predicate: m.predicate, object: [] }
		one.subject.push(...known(m.subject, m.subjectSurface))
		one.object.push(...known(m.object, m.objectSurface))
		all.set(key, one)
	}
	return [...all.values()]
}

type Same = (gold: string, names: readonly string[]) => boolean
const isSame: Same = (gold, names) => names.includes(keyOf(gold))
const isPart: Same = (gold, names) =>
	names.some((name) => ` ${keyOf(gold)} `.includes(` ${name} `) || ` ${name} `.includes(` ${keyOf(gold)} `))

function fits(link: Link, found: Found, same: Same): boolean {
	if (link.predicate !== found.predicate) return false
	if (same(link.subject, found.subject) && same(link.object, found.object)) return true
	const { symmetric = false } = PREDICATE_RULES[link.predicate]
	return symmetric && same(link.subject, found.object) && same(link.object, found.subject)
}

function score(documents: readonly WrittenDocument[], found: readonly Found[][], same: Same): Score {
	let [gold, predicted, right] = [0, 0, 0]
	for (const [i, { links }] of documents.entries()) {
		const left = [...found[i]!]
		gold += links.length
		predicted += left.length
		for (const link of links) {
			const at = left.findIndex((one) => fits(link, one, same))
			if (at < 0) continue
			left.splice(at, 1)
			right += 1
		}
	}
	const [precision, recall] = [right / predicted, right / gold]
	return { gold, predicted, right, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

export const readAllWritten = (): WrittenDocument[] =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.txt'))
		.sort()
		.flatMap((file) => readWritten(file.replace('.txt', ''), readFileSync(new URL(file, FOLDER), 'utf8')))

export function written(): Row[] {
	const read = createExtractor({ vocabulary: [], lexicon })
	const documents = readAllWritten()
	const found = documents.map((document) => foundIn(document, read))
	const rows = ['registration', 'abstract', 'page'].map((genre): Row => {
		const own = documents.flatMap((document, i) => (document.genre === genre ? [i] : []))
		const scored = score(
			own.map((i) => documents[i]!),
			own.map((i) => found[i]!),
			isSame,
		)
		return [`${own.length} written ${genre}s, ${scored.gold} links`, scored, '', '']
	})
	return [
		...rows,
		[`${documents.length} written documents, names the same`, score(documents, found, isSame), '', '.65'],
		[`${documents.length} written documents, one name part of the other`, score(documents, found, isPart), '', ''],
	]
}
