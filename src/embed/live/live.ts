import { fingerprintOf } from '../../render/fingerprint.ts'
import { PALETTES, type ThemeName } from '../../render/palette.ts'
import type { Picture } from '../../render/picture.ts'
import { pictureOf, type Shown, showView } from '../../render/project-picture.ts'
import type { Scene } from '../../render/scene.ts'
import type { Stage, Target } from '../../render/sigma/stage.ts'
import { drawTree } from '../../render/svg.ts'
import { parseAddress, writeAddress } from '../../view/address.ts'
import { tellPin } from '../../view/pin.ts'
import { clearSelection, selectClaim, selectTerm } from '../../view/view-state.ts'
import { button, make, sizeOf, targetOf, toSvg } from './elements.ts'
import type { Live, LiveHost } from './host.ts'
import { keysFor } from './keys.ts'
import { drawFrame, type LivePicture, layLivePicture, type Size, sceneBetween, topOf } from './live-picture.ts'
import { breathe, type LiveSource, type Opened, openSource } from './open-source.ts'
import { chosenIn, tellTarget } from './tell.ts'
import { buildPinNote, buildTextTable } from './text-table.ts'

export type { LiveSource } from './open-source.ts'

/** Sigma is fetched when a graph is explored: a picture does without it. */
const loadStage = () => import('../../render/sigma/stage.ts')

/**
 * Opens a project and puts its picture into the frame, or at once the live graph. Rejects with one line where the
 * project cannot be read.
 */
export async function openLive(frame: HTMLElement, source: LiveSource, host: LiveHost): Promise<Live> {
	const opened = await openSource(source, host.isWanted)
	// Elements that share a project wait for the same answer: each draws in a task of its own.
	if (!host.isWanted()) await breathe()
	const live = new LiveGraph(frame, opened, host)
	if (host.isWanted()) await live.explore()
	else {
		live.show()
		await breathe()
		live.lay()
		await breathe()
		live.draw()
	}
	await breathe()
	live.tellText()
	return live
}

class LiveGraph implements Live {
	readonly #frame: HTMLElement
	readonly #opened: Opened
	readonly #host: LiveHost
	readonly #picture = make('div', 'picture over')
	readonly #said = make('p', 'said')
	readonly #text = make('details', 'text')
	readonly #bar: HTMLElement
	/** What the page put in, as picture and as text; hidden while there are our own. */
	readonly #given: HTMLElement[]
	#shown!: Shown
	#drawn: Picture | undefined
	#laid: (Size & { picture: Picture }) | undefined
	/** Of the frame when it was drawn. */
	#size = { width: 0, height: 0 }
	#stage: Stage | undefined
	#scene: Scene | undefined
	#stageBox: HTMLElement | undefined
	#wanted = false
	#pin: HTMLElement | undefined
	#told = ''
	/** The view whose selection was brought into sight. */
	#revealed = ''

