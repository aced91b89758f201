import type { Issue } from '../schema/issue.ts'
import type { Mention } from '../schema/mention.ts'
import type { Project } from '../schema/project.ts'
import type { Source } from '../schema/source.ts'
import { hashText } from '../text/hash.ts'
import { isExact, type Located, type LocatedStatus, locateMention } from '../text/locate.ts'

/** in = located + moved + drifted + missing + withoutText. */
export type VerifyCounts = Record<LocatedStatus | 'withoutText', number> & { in: number }

/** Where every mention's words stand; mentions of documents without a text are left out of `places`. */
export interface Verified {
	places: Map<string, Located>
	/** The same as statuses, as `weighLinks` takes them. */
	located: Map<string, LocatedStatus>
	counts: VerifyCounts
	issues: Issue[]
}

/**
 * Looks up every span in its document's text (by source id, normalised). Rejected mentions are verified as well.
 * `hashes` are SHA-256 of texts, by source id, where they were taken before.
 */
export function verifyMentions(
	project: Pick<Project, 'mentions' | 'sources'>,
	texts: ReadonlyMap<string, string>,
	hashes?: ReadonlyMap<string, string>,
): Verified {
	const places = new Map<string, Located>()
	const counts: VerifyCounts = {
		in: project.mentions.length,
		located: 0,
		moved: 0,
		drifted: 0,
		missing: 0,
		withoutText: 0,
	}
	const issues = findChangedTexts(project.sources, texts, hashes)
	const shifts = new Map<string, Set<number>>()
	for (const mention of project.mentions) {
		const text = texts.get(mention.document)
		if (text === undefined) {
			counts.withoutText++
			continue
		}
		const known = shifts.get(mention.document) ?? new Set<number>()
		shifts.set(mention.document, known)
		const place = stands(mention, text)
			? { status: 'located' as const, start: mention.start, end: mention.end }
			: locateMention(mention, text, known)
		if (place.status === 'located') standing.set(mention, text)
		if (place.status === 'moved') known.add(place.start! - mention.start)
		counts[place.status]++
		places.set(mention.id, place)
		if (!isExact(place.status)) issues.push(toIssue(mention, place))
	}
	return { places, located: new Map(Array.from(places, ([id, { status }]) => [id, status])), counts, issues }
}

/**
 * Record → the text that it was found to agree with. Decisions leave most records as they are, and hashing the words of
 * all of them again would take longer than everything else that follows from a decision.
 */
const standing = new WeakMap<Mention | Source, string>()
const stands = (record: Mention | Source, text: string) => standing.get(record) === text

function toIssue({ id, document, start, end }: Mention, place: Located): Issue {
	const found =
		place.status === 'drifted'
			? `${Math.round(place.score! * 100)} % of its words at ${place.start}–${place.end}`
			: 'nothing like it'
	return {
		code: place.status === 'drifted' ? 'drifted-span' : 'missing-span',
		message: `mention ${id} is not in the text of ${document} and is not counted`,
		path: document,
		expected: `its exact words at ${start}–${end}`,
		received: found,
	}
}

function findChangedTexts(
	sources: readonly Source[],
	texts: ReadonlyMap<string, string>,
	hashes?: ReadonlyMap<string, string>,
): Issue[] {
	return sources.flatMap((source) => {
		const { id, textSha256 } = source
		const text = texts.get(id)
		if (text === undefined || stands(source, text)) return []
		const received = hashes?.get(id) ?? hashText(text)
		if (received === textSha256) {
			standing.set(source, text)
			return []
		}
		return [
			{
				code: 'changed-text',
				message: `the text of ${id} is not the one that was read`,
				path: id,
				expected: textSha256,
				received,
			},
		]
	})
}
