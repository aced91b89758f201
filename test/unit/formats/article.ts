import { source } from '../evidence/make.ts'

/** An article of which everything is known that a reference can hold. */
export const article = source('harbor', {
	title: 'Lumarin & sleep: 50% {more} of_it',
	authors: ['Ada Lind', 'Bo Osei', 'Harbor Trial Group of the North'],
	journal: 'Journal of Sleep',
	publisher: 'Northlight Press',
	datePublished: '2021-03-07',
	doi: '10.5555/harbor.7',
	pmid: '77',
	nct: 'NCT01234567',
	url: 'https://example.org/harbor?a=1&b=2',
})
