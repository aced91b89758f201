import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addStep, type History, redo, startHistory, undo } from '../../../src/view/history.ts'

type Act = { step: number; matter: string } | 'undo' | 'redo'
const anyActs: fc.Arbitrary<Act[]> = fc.array(
	fc.oneof(
		fc.record({ step: fc.integer(), matter: fc.constantFrom('', '', 'min', 'walk') }),
		fc.constantFrom<Act>('undo', 'redo'),
	),
	{ maxLength: 60 },
)
const run = (acts: Act[]): History<number> =>
	acts.reduce<History<number>>(
		(now, act) => (act === 'undo' ? undo(now) : act === 'redo' ? redo(now) : addStep(now, act.step, act.matter)),
		startHistory(0),
	)

describe('undo and redo', () => {
	test('a change, undone, and redone', () => {
		const two = addStep(addStep(startHistory('a'), 'b'), 'c')
		expect(undo(two).now).toBe('b')
		expect(undo(undo(two)).now).toBe('a')
		expect(redo(undo(two))).toMatchObject({ now: 'c', past: ['a', 'b'], future: [] })
	})

	test('at either end nothing happens', () => {
		const start = startHistory(1)
		expect(undo(start)).toBe(start)
		expect(redo(start)).toBe(start)
	})

	test('quick changes of one thing are one step; another thing, or none, begins a new one', () => {
		const slid = [2, 3, 4].reduce((now, min) => addStep(now, min, 'min'), startHistory(1))
		expect(slid.past).toEqual([1])
		expect(undo(slid).now).toBe(1)
		expect(addStep(slid, 9, 'walk').past).toEqual([1, 4])
		expect(addStep(addStep(slid, 9), 10).past).toEqual([1, 4, 9])
	})

	test('after an undo, the same thing begins a new step', () => {
		const slid = addStep(addStep(startHistory(1), 2, 'min'), 3, 'min')
		expect(addStep(undo(slid), 5, 'min')).toMatchObject({ past: [1], now: 5 })
	})

	test('memory is bounded, and the newest steps are the ones that stay', () => {
		const long = Array.from({ length: 1000 }, (_, i) => i + 1).reduce((now, n) => addStep(now, n), startHistory(0))
		expect(long.past.length).toBeLessThanOrEqual(200)
		expect(long.past.at(-1)).toBe(999)
	})
})

describe('laws', () => {
	test('undo then redo, and redo then undo, change nothing', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				const here = run(acts)
				const { matter: _a, ...there } = here
				if (here.past.length > 0) expect(redo(undo(here))).toMatchObject(there)
				if (here.future.length > 0) expect(undo(redo(here))).toMatchObject(there)
			}),
		)
	})

	test('undoing everything gives the start, and redoing everything the end', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				const here = run(acts)
				const all = [...here.past, here.now, ...here.future]
				const back = here.past.reduce((now) => undo(now), here)
				expect(back).toMatchObject({ past: [], now: all[0], future: all.slice(1) })
				expect(back.future.reduce<History<number>>((now) => redo(now), back).now).toBe(all.at(-1))
			}),
		)
	})

	test('a new step ends what could be redone, and no history is changed in place', () => {
		fc.assert(
			fc.property(anyActs, fc.integer(), (acts, step) => {
				const here = run(acts)
				const copy = structuredClone(here)
				expect(addStep(here, step).future).toEqual([])
				undo(here)
				redo(here)
				expect(here).toEqual(copy)
			}),
		)
	})
})
