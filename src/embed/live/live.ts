import { fingerprintOf } from '../../render/fingerprint.ts'
import { PALETTES, type ThemeName } from '../../render/palette.ts'
import type { Picture } from '../../render/picture.ts'
import { pictureOf, type Shown, showView } from '../../render/project-picture.ts'
import type { Stage, Target } from '../../render/sigma/stage.ts'
import { mountStage } from '../../render/sigma/stage.ts'
import { drawTree } from '../../render/svg.ts'
import { parseAddress, writeAddress } from '../../view/address.ts'
import { tellChanges } from '../../view/pin.ts'
import { clearSelection, selectClaim, selectTerm } from '../../view/view-state.ts'
import { button, make, toSvg } from './elements.ts'
import { keysFor } from './keys.ts'
import { openSource } from './open-source.ts'
import { tellTarget } from './tell.ts'
import { buildTextTable } from './text-table.ts'

export type { LiveSource } from './open-source.ts'

/** What the live part asks of its element. */
export interface LiveHost {
	view: () => string
	theme: () => ThemeName
	pin: () => string
	emit: (name: string, detail: unknown) => void
	/** A new view, as an address. */
	select: (address: string) => void
	explore: () => void
}

export interface Live {
	update: () => void
	resize: () => void
	/** From picture to stage. */
	explore: () => void
	/** Back to the picture, WebGL given back. */
	rest: () => void
	remove: () => void
}

/** Opens a project and draws its picture into the frame. Rejects with one line where it cannot be read. */
export async function openLive(
	frame: HTMLElement,
	source: Parameters<typeof openSource>[0],
	host: LiveHost,
): Promise<Live> {
	const weighed = await openSource(source)
	const picture = make('div', 'picture over')
	const said = make('p', 'said')
	said.setAttribute('role', 'status')
	const bar = make('div', 'bar')
	const text = make('div', 'unseen')
	const parts = [picture, said, bar, text]
	let stageBox: HTMLElement | undefined
	let stage: Stage | undefined
	let shown: Shown
	let drawn: Picture
	let told = ''
	const poster = frame.querySelector<HTMLElement>('.poster')

	const choose = (target: Target) => {
		const change = (now: Shown['view']) =>
			!target ? clearSelection(now) : target.type === 'node' ? selectTerm(now, target.id) : selectClaim(now, target.id)
		host.select(writeAddress(change(shown.view)))
		host.emit('corroborate-select', target ? { ...target, ...tellTarget(target, shown) } : {})
	}
	const draw = () => {
		const { width, height } = frame.getBoundingClientRect()
		if (width < 40 || height < 40) return
		const theme = host.theme()
		drawn = pictureOf(shown, theme, { width: Math.round(width), height: Math.round(height) })
		frame.style.setProperty('--back', PALETTES[theme].background)
		frame.style.setProperty('--ink', PALETTES[theme].ink)
		const tree = drawTree(drawn)
		const kept = stage
			? tree.children.filter(
					(one) => typeof one === 'string' || !/^(links|nodes|labels)$/.test(String(one.attributes.class)),
				)
			: tree.children
		const svg = toSvg({
			...tree,
			children: stage ? kept.filter((one) => typeof one === 'string' || one.tag !== 'rect') : kept,
		})
		picture.replaceChildren(svg)
		stage?.draw(drawn.scene)
	}
	const update = () => {
		const { value } = parseAddress(host.view())
		shown = showView(weighed, value)
		const target = value.claim
			? { type: 'link' as const, id: value.claim }
			: value.focus
				? { type: 'node' as const, id: value.focus }
				: undefined
		said.textContent = stage && target ? tellTarget(target, shown).text : ''
		text.replaceChildren(buildTextTable(shown))
		draw()
		const address = writeAddress(value)
		if (told && told !== address) host.emit('corroborate-view', { address, view: value })
		told = address || ' '
	}
	const rest = () => {
		stage?.kill()
		stage = undefined
		stageBox?.remove()
		stageBox = undefined
		frame.classList.remove('live')
		said.textContent = ''
		bar.replaceChildren(button('Explore this graph', 'Explore', host.explore))
		draw()
	}
	const explore = () => {
		if (stage) return
		const hadFocus = frame.contains((frame.getRootNode() as ShadowRoot).activeElement)
		const box = make('div', 'stage')
		box.setAttribute('role', 'application')
		box.setAttribute('aria-label', `Graph: ${weighed.project.manifest.title}`)
		box.tabIndex = 0
		frame.insertBefore(box, picture)
		stage = tryStage(box, choose, rest)
		if (!stage) return box.remove()
		stageBox = box
		const current = stage
		box.addEventListener('keydown', (event) => keysFor(shown, current, choose)(event))
		frame.classList.add('live')
		bar.replaceChildren(
			button('Zoom in', '+', () => current.zoom(1.5)),
			button('Zoom out', '−', () => current.zoom(1 / 1.5)),
			button('Show the whole graph', '⤢', () => current.zoom('fit')),
		)
		update()
		if (hadFocus) box.focus()
	}
	picture.addEventListener('click', (event) => {
		const target = targetOf(event.target as Element)
		if (target) choose(target)
		host.explore()
	})
	frame.append(...parts)
	if (poster) poster.hidden = true
	update()
	rest()
	const note = tellChanges(host.pin(), fingerprintOf(weighed.project), shown!.fullGraph, shown!.terms)
	if (note) frame.append(make('p', 'note', note))
	host.emit('corroborate-ready', { terms: shown!.visible.nodes.size, links: shown!.visible.links.size })
	return {
		update,
		resize: draw,
		explore,
		rest,
		remove: () => {
			rest()
			for (const part of parts) part.remove()
			if (poster) poster.hidden = false
		},
	}
}

/** Sigma in this box, or nothing where WebGL is missing: the picture then stays, and can still be clicked. */
function tryStage(box: HTMLElement, choose: (target: Target) => void, lost: () => void): Stage | undefined {
	try {
		const still = matchMedia('(prefers-reduced-motion: reduce)').matches
		const events = { onClick: choose, onHover: () => {}, onDrag: () => {}, onContextLost: lost }
		return mountStage(box, events, { still, wheel: false })
	} catch {
		return undefined
	}
}

function targetOf(element: Element): Target {
	const holder = element.closest('[data-node],[data-link],[data-label]')
	const node = holder?.getAttribute('data-node') ?? holder?.getAttribute('data-label')
	const link = holder?.getAttribute('data-link')
	return node ? { type: 'node', id: node } : link ? { type: 'link', id: link } : undefined
}
