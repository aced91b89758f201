import type { Glyph, Run } from '../fonts/font-book.ts'
import { RAISED } from '../fonts/plain-letters.ts'
import type { TrueType } from '../fonts/true-type.ts'
import { hex4, writeText } from './objects.ts'

const round = (n: number) => Number(n.toFixed(3))

/** Glyphs to show at a height above the line, px, or an operator between them. */
type Step = { rise: number; row: string } | string

/** Operators that show the glyphs of a run, `size` px high, from where the text is now; the font goes by `name`. */
export function showRun({ font, glyphs, raise }: Run, size: number, name: string): string {
	const height = raise === 0 ? size : size * RAISED.size
	const line = raise === 0 ? 0 : size * (raise > 0 ? RAISED.up : -RAISED.down)
	const show = (some: Glyph[]): Step[] =>
		some.map((glyph) => ({
			rise: round(line + (glyph.y * height) / font.font.unitsPerEm),
			row: placeGlyph(glyph, font.font),
		}))
	const steps = spansOf(glyphs).flatMap(([first, ...others]): Step[] => {
		// Marks that are no letters of their own say nothing; the rest says all, from edge to edge.
		const marks = others.filter(({ advance }) => advance === 0)
		const bodies = [first!, ...others.filter(({ advance }) => advance > 0)]
		const isTold = bodies.length === 1 && font.used.get(first!.id) === first!.letters
		return [...(isTold ? show(bodies) : say(first!.letters, show(bodies))), ...say('', show(marks))]
	})
	return [`/${name} ${round(height)} Tf`, ...joinSteps(steps)].join(' ')
}

/** Marks what is shown as standing for these letters, whatever the font says (ISO 32000-1, 14.9.4). */
const say = (letters: string, steps: Step[]): Step[] =>
	steps.length === 0 ? [] : [`/Span<</ActualText${writeText(letters)}>>BDC`, ...steps, 'EMC']

/** Each glyph that stands for letters, with those that stand for them together with it. */
function spansOf(glyphs: Glyph[]): Glyph[][] {
	const spans: Glyph[][] = []
	for (const glyph of glyphs) {
		const last = spans.at(-1)
		if (last && glyph.letters === '') last.push(glyph)
		else spans.push([glyph])
	}
	return spans
}

/** The glyph for a row of TJ, between steps of thousandths of the type's size to the left. */
function placeGlyph({ id, x, advance }: Glyph, font: TrueType): string {
	const step = (units: number) => {
		const left = Math.round((-1000 * units) / font.unitsPerEm)
		return left === 0 ? '' : String(left)
	}
	return `${step(x)}<${hex4(id)}>${step(advance - x - font.advanceOf(id))}`
}

function joinSteps(steps: Step[]): string[] {
	const out: string[] = []
	let row = ''
	let rise = 0
	const end = () => {
		if (row) out.push(`[${row.replaceAll('><', '')}] TJ`)
		row = ''
	}
	for (const step of [...steps, { rise: 0, row: '' }]) {
		const isOperator = typeof step === 'string'
		if (isOperator || step.rise !== rise) end()
		if (isOperator) out.push(step)
		else {
			if (step.rise !== rise) out.push(`${step.rise} Ts`)
			rise = step.rise
			// Two steps in a row are one step and another, not one number.
			row += /\d$/.test(row) && /^-?\d/.test(step.row) ? ` ${step.row}` : step.row
		}
	}
	end()
	return out
}
