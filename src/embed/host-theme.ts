/** Light or dark as the host's page is: its colour scheme where it names one, else whether its text is light. */
export function readHostTheme(element: Element): 'light' | 'dark' {
	const style = getComputedStyle(element)
	const scheme = style.colorScheme
	if (/\bdark\b/.test(scheme) && !/\blight\b/.test(scheme)) return 'dark'
	if (/\bdark\b/.test(scheme)) return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
	if (/\blight\b/.test(scheme)) return 'light'
	const [red = 0, green = 0, blue = 0] = (style.color.match(/[\d.]+/g) ?? []).map(Number)
	return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light'
}

/** Calls back when the page may have changed its theme; gives the way to stop. */
export function watchHostTheme(changed: () => void): () => void {
	const system = matchMedia('(prefers-color-scheme: dark)')
	system.addEventListener('change', changed)
	const observer = new MutationObserver(changed)
	const attributes = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme'] }
	observer.observe(document.documentElement, attributes)
	if (document.body) observer.observe(document.body, attributes)
	return () => {
		system.removeEventListener('change', changed)
		observer.disconnect()
	}
}
