import { holdText } from './shared-text.ts'

const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

const STYLE = `
:host { display: inline-block; max-width: 100%; font: 13px/1.3 Inter, system-ui, sans-serif; }
a { display: inline-flex; max-width: 100%; border: 1px solid #878f9b; border-radius: 6px; overflow: hidden; color: inherit; text-decoration: none; }
a:focus-visible { outline: 2px solid #0b62c4; outline-offset: 2px; }
span { padding: 3px 8px; }
.claim { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.count { white-space: nowrap; color: #fff; background: #41506a; font-weight: 600; }
.contested, .denied { background: #a62d18; }
.hedged { background: #6a5300; }
`

/** One claim with its sources for, hedged and against; `src` is a project, `claim` a claim or link id, `href` its page. */
export class CorroborateBadge extends Base {
	static observedAttributes = ['src', 'claim', 'href']
	#turn = 0
	#release: (() => void) | undefined

	connectedCallback(): void {
		const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
		const sheet = new CSSStyleSheet()
		sheet.replaceSync(STYLE)
		root.adoptedStyleSheets = [sheet]
		if (!root.firstChild) root.append(document.createElement('slot'))
		void this.#draw()
	}
	disconnectedCallback(): void {
		this.#turn++
		this.#release?.()
		this.#release = undefined
	}
	attributeChangedCallback(): void {
		// Attributes are told before the element is connected, too.
		if (this.shadowRoot && this.isConnected) void this.#draw()
	}

	async #draw(): Promise<void> {
		const turn = ++this.#turn
		const name = this.getAttribute('src') ?? ''
		const { text, release } = holdText(name, document.baseURI)
		this.#release?.()
		this.#release = release
		const source = { name, text }
		const result = await import('./live/badge-text.ts')
			.then(({ readBadge }) => readBadge(source, this.getAttribute('claim') ?? ''))
			.catch((error: Error) => error)
		if (turn !== this.#turn || !this.isConnected) return
		if (result instanceof Error) {
			this.dispatchEvent(
				new CustomEvent('corroborate-error', { detail: { message: result.message }, bubbles: true, composed: true }),
			)
			this.title = result.message
			return
		}
		const link = document.createElement('a')
		const href = this.getAttribute('href')
		if (href && /^(https?:|[./?#])/.test(href)) link.href = href
		link.title = `${result.sentence}\n${result.citation}`
		const claim = document.createElement('span')
		claim.className = 'claim'
		claim.textContent = result.heading
		const count = document.createElement('span')
		count.className = `count ${result.standing}`
		count.textContent = result.counts
		link.append(claim, count)
		link.setAttribute('aria-label', `${result.sentence} ${result.citation}`)
		this.shadowRoot!.replaceChildren(link)
	}
}
