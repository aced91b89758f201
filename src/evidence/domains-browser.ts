import type { Source } from '../schema/source.ts'

/** The Public Suffix List is half as large as the app: it is loaded only where it can make a difference. */
let list: typeof import('./domains.ts') | undefined

/** As `domains.ts`; before `loadDomains` the last two labels, which tell documents apart just as well (see there). */
export function domainOf(url: string | null | undefined): string | undefined {
	return list ? list.domainOf(url) : tailOf(url)
}

/**
 * Loads the list where two documents share the last two labels of their hosts. Where no two do, their registrable
 * domains differ whatever the list says, as those hold the last two labels at least.
 */
export async function loadDomains(sources: readonly Source[]): Promise<void> {
	if (!list && shareTails(sources)) list = await import('./domains.ts')
}

function shareTails(sources: readonly Source[]): boolean {
	const seen = new Set<string>()
	return sources.some(({ url, publisher }) => {
		const named = /^[\w-]+(?:\.[\w-]+)+$/.test(publisher.trim()) ? `https://${publisher.trim()}` : undefined
		const tails = new Set([tailOf(url), tailOf(named)].filter((tail) => tail !== undefined))
		const shared = [...tails].some((tail) => seen.has(tail))
		for (const tail of tails) seen.add(tail)
		return shared
	})
}

function tailOf(url: string | null | undefined): string | undefined {
	if (!url || !URL.canParse(url)) return undefined
	return new URL(url).hostname.split('.').slice(-2).join('.')
}
