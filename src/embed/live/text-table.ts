import { COUNTED } from '../../render/export/poster.ts'
import type { Shown } from '../../render/project-picture.ts'
import { countOf } from '../../text/count.ts'
import type { PinNote } from '../../view/pin.ts'
import { keyOfLink, writeSentence } from '../../view/sentences.ts'
import { make } from './elements.ts'

/** What has changed since an embed was pinned: one line below the picture, and all of it behind the line. */
export function buildPinNote({ editions, changes }: PinNote): HTMLDetailsElement {
	const many = `${countOf(changes.length, 'claim')}`
	const summary = `Changed since it was pinned: ${changes.length > 0 ? many : 'nothing that is shown here'}`
	const list = make('ul', '', ...changes.map((change) => make('li', '', change)))
	return make('details', 'text pin', make('summary', '', summary), make('p', '', editions), list)
}

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
