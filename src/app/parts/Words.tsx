import type { Mention } from '../../schema/mention.ts'
import { markSpan } from '../../view/mark-span.ts'

/** A mention's exact words with subject, object and cues marked; each mark has a name and a line of its own. */
export function Words({ text, mention, shift }: { text: string; mention: Mention; shift: number }) {
	return (
		<blockquote className="words">
			{markSpan(mention, text, shift).map(({ role, words }, i) =>
				role ? (
					<mark key={i} className={`mark-${role}`} title={role}>
						{words}
					</mark>
				) : (
					words
				),
			)}
		</blockquote>
	)
}
