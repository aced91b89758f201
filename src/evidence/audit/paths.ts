import { groupByKey } from '../merge-rules.ts'
import type { Link } from '../types.ts'
import { type AuditContext, isAsserted, isDenied } from './context.ts'

/** Asserted steps of ways from treatments over mechanisms to conditions. */
export interface Steps {
	/** Treatment or mechanism → acts_on and affects links that leave it. */
	onwards: ReadonlyMap<string, readonly Link[]>
	/** Mechanism → condition → the implicated_in link between them. */
	last: ReadonlyMap<string, ReadonlyMap<string, Link>>
}

/** Groups asserted acts_on, affects and implicated_in links by where they start. */
export function toSteps(links: readonly Link[]): Steps {
	const asserted = links.filter(isAsserted)
	const onwards = groupByKey(asserted, (link) =>
		link.predicate === 'acts_on' || link.predicate === 'affects' ? [link.subject] : [],
	)
	const last = groupByKey(asserted, (link) => (link.predicate === 'implicated_in' ? [link.subject] : []))
	return {
		onwards,
		last: new Map(Array.from(last, ([from, own]) => [from, new Map(own.map((link) => [link.object, link]))])),
	}
}

/** An asserted treats link and a shortest way that explains it, where there is one. */
export interface Explained {
	treats: Link
	way?: Link[]
}

const explainedIn = new WeakMap<AuditContext, { steps: Steps; explained: Explained[] }>()

/** Every asserted treats link with its way, found once for each audit. */
export function explainTreats(context: AuditContext): { steps: Steps; explained: Explained[] } {
	const known = explainedIn.get(context)
	if (known) return known
	const steps = toSteps(context.links)
	const treats = context.links.filter((link) => link.predicate === 'treats' && isAsserted(link))
	const explained = treats.map((link) => ({ treats: link, way: findWay(steps, link, context.settings.mostSteps) }))
	explainedIn.set(context, { steps, explained })
	return { steps, explained }
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
	{ onwards, last }: Steps,
	{ subject, object }: Pick<Link, 'subject' | 'object'>,
	most: number,
	allows: (link: Link) => boolean = () => true,
): Link[] | undefined {
	const seen = new Set<string>()
	let reached: Reached[] = goOn(onwards.get(subject), undefined, seen, allows)
	for (let length = 2; length <= most && reached.length > 0; length++) {
		for (const way of reached) {
			const link = last.get(way.link.object)?.get(object)
			if (link && allows(link)) return toLinks({ link, before: way })
		}
		if (length < most) reached = reached.flatMap((way) => goOn(onwards.get(way.link.object), way, seen, allows))
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
