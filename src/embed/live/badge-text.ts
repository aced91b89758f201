import { standingOf } from '../../evidence/standing.ts'
import type { Link } from '../../evidence/types.ts'
import { fingerprintOf } from '../../render/fingerprint.ts'
import type { Weighed } from '../../render/project-picture.ts'
import { linkOf } from '../../schema/claim.ts'
import { keyOfLink, writeHeading, writeSentence } from '../../view/sentences.ts'
import { type LiveSource, openSource } from './open-source.ts'

export interface BadgeText {
	heading: string
	sentence: string
	/** "5 for · 1 against" */
	counts: string
	standing: string
	/** How to cite the claim: project, version, fingerprint. */
	citation: string
}

/** A badge on one claim of a project. Throws one line where the claim is not in it. */
export async function readBadge(source: LiveSource, claim: string): Promise<BadgeText> {
	return tellBadge((await openSource(source)).weighed, claim)
}

export function tellBadge({ project, links }: Weighed, claim: string): BadgeText {
	const link = links.find(({ id }) => id === linkOf(claim))
	if (!link) throw new Error(`${claim}: no such claim (expected one of ${project.manifest.title}; found none)`)
	const terms = new Map(project.terms.map((term) => [term.id, term]))
	const { title, version, date } = project.manifest
	return {
		heading: writeHeading(keyOfLink(link), terms),
		sentence: writeSentence(keyOfLink(link), link.evidence, terms),
		counts: countSides(link),
		standing: standingOf(link.evidence),
		citation: [title, `version ${version}`, date, fingerprintOf(project), link.id].filter(Boolean).join(', '),
	}
}

/** Independent sources for, with how many of them always hedge, and against. */
function countSides({ evidence }: Link): string {
	const asserting = evidence.sources.filter(({ stance }) => stance === 'asserts' || stance === 'both')
	const hedged = asserting.filter(({ documents }) =>
		documents.every(({ mentions }) =>
			mentions.every(({ certainty, polarity }) => polarity === 'denies' || certainty !== 'stated'),
		),
	).length
	const against = evidence.denying + evidence.both
	const parts = [
		`${asserting.length} for`,
		hedged > 0 ? `${hedged} hedged` : '',
		against > 0 ? `${against} against` : '',
	]
	return parts.filter(Boolean).join(' · ')
}
