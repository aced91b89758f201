import type { Mention } from '../../schema/mention.ts'
import type { Source } from '../../schema/source.ts'
import { anchorFragment, textFragment } from '../../text/text-fragment.ts'
import { MentionActions } from '../decisions/MentionActions.tsx'
import { Icon } from '../parts/Icon.tsx'
import { Words } from '../parts/Words.tsx'
import { RESOLUTION_WORDS } from '../parts/words.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { setView } from '../state/store.ts'

/** One mention: its exact words with subject, object and cues marked, or the paraphrase where the text is not at hand. */
export function MentionCard({ mention }: { mention: Mention }) {
	const { sources, verified } = useDerived()
	const held = useProject((state) => state.texts.get(mention.document))
	const source = sources.get(mention.document)
	const place = verified.places.get(mention.id)
	const shift = place?.start !== undefined ? place.start - mention.start : undefined
	return (
		<li className="mention">
			{mention.section && <p className="section small">{mention.section}</p>}
			{held && shift !== undefined ? (
				<Words text={held.text} mention={mention} shift={shift} />
			) : mention.exact ? (
				<blockquote className="words">{mention.exact}</blockquote>
			) : (
				<p className="paraphrase">{mention.paraphrase ?? 'No words at hand: open the source text in Sources.'}</p>
			)}
			{held && shift === undefined && (
				<p className="lost small">These words are not in the text that was opened: not counted.</p>
			)}
			<p className="facts small">
				<span className="tag" data-certainty={mention.certainty}>
					{mention.certainty}
				</span>
				{mention.polarity === 'denies' && <span className="tag denies">denies</span>}
				<span className="quiet">
					subject {RESOLUTION_WORDS[mention.resolvedBy.subject]}, object {RESOLUTION_WORDS[mention.resolvedBy.object]}
				</span>
			</p>
			<p className="mention-links small">
				<button
					type="button"
					className="link-button"
					onClick={() =>
						setView((view) => ({
							...view,
							view: 'sources',
							source: mention.document,
							claim: mentionClaim(mention),
							focus: undefined,
						}))
					}
				>
					In its document
				</button>
				{source?.url && (
					<a
						href={source.url + fragmentOf(mention, source, held?.text, shift)}
						target="_blank"
						rel="noopener noreferrer"
					>
						Open at the sentence <Icon name="out" />
					</a>
				)}
			</p>
			<MentionActions mention={mention} />
		</li>
	)
}

const mentionClaim = (mention: Mention) =>
	[mention.subject, mention.predicate, mention.object, mention.direction, mention.aspect].filter(Boolean).join('.')

/** The browser finds the sentence by its words; from the text where it is held, else by its first and last words. */
function fragmentOf(mention: Mention, source: Source, text: string | undefined, shift: number | undefined): string {
	if (source.url?.includes('#')) return ''
	if (text !== undefined && shift !== undefined)
		return textFragment(text.slice(mention.start + shift, mention.end + shift))
	if (mention.exact) return textFragment(mention.exact)
	return mention.anchor ? anchorFragment(...mention.anchor) : ''
}
