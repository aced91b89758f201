// Written by data/models/fit-confidence.ts: shares of right claims by how the less certain name was resolved.
export const CONFIDENCE_BY = {
	literal: 0.72,
	synonym: 0.82,
	list: 0.7,
	pronoun: 0.82,
	section: 0.58,
} as const
