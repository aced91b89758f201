import { expect, test, vi } from 'vitest'
import { addToLayout } from '../../../src/layout/add-to-layout.ts'
import { runLayout } from '../../../src/layout/layout-client.ts'
import { layoutGraph } from '../../../src/layout/layout-graph.ts'
import { answerRequest, type LayoutReply, type LayoutRequest } from '../../../src/layout/run.ts'
import { twoHubs, withDocument } from './graphs.ts'

/** A worker in this thread: messages are cloned and answered later, as the browser does. */
class ThisThread {
	onmessage: ((event: { data: LayoutReply }) => void) | null = null
	onerror: (() => void) | null = null
	terminate = vi.fn()
	postMessage(request: LayoutRequest): void {
		const data = structuredClone(request)
		setTimeout(() => answerRequest(data, (reply) => this.onmessage?.({ data: structuredClone(reply) })))
	}
}

const inThisThread = (worker = new ThisThread()) => ({ worker, createWorker: () => worker as unknown as Worker })

test('the worker gives the same positions, tells progress and is ended', async () => {
	const { worker, createWorker } = inThisThread()
	const shares: number[] = []
	const positions = await runLayout(twoHubs(), { createWorker, onProgress: (share) => shares.push(share) })
	expect(positions).toEqual(layoutGraph(twoHubs()))
	expect(shares.at(-1)).toBe(1)
	expect(shares.length).toBeLessThanOrEqual(101)
	expect(worker.terminate).toHaveBeenCalledOnce()
})

test('with positions from before, old nodes keep their places', async () => {
	const previous = layoutGraph(twoHubs())
	const { createWorker } = inThisThread()
	const positions = await runLayout(withDocument(twoHubs()), { createWorker, previous })
	expect(positions).toEqual(addToLayout(withDocument(twoHubs()), previous))
})

test('aborting ends the worker and rejects with an AbortError', async () => {
	const { worker, createWorker } = inThisThread()
	const abort = new AbortController()
	const run = runLayout(twoHubs(), { createWorker, signal: abort.signal })
	abort.abort()
	await expect(run).rejects.toMatchObject({ name: 'AbortError' })
	expect(worker.terminate).toHaveBeenCalledOnce()
	await expect(runLayout(twoHubs(), { createWorker, signal: abort.signal })).rejects.toMatchObject({
		name: 'AbortError',
	})
})

test('bad input rejects with its one line', async () => {
	const { createWorker } = inThisThread()
	const bad = { nodes: [], edges: [{ source: 'a', target: 'b', weight: 1 }] }
	await expect(runLayout(bad, { createWorker })).rejects.toThrow(/a → b/)
})

test('where no worker can start, or its script cannot load, the layout still comes', async () => {
	const throwing = () => {
		throw new Error('blocked')
	}
	expect(await runLayout(twoHubs(), { createWorker: throwing })).toEqual(layoutGraph(twoHubs()))
	const dead = new ThisThread()
	dead.postMessage = () => void setTimeout(() => dead.onerror?.())
	expect(await runLayout(twoHubs(), inThisThread(dead))).toEqual(layoutGraph(twoHubs()))
})
