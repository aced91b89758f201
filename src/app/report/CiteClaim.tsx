import { linkOf } from '../../schema/claim.ts'
import { writeAddress } from '../../view/address.ts'
import { writeCitation } from '../../view/citation.ts'
import { keyOfLink } from '../../view/sentences.ts'
import { DEFAULT_VIEW } from '../../view/view-state.ts'
import { useDerived } from '../state/derived.tsx'
import { say } from '../state/store.ts'
import { useProjectHash } from './use-project-hash.ts'

/** The address of one claim, and how to cite it with the numbers of today. */
export function CiteClaim({ id }: { id: string }) {
	const { allLinks, logged, terms } = useDerived()
	const link = allLinks.find((one) => one.id === linkOf(id))
	const claim = link?.claims.find((one) => one.id === id)
	const hash = useProjectHash()
	if (!link) return <p className="small quiet">This claim is not in the project.</p>
	if (hash === '') return <p className="small quiet">Reading the project’s fingerprint …</p>
	const address = `${location.origin}${location.pathname}?${writeAddress({ ...DEFAULT_VIEW, claim: id })}`
	const citation = writeCitation(claim ?? keyOfLink(link), (claim ?? link).evidence, logged.manifest, terms, {
		hash,
		link: address,
	})
	return (
		<div className="field">
			<label htmlFor="claim-citation">Citation</label>
			<textarea id="claim-citation" readOnly rows={4} value={citation} onFocus={(event) => event.target.select()} />
			<div className="row">
				<button type="button" className="button" onClick={() => copy(citation, 'Citation')}>
					Copy the citation
				</button>
				<button type="button" className="button" onClick={() => copy(address, 'Link')}>
					Copy the link
				</button>
			</div>
		</div>
	)
}

async function copy(text: string, what: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text)
		say(`${what} copied.`)
	} catch {
		document.querySelector<HTMLTextAreaElement>('#claim-citation')?.select()
		say('This browser does not let the page copy; the text is selected.')
	}
}
