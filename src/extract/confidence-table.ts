// Written by data/models/fit-confidence.ts: shares of right claims by how the less certain name was resolved.
export const CONFIDENCE_BY = {
	literal: 0.81,
	synonym: 0.82,
	list: 0.75,
	pronoun: 0.86,
	section: 0.62,
} as const
