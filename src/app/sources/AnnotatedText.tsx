import { Fragment, useEffect, useMemo, useRef } from 'react'
import { claimId, linkOf } from '../../schema/claim.ts'
import type { Mention, Span } from '../../schema/mention.ts'
import { countOf } from '../../text/count.ts'
import { isExact, type Located } from '../../text/locate.ts'
import { markSpan } from '../../view/mark-span.ts'
import { selectClaim } from '../../view/view-state.ts'
import { setView, useView } from '../state/store.ts'
import { MarginClaim } from './MarginClaim.tsx'

interface Passage extends Span {
	/** Mentions whose words begin in this passage, in order. */
	mentions: Mention[]
}

/** The whole document with its claims in the margin: words that assert something are marked, a click selects the link. */
export function AnnotatedText({
	text,
	mentions,
	places,
}: {
	text: string
	mentions: Mention[]
	places: Map<string, Located>
}) {
	const placed = useMemo(
		() => mentions.flatMap((mention) => placeOf(mention, places)).sort((a, b) => a.start - b.start),
		[mentions, places],
	)
	const lost = mentions.filter((mention) => !isExact(places.get(mention.id)?.status ?? 'missing'))
	const passages = useMemo(() => cutPassages(text, placed), [text, placed])
	const { claim } = useView()
	const body = useRef<HTMLDivElement>(null)
	const arrived = useRef(false)
	useEffect(() => {
		const on = body.current?.querySelector('[data-on]')
		// What is clicked stays where it is, so that a second click meets the same word.
		if (on && !(arrived.current && isInSight(on))) on.scrollIntoView({ block: 'center' })
		arrived.current = true
	}, [claim])
	return (
		<div className="annotated" ref={body}>
			{lost.length > 0 && (
				<section className="lost-list" aria-label="Not located">
					<h3>{countOf(lost.length, 'mention')} cannot be located in this text</h3>
					{lost.map((mention) => (
						<MarginClaim key={mention.id} mention={mention} lost paraphrase />
					))}
				</section>
			)}
			{passages.map((passage) => (
				<div key={passage.start} className="passage">
					<p className="passage-text" data-start={passage.start}>
						<PassageText text={text} passage={passage} />
					</p>
					{passage.mentions.length > 0 && (
						<ul className="margin" aria-label="Claims of this passage">
							{passage.mentions.map((mention) => (
								<li key={mention.id}>
									<MarginClaim mention={mention} />
								</li>
							))}
						</ul>
					)}
				</div>
			))}
		</div>
	)
}

/** True where its first letter is on the screen, with nothing over it. */
function isInSight(element: Element): boolean {
	const [line] = element.getClientRects()
	return line !== undefined && element.contains(document.elementFromPoint(line.left + 1, line.top + line.height / 2))
}

/** A mention with its offsets moved to where its words stand now. */
function placeOf(mention: Mention, places: Map<string, Located>): Mention[] {
	const place = places.get(mention.id)
	if (!place || !isExact(place.status) || place.start === undefined) return []
	const shift = place.start - mention.start
	const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + shift, end: span.end + shift })
	return [
		{
			...move(mention),
			cues: mention.cues.map(move),
			subjectSpan: mention.subjectSpan && move(mention.subjectSpan),
			objectSpan: mention.objectSpan && move(mention.objectSpan),
		},
	]
}

/** Passages end at blank lines, and never inside a span. `placed` is in order of the text. */
function cutPassages(text: string, placed: Mention[]): Passage[] {
	const spans = mergeSpans(placed)
	const breaks = [...text.matchAll(/\n\s*\n|\n(?=- )/g)].map((match) => match.index + match[0].length)
	let at = 0
	const clean = breaks.filter((place) => {
		while (at < spans.length && spans[at]!.end <= place) at++
		return at === spans.length || spans[at]!.start >= place
	})
	const edges = [0, ...clean, text.length]
	let next = 0
	return edges.slice(0, -1).flatMap((start, i) => {
		const span = trimSpan(text, start, edges[i + 1]!)
		const from = next
		while (next < placed.length && placed[next]!.start < edges[i + 1]!) next++
		return span.start < span.end ? [{ ...span, mentions: placed.slice(from, next) }] : []
	})
}

/** The same stretch without white space at its ends. */
function trimSpan(text: string, from: number, to: number): Span {
	const words = text.slice(from, to)
	const start = from + words.length - words.trimStart().length
	return { start, end: Math.max(start, to - (words.length - words.trimEnd().length)) }
}

/** Running text in which each asserted stretch is a button-like mark; the selected claim's words show their parts. */
function PassageText({ text, passage }: { text: string; passage: Passage }) {
	const { claim } = useView()
	const spans = mergeSpans(passage.mentions)
	let at = passage.start
	const parts = spans.map((span) => {
		const before = text.slice(at, span.start)
		at = span.end
		const on = span.mentions.find((mention) => claim === claimId(mention) || claim === linkOf(claimId(mention)))
		return (
			<Fragment key={span.start}>
				{before}
				{/* biome-ignore lint/a11y/noStaticElementInteractions: the margin beside it holds the same as buttons */}
				{/* biome-ignore lint/a11y/useKeyWithClickEvents: the margin beside it holds the same as buttons */}
				<span
					className="asserting"
					data-on={on ? true : undefined}
					onClick={() => {
						// Words that were just marked for an edit stay marked.
						if (getSelection()?.isCollapsed === false) return
						setView((view) => selectClaim(view, claimId(on ?? span.mentions[0]!)))
					}}
				>
					{on ? <Marked text={text} span={span} mention={on} /> : text.slice(span.start, span.end)}
				</span>
			</Fragment>
		)
	})
	return (
		<>
			{parts}
			{text.slice(at, passage.end)}
		</>
	)
}

function Marked({ text, span, mention }: { text: string; span: Span; mention: Mention }) {
	return (
		<>
			{text.slice(span.start, mention.start)}
			{markSpan(mention, text).map(({ role, words }, i) =>
				role ? (
					<mark key={i} className={`mark-${role}`} title={role}>
						{words}
					</mark>
				) : (
					words
				),
			)}
			{text.slice(mention.end, span.end)}
		</>
	)
}

/** Overlapping spans become one stretch with all their mentions. */
function mergeSpans(mentions: Mention[]): (Span & { mentions: Mention[] })[] {
	const merged: (Span & { mentions: Mention[] })[] = []
	for (const mention of mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = merged.at(-1)
		if (last && mention.start < last.end) {
			last.end = Math.max(last.end, mention.end)
			last.mentions.push(mention)
		} else merged.push({ start: mention.start, end: mention.end, mentions: [mention] })
	}
	return merged
}
