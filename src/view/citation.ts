import type { Evidence } from '../evidence/types.ts'
import { type ClaimKey, claimId } from '../schema/claim.ts'
import type { Manifest } from '../schema/project.ts'
import { countOf } from '../text/count.ts'
import { type Terms, writeHeading } from './sentences.ts'

/** How a claim is cited: its words, its id, the version it was read in, and the numbers at that time. */
export function writeCitation(
	key: ClaimKey,
	{ counts, shares }: Evidence,
	{ title, version, date }: Pick<Manifest, 'title' | 'version' | 'date'>,
	terms: Terms,
	options: { hash: string; link: string },
): string {
	const numbers = [
		`${countOf(counts.independent, 'independent source')}`,
		`${countOf(counts.documents, 'document')}`,
		`${countOf(counts.mentions, 'mention')}`,
		`support ${shares.support.toFixed(2)}`,
	]
	const release = [version && `version ${version}`, date].filter(Boolean).join(', ')
	return `“${writeHeading(key, terms)}.” Claim ${claimId(key)}, as sources say it, in ${title}${release && ` (${release})`}: ${numbers.join(', ')}. SHA-256 ${options.hash.slice(0, 16)}. ${options.link}`
}
