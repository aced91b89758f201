import { getDomain } from 'tldts'

/** Registrable domain with private suffixes: two blogs on one blogspot host are two domains (publicsuffix.org). */
export function domainOf(url: string | null | undefined): string | undefined {
	return (url && getDomain(url, { allowPrivateDomains: true })) || undefined
}
