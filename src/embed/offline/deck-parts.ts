/** A deck carries the whole of reveal.js, and an offline file has no room for it. */
export async function loadDeckParts(): Promise<never> {
	throw new Error('a deck can be saved where the app is served, not from an offline file')
}
