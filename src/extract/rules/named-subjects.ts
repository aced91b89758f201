import { type Clause, groupOf, has } from '../analysis.ts'
import type { Arg } from '../discourse.ts'
import type { Reader } from '../reader.ts'
import { argsOf } from '../subjects.ts'

/** "regions of the brain linked to mood": what the participle follows. */
export function namedBefore(reader: Reader, from: number): Arg[] {
	const { entities, tokens } = reader.analysis
	const near = entities.findLast((e) => e.to <= from && has(e, ['mechanism']))
	if (
		!near ||
		!/^(?:(?:that|which) (?:is|are|was|were)|also|that|in the|in)?$/.test(tokens.low.slice(near.to, from).join(' '))
	)
		return []
	return argsOf(reader, groupOf(reader.analysis, near).items, ['mechanism'])
}

const KINDS = /^(?:drugs|agents|compounds|medications|medicines|substances|treatments|therapies|modulators)$/

/** "Drugs targeting Y (such as X)", "agents that block Y, like X": X does it; where none is named, nobody that is known. */
export function examplesOf(reader: Reader, from: number, to: number): Arg[] | null {
	const { tokens, entities } = reader.analysis
	const kind = tokens.low[from - 1] === 'that' || tokens.low[from - 1] === 'which' ? from - 2 : from - 1
	// "X and Y are drugs that …" says it of X and Y.
	if (kind < from - 1 && tokens.low[kind - 1] === 'are') return null
	if (!KINDS.test(tokens.low[kind] ?? '') || /^(?:these|those|both|the|two)$/.test(tokens.low[kind - 1] ?? ''))
		return null
	if (kind === from - 1 && !tokens.low[from]!.endsWith('ing')) return null
	const named = entities.find((e) => e.from > to && e.from - to <= 12 && e.meanings[0]!.kind === 'treatment')
	const opened = named && tokens.low.slice(Math.max(to, named.from - 5), named.from).join(' ')
	if (!named || !/(?:\(|such as|like|including|e \. g \.|i \. e \.) ?$/.test(opened ?? ''))
		return reader.analysis.entityAt[kind]! < 0 && tokens.low[from]!.endsWith('ing') ? [] : null
	return argsOf(reader, groupOf(reader.analysis, named).items, ['treatment'])
}

const THINGS =
	/^(?:activities|steps|things|ways|measures|strategies|treatments|therapies|options|medications|medicines|drugs|techniques|methods|approaches|changes|exercises|remedies)$/

/** "Activities that help to reduce stress include X and Y": X and Y do it. */
export function namedLater(reader: Reader, { zoneFrom, zoneTo }: Clause, to: number): Arg[] {
	const { tokens, entities, entityAt } = reader.analysis
	const zone = tokens.low.slice(zoneFrom, zoneTo)
	const plain = zone.every((word, i) => entityAt[zoneFrom + i]! < 0 || THINGS.test(word))
	if (!zone.some((word) => THINGS.test(word)) || !plain) return []
	const at = tokens.low.findIndex((word, i) => i >= to && /^(?:include|includes|are|including|like)$/.test(word))
	const named = at < 0 ? undefined : entities.find((e) => e.from > at && e.from - at <= 6 && has(e, ['treatment']))
	return named ? argsOf(reader, groupOf(reader.analysis, named).items, ['treatment']) : []
}
