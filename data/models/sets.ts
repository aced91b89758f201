// Annotated sets as texts with names and what they say of them.
import { readFileSync } from 'node:fs'
import type { KnownName } from '../../src/extract/extractor.ts'

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
