import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision } from '../../../src/schema/decision.ts'
import {
	addDecisions,
	findLogChanges,
	mapHistory,
	mergeLogs,
	withoutDecisions,
} from '../../../src/view/decision-log.ts'
import { parseClaimId, writeDecision } from '../../../src/view/decision-words.ts'
import { addStep, redo, startHistory, undo } from '../../../src/view/history.ts'

const at = (n: number) => new Date(Date.UTC(2024, 0, 1, 0, 0, n)).toISOString()
const made = (id: string, second: number): Decision => ({
	id,
	action: 'reject',
	target: `mention:${id}`,
	by: '',
	at: at(second),
	reason: '',
})
const anyLog = fc
	.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(3)), { selector: ([id]) => id })
	.map((list) => list.map(([id, second]) => made(id, second)))
const ids = (log: readonly Decision[]) => log.map(({ id }) => id)

test('two tabs that add to one log end with the same log, whoever hears of the other first', () => {
	fc.assert(
		fc.property(anyLog, anyLog, (mine, theirs) => {
			const known = new Map(mine.map((one) => [one.id, one]))
			const others = theirs.map((one) => known.get(one.id) ?? one)
			expect(ids(addDecisions(mine, others))).toEqual(ids(addDecisions(others, mine)))
		}),
	)
})

test('hearing of a decision twice changes nothing', () => {
	fc.assert(
		fc.property(anyLog, anyLog, (mine, theirs) => {
			const once = addDecisions(mine, theirs)
			expect(addDecisions(once, theirs)).toEqual(once)
		}),
	)
})

test('what the file holds keeps its order and is not repeated', () => {
	const file = [made('late', 9), made('early', 1)]
	expect(ids(mergeLogs(file, [made('early', 1), made('new', 5)]))).toEqual(['late', 'early', 'new'])
})

test('changes between two logs are what one has and the other has not', () => {
	fc.assert(
		fc.property(anyLog, anyLog, (before, after) => {
			const { added, withdrawn } = findLogChanges(before, after)
			const result = addDecisions(withoutDecisions(before, new Set(ids(withdrawn))), added)
			expect(ids(result).sort()).toEqual(ids(after).sort())
		}),
	)
})

test('undo takes back what was decided here, never what another tab decided meanwhile', () => {
	const start = startHistory<Decision[]>([])
	const mine = addStep(start, [made('mine', 1)])
	const heard = mapHistory(mine, (log) => addDecisions(log, [made('theirs', 2)]))
	expect(ids(undo(heard).now)).toEqual(['theirs'])
	expect(ids(redo(undo(heard)).now)).toEqual(['mine', 'theirs'])
})

test('a decision says what it did and to what', () => {
	const term = (id: string, label: string) => ({
		id,
		label,
		kind: 'treatment' as const,
		synonyms: [],
		definition: '',
		broader: [],
		generic: false,
		xrefs: [],
	})
	const names = {
		terms: new Map([
			['lumarin', term('lumarin', 'Lumarin')],
			['insomnia', term('insomnia', 'Insomnia')],
		]),
		sources: new Map(),
		mentions: new Map(),
	}
	const say = (action: Decision['action'], target: string, after?: unknown) =>
		writeDecision({ ...made('x', 1), action, target, after }, names)
	expect(say('merge', 'documents:a,b')).toBe('Count once: a + b')
	expect(say('split', 'documents:a,b')).toBe('Count apart: a + b')
	expect(say('accept', 'finding:S1:claim:lumarin.treats.insomnia')).toBe(
		'Accepted finding S1 of “Lumarin treats insomnia”',
	)
	expect(say('merge', 'term:lumarin', 'insomnia')).toBe('Joined the term Lumarin into Insomnia')
	expect(say('reset', 'term:lumarin')).toBe('Took back what was decided about Lumarin')
	expect(say('reject', 'mention:gone')).toBe('Rejected mention gone')
})

test('a claim id reads back into its key', () => {
	expect(parseClaimId('a.acts_on.b.decreases')).toMatchObject({ direction: 'decreases', aspect: undefined })
	expect(parseClaimId('claim:a.outperforms.b.onset')).toMatchObject({ object: 'b', aspect: 'onset' })
	expect(parseClaimId('not a claim')).toBeUndefined()
})
