import { useRef, useState } from 'react'
import { countOf } from '../../text/count.ts'
import { loadFile } from '../parts/lazy-part.ts'
import { decide } from '../state/decisions.ts'
import { useDerived } from '../state/derived.tsx'
import { report } from '../state/store.ts'

const loadReader = loadFile(() => import('../../formats/read-references.ts'))
const loadFiller = loadFile(() => import('../../formats/fill-sources.ts'))

/** Authors, dates and identifiers of documents from a reference manager’s file: one decision each, undone together. */
export function FillReferences() {
	const { sources } = useDerived()
	const input = useRef<HTMLInputElement>(null)
	const [said, setSaid] = useState('')
	const fill = async (file: File) => {
		const [{ readReferences }, { fillSources, toEdits }] = await Promise.all([loadReader(), loadFiller()])
		const read = readReferences(await file.text(), file.name)
		const filled = fillSources(read.value, [...sources.values()], file.name)
		const issues = [...read.issues, ...filled.issues]
		if (issues.length > 0) report(issues)
		const count = filled.value.length
		const told = `${file.name}: ${countOf(read.value.length, 'reference')}, ${countOf(count, 'document')} filled in${issues.length > 0 ? `; ${issues.map(({ message }) => message).join('; ')}` : ''}.`
		setSaid(told)
		if (count > 0) decide(toEdits(filled.value, file.name), told)
	}
	return (
		<div className="fill-references small">
			<button
				type="button"
				className="link-button"
				title="Authors, dates and identifiers, from CSL-JSON, BibTeX, RIS or NBIB"
				onClick={() => input.current?.click()}
			>
				Fill in from references …
			</button>
			<input
				ref={input}
				type="file"
				hidden
				accept=".json,.bib,.ris,.nbib"
				aria-label="References to fill in from"
				onChange={(event) => {
					const [file] = event.target.files ?? []
					if (file) void fill(file)
					event.target.value = ''
				}}
			/>
			<p className="quiet" role="status">
				{said}
			</p>
		</div>
	)
}
