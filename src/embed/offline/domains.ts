/** In place of the Public Suffix List, which is half as large as the whole file: the last two labels of the host. */
export function domainOf(url: string | null | undefined): string | undefined {
	return url && URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : undefined
}
