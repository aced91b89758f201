import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Scene } from '../../render/scene.ts'
import { mountStage, type Stage, type StageEvents } from '../../render/sigma/stage.ts'
import { useView } from '../state/store.ts'
import { prefersStill } from '../state/use-theme.ts'

/** A page may hold more stages than contexts: one that keeps losing its own goes on as SVG. */
const MOST_LOSSES = 2
const RECENT_MS = 10_000

/** Mounts sigma; says when WebGL is missing, and mounts anew when a lost context may come back. */
export function useSigma(
	holder: RefObject<HTMLDivElement | null>,
	events: Omit<StageEvents, 'onContextLost'>,
	scene: Scene | undefined,
): { stage?: Stage; works: boolean } {
	const { embed } = useView()
	const [stage, setStage] = useState<Stage>()
	const [works, setWorks] = useState(true)
	const [life, setLife] = useState(0)
	const awake = useAwake(holder, embed, scene)
	const losses = useRef<number[]>([])
	const latest = useRef(events)
	latest.current = events
	useEffect(() => {
		if (!works || !awake || !holder.current) return
		let timer: ReturnType<typeof setTimeout> | undefined
		const mounted = tryMount(
			holder.current,
			{
				onClick: (target) => latest.current.onClick(target),
				onHover: (target, at) => latest.current.onHover(target, at),
				onDrag: (id, at, done) => latest.current.onDrag(id, at, done),
				onContextLost: () => {
					if (timer) return
					losses.current = [...losses.current.filter((at) => performance.now() - at < RECENT_MS), performance.now()]
					const giveUp = losses.current.length > MOST_LOSSES
					timer = setTimeout(() => (giveUp ? setWorks(false) : setLife((n) => n + 1)), 300 * 2 ** losses.current.length)
				},
			},
			{ still: prefersStill(), wheel: !embed },
		)
		if (!mounted) return setWorks(false)
		setStage(mounted)
		return () => {
			clearTimeout(timer)
			setStage(undefined)
			mounted.kill()
		}
	}, [holder, works, awake, embed, life])
	return { stage, works: works && awake }
}

/** Up to so many links the picture is there sooner as SVG than as WebGL; above, SVG costs more than it saves. */
const MOST_LINKS_FIRST = 400
/** Longest wait for an idle moment, ms. */
const LATEST_MS = 600

/**
 * Picture first: it stands as SVG, which reads and selects the same, until the page has a moment for WebGL. In a frame
 * of another page the picture is enough until someone points at it or walks into it with the keyboard.
 */
function useAwake(holder: RefObject<HTMLDivElement | null>, embed: boolean, scene: Scene | undefined): boolean {
	const [awake, setAwake] = useState(false)
	const isSmall = scene !== undefined && scene.links.length <= MOST_LINKS_FIRST
	const isThere = scene !== undefined
	useEffect(() => {
		const stage = holder.current?.parentElement
		if (awake || !stage) return
		const wake = () => setAwake(true)
		if (!embed) return isThere ? afterPaint(isSmall ? wakeWhenIdle(wake) : wake) : undefined
		const types = ['click', 'keydown'] as const
		for (const type of types) stage.addEventListener(type, wake)
		return () => {
			for (const type of types) stage.removeEventListener(type, wake)
		}
	}, [holder, embed, awake, isThere, isSmall])
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

function tryMount(
	holder: HTMLElement,
	events: StageEvents,
	options: Parameters<typeof mountStage>[2],
): Stage | undefined {
	try {
		return mountStage(holder, events, options)
	} catch {
		holder.replaceChildren()
		return undefined
	}
}
