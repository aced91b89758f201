import type { Story } from '../../schema/story.ts'
import { escapeXml } from '../../text/xml.ts'
import type { StorySlide } from '../story-slides.ts'
import { embedSvg } from './embed-svg.ts'

/** Program and style of reveal.js, as text. */
export interface DeckParts {
	program: string
	style: string
}

const OWN = `
html,body{margin:0;height:100%;background:#fbfbf9;color:#1b222b;font-family:Inter,system-ui,sans-serif}
.reveal section svg{display:block;width:100%;height:100%}.reveal .notes{display:none}
.reveal .slides section{height:100%;padding:0;box-sizing:border-box}
`

/** Text that may stand in a script or style of HTML without ending it. */
const inside = (text: string, tag: 'script' | 'style') => text.replaceAll(new RegExp(`</${tag}`, 'gi'), `<\\/${tag}`)

/** A story as a reveal.js deck in one file: pictures as vectors, speaker notes with the evidence, no network. */
export function writeDeck(story: Story, slides: StorySlide[], { program, style }: DeckParts): string {
	const { width = 1280, height = 720 } = slides[0]?.picture.scene ?? {}
	const sections = slides.map(({ title, picture, notes }, i) => {
		const told = notes.map((line) => `<p>${escapeXml(line)}</p>`)
		return `<section aria-label="${escapeXml(title)}">${embedSvg(picture, `s${i}`)}<aside class="notes">${told.join('')}</aside></section>`
	})
	return (
		`<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
		`<title>${escapeXml(story.title)}</title><style>${inside(style, 'style')}${OWN}</style></head><body>` +
		`<div class="reveal"><div class="slides">${sections.join('\n')}</div></div>` +
		`<script>${inside(program, 'script')}</script>` +
		`<script>Reveal.initialize({width:${width},height:${height},margin:0.02,hash:true,center:false,transition:matchMedia('(prefers-reduced-motion: reduce)').matches?'none':'fade'})</script>` +
		'</body></html>\n'
	)
}
