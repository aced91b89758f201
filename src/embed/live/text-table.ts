import { COUNTED } from '../../render/export/poster.ts'
import type { Shown } from '../../render/project-picture.ts'
import { keyOfLink, writeSentence } from '../../view/sentences.ts'
import { make } from './elements.ts'

/** Every shown link as a row: its sentence and its four nested numbers, best supported first. */
export function buildTextTable({ told, terms }: Shown): HTMLTableElement {
	const head = ['Claim', ...COUNTED]
	const row = (cells: string[], tag: 'th' | 'td') => make('tr', '', ...cells.map((cell) => make(tag, '', cell)))
	const rows = told.map((link) => {
		const { mentions, documents, publishers, independent } = link.evidence.counts
		const numbers = [mentions, documents, publishers, independent].map(String)
		return row([writeSentence(keyOfLink(link), link.evidence, terms), ...numbers], 'td')
	})
	return make('table', '', make('thead', '', row(head, 'th')), make('tbody', '', ...rows))
}
