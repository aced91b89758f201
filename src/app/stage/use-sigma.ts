import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Scene } from '../../render/scene.ts'
import type { mountStage, Stage, StageEvents } from '../../render/sigma/stage.ts'
import { loadFile } from '../parts/lazy-part.ts'
import { useView } from '../state/store.ts'
import { prefersStill } from '../state/use-theme.ts'

/** A page may hold more stages than contexts: one that keeps losing its own goes on as SVG. */
const MOST_LOSSES = 2
const RECENT_MS = 10_000

/** WebGL comes after the first picture, and so does its code. */
const loadStage = loadFile(() => import('../../render/sigma/stage.ts'))

/** Mounts sigma; says when WebGL is missing, and mounts anew when a lost context may come back. */
export function useSigma(
	holder: RefObject<HTMLDivElement | null>,
	events: Omit<StageEvents, 'onContextLost'>,
	scene: Scene | undefined,
): { stage?: Stage; asSvg: boolean } {
	const { embed } = useView()
	const [stage, setStage] = useState<Stage>()
	const [works, setWorks] = useState(true)
	const [life, setLife] = useState(0)
	const awake = useAwake(holder, embed, scene)
	const losses = useRef<number[]>([])
	const latest = useRef(events)
	latest.current = events
	useEffect(() => {
		if (!works || !awake) return
		let timer: ReturnType<typeof setTimeout> | undefined
		let mounted: Stage | undefined
		let isGone = false
		const onContextLost = () => {
			if (timer) return
			losses.current = [...losses.current.filter((at) => performance.now() - at < RECENT_MS), performance.now()]
			const giveUp = losses.current.length > MOST_LOSSES
			timer = setTimeout(() => (giveUp ? setWorks(false) : setLife((n) => n + 1)), 300 * 2 ** losses.current.length)
		}
		const mount = async () => {
			const code = await loadStage().catch(() => undefined)
			if (isGone || !holder.current) return
			mounted = code && tryMount(code.mountStage, holder.current, { ...relay(latest), onContextLost }, embed)
			if (mounted) setStage(mounted)
			else setWorks(false)
		}
		void mount()
		return () => {
			isGone = true
			clearTimeout(timer)
			setStage(undefined)
			mounted?.kill()
		}
	}, [holder, works, awake, embed, life])
	return { stage, asSvg: !works || (!stage && scene !== undefined && (embed || isSmall(scene))) }
}

/** Up to so many links the picture is there sooner as SVG than as WebGL; above, SVG costs more than it saves. */
const MOST_LINKS_FIRST = 400
const isSmall = (scene: Scene) => scene.links.length <= MOST_LINKS_FIRST
/** Longest wait for an idle moment, ms. */
const LATEST_MS = 600

/**
 * Picture first: it stands as SVG, which reads and selects the same, until the page has a moment for WebGL. In a frame
 * of another page the picture is enough until someone points at it or walks into it with the keyboard.
 */
function useAwake(holder: RefObject<HTMLDivElement | null>, embed: boolean, scene: Scene | undefined): boolean {
	const [awake, setAwake] = useState(false)
	const waits = scene !== undefined && isSmall(scene)
	const isThere = scene !== undefined
	useEffect(() => {
		const stage = holder.current?.parentElement
		if (awake || !stage) return
		const wake = () => setAwake(true)
		if (!embed) return isThere ? afterPaint(waits ? wakeWhenIdle(wake) : wake) : undefined
		const types = ['click', 'keydown'] as const
		for (const type of types) stage.addEventListener(type, wake)
		return () => {
			for (const type of types) stage.removeEventListener(type, wake)
		}
	}, [holder, embed, awake, isThere, waits])
	return awake
}

const wakeWhenIdle = (wake: () => void) => () =>
	typeof requestIdleCallback === 'function' ? requestIdleCallback(wake, { timeout: LATEST_MS }) : setTimeout(wake, 100)

/** Runs once the first picture has been painted; gives back how to call it off. */
function afterPaint(run: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(run)
	})
	return () => {
		cancelAnimationFrame(frame)
		clearTimeout(timer)
	}
}

type Answers = Omit<StageEvents, 'onContextLost'>

/** Events always reach the answers of the latest render. */
const relay = (latest: RefObject<Answers>): Answers => ({
	onClick: (target) => latest.current.onClick(target),
	onHover: (target, at) => latest.current.onHover(target, at),
	onDrag: (id, at, done) => latest.current.onDrag(id, at, done),
})

function tryMount(
	mount: typeof mountStage,
	holder: HTMLElement,
	events: StageEvents,
	embed: boolean,
): Stage | undefined {
	try {
		return mount(holder, events, { still: prefersStill(), wheel: !embed })
	} catch {
		holder.replaceChildren()
		return undefined
	}
}
