import { bc5cdr, bc5cdrEndToEnd, biored } from './abstracts.ts'
import type { Row } from './lab.ts'
import { pages, seeds } from './pages.ts'
import { ade, bioscope, biotext, crowdtruth, negex } from './sentences.ts'
import { written } from './written.ts'

/** Every set by name, in the order in which it is printed. */
export const SETS: Record<string, () => Row[]> = {
	seeds,
	pages,
	written,
	bc5cdr,
	bc5cdrEndToEnd,
	biored,
	ade,
	crowdtruth,
	biotext,
	negex,
	bioscope,
}
