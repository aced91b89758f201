// Annotated sets as texts with names and what they say of them.
import { readFileSync } from 'node:fs'
import type { KnownName } from '../../src/extract/read-sentences.ts'

/** A text with its names by id, and pairs "treatment|condition"; what is in neither set is said not to hold. */
export interface Annotated {
	id: string
	text: string
	names: KnownName[]
	causes: Set<string>
	/** Null where the set does not mark treatment. */
	treats: Set<string> | null
	/** Where text and mesh ids are known: as read. */
	entities: { start: number; end: number; type: string; ids: string[] }[]
}

const KIND: Record<string, KnownName['kinds']> = { Chemical: ['treatment'], Disease: ['condition', 'side_effect'] }
const records = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
const inOrder = (names: KnownName[]) => names.sort((a, b) => a.start - b.start || b.end - a.end)

/** BC5CDR: document-level chemical-induced disease, by MeSH id. */
export function readCdr(file: string): Annotated[] {
	return records(file).map(({ id, text, entities, relations }): Annotated => ({
		id, text, entities, treats: null,
		names: inOrder((entities as Annotated['entities'])
			.filter((e) => KIND[e.type] && e.ids[0] !== '-1')
			.map((e) => ({ start: e.start, end: e.end, id: e.ids[0]!, label: text.slice(e.start, e.end), kinds: KIND[e.type]! }))),
		causes: new Set((relations as { head: string; tail: string }[]).map((r) => `${r.head}|${r.tail}`)),
	}))
}

const PAIR = /(T?\d+)([a-z])(C?\d+)/g

/** What a line of labels says to hold: its pairs, by the names' ids. */
function saidOf(pairs: string, idOf = (name: string): string | undefined => name): Pick<Annotated, 'causes' | 'treats'> {
	const all = [...pairs.matchAll(PAIR)]
	const said = (what: string) => new Set(all.flatMap(([, t, is, c]) => (is === what ? [`${idOf(t!)}|${idOf(c!)}`] : [])))
	return { causes: said('c'), treats: said('t') }
}

/**
 * BC5CDR's sentences with what each says by itself of its pairs, labelled by hand: `sentence-labels.tsv` has a line for
 * each of `document TAB start TAB end TAB pairs`, offsets of the abstract, a pair being the starts of both names with
 * what holds between them: t is given for, c causes; n and m are denials of these.
 */
export function readLabelled(file: string, abstracts: readonly Annotated[]): Annotated[] {
	const byId = new Map(abstracts.map((abstract) => [abstract.id, abstract]))
	return readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap((line): Annotated[] => {
		const [id = '', start, end, pairs = ''] = line.split('\t')
		const abstract = byId.get(id)
		if (!abstract) return []
		const [from, to] = [Number(start), Number(end)]
		const inside = abstract.entities.filter((e) => KIND[e.type] && e.start >= from && e.end <= to)
		const nameOf = (e: Annotated['entities'][number]) => (e.ids[0] === '-1' ? String(e.start) : e.ids[0]!)
		const at = new Map(inside.map((e) => [e.start, nameOf(e)]))
		const text = abstract.text.slice(from, to)
		return [{
			id, text, entities: [], ...saidOf(pairs, (start) => at.get(Number(start))),
			names: inOrder(inside.map((e) => ({
				start: e.start - from, end: e.end - from, id: nameOf(e), label: abstract.text.slice(e.start, e.end), kinds: KIND[e.type]!,
			}))),
		}]
	})
}

type Arg = { text: string[][]; start: number[][] } | undefined

