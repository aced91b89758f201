import { readHostTheme, watchHostTheme } from './host-theme.ts'
import type { Live } from './live/host.ts'
import { leaveTurn, takeTurn } from './ration.ts'
import { holdText } from './shared-text.ts'
import { STYLE } from './styles.ts'

/** Attributes that are parts of the view, as in the app's address. */
const VIEW_PARTS = 'focus claim depth kinds predicates certainty polarity without min basis path theme'.split(' ')
/** A poster: what stands inside the element and is more than a link. */
const PICTURES = 'img, picture, svg, object'
const loadLive = () => import('./live/live.ts')
const loadStage = () => import('../render/sigma/stage.ts')

// Where there is no DOM (a server that renders pages) the module may still be loaded.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * A graph of claims in any page. What stands inside it is the poster: with a picture among it, nothing is fetched until
 * someone points at it, reaches it with the keyboard or touches it; else its own picture follows when it comes into
 * view. Live on a click or with the attribute `live`. Events: corroborate-ready, -select, -view, -error.
 */
export class CorroborateGraph extends Base {
	static observedAttributes = ['src', 'layouts', 'pin', 'live', ...VIEW_PARTS]
	#frame: HTMLElement | undefined
	#live: Promise<Live | undefined> | undefined
	#graph: unknown
	#stop: (() => void)[] = []
	#let: (() => void)[] = []
	#asked = false
	#wanted = false
	/** Rises with each load, so that an answer that comes too late is dropped. */
	#turn = 0
	readonly #holder = { rest: () => this.#rest() }

	constructor() {
		super()
		// What a page set before this script came lies on the element itself, and would hide the setters.
		for (const name of ['graph', 'view'] as const) {
			const early = Object.getOwnPropertyDescriptor(this, name)
			if (!early) continue
			delete (this as { graph?: unknown; view?: unknown })[name]
			this[name] = early.value
		}
	}

