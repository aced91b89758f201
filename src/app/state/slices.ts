/** Work that is done at a stretch before others have their turn, ms: half of what a reader notices. */
const SLICE = 50

/** Lets what waits have its turn (input, a frame, an answer of a worker) wherever work has gone on for long. */
export function takeTurns(signal?: AbortSignal): () => Promise<void> {
	let until = performance.now() + SLICE
	return async () => {
		if (performance.now() < until) return
		await new Promise((resolve) => setTimeout(resolve))
		signal?.throwIfAborted()
		until = performance.now() + SLICE
	}
}

/** Runs work that is written in steps, giving way between them. Rejects with the signal's reason when aborted. */
export async function runInSlices<T>(steps: Iterator<unknown, T>, signal?: AbortSignal): Promise<T> {
	const giveWay = takeTurns(signal)
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
		await giveWay()
	}
}

export function runAtOnce<T>(steps: Iterator<unknown, T>): T {
	for (;;) {
		const step = steps.next()
		if (step.done) return step.value
	}
}
