import type { Story } from '../../schema/story.ts'
import { escapeXml } from '../../text/xml.ts'
import type { StorySlide } from '../story-slides.ts'
import { embedSvg } from './embed-svg.ts'

const STYLE = `
@page{margin:14mm}
body{font:15px/1.5 Inter,system-ui,sans-serif;margin:0 auto;max-width:1000px;padding:24px;color:#1b222b;background:#fff}
section{break-inside:avoid-page;margin:0 0 40px}svg{width:100%;height:auto;border:1px solid #dfe2e6;border-radius:6px}
details,ol{font-size:12px}h1,h2{line-height:1.25}p{max-width:72ch}
@media print{body{max-width:none;padding:0}section{break-after:page}details>summary{display:none}}
`

/** A story as one page to read and print: each step with its picture, its text and the evidence behind it. No script. */
export function writeHandout(story: Story, slides: StorySlide[]): string {
	const sections = slides.map(({ title, text, picture, notes }, i) => {
		const evidence = notes.slice(1).map((line) => `<li>${escapeXml(line)}</li>`)
		return (
			`<section><h2>${i + 1}. ${escapeXml(title)}</h2><p>${escapeXml(text)}</p>${embedSvg(picture, `s${i}`)}` +
			`<details open><summary>Notes, evidence and references</summary><ul>${evidence.join('')}</ul></details></section>`
		)
	})
	return (
		`<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
		`<title>${escapeXml(story.title)}</title><style>${STYLE}</style></head><body><h1>${escapeXml(story.title)}</h1>` +
		`<p>${escapeXml(story.description)}</p>${sections.join('\n')}</body></html>\n`
	)
}
