/**
 * Groups of two or more nodes that reach each other, each sorted, first id first (Tarjan 1972, without recursion so that
 * a long chain of citations does no harm).
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
	const walk: Walk = { edges, index: new Map(), low: new Map(), stack: [], onStack: new Set(), groups: [] }
	for (const node of [...edges.keys()].sort()) if (!walk.index.has(node)) visit(walk, node)
	return walk.groups.filter((group) => group.length > 1).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

interface Walk {
	edges: ReadonlyMap<string, readonly string[]>
	index: Map<string, number>
	low: Map<string, number>
	stack: string[]
	onStack: Set<string>
	groups: string[][]
}

function enter(walk: Walk, node: string): { node: string; left: string[] } {
	walk.index.set(node, walk.index.size)
	walk.low.set(node, walk.index.get(node)!)
	walk.stack.push(node)
	walk.onStack.add(node)
	return { node, left: [...(walk.edges.get(node) ?? [])] }
}

function visit(walk: Walk, root: string): void {
	const calls = [enter(walk, root)]
	for (let call = calls.at(-1); call; call = calls.at(-1)) {
		const next = call.left.pop()
		if (next === undefined) {
			calls.pop()
			leave(walk, call.node)
			const above = calls.at(-1)
			if (above) lower(walk, above.node, walk.low.get(call.node)!)
		} else if (!walk.index.has(next)) calls.push(enter(walk, next))
		else if (walk.onStack.has(next)) lower(walk, call.node, walk.index.get(next)!)
	}
}

const lower = (walk: Walk, node: string, to: number) => walk.low.set(node, Math.min(walk.low.get(node)!, to))

/** Closes a group where its first node is left. */
function leave(walk: Walk, node: string): void {
	if (walk.low.get(node) !== walk.index.get(node)) return
	const group = walk.stack.splice(walk.stack.indexOf(node))
	for (const member of group) walk.onStack.delete(member)
	walk.groups.push(group.sort())
}