/** PHEE: adverse and potential therapeutic events of sentences. A name's id is its place. */
export function readPhee(file: string): Annotated[] {
	return records(file).map(({ id, context: text, annotations }): Annotated => {
		const spans = new Map<string, KnownName>()
		const add = (arg: Arg, kinds: KnownName['kinds']): string[] => (arg?.text ?? []).flatMap((parts, i) => parts.map((part, j) => {
			const start = arg!.start[i]![j]!
			const key = `${start}-${start + part.length}`
			if (!spans.has(key)) spans.set(key, { start, end: start + part.length, id: key, label: part, kinds })
			return key
		}))
		const [treats, causes] = [new Set<string>(), new Set<string>()]
		for (const { events } of annotations) for (const event of events) {
			const drugs = add(event.Treatment?.Drug, ['treatment'])
			const bad = add(event.Effect, ['condition', 'side_effect'])
			const ill = add(event.Treatment?.Disorder ?? event.Treatment?.Treatment_Disorder, ['condition', 'side_effect'])
			for (const drug of drugs) {
				for (const c of ill) treats.add(`${drug}|${c}`)
				for (const c of bad) (event.event_type === 'Adverse_event' ? causes : treats).add(`${drug}|${c}`)
			}
		}
		return { id, text, names: inOrder([...spans.values()]), causes, treats, entities: [] }
	})
}

const JOINTS = /\s*(?:,\s*(?:and|or)\s+|[,;]\s+|\s(?:and|or|plus|with|as well as|followed by|due to|related to|because of|associated with|characterized by)\s|\s?[()[\]])\s*/g
const OPENERS = /^(?:(?:an?|the|some|his|her|their|its|significant|subsequent|possible|multiple|several|episodes? of|development of|cases? of|onset of|occurrence of)\s+)+/i

/** The names in what PHEE marks as one effect: "nausea, vomiting and fever" are three; "renal and hepatic failure" stays one. */
export function splitEffect({ start, text }: { start: number; text: string }): { start: number; end: number }[] {
	const parts: { start: number; text: string }[] = []
	let at = 0
	for (const joint of text.matchAll(JOINTS)) {
		parts.push({ start: at, text: text.slice(at, joint.index) })
		at = joint.index + joint[0].length
	}
	parts.push({ start: at, text: text.slice(at) })
	const names = parts.filter((part) => part.text.trim())
	const cut = names.some((part) => /^\S+(?:ic|al|ous|ar|ive|ent|ory|ed)$/.test(part.text)) ? [{ start: 0, text }] : names
	return cut.map((part) => {
		const opener = OPENERS.exec(part.text)?.[0].length ?? 0
		return { start: start + part.start + opener, end: start + part.start + part.text.length }
	})
}

/** PHEE's passages with every name in them: `id TAB names TAB pairs`, names as kind and place (`T12-20 C30-41`), pairs as above. */
export function readPassages(file: string, passages: readonly Annotated[]): Annotated[] {
	const byId = new Map(passages.map((passage) => [passage.id, passage.text]))
	return readFileSync(file, 'utf8').split('\n').filter(Boolean).flatMap((line): Annotated[] => {
		const [id = '', places = '', pairs = ''] = line.split('\t')
		const text = byId.get(id)
		if (text === undefined) return []
		const names = [...places.matchAll(/([TC])(\d+)-(\d+)/g)].map(([, kind, from, to]): KnownName => {
			const [start, end] = [Number(from), Number(to)]
			return { start, end, id: from!, label: text.slice(start, end), kinds: KIND[kind === 'T' ? 'Chemical' : 'Disease']! }
		})
		return [{ id, text, names, entities: [], ...saidOf(pairs) }]
	})
}

const MARK = /\[([TC]\d+) ([^\]]*)\]/g

/** Sentences written for this: `sentence TAB pairs`, names marked as `[T1 name]` and `[C1 name]`, pairs as `T1tC1`, letters as above. */
export function readWritten(file: string): Annotated[] {
	return readFileSync(file, 'utf8').split('\n').filter((line) => line && line[0] !== '#').map((line, i): Annotated => {
		const [marked = '', pairs = ''] = line.split('\t')
		const names: KnownName[] = []
		let text = ''
		let at = 0
		for (const mark of marked.matchAll(MARK)) {
			const [whole, id, label] = mark as unknown as [string, string, string]
			text += marked.slice(at, mark.index)
			const kinds = KIND[id[0] === 'T' ? 'Chemical' : 'Disease']!
			names.push({ start: text.length, end: text.length + label.length, id, label, kinds })
			text += label
			at = mark.index + whole.length
		}
		text += marked.slice(at)
		return { id: `written ${i}`, text, names, entities: [], ...saidOf(pairs) }
	})
}
