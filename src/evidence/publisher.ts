import { domainOf } from '#domains'
import type { Source } from '../schema/source.ts'
import { normaliseName } from './identifiers.ts'

/** Hosts that carry other people's articles: the journal and its authors decide, never the host (model.md §3). */
const ARTICLE_REPOSITORIES = [
	'ncbi.nlm.nih.gov',
	'europepmc.org',
	'doi.org',
	'arxiv.org',
	'biorxiv.org',
	'medrxiv.org',
	'ssrn.com',
	'researchsquare.com',
	'preprints.org',
	'osf.io',
	'zenodo.org',
	'figshare.com',
	'researchgate.net',
	'academia.edu',
	'semanticscholar.org',
	'sciencedirect.com',
	'jstor.org',
	'gutenberg.org',
	'archive.org',
]
/** Hosts where a sponsor, channel or person speaks: who that is stands in `authors`, else in `publisher`. */
const PLATFORMS = [
	'clinicaltrials.gov',
	'clinicaltrialsregister.eu',
	'isrctn.com',
	'medium.com',
	'youtube.com',
	'youtu.be',
	'reddit.com',
	'facebook.com',
	'linkedin.com',
	'x.com',
	'twitter.com',
	'quora.com',
	'substack.com',
	'github.com',
]
const REPOSITORY_NAMES =
	/^(?:pmc|pubmed(?: central)?|europe pmc|clinicaltrials gov.*|medium|youtube|reddit|medrxiv|biorxiv|arxiv|ssrn|preprints org|research square|doi(?: org)?)$/

/** Legal forms say nothing about who it is: "Clinic, PLLC" and "Clinic Inc." are one name. */
const LEGAL_FORMS = new Set(
	(
		'inc incorporated llc pllc ltd limited gmbh mbh ag kg plc corp corporation co company sa sas sarl srl spa bv nv pty ' +
		'pc pa llp lp oy ab as aps sl ltda kk ev'
	).split(' '),
)

/** "The Bayview Clinic, Inc." → "bayview clinic"; empty where no name is given. */
export function normalisePublisher(name: string): string {
	const words = normaliseName(name.replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')).split(' ')
	if (words[0] === 'the' && words.length > 1) words.shift()
	while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop()
	return words.join(' ')
}

const hostOf = (url: string | null | undefined) =>
	url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
const isOn = (host: string, hosts: string[]) => hosts.some((one) => host === one || host.endsWith(`.${one}`))

/** True where a host carries what others wrote: that two documents stand on it says nothing about them. */
export function isCarrier(url: string | null | undefined): boolean {
	const host = hostOf(url)
	return isOn(host, ARTICLE_REPOSITORIES) || isOn(host, PLATFORMS)
}

/** Who speaks in a document, as far as its record tells. */
type Publisher =
	| { by: 'name' | 'domain'; key: string; domain?: string }
	/** A repository or journal: the pair of where and who. Undefined key: nobody is named, so nothing can be merged. */
	| { by: 'authors'; key?: string; domain?: string }

/** Reads the publisher of one document. A publisher that is only a domain name counts as that domain. */
function readPublisher(source: Source): Publisher {
	const host = hostOf(source.url)
	const domain = domainOf(source.url)
	const name = normalisePublisher(source.publisher)
	if (isOn(host, ARTICLE_REPOSITORIES) || source.journal)
		return { by: 'authors', key: carriedKey(source, isOn(host, PLATFORMS) ? name : ''), domain }
	if (isOn(host, PLATFORMS)) return { by: 'authors', key: carriedKey(source, name), domain }
	const named = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(source.publisher.trim())
		? domainOf(`https://${source.publisher.trim()}`)
		: undefined
	if (named) return { by: 'domain', key: named, domain: named }
	if (name) return { by: 'name', key: name, domain }
	return domain ? { by: 'domain', key: domain, domain } : { by: 'authors', domain }
}

/** Where and by whom: the journal or registry, and the authors in any order, or else the named speaker. */
function carriedKey(source: Source, speaker: string): string | undefined {
	const authors = source.authors.map(normaliseName).filter(Boolean).sort()
	const who = authors.length > 0 ? authors.join('; ') : REPOSITORY_NAMES.test(speaker) ? '' : speaker
	const where = source.journal ? normalisePublisher(source.journal) : hostOf(source.url)
	return who ? `${where}: ${who}` : undefined
}

/** Publisher of one document: a key that is equal for equal publishers, and the words to show. */
export interface PublisherOf {
	key: string
	label: string
}

/**
 * Publisher of each document that has one. A document without a name takes the only name on its domain; where the
 * domain has several names (a host is not a publisher) or none, the domain itself is the publisher.
 */
export function findPublishers(sources: readonly Source[]): Map<string, PublisherOf> {
	const read = sources.map((source) => ({ source, publisher: readPublisher(source) }))
	const namesOn = new Map<string, Set<string>>()
	for (const { publisher } of read) {
		if (publisher.by !== 'name' || !publisher.domain) continue
		namesOn.set(publisher.domain, (namesOn.get(publisher.domain) ?? new Set()).add(publisher.key))
	}
	return new Map(
		read.flatMap(({ source, publisher }) =>
			publisher.key ? [[source.id, toPublisher(source, publisher.by, publisher.key, namesOn)]] : [],
		),
	)
}

function toPublisher(
	source: Source,
	by: Publisher['by'],
	key: string,
	namesOn: ReadonlyMap<string, ReadonlySet<string>>,
): PublisherOf {
	const names = by === 'domain' ? namesOn.get(key) : undefined
	const [only] = names?.size === 1 ? names : []
	if (only) return { key: `name ${only}`, label: key }
	return { key: `${by} ${key}`, label: by === 'name' ? source.publisher.trim() : key }
}
