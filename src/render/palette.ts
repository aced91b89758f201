import type { Kind } from '../schema/term.ts'

export type ThemeName = 'light' | 'dark'

/** Every colour of the picture, by the job it does. Hex, sRGB. */
export interface Palette {
	background: string
	/** Labels and headings. */
	ink: string
	/** Secondary text. */
	quiet: string
	/** Links that sources assert. */
	asserted: string
	/** Links that sources only assert with a hedge. */
	hedged: string
	/** Links that sources deny. */
	denied: string
	/** Ring around what is selected. */
	accent: string
	/** Outline of every shape: at least 3:1 against the background. */
	outline: Record<Kind, string>
	fill: Record<Kind, string>
}

/**
 * Kinds differ in hue, in lightness (so that they hold in grey) and in shape.
 * test/unit/render/palette.test.ts simulates the three colour-vision deficiencies and grey.
 */
export const PALETTES: Record<ThemeName, Palette> = {
	light: {
		background: '#fbfbf9',
		ink: '#1b222b',
		quiet: '#566070',
		asserted: '#5a6675',
		hedged: '#8d97a5',
		denied: '#b3341e',
		accent: '#0b62c4',
		fill: { treatment: '#2150ae', mechanism: '#4bb08e', condition: '#f0b840', side_effect: '#ad5688' },
		outline: { treatment: '#173c75', mechanism: '#176555', condition: '#8a6206', side_effect: '#83305f' },
	},
	dark: {
		background: '#14181e',
		ink: '#eef1f5',
		quiet: '#a7b0bd',
		asserted: '#9aa6b5',
		hedged: '#77828f',
		denied: '#ff8a70',
		accent: '#7cb8ff',
		fill: { treatment: '#5677c9', mechanism: '#37af8f', condition: '#f3dd75', side_effect: '#ec9ddf' },
		outline: { treatment: '#a9c9ff', mechanism: '#9be7d7', condition: '#fff0c2', side_effect: '#ffd5e8' },
	},
}

export const SHAPES = ['circle', 'diamond', 'square', 'triangle'] as const
export type Shape = (typeof SHAPES)[number]
/** Kind is told by shape as well as colour. */
export const SHAPE_OF: Record<Kind, Shape> = {
	treatment: 'circle',
	mechanism: 'diamond',
	condition: 'square',
	side_effect: 'triangle',
}

export const KIND_LABELS: Record<Kind, string> = {
	treatment: 'Treatment',
	mechanism: 'Mechanism',
	condition: 'Condition',
	side_effect: 'Side effect',
}
