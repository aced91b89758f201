/** A 32-bit FNV-1a hash of a text, started from a seed. Integers only, so it is the same everywhere. */
export function hashText(text: string, seed: number): number {
	let hash = (0x811c9dc5 ^ seed) >>> 0
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
	return hash
}

/** Spreads the bits of an integer (the xorshift-multiply finaliser of MurmurHash3). */
function mix(value: number): number {
	let v = value >>> 0
	v = Math.imul(v ^ (v >>> 16), 0x85ebca6b)
	v = Math.imul(v ^ (v >>> 13), 0xc2b2ae35)
	return (v ^ (v >>> 16)) >>> 0
}

/** A seeded generator of numbers in [0, 1): a Weyl sequence, mixed. */
export function seededRandom(seed: number): () => number {
	let state = mix(seed)
	return () => {
		state = (state + 0x9e3779b9) >>> 0
		return mix(state) / 4294967296
	}
}

/** A number in [-1, 1) that belongs to an id, whatever else is in the graph: adding a node moves no other node's. */
export function jitterOf(id: string, seed: number): number {
	return mix(hashText(id, seed)) / 2147483648 - 1
}
