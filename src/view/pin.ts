import type { Link } from '../evidence/types.ts'
import type { ClaimGraph } from '../graph/build-graph.ts'
import { countOf } from '../text/count.ts'
import { keyOfLink, type Terms, writeHeading } from './sentences.ts'

/** Links whose numbers a pin carries: the best supported ones that are shown. */
const MOST = 24
/** Longer pins are none of ours. */
const MOST_LETTERS = 8000

/** What names a state of a project: its version as people say it, and the fingerprint of its content. */
export interface Edition {
	version: string
	fingerprint: string
}

/** "1.0.0@79388dd7 ketamine.treats.depression:5 …": what an embed was made from, and what it showed. */
export function writePin({ version, fingerprint }: Edition, told: readonly Link[]): string {
	const counts = told.slice(0, MOST).map(({ id, evidence }) => `${id}:${evidence.counts.independent}`)
	return [`${encodeURIComponent(version)}@${fingerprint}`, ...counts].join(' ')
}

/** What an embed was pinned to and what has changed since. */
export interface PinNote {
	/** All of it. */
	text: string
	changed: boolean
	/** "Pinned to version 1.0.0 (…), now version 1.1.0 (…)." */
	editions: string
	/** "Ketamine treats depression: now 5 sources, was 7", for each claim that it was pinned with. */
	changes: string[]
}

/** A pin in words; undefined for what is no pin. */
export function tellPin(pin: string, now: Edition, graph: ClaimGraph, terms: Terms): PinNote | undefined {
	const [first = '', ...counts] = pin.slice(0, MOST_LETTERS).split(/\s+/).filter(Boolean)
	const [, version, fingerprint] = /^(?:([\w.~%-]{1,60})@)?([0-9a-f]{8})$/.exec(first) ?? []
	if (!fingerprint) return undefined
	const then = nameEdition({ version: readVersion(version), fingerprint })
	if (fingerprint === now.fingerprint) {
		const text = `Pinned to ${then}; nothing has changed since.`
		return { text, changed: false, editions: text, changes: [] }
	}
	const changes = counts.flatMap((one) => tellCount(one, graph, terms))
	const detail = changes.length > 0 ? changes.join('; ') : 'nothing that is shown here'
	const editions = `Pinned to ${then}, now ${nameEdition(now)}.`
	return { text: `${editions} Changed since: ${detail}.`, changed: true, editions, changes }
}

const nameEdition = ({ version, fingerprint }: Edition) =>
	version ? `version ${version} (${fingerprint})` : `version ${fingerprint}`

function readVersion(text = ''): string {
	try {
		return decodeURIComponent(text)
	} catch {
		return ''
	}
}

/** "ketamine.treats.depression:7" → "Ketamine treats depression: now 5 sources, was 7"; nothing where it is as it was. */
function tellCount(one: string, graph: ClaimGraph, terms: Terms): string[] {
	const [, id = '', count = ''] = /^([a-z0-9._-]+):(\d{1,6})$/.exec(one) ?? []
	if (!id) return []
	const link = graph.hasEdge(id) ? graph.getEdgeAttribute(id, 'link') : undefined
	const now = link?.evidence.counts.independent ?? 0
	if (now === Number(count)) return []
	const name = link ? writeHeading(keyOfLink(link), terms) : id.replaceAll('.', ' ').replaceAll('_', ' ')
	return [`${name}: now ${countOf(now, 'source')}, was ${count}`]
}
