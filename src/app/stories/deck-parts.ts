import type { DeckParts } from '../../render/export/deck.ts'

/** Program and style of reveal.js (MIT), to travel inside the deck. */
export async function loadDeckParts(): Promise<DeckParts> {
	const [{ default: program }, { default: style }] = await Promise.all([
		import('../../../node_modules/reveal.js/dist/reveal.js?raw'),
		import('../../../node_modules/reveal.js/dist/reveal.css?raw'),
	])
	return { program, style }
}
