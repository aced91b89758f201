import { linkOf } from '../../schema/claim.ts'
import { RejectedMentions } from '../decisions/RejectedMentions.tsx'
import { Icon } from '../parts/Icon.tsx'
import { useDerived } from '../state/derived.tsx'
import { useStore, useView } from '../state/store.ts'
import { hasInspector } from '../views.ts'
import { LinkPanel } from './LinkPanel.tsx'
import { PathPanel } from './PathPanel.tsx'
import { TermPanel } from './TermPanel.tsx'

/** What is selected, in words: a link, a term, or a path. */
export function Inspector({ onClose }: { onClose: () => void }) {
	const view = useView()
	const content = useContent()
	const untouched = useStore((state) => state.history.past.length === 0)
	// In a frame of another page the picture comes first; what it opens with may be selected for it.
	if (view.embed && untouched) return null
	if (!content || !hasInspector(view.view)) return null
	return (
		<section className="inspector" id="inspector" aria-label="Inspector" tabIndex={-1}>
			<button type="button" className="icon-button inspector-close" aria-label="Close inspector" onClick={onClose}>
				<Icon name="close" />
			</button>
			{content}
		</section>
	)
}

function useContent() {
	const { focus, claim, path } = useView()
	const { terms, linkById, allLinks } = useDerived()
	if (path) return <PathPanel from={path[0]} to={path[1]} />
	if (claim) {
		const link = linkById.get(linkOf(claim)) ?? allLinks.find(({ id }) => id === linkOf(claim))
		return link ? <LinkPanel key={link.id} link={link} claimId={claim} /> : <Unknown what="claim" id={claim} />
	}
	if (focus) {
		const term = terms.get(focus)
		return term ? <TermPanel key={focus} term={term} /> : <Unknown what="term" id={focus} />
	}
	return undefined
}

/** An address may name what this project does not hold. */
function Unknown({ what, id }: { what: string; id: string }) {
	return (
		<>
			<h2>Not in this project</h2>
			<p>
				The address names the {what} <code>{id}</code>, which this project does not hold.
			</p>
			<RejectedMentions link={linkOf(id)} />
		</>
	)
}
