import { normaliseText } from '../text/normalise.ts'
import { decodeText } from './decode.ts'
import { isNoteMark } from './marks.ts'
import { walkMarkup } from './markup.ts'
import { findOrigin } from './origin.ts'
import { type DocumentMeta, type DocumentResult, type Reader, refuse } from './reader.ts'

/** Pages: main content as text; headings with Markdown marks, lists and tables line by line. */
export const html: Reader = { name: 'HTML page', extensions: ['html', 'htm', 'xhtml'], read: readHtml }

const SKIP = new Set(
	'script style noscript template svg nav footer aside form button select iframe object canvas video audio head'.split(
		' ',
	),
)
const BLOCK = new Set(
	'p div section article main header ul ol dl dt dd table blockquote figure figcaption pre address details summary hr body html fieldset'.split(
		' ',
	),
)
const isBlock = (name: string) => BLOCK.has(name) || /^(?:h[1-6]|li|tr)$/.test(name)
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
/** A main part counts where it holds at least this share of the page's words. */
const MAIN_SHARE = 0.3

export function readHtml(bytes: Uint8Array, file: string): DocumentResult {
	const { text: source, issues } = decodeText(bytes, file)
	if (source === undefined) return { value: undefined, issues }
	const { text, title, meta } = readPage(source)
	if (!text) return refuse('empty', 'no text in the page', file, 'a page with text', 'markup only')
	return { value: { text, ...(title && { title }), meta }, issues }
}

/** Reads a page's source: text of its main part, its title and what it says about itself. */
export function readPage(source: string): { text: string; title: string; meta: DocumentMeta } {
	const whole = new TextBuilder()
	const main = new TextBuilder()
	const head = { title: '', heading: '', meta: {} as Record<string, string[]>, canonical: '', language: '' }
	const stack: string[] = []
	let [skipped, inMain, inSup, inTitle] = [0, 0, false, false]
	let raised = ''
	const add = (text: string) => {
		whole.add(text)
		if (inMain) main.add(text)
	}
	// What was raised is read as a whole; one that is never closed ends with its block.
	const lower = () => {
		if (!isNoteMark(raised, whole.last())) add(raised)
		inSup = false
		raised = ''
	}
	for (const piece of walkMarkup(source)) {
		if (piece.type === 'text') {
			if (inTitle) head.title += piece.text
			else if (skipped) continue
			else if (inSup) raised += piece.text
			else add(piece.text)
			continue
		}
		if (piece.type === 'open') {
			readHead(piece.name, piece.attributes, head)
			if (piece.name === 'title') inTitle = !skipped || stack.includes('head')
			if (VOID.has(piece.name) || piece.empty) {
				if (piece.name === 'br' || piece.name === 'hr') for (const out of [whole, main]) out.line()
				continue
			}
			stack.push(piece.name)
			if (SKIP.has(piece.name)) skipped += 1
			if (piece.name === 'main' || piece.name === 'article') inMain += 1
			if (inSup && isBlock(piece.name)) lower()
			if (piece.name === 'sup') inSup = true
			if (!skipped) for (const out of inMain ? [whole, main] : [whole]) out.open(piece.name)
		} else {
			const at = stack.lastIndexOf(piece.name)
			if (piece.name === 'title') inTitle = false
			if (at < 0) continue
			for (const name of stack.splice(at).reverse()) {
				if (!skipped) for (const out of inMain ? [whole, main] : [whole]) out.close(name)
				if (SKIP.has(name)) skipped -= 1
				if (name === 'main' || name === 'article') inMain -= 1
				if (name === 'sup') lower()
			}
		}
	}
	lower()
	const [all, part] = [whole.text(), main.text()]
	const text = normaliseText(part.length >= all.length * MAIN_SHARE ? part : all)
	return { text, title: clean(head.meta['og:title']?.[0] ?? head.title), meta: toMeta(head, text) }
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim()

interface Head {
	meta: Record<string, string[]>
	canonical: string
	language: string
}

function readHead(name: string, attributes: Record<string, string>, head: Head) {
	if (name === 'html') head.language ||= attributes.lang ?? ''
	if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) head.canonical ||= attributes.href ?? ''
	if (name !== 'meta') return
	const key = (attributes.name ?? attributes.property ?? '').toLowerCase()
	if (key && attributes.content) head.meta[key] = [...(head.meta[key] ?? []), clean(attributes.content)]
}

function toMeta({ meta, canonical, language }: Head, text: string): DocumentMeta {
	const first = (...keys: string[]) => keys.map((key) => meta[key]?.[0]).find(Boolean)
	const authors = meta.citation_author ?? meta.author ?? meta['article:author'] ?? []
	const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(
		first('article:published_time', 'citation_publication_date', 'citation_date', 'date', 'dc.date')?.replace(
			/\//g,
			'-',
		) ?? '',
	)?.[0]
	const url = /^https?:\/\/\S+$/.test(canonical) ? canonical : first('og:url')
	const republishedFrom = findOrigin(text)
	return {
		...(first('og:site_name', 'citation_publisher', 'dc.publisher') && {
			publisher: first('og:site_name', 'citation_publisher', 'dc.publisher'),
		}),
		...(first('citation_journal_title') && { journal: first('citation_journal_title') }),
		...(authors.length && { authors }),
		...(date && { date }),
		...(first('citation_doi', 'dc.identifier.doi') && { doi: first('citation_doi', 'dc.identifier.doi') }),
		...(first('citation_pmid') && { pmid: first('citation_pmid') }),
		...(url && { url }),
		...(language && { language }),
		...(republishedFrom && { republishedFrom }),
	}
}

/** Gathers text with blocks apart: white space in lines is one space, blocks have a blank line between. */
class TextBuilder {
	private done: string[] = []
	private current = ''
	private prefix = ''

	add(text: string) {
		this.current += text.replace(/\s+/g, ' ')
	}

	/** What stands before the next words in their block. */
	last() {
		return this.current
	}

	line() {
		this.current = `${this.current.trimEnd()}\n`
	}

	open(name: string) {
		const level = /^h([1-6])$/.exec(name)?.[1]
		if (isBlock(name)) this.end(name === 'li' || name === 'tr')
		if (level) this.prefix = `${'#'.repeat(Number(level))} `
		if (name === 'li') this.prefix = '- '
		if ((name === 'td' || name === 'th') && this.current.trim()) this.current += ' | '
	}

	close(name: string) {
		if (isBlock(name)) this.end(name === 'li' || name === 'tr')
	}

	private end(tight: boolean) {
		const words = this.current
			.replace(/ *\n */g, '\n')
			.replace(/ {2,}/g, ' ')
			.trim()
		if (words) this.done.push(this.prefix + words, tight ? '\n' : '\n\n')
		else if (!tight && this.done.at(-1) === '\n') this.done[this.done.length - 1] = '\n\n'
		this.current = ''
		if (words) this.prefix = ''
	}

	text(): string {
		this.end(false)
		return this.done.join('').trim()
	}
}
