import { type RefObject, useEffect, useRef, useState } from 'react'
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
): { stage?: Stage; works: boolean } {
	const { embed } = useView()
	const [stage, setStage] = useState<Stage>()
	const [works, setWorks] = useState(true)
	const [life, setLife] = useState(0)
	const awake = useAwake(holder, embed)
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

/** In a frame of another page the picture is enough until someone points at it or walks into it with the keyboard. */
function useAwake(holder: RefObject<HTMLDivElement | null>, embed: boolean): boolean {
	const [touched, setTouched] = useState(false)
	useEffect(() => {
		const stage = holder.current?.parentElement
		if (!embed || touched || !stage) return
		const wake = () => setTouched(true)
		const types = ['click', 'keydown'] as const
		for (const type of types) stage.addEventListener(type, wake)
		return () => {
			for (const type of types) stage.removeEventListener(type, wake)
		}
	}, [holder, embed, touched])
	return !embed || touched
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