	constructor(frame: HTMLElement, opened: Opened, host: LiveHost) {
		this.#frame = frame
		this.#opened = opened
		this.#host = host
		this.#bar = frame.querySelector<HTMLElement>('.bar')!
		const words = frame.parentElement!.querySelector<HTMLElement>('slot[name=text]')!
		this.#given = [frame.querySelector<HTMLElement>('.poster')!, words]
		this.#said.setAttribute('role', 'status')
		this.#picture.addEventListener('click', (event) => {
			const target = targetOf(event.target as Element)
			if (target) this.#choose(target)
			host.explore()
		})
		this.#picture.addEventListener('pointerenter', () => void loadStage(), { once: true })
		frame.insertBefore(this.#picture, this.#bar)
		frame.insertBefore(this.#said, this.#bar)
	}

	#hideGiven(): void {
		const root = this.#frame.getRootNode() as ShadowRoot
		// Someone who had gone to the poster with the keyboard stays in the graph.
		const page = root.host.getRootNode() as Document | ShadowRoot
		const wasInside = root.host !== page.activeElement && root.host.contains(page.activeElement)
		for (const one of this.#given) one.hidden = true
		const [words] = this.#given.slice(1) as HTMLSlotElement[]
		this.#text.open = words!.assignedElements().some((one) => one instanceof HTMLDetailsElement && one.open)
		// In its place before anything is drawn, as it takes room from the picture; what it says follows.
		this.#text.append(make('summary', '', `${this.#opened.weighed.project.manifest.title} as text`))
		this.#frame.after(this.#text)
		if (wasInside) this.#bar.querySelector('button')?.focus()
	}

	/** The view as it stands now, drawn; the first time the page is told that it is ready, then of each change. */
	update(): void {
		const before = this.#told
		this.show()
		if (before) this.#writeText()
		this.draw()
		this.#revealChosen()
		const { view } = this.#shown
		if (before && this.#told !== before) this.#host.emit('corroborate-view', { address: this.#told.slice(1), view })
	}

	/** Applies the view. */
	show(): void {
		const { value } = parseAddress(this.#host.view())
		this.#shown = showView(this.#opened.weighed, value)
		this.#told = `?${writeAddress(value)}`
		this.#tellSelection()
	}

	/** Lays the picture ahead of its drawing. */
	lay(): void {
		const size = sizeOf(this.#frame)
		this.#laid = { ...size, picture: this.#pictureAt(size) }
	}

	#pictureAt(size: Size): Picture {
		const positions = this.#opened.place(this.#shown, size)
		return pictureOf(this.#shown, this.#host.theme(), { ...size, positions })
	}

	/** What can wait until the picture is painted: everything as a table, and what has changed since it was pinned. */
	tellText(): void {
		const { visible, fullGraph, terms } = this.#shown
		this.#writeText()
		const { project } = this.#opened.weighed
		const now = { version: project.manifest.version, fingerprint: fingerprintOf(project) }
		const pin = tellPin(this.#host.pin(), now, fullGraph, terms)
		if (pin?.changed) {
			this.#pin = buildPinNote(pin)
			this.#text.before(this.#pin)
		}
		this.#host.emit('corroborate-ready', { terms: visible.nodes.size, links: visible.links.size })
	}

	resize(): void {
		const { width, height } = this.#size
		const now = sizeOf(this.#frame)
		if (now.width !== width || now.height !== height) this.draw()
	}

	async explore(): Promise<void> {
		if (this.#wanted) return
		this.#wanted = true
		const parts = await loadStage()
		if (this.#wanted && !this.#stage) this.#mount(parts)
		this.update()
	}

	rest(): void {
		this.#wanted = false
		if (!this.#stage) return
		this.#stage.kill()
		this.#revealed = ''
		this.#stage = undefined
		this.#stageBox?.remove()
		this.#frame.classList.remove('live', 'unfolded')
		removeEventListener('beforeprint', this.#print)
		removeEventListener('afterprint', this.#printed)
		this.#said.textContent = ''
		this.#bar.replaceChildren(button('Explore this graph', 'Explore', this.#host.explore))
		this.draw()
	}

	remove(): void {
		this.rest()
		for (const part of [this.#picture, this.#said, this.#text, this.#pin]) part?.remove()
		for (const one of this.#given) one.hidden = false
	}

	#writeText(): void {
		this.#text.querySelector('table')?.remove()
		this.#text.append(buildTextTable(this.#shown))
	}

	#choose(target: Target): void {
		const change = (now: Shown['view']) =>
			!target ? clearSelection(now) : target.type === 'node' ? selectTerm(now, target.id) : selectClaim(now, target.id)
		this.#host.select(writeAddress(change(this.#shown.view)))
		this.#host.emit('corroborate-select', target ? { ...target, ...tellTarget(target, this.#shown) } : {})
	}

	#tellSelection(): void {
		const { claim, focus } = this.#shown.view
		const target = claim ? { type: 'link' as const, id: claim } : focus && { type: 'node' as const, id: focus }
		this.#said.textContent = this.#stage && target ? tellTarget(target, this.#shown).text : ''
	}

	draw(): void {
		const size = sizeOf(this.#frame)
		if (size.width < 40 || size.height < 40) return
		if (!this.#drawn) this.#hideGiven()
		this.#size = sizeOf(this.#frame)
		const theme = this.#host.theme()
		const ahead = this.#laid?.width === size.width && this.#laid.height === size.height ? this.#laid.picture : undefined
		this.#laid = undefined
		const laid = this.#stage
			? layLivePicture(this.#size, (room) => this.#pictureAt(room))
			: { picture: ahead ?? this.#pictureAt(this.#size), strip: 0, folded: false }
		this.#drawn = laid.picture
		this.#setRoom(laid, theme)
		this.#picture.replaceChildren(toSvg(this.#stage ? drawFrame(laid.picture) : drawTree(laid.picture)))
		this.#scene = this.#stage && sceneBetween(laid.picture)
		if (this.#scene) this.#stage?.draw(this.#scene)
	}

	/** Colours and places for the sheet: where the graph begins and ends, and where the buttons go. */
	#setRoom({ picture, strip, folded }: LivePicture, theme: ThemeName): void {
		const { frame, scene } = picture
		const { background, ink } = PALETTES[theme]
		const px = { top: topOf(picture), bottom: folded ? strip : strip + frame.bottom, strip, tall: scene.height }
		const values = Object.entries(px).map(([name, length]) => [name, `${length}px`])
		// On what holds the text below as well.
		for (const [name, value] of [['back', background], ['ink', ink], ...values])
			this.#frame.parentElement!.style.setProperty(`--${name}`, value!)
		this.#frame.classList.toggle('stripped', strip > 0)
		this.#frame.classList.toggle('folded', folded)
	}

	/** Legend and footer of a small frame come over the graph, and go. */
	#toggleLegend(button: HTMLButtonElement): void {
		const isOpen = this.#frame.classList.toggle('unfolded')
		button.setAttribute('aria-expanded', String(isOpen))
	}

	/** What is chosen comes out from under the box that tells of it, with its neighbours as far as they fit. */
	#revealChosen(): void {
		if (!this.#stage || this.#revealed === this.#told) return
		this.#revealed = this.#told
		const [at, ...around] = chosenIn(this.#shown, this.#scene?.nodes ?? [])
		if (at) this.#stage.reveal(at, around, { right: 0, bottom: this.#said.offsetHeight })
	}

	/** On paper the picture stands in for the stage. */
	readonly #print = () => {
		if (this.#drawn) this.#picture.replaceChildren(toSvg(drawTree(this.#drawn)))
	}
	readonly #printed = () => this.draw()

	/** Sigma below the picture's title, legend and footer; where WebGL is missing the picture stays, and can be clicked. */
	#mount({ mountStage }: Awaited<ReturnType<typeof loadStage>>): void {
		const hadFocus = this.#frame.contains((this.#frame.getRootNode() as ShadowRoot).activeElement)
		const box = make('div', 'stage')
		box.setAttribute('role', 'application')
		box.setAttribute('aria-label', `Graph: ${this.#opened.weighed.project.manifest.title}`)
		box.tabIndex = 0
		this.#frame.insertBefore(box, this.#picture)
		try {
			const still = matchMedia('(prefers-reduced-motion: reduce)').matches
			const events = { onHover: () => {}, onDrag: () => {}, onContextLost: () => this.rest() }
			this.#stage = mountStage(box, { ...events, onClick: (target) => this.#choose(target) }, { still, wheel: false })
		} catch {
			box.remove()
			return
		}
		const stage = this.#stage
		this.#stageBox = box
		box.addEventListener('keydown', (event) => keysFor(this.#shown, stage, (target) => this.#choose(target))(event))
		this.#frame.classList.add('live')
		addEventListener('beforeprint', this.#print)
		addEventListener('afterprint', this.#printed)
		const legend = button('Legend, sources and version', 'Legend', () => this.#toggleLegend(legend))
		legend.className = 'key'
		legend.setAttribute('aria-expanded', 'false')
		this.#bar.replaceChildren(
			legend,
			button('Zoom in', '+', () => stage.zoom(1.5)),
			button('Zoom out', '−', () => stage.zoom(1 / 1.5)),
			button('Show the whole graph', '⤢', () => stage.zoom('fit')),
		)
		if (hadFocus) box.focus()
	}
}
