import type { Analysis } from './analysis.ts'
import type { Discourse } from './discourse.ts'

/** Everything a rule needs to resolve names in one sentence. */
export interface Reader {
	analysis: Analysis
	text: string
	discourse: Discourse
}
