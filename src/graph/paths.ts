import type { ClaimGraph } from './build-graph.ts'

export interface Path {
	nodes: string[]
	/** Link ids, one a step; of parallel links the strongest. */
	links: string[]
	/** Weight of the weakest link: what the whole path rests on. */
	weakest: number
}

export interface PathOptions {
	/** Most steps; 4 reads as one thought, and more than that links everything with everything. */
	maxSteps?: number
	/** Most paths returned. */
	most?: number
	/** True to follow links only from subject to object. */
	directed?: boolean
	/** Which nodes may stand between the ends. */
	through?: (id: string) => boolean
	/** Search steps before giving up on completeness. */
	budget?: number
}

interface Step {
	to: string
	link: string
	weight: number
}

/** Simple paths from one term to another over asserted links, best weakest link first, then shorter, then stronger. */
export function findPaths(graph: ClaimGraph, from: string, to: string, options: PathOptions = {}): Path[] {
	if (!graph.hasNode(from) || !graph.hasNode(to) || from === to) return []
	const { maxSteps = 4, most = 12, directed = true, through = () => true, budget = 200_000 } = options
	const steps = memo((id) => stepsFrom(graph, id, directed))
	const distance = distancesTo(graph, to, maxSteps, directed)
	const found: Path[] = []
	let left = budget
	const walk = (nodes: string[], links: string[], weakest: number) => {
		const here = nodes[nodes.length - 1]!
		for (const step of steps(here)) {
			if (left-- <= 0) return
			if (nodes.includes(step.to)) continue
			const least = Math.min(weakest, step.weight)
			if (step.to === to) found.push({ nodes: [...nodes, to], links: [...links, step.link], weakest: least })
			else if (links.length + 1 + (distance.get(step.to) ?? Infinity) <= maxSteps && through(step.to))
				walk([...nodes, step.to], [...links, step.link], least)
		}
	}
	walk([from], [], Infinity)
	return found.sort((a, b) => comparePaths(graph, a, b)).slice(0, most)
}

/** The best path if any; directed first, then in either direction. */
export function findBestPaths(graph: ClaimGraph, from: string, to: string, options: PathOptions = {}): Path[] {
	const directed = findPaths(graph, from, to, { ...options, directed: true })
	return directed.length > 0 ? directed : findPaths(graph, from, to, { ...options, directed: false })
}

function comparePaths(graph: ClaimGraph, a: Path, b: Path): number {
	const sum = (path: Path) => path.links.reduce((total, id) => total + graph.getEdgeAttribute(id, 'weight'), 0)
	return (
		b.weakest - a.weakest ||
		a.links.length - b.links.length ||
		sum(b) - sum(a) ||
		(a.links.join() < b.links.join() ? -1 : 1)
	)
}

/** One step to each neighbour, by its strongest asserted link, strongest first. */
function stepsFrom(graph: ClaimGraph, id: string, directed: boolean): Step[] {
	const best = new Map<string, Step>()
	const take = (link: string, weight: number, to: string) => {
		const old = best.get(to)
		if (weight > 0 && (!old || weight > old.weight || (weight === old.weight && link < old.link)))
			best.set(to, { to, link, weight })
	}
	graph.forEachOutEdge(id, (link, { weight }, _source, target) => take(link, weight, target))
	graph.forEachInEdge(id, (link, attributes, source) => {
		if (!directed || isSymmetric(attributes.link.predicate)) take(link, attributes.weight, source)
	})
	return [...best.values()].sort((a, b) => b.weight - a.weight || (a.to < b.to ? -1 : 1))
}

const isSymmetric = (predicate: string) => predicate === 'combined_with' || predicate === 'comparable_to'

/** Fewest steps from each node to `to`, up to `most`: prunes walks that cannot arrive. */
function distancesTo(graph: ClaimGraph, to: string, most: number, directed: boolean): Map<string, number> {
	const distance = new Map([[to, 0]])
	let ring = [to]
	for (let step = 1; step <= most && ring.length > 0; step++) {
		const next: string[] = []
		for (const id of ring)
			for (const before of directed
				? [...graph.inNeighbors(id), ...symmetricNeighbours(graph, id)]
				: graph.neighbors(id))
				if (!distance.has(before)) {
					distance.set(before, step)
					next.push(before)
				}
		ring = next
	}
	return distance
}

function symmetricNeighbours(graph: ClaimGraph, id: string): string[] {
	return graph.filterOutEdges(id, (_edge, { link }) => isSymmetric(link.predicate)).map((edge) => graph.target(edge))
}

function memo<T>(make: (id: string) => T): (id: string) => T {
	const known = new Map<string, T>()
	return (id) => {
		if (!known.has(id)) known.set(id, make(id))
		return known.get(id)!
	}
}
