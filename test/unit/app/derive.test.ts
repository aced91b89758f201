import { expect, test } from 'vitest'
import { derive, deriveAhead, deriveInSlices, type Given } from '../../../src/app/state/derive.ts'
import { takeTurns } from '../../../src/app/state/slices.ts'
import { smallProject, smallTexts } from '../../fixtures/read-small.ts'

const logged = smallProject()
const bare: Given = { logged, texts: new Map(), dependence: logged.dependence }
const held = (change = (text: string) => text) =>
	new Map(Object.entries(smallTexts()).map(([id, text]) => [id, { text: change(text), unchanged: true, fileName: id }]))
const weights = (known: ReturnType<typeof derive>) =>
	known.fixed.allLinks.map(({ id, evidence }) => [id, evidence.counts])

test('in slices the same is found as at once', async () => {
	const given = { ...bare, texts: held() }
	expect(weights(await deriveInSlices(given))).toEqual(weights(derive(given)))
})

test('texts in which every word stands change no link and no graph; lost words do', () => {
	const before = derive(bare)
	const after = derive({ ...bare, texts: held() }, before)
	expect(after.fixed.allLinks).toBe(before.fixed.allLinks)
	expect(after.fixed.fullGraph).toBe(before.fixed.fullGraph)
	expect(after.fixed.verified.places.size).toBeGreaterThan(0)
	const lost = derive({ ...bare, texts: held(() => 'Nothing of it is left.') }, before)
	expect(lost.fixed.allLinks).not.toBe(before.fixed.allLinks)
})

test('what was derived ahead of another project is not taken over', async () => {
	await deriveAhead({ ...bare, logged: { ...logged, mentions: logged.mentions.slice(0, 1) } })
	expect(derive(bare).fixed.allLinks.length).toBeGreaterThan(1)
})

test('work in slices can be stopped', async () => {
	const abort = new AbortController()
	const giveWay = takeTurns(abort.signal)
	abort.abort()
	const end = performance.now() + 60
	while (performance.now() < end);
	await expect(giveWay()).rejects.toThrow('abort')
})
