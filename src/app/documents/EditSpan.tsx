import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Mention, Span } from '../../schema/mention.ts'
import { moveEdge, toSpanEdit } from '../../view/edit-span.ts'
import { decide } from '../state/decisions.ts'
import { readSelectedSpan } from './selected-span.ts'

/** Characters of the text that are shown on each side. */
const AROUND = 160

/**
 * Puts a mention on other words of its document: marked in the text with the pointer, or moved by words with the keyboard
 * (arrows move the end, with Shift the start; Enter saves, Escape leaves).
 */
export default function EditSpan({ mention, text, onDone }: { mention: Mention; text: string; onDone: () => void }) {
	const [span, setSpan] = useState<Span>(() => readSelectedSpan(text) ?? { start: mention.start, end: mention.end })
	const group = useRef<HTMLFieldSetElement>(null)
	useEffect(() => {
		group.current?.focus()
		const take = () => setSpan((now) => readSelectedSpan(text) ?? now)
		document.addEventListener('selectionchange', take)
		return () => document.removeEventListener('selectionchange', take)
	}, [text])
	const same = span.start === mention.start && span.end === mention.end
	const move = (edge: 'start' | 'end', step: 1 | -1) => setSpan((now) => moveEdge(text, now, edge, step))
	const save = () => {
		if (same) return
		decide({ action: 'edit', target: `mention:${mention.id}`, ...toSpanEdit(mention, text, span) }, 'Words changed.')
		onDone()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const edge = event.shiftKey ? 'start' : 'end'
		if (event.key === 'ArrowRight') move(edge, 1)
		else if (event.key === 'ArrowLeft') move(edge, -1)
		else if (event.key === 'Escape') onDone()
		// On a button, Enter presses the button.
		else if (event.key === 'Enter' && event.target === group.current) save()
		else return
		event.preventDefault()
		event.stopPropagation()
	}
	const button = (label: string, edge: 'start' | 'end', step: 1 | -1) => (
		<button type="button" className="button" aria-label={label} title={label} onClick={() => move(edge, step)}>
			{step < 0 ? '←' : '→'}
		</button>
	)
	return (
		<fieldset ref={group} className="edit-span" tabIndex={-1} aria-label="Words of the claim" onKeyDown={onKeyDown}>
			<p className="small quiet">
				Mark the words in the text below, or move their ends: <kbd>←</kbd> <kbd>→</kbd> the end, with <kbd>Shift</kbd>{' '}
				the start. <kbd>Enter</kbd> saves.
			</p>
			<blockquote className="words" aria-live="polite">
				{span.start > AROUND && '… '}
				<span className="quiet">{text.slice(Math.max(0, span.start - AROUND), span.start)}</span>
				<mark>{text.slice(span.start, span.end)}</mark>
				<span className="quiet">{text.slice(span.end, span.end + AROUND)}</span>
				{span.end + AROUND < text.length && ' …'}
			</blockquote>
			<p className="row small">
				Start {button('Start a word earlier', 'start', -1)} {button('Start a word later', 'start', 1)} End{' '}
				{button('End a word earlier', 'end', -1)} {button('End a word later', 'end', 1)}
				<button type="button" className="button" disabled={same} onClick={save}>
					Save the words
				</button>
				<button type="button" className="link-button" onClick={onDone}>
					Cancel
				</button>
			</p>
		</fieldset>
	)
}
