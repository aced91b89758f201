import type { Link } from '../evidence/types.ts'
import type { ClaimGraph } from '../graph/build-graph.ts'
import { keyOfLink, type Terms, writeHeading } from './sentences.ts'

/** Links whose numbers a pin carries: the best supported ones that are shown. */
const MOST = 24

/** "79388dd7 ketamine.treats.depression:5 …": what an embed was made from, and what it showed. */
export function writePin(fingerprint: string, told: readonly Link[]): string {
	const counts = told.slice(0, MOST).map(({ id, evidence }) => `${id}:${evidence.counts.independent}`)
	return [fingerprint, ...counts].join(' ')
}

/** What has changed for the claims that a pinned embed shows; undefined while nothing has. */
export function tellChanges(pin: string, fingerprint: string, graph: ClaimGraph, terms: Terms): string | undefined {
	const [pinned, ...counts] = pin.split(/\s+/).filter(Boolean)
	if (!pinned || pinned === fingerprint) return undefined
	const changes = counts.flatMap((one) => {
		const [, id = '', count = ''] = /^([a-z0-9._-]+):(\d+)$/.exec(one) ?? []
		if (!id) return []
		const link = graph.hasEdge(id) ? graph.getEdgeAttribute(id, 'link') : undefined
		const now = link?.evidence.counts.independent ?? 0
		if (now === Number(count)) return []
		const name = link ? writeHeading(keyOfLink(link), terms) : id.replaceAll('.', ' ').replaceAll('_', ' ')
		return [`${name}: now ${now} ${now === 1 ? 'source' : 'sources'}, was ${count}`]
	})
	const detail = changes.length > 0 ? changes.join('; ') : 'nothing that is shown here'
	return `The project has changed since this was embedded (${pinned}, now ${fingerprint}): ${detail}.`
}
