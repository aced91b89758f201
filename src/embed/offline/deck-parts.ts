import type { DeckParts } from '../../render/export/deck.ts'

const STYLE = `
.slides{width:100vw;height:100vh}.slides>section[hidden]{display:none}.slides>section{width:100vw}
@media print{.slides>section,.slides>section[hidden]{display:block;height:100vh;break-after:page}}
`

/** One slide at a time, from the keyboard, with a click or a swipe, and with its number in the address. */
const PROGRAM = `
window.Reveal = { initialize() {
	const slides = [...document.querySelectorAll('.slides > section')]
	const at = () => Math.max(0, Math.min(slides.length - 1, Number(location.hash.slice(2)) || 0))
	const go = (by) => { location.hash = '#/' + Math.max(0, Math.min(slides.length - 1, at() + by)) }
	const show = () => slides.forEach((slide, i) => {
		slide.hidden = i !== at()
		slide.classList.toggle('present', i === at())
	})
	const keys = { ArrowRight: 1, PageDown: 1, ' ': 1, Enter: 1, ArrowLeft: -1, PageUp: -1, Home: -Infinity, End: Infinity }
	addEventListener('hashchange', show)
	addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey }) => {
		if (keys[key] && !ctrlKey && !metaKey && !altKey) go(keys[key])
	})
	let from
	addEventListener('pointerdown', ({ clientX }) => { from = clientX })
	addEventListener('pointerup', ({ clientX }) => go(from !== undefined && clientX - from > 50 ? -1 : 1))
	show()
} }
`

/** In place of reveal.js, for which an offline file has no room: a deck that goes on and back, and prints. */
export const loadDeckParts = async (): Promise<DeckParts> => ({ program: PROGRAM, style: STYLE })
