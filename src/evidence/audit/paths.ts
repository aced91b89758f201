import type { Link } from '../types.ts'
import { isAsserted, isDenied } from './context.ts'

/** Asserted steps of ways from treatments over mechanisms to conditions: term → links that leave it. */
export interface Steps {
	acts: ReadonlyMap<string, readonly Link[]>
	affects: ReadonlyMap<string, readonly Link[]>
	implicated: ReadonlyMap<string, readonly Link[]>
}

/** Groups asserted acts_on, affects and implicated_in links by where they start. */
export function toSteps(links: readonly Link[]): Steps {
	const of = (predicate: Link['predicate']) => {
		const from = new Map<string, Link[]>()
		for (const link of links) {
			if (link.predicate !== predicate || !isAsserted(link)) continue
			const known = from.get(link.subject)
			if (known) known.push(link)
			else from.set(link.subject, [link])
		}
		return from
	}
	return { acts: of('acts_on'), affects: of('affects'), implicated: of('implicated_in') }
}

/** How a mechanism was reached: over which link, and from which mechanism before. */
interface Reached {
	link: Link
	before?: Reached
}

/**
 * A shortest way treatment → mechanism … → condition of 2 to `most` links that `allows` accepts; undefined where
 * there is none. Breadth first, so each mechanism is looked at once.
 */
export function findWay(
	steps: Steps,
	treatment: string,
	condition: string,
	most: number,
	allows: (link: Link) => boolean = () => true,
): Link[] | undefined {
	const seen = new Set<string>()
	let reached: Reached[] = goOn(steps.acts.get(treatment), undefined, seen, allows)
	for (let length = 2; length <= most && reached.length > 0; length++) {
		for (const way of reached) {
			const last = steps.implicated.get(way.link.object)?.find((link) => link.object === condition && allows(link))
			if (last) return toLinks({ link: last, before: way })
		}
		reached = reached.flatMap((way) => goOn(steps.affects.get(way.link.object), way, seen, allows))
	}
	return undefined
}

function goOn(
	links: readonly Link[] = [],
	before: Reached | undefined,
	seen: Set<string>,
	allows: (link: Link) => boolean,
): Reached[] {
	const next: Reached[] = []
	for (const link of links) {
		if (seen.has(link.object) || !allows(link)) continue
		seen.add(link.object)
		next.push({ link, before })
	}
	return next
}

function toLinks(way: Reached): Link[] {
	const links: Link[] = []
	for (let at: Reached | undefined = way; at; at = at.before) links.unshift(at.link)
	return links
}

/** A step that one source, hedges or a contradiction leave uncertain. */
export const isWeak = (link: Link): boolean =>
	link.evidence.counts.independent === 1 || link.evidence.hedgedShare === 1 || isDenied(link)
