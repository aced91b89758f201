import { FONT_WEIGHTS, type FontWeight } from '../font.ts'
import type { Tree } from '../scene-tree.ts'

/** The nearest of the weights that there are font files for. */
export function weightOf(value: unknown): FontWeight {
	const weight = Number(value ?? 400)
	return weight >= FONT_WEIGHTS.bold - 50 ? 'bold' : weight >= FONT_WEIGHTS.medium ? 'medium' : 'regular'
}

/** Every line of text that a picture shows, with the weight it is set in. */
export function findTexts(tree: Tree): { text: string; weight: FontWeight }[] {
	if (tree.tag === 'title' || tree.tag === 'desc') return []
	if (tree.tag === 'text') {
		const weight = weightOf(tree.attributes['font-weight'])
		return tree.children.map((child) => ({ text: typeof child === 'string' ? child : wordsOf(child), weight }))
	}
	return tree.children.flatMap((child) => (typeof child === 'string' ? [] : findTexts(child)))
}

const wordsOf = (tree: Tree): string =>
	tree.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

/** Sets every text of a picture, so that the fonts know what they need and what they lack. */
export function setAll(tree: Tree, { set }: { set: (text: string, weight: FontWeight) => unknown }): void {
	for (const { text, weight } of findTexts(tree)) set(text, weight)
}
