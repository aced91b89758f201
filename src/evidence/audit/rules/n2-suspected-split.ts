import { countShared } from '../../../text/words.ts'
import { groupByKey } from '../../merge-rules.ts'
import { namesOf } from '../concepts.ts'
import type { AuditContext } from '../context.ts'
import { letterPairs, likeness } from '../likeness.ts'
import { type UsedTerm, usedTerms } from '../term-use.ts'
import type { AuditRule } from '../types.ts'

/** What two terms are compared by. */
interface Profile extends UsedTerm {
	names: ReadonlySet<string>
	xrefs: ReadonlySet<string>
	neighbours: ReadonlySet<string>
	pairs: ReadonlyMap<string, number>
}

function toProfile(used: UsedTerm): Profile {
	const { term, links } = used
	const ends = links.flatMap(({ subject, object }) => [subject, object])
	return {
		...used,
		names: new Set(namesOf(term)),
		xrefs: new Set(term.xrefs),
		neighbours: new Set(ends.filter((end) => end !== term.id)),
		pairs: letterPairs(term.label),
	}
}

/** Pairs of one kind that share an xref, a name or the start of a word; no other pair can be suspected. */
function findPairs(profiles: Profile[]): [Profile, Profile][] {
	const starts = ({ names }: Profile) =>
		[...names].flatMap((name) => name.split(' ')).map((word) => `${word.slice(0, 4)}…`)
	const pairs: [Profile, Profile][] = []
	const partners = new Map<Profile, Set<Profile>>(profiles.map((one) => [one, new Set()]))
	for (const group of groupByKey(profiles, (one) => [...one.xrefs, ...one.names, ...starts(one)]).values()) {
		for (const [i, a] of group.entries()) {
			const known = partners.get(a)!
			for (const b of group.slice(i + 1)) {
				if (a.term.kind !== b.term.kind || known.has(b)) continue
				known.add(b)
				pairs.push([a, b])
			}
		}
	}
	return pairs
}

const isAbove = ({ term: a }: Profile, { term: b }: Profile) => a.broader.includes(b.id) || b.broader.includes(a.id)

export const suspectedSplit: AuditRule = {
	id: 'N2',
	name: 'suspected-split',
	severity: 'info',
	fires:
		'two terms of one kind share an identifier, a name, or three neighbours and a similar label; neither is broader than the other',
	reason: 'one thing under two names halves its evidence',
	find: (context) => findPairs(usedTerms(context).map(toProfile)).flatMap(([a, b]) => suspect(a, b, context)),
}

function suspect(a: Profile, b: Profile, { settings }: AuditContext): ReturnType<AuditRule['find']> {
	if (isAbove(a, b)) return []
	const xrefs = countShared(a.xrefs, b.xrefs)
	const names = countShared(a.names, b.names)
	const neighbours = countShared(a.neighbours, b.neighbours)
	const alike = xrefs + names > 0 || neighbours >= settings.leastNeighbours ? likeness(a.pairs, b.pairs) : 0
	if (xrefs + names === 0 && alike < settings.leastLikeness) return []
	return [
		{
			target: `term:${a.term.id},${b.term.id}`,
			numbers: { xrefs, names, neighbours, likeness: Math.round(alike * 100) / 100 },
			// Those of the term that would become a synonym.
			mentions: a.mentions.length <= b.mentions.length ? a.mentions : b.mentions,
			message: `${a.term.label} and ${b.term.label} may be one term.`,
			clear: 'Make one a synonym of the other, or say which is broader.',
			consequence: Math.min(a.links.length, b.links.length),
		},
	]
}
