import type { Source } from '../../../schema/source.ts'
import { countOf } from '../../../text/count.ts'
import { type AuditContext, countedMentions, countedSources, idsOf } from '../context.ts'
import type { AuditRule } from '../types.ts'

const DAYS_A_YEAR = 365.25
const MILLISECONDS_A_DAY = 86_400_000

/** Milliseconds of the last day that a date of any precision can mean: a source is never taken for older than it may be. */
function latest(date: string): number {
	if (/^\d{4}$/.test(date)) return Date.parse(`${date}-12-31`)
	if (!/^\d{4}-\d{2}$/.test(date)) return Date.parse(date.slice(0, 10))
	const [year, month] = date.split('-').map(Number) as [number, number]
	return Date.UTC(year, month, 0)
}

/** The day that ages are counted to. */
function findToday({ settings, project, sources }: AuditContext): number {
	const given = [settings.today, project.manifest.date].flatMap((date) => (date ? [Date.parse(date.slice(0, 10))] : []))
	const dates = [...sources.values()].flatMap(({ datePublished, retrievedAt }) =>
		[datePublished, retrievedAt].flatMap((date) => (date ? [latest(date)] : [])),
	)
	return given.find(Number.isFinite) ?? Math.max(...dates.filter(Number.isFinite), 0)
}

const publishedAt = (source: Source | undefined) => (source?.datePublished ? latest(source.datePublished) : Number.NaN)

export const stale: AuditRule = {
	id: 'T1',
	name: 'stale',
	severity: 'info',
	fires: 'the newest dated document is older than five years; undated ones are told apart and date nothing',
	reason: 'what was believed then may have been tested since',
	find: (context) => {
		const today = findToday(context)
		return context.claims.flatMap((claim) => {
			const documents = countedSources(claim).flatMap(({ documents }) => documents)
			const dated = documents.map(({ id }) => publishedAt(context.sources.get(id))).filter(Number.isFinite)
			if (dated.length === 0) return []
			const years = (today - Math.max(...dated)) / MILLISECONDS_A_DAY / DAYS_A_YEAR
			if (years <= context.settings.staleYears) return []
			const undated = documents.length - dated.length
			return [
				{
					target: `claim:${claim.id}`,
					numbers: { years: Math.floor(years * 10) / 10, dated: dated.length, undated },
					mentions: idsOf(countedMentions(claim)),
					message: `${context.say(claim)}: the newest of ${countOf(dated.length, 'dated document')} is ${Math.floor(years)} years old; ${undated} undated.`,
					clear:
						undated > 0
							? 'Date the undated documents, or add a newer one.'
							: 'Add a newer document that states or denies it.',
				},
			]
		})
	},
}
