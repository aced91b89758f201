/** Disjoint sets of strings; the representative of a set is its smallest member, whatever the order of joining. */
export interface Union {
	find: (id: string) => string
	/** True where two sets became one. */
	join: (a: string, b: string) => boolean
}

/** Union–find with path halving. Ids need not be announced: an unseen id is a set of its own. */
export function buildUnion(): Union {
	const parent = new Map<string, string>()
	const find = (id: string): string => {
		let at = id
		for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
			const top = parent.get(up)
			if (top !== undefined) parent.set(at, top)
			at = up
		}
		return at
	}
	const join = (a: string, b: string): boolean => {
		const [low, high] = [find(a), find(b)].sort()
		if (low === high) return false
		parent.set(high!, low!)
		return true
	}
	return { find, join }
}
