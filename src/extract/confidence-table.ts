// Written by data/models/fit-confidence.ts: shares of right claims by how the less certain name was resolved.
export const CONFIDENCE_BY = {
	literal: 0.82,
	synonym: 0.82,
	list: 0.73,
	pronoun: 0.85,
	section: 0.67,
} as const
