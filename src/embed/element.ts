import { readHostTheme, watchHostTheme } from './host-theme.ts'
import type { Live, LiveSource } from './live/live.ts'
import { leaveTurn, takeTurn } from './ration.ts'
import { STYLE } from './styles.ts'

/** Attributes that are parts of the view, as in the app's address. */
const VIEW_PARTS = 'focus claim depth kinds predicates certainty polarity without min basis path theme'.split(' ')
type LoadLive = () => Promise<typeof import('./live/live.ts')>
const loadLive: LoadLive = () => import('./live/live.ts')

// Where there is no DOM (a server that renders pages) the module may still be loaded.
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * A graph of claims in any page: what stands inside it is the poster, its own picture follows when it comes into view,
 * and it is live on a click or with the attribute `live`. Events: corroborate-ready, -select, -view, -error.
 */
export class CorroborateGraph extends Base {
	static observedAttributes = ['src', 'pin', 'live', ...VIEW_PARTS]
	#frame: HTMLElement | undefined
	#live: Promise<Live | undefined> | undefined
	#graph: unknown
	#stop: (() => void)[] = []
	#asked = false
	/** Rises with each load, so that an answer that comes too late is dropped. */
	#turn = 0
	readonly #holder = { rest: () => void this.#live?.then((live) => live?.rest()) }

	connectedCallback(): void {
		this.#frame ??= buildTree(this)
		this.#stop.push(watchHostTheme(() => this.#update()))
		const seen = new IntersectionObserver(
			([entry]) => {
				if (!entry?.isIntersecting) return
				this.#load()
				if (this.hasAttribute('live')) void this.explore()
			},
			{ rootMargin: '120px' },
		)
		seen.observe(this)
		const sized = new ResizeObserver(() => this.#live?.then((live) => live?.resize()))
		sized.observe(this)
		this.#stop.push(
			() => seen.disconnect(),
			() => sized.disconnect(),
		)
	}

	disconnectedCallback(): void {
		for (const stop of this.#stop.splice(0)) stop()
		this.#drop()
	}

	attributeChangedCallback(name: string, before: string | null, after: string | null): void {
		if (before === after || !this.isConnected) return
		if (name === 'src') this.#reload()
		else if (name === 'live') after !== null && void this.explore()
		else this.#update()
	}

	/** A project: its one-file form, as text or parsed. Takes the place of `src`. */
	get graph(): unknown {
		return this.#graph
	}
	set graph(graph: unknown) {
		this.#graph = graph
		if (this.isConnected) this.#reload()
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
		const live = await this.#load()
		if (!live || !this.isConnected) return
		takeTurn(this.#holder)
		live.explore()
	}

	#load(): Promise<Live | undefined> {
		this.#live ??= this.#open(++this.#turn)
		return this.#live
	}

	async #open(turn: number): Promise<Live | undefined> {
		const source: LiveSource = {
			src: this.getAttribute('src') ?? undefined,
			graph: this.#graph,
			base: document.baseURI,
		}
		const result = await loadLive()
			.then(({ openLive }) =>
				openLive(this.#frame!, source, {
					view: () => this.view,
					theme: () => this.#theme(),
					pin: () => this.getAttribute('pin') ?? '',
					emit: (name, detail) => this.#emit(name, detail),
					select: (address) => {
						this.view = address
					},
					explore: () => void this.explore(),
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
		leaveTurn(this.#holder)
		this.#live?.then((live) => live?.remove())
		this.#live = undefined
		for (const note of this.#frame?.querySelectorAll('.note') ?? []) note.remove()
	}

	#reload(): void {
		this.#drop()
		if (this.#graph !== undefined || this.hasAttribute('src')) this.#load()
	}
}

/** The element's own tree: the poster's place, and a frame for what is drawn. */
function buildTree(host: HTMLElement): HTMLElement {
	const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
	const sheet = new CSSStyleSheet()
	sheet.replaceSync(STYLE)
	root.adoptedStyleSheets = [sheet]
	const frame = document.createElement('div')
	frame.className = 'frame'
	frame.setAttribute('part', 'frame')
	const poster = document.createElement('div')
	poster.className = 'poster'
	poster.append(document.createElement('slot'))
	frame.append(poster)
	root.replaceChildren(frame)
	return frame
}
