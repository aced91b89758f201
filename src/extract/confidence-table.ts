// Written by data/models/fit-confidence.ts: shares of right claims by how the less certain name was resolved.
export const CONFIDENCE_BY = {
	literal: 0.97,
	synonym: 0.9,
	list: 0.89,
	pronoun: 0.89,
	section: 0.85,
} as const
