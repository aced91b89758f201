// Logistic regression of readable features, deterministic.

export interface Row {
	features: readonly string[]
	y: number
	/** How much the row counts. */
	weight?: number
}

export interface FitOptions {
	epochs?: number
	l2?: number
	/** Features seen less often are left out. */
	least?: number
}

/** A generator of the same numbers from 0 to 1 each time. */
export function seeded(seed: number): () => number {
	let state = seed
	return () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32
}

export function shuffle<T>(items: T[], next: () => number): void {
	for (let i = items.length - 1; i > 0; i -= 1) {
		const j = Math.floor(next() * (i + 1))
		;[items[i], items[j]] = [items[j]!, items[i]!]
	}
}

/** Of the first step. Three times as much learns as fast and does worse on folds that the weights did not see. */
const STEP = 0.05

/** Weights by AdaGrad with L2; rows in an order shuffled by a seeded generator. */
export function fit(rows: readonly Row[], { epochs = 14, l2 = 1.5e-3, least = 3 }: FitOptions = {}): Map<string, number> {
	const count = new Map<string, number>()
	for (const row of rows) for (const f of new Set(row.features)) count.set(f, (count.get(f) ?? 0) + 1)
	const index = new Map([...count].filter(([, n]) => n >= least).map(([f], i) => [f, i + 1]))
	const w = new Float64Array(index.size + 1)
	const g = new Float64Array(index.size + 1).fill(1e-6)
	const all = rows.map((e) => ({ y: e.y, k: e.weight ?? 1, x: [0, ...new Set(e.features.flatMap((f) => index.get(f) ?? []))] }))
	const next = seeded(12345)
	for (let epoch = 0; epoch < epochs; epoch += 1) {
		shuffle(all, next)
		for (const { x, y, k } of all) {
			let s = 0
			for (const f of x) s += w[f]!
			const d = (1 / (1 + Math.exp(-s)) - y) * k
			for (const f of x) {
				const step = d + l2 * 50 * w[f]!
				g[f]! += step * step
				w[f]! -= (STEP / Math.sqrt(g[f]!)) * step
			}
		}
	}
	const weights = new Map<string, number>([['bias', w[0]!]])
	for (const [f, i] of index) if (Math.abs(w[i]!) > 0.02) weights.set(f, w[i]!)
	return weights
}

/** Lowest chance to accept for the best F1, of rows whose chances came from weights that did not see them. */
export function bestThreshold(chances: readonly number[], right: readonly boolean[]): { threshold: number; f1: number } {
	const all = right.filter(Boolean).length
	let best = { threshold: 0.5, f1: 0 }
	for (let percent = 10; percent <= 80; percent += 2) {
		const taken = chances.flatMap((chance, i) => (chance >= percent / 100 ? [right[i]!] : []))
		const hits = taken.filter(Boolean).length
		const f1 = (2 * hits) / (taken.length + all)
		if (f1 > best.f1) best = { threshold: percent / 100, f1 }
	}
	return best
}