	connectedCallback(): void {
		this.#frame ??= buildTree(this, () => void this.explore())
		const seen = new IntersectionObserver(
			([entry]) => {
				if (!entry?.isIntersecting) return
				if (this.hasAttribute('live')) void this.explore()
				else if (!this.#hasPoster()) void this.#load()
			},
			{ rootMargin: `${NEAR}px` },
		)
		seen.observe(this)
		if (this.hasAttribute('live')) this.#prepare()
		if (isForPaper()) void this.#load()
		const sized = new ResizeObserver(() => this.#live?.then((live) => live?.resize()))
		sized.observe(this.#frame)
		const meant = () => void this.#load()
		const types = ['pointerenter', 'touchstart'] as const
		for (const type of types) this.addEventListener(type, meant, { passive: true })
		const bar = this.#frame.querySelector('.bar')!
		bar.addEventListener('focusin', meant)
		this.#stop.push(
			watchHostTheme(() => this.#update()),
			() => seen.disconnect(),
			() => sized.disconnect(),
			() => {
				for (const type of types) this.removeEventListener(type, meant)
				bar.removeEventListener('focusin', meant)
			},
		)
	}

	disconnectedCallback(): void {
		for (const stop of this.#stop.splice(0)) stop()
		this.#drop()
	}

	attributeChangedCallback(name: string, before: string | null, after: string | null): void {
		// While a page is read, attributes are told before the element is connected: nothing is to be loaded then.
		if (before === after || this.#stop.length === 0) return
		if (name === 'src' || name === 'layouts') this.#reload()
		else if (name === 'live') after !== null && void this.explore()
		else if (this.#live) this.#update()
		else if (name !== 'pin') void this.#load()
	}

	/** A project: its one-file form, as text or parsed. Takes the place of `src`. */
	get graph(): unknown {
		return this.#graph
	}
	set graph(graph: unknown) {
		this.#graph = graph
		if (this.#stop.length > 0) this.#reload()
	}

	/** The view as an address without "?", e.g. "focus=ketamine&min=2"; setting it sets the attributes. */
	get view(): string {
		const parts = VIEW_PARTS.flatMap((name): [string, string][] => {
			const value = this.getAttribute(name)
			return value === null ? [] : [[name, value]]
		})
		return new URLSearchParams(parts).toString().replaceAll('%2C', ',')
	}
	set view(address: string | Record<string, unknown>) {
		const parts = new URLSearchParams(
			typeof address === 'string' ? address : Object.entries(address).map(([name, value]) => [name, String(value)]),
		)
		for (const name of VIEW_PARTS) {
			const value = parts.get(name)
			if (value === null) this.removeAttribute(name)
			else this.setAttribute(name, value)
		}
	}

	/** Makes the graph live, as a click does. */
	async explore(): Promise<void> {
		this.#wanted = true
		loadStage().catch(() => undefined)
		takeTurn(this.#holder)
		const live = await this.#load()
		if (!live || !this.isConnected) return leaveTurn(this.#holder)
		if (this.#wanted) await live.explore()
	}

	/** Another graph of the page takes this one's turn. */
	#rest(): void {
		this.#wanted = false
		this.#live?.then((live) => live?.rest())
	}

	/** Whether its poster will do: a pinned graph is asked what has changed, and a dark page needs a dark picture. */
	#hasPoster(): boolean {
		const poster = this.querySelector(PICTURES)
		if (!poster || this.hasAttribute('pin') || isTooSmall(poster)) return false
		return this.hasAttribute('theme') || this.#theme() === 'light'
	}

	/** What a graph that will be live needs is on its way while the page is still being laid out. */
	#prepare(): void {
		this.#source()
		for (const load of [loadLive, loadStage]) load().catch(() => undefined)
	}

	#load(): Promise<Live | undefined> {
		this.#live ??= this.#open(++this.#turn)
		return this.#live
	}

	async #open(turn: number): Promise<Live | undefined> {
		const result = await Promise.all([loadLive(), this.#source()])
			.then(([{ openLive }, source]) =>
				openLive(this.#frame!, source, {
					view: () => this.view,
					theme: () => this.#theme(),
					pin: () => this.getAttribute('pin') ?? '',
					emit: (name, detail) => this.#emit(name, detail),
					select: (address) => {
						this.view = address
					},
					explore: () => void this.explore(),
					isWanted: () => this.#wanted,
				}),
			)
			.catch((error: Error) => error)
		if (turn !== this.#turn) {
			if (!(result instanceof Error)) result.remove()
			return undefined
		}
		if (!(result instanceof Error)) return result
		this.#fail(result.message)
		return undefined
	}

	/** What is to be shown; files are on their way while the program is fetched. */
	#source() {
		const hold = (src: string) => {
			const { text, release } = holdText(src, document.baseURI)
			this.#let.push(release)
			return text
		}
		const graph = this.#graph
		const own = typeof graph === 'string' ? graph : JSON.stringify(graph)
		const src = this.getAttribute('src') ?? ''
		const layouts = this.getAttribute('layouts')
		return {
			name: graph === undefined ? src : 'graph',
			text: graph === undefined ? hold(src) : Promise.resolve(own),
			layouts: layouts && graph === undefined ? hold(layouts) : undefined,
		}
	}

	#fail(message: string): void {
		const line = document.createElement('p')
		line.className = 'note'
		line.setAttribute('role', 'alert')
		line.textContent = `This graph could not be shown: ${message}`
		this.#frame?.append(line)
		this.#emit('corroborate-error', { message })
	}

	#emit(name: string, detail: unknown): void {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
	}

	#theme(): 'light' | 'dark' {
		const theme = this.getAttribute('theme')
		return theme === 'light' || theme === 'dark' ? theme : readHostTheme(this)
	}

	/** Several attributes in a row make one new picture. */
	#update(): void {
		if (this.#asked || !this.#live) return
		this.#asked = true
		queueMicrotask(() => {
			this.#asked = false
			this.#live?.then((live) => live?.update())
		})
	}

	#drop(): void {
		this.#turn++
		this.#wanted = false
		leaveTurn(this.#holder)
		this.#live?.then((live) => live?.remove())
		this.#live = undefined
		for (const release of this.#let.splice(0)) release()
		for (const note of this.#frame?.querySelectorAll('.note') ?? []) note.remove()
	}

	#reload(): void {
		this.#drop()
		if (this.#graph !== undefined || this.hasAttribute('src')) void this.#load()
	}
}

/** A reveal.js deck laid out for printing, where slides that no one has come to are printed too. */
const isForPaper = () => /[?&](print-pdf\b|view=print\b)/i.test(location.search) || matchMedia('print').matches

/** How far out of view a graph is made ready, px. */
const NEAR = 120
/** A poster that is shown at much less than its size cannot be read. */
const LEAST_SCALE = 0.65
function isTooSmall(poster: Element): boolean {
	const width =
		poster instanceof SVGSVGElement ? poster.viewBox.baseVal.width : (poster as HTMLImageElement).naturalWidth
	return poster.getBoundingClientRect().width < LEAST_SCALE * (width || 0)
}

/** The element's own tree: an area for poster and drawing with the way in, and below it the text; gives the area. */
function buildTree(host: HTMLElement, explore: () => void): HTMLElement {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(STYLE)
	root.adoptedStyleSheets = [sheet]
	const make = (tag: string, name: string, ...children: Element[]) => {
		const element = document.createElement(tag)
		element.className = name
		element.append(...children)
		return element
	}
	const poster = make('div', 'poster', document.createElement('slot'))
	// A poster that links to the app leads there without the script; with it, the graph opens where it is.
	poster.addEventListener('click', (event) => {
		const { target, ctrlKey, metaKey, shiftKey } = event
		const hit = target as Element
		if (ctrlKey || metaKey || shiftKey || !(hit.closest(PICTURES) ?? hit.querySelector(PICTURES))) return
		event.preventDefault()
		explore()
	})
	const button = make('button', '') as HTMLButtonElement
	button.type = 'button'
	button.textContent = 'Explore'
	button.title = 'Explore this graph'
	button.setAttribute('aria-label', button.title)
	button.addEventListener('click', explore)
	const area = make('div', 'area', poster, make('div', 'bar', button))
	const words = document.createElement('slot')
	words.name = 'text'
	const frame = make('div', 'frame', area, words)
	frame.setAttribute('part', 'frame')
	root.replaceChildren(frame)
	return area
}
