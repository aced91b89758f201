import type { Story } from '../../schema/story.ts'
import { escapeXml } from '../../text/xml.ts'
import { REFERENCES } from '../../view/evidence-notes.ts'
import type { StorySlide } from '../story-slides.ts'
import { embedSvg } from './embed-svg.ts'

const STYLE = `
@page{margin:14mm}
body{font:15px/1.5 Inter,system-ui,sans-serif;margin:0 auto;max-width:1000px;padding:24px;color:#1b222b;background:#fff}
section{break-inside:avoid-page;margin:0 0 40px}svg{width:100%;height:auto;border:1px solid #dfe2e6;border-radius:6px}
details{font-size:12px}h1,h2,h3{line-height:1.25}h3{margin:12px 0 0}.references{list-style:none;padding:0}li{overflow-wrap:anywhere}p{max-width:72ch}
@media print{body{max-width:none;padding:0}section{break-after:page}details>summary{display:none}}
`

/** A story as one page to read and print: each step with its picture, its text and the evidence behind it. No script. */
export function writeHandout(story: Story, slides: StorySlide[]): string {
	const sections = slides.map(({ title, text, picture, notes }, i) => {
		return (
			`<section><h2>${i + 1}. ${escapeXml(title)}</h2><p>${escapeXml(text)}</p>${embedSvg(picture, `s${i}`)}` +
			`<details open><summary>Notes, evidence and references</summary>${writeNotes(notes.slice(1))}</details></section>`
		)
	})
	return (
		`<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
		`<title>${escapeXml(story.title)}</title><style>${STYLE}</style></head><body><h1>${escapeXml(story.title)}</h1>` +
		`<p>${escapeXml(story.description)}</p>${sections.join('\n')}</body></html>\n`
	)
}

/** Notes and evidence as one list, the references that they number as another. */
function writeNotes(notes: string[]): string {
	const write = (lines: string[], name = '') =>
		lines.length === 0 ? '' : `<ul${name}>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`
	const at = notes.indexOf(REFERENCES)
	if (at < 0) return write(notes)
	return `${write(notes.slice(0, at))}<h3>${REFERENCES}</h3>${write(notes.slice(at + 1), ' class="references"')}`
}
