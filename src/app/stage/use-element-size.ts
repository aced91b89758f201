import { type RefObject, useLayoutEffect, useState } from 'react'

/** Size of an element in px, kept up to date; 0 × 0 until it is known or while it is hidden. */
export function useElementSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } {
	const [size, setSize] = useState({ width: 0, height: 0 })
	useLayoutEffect(() => {
		const element = ref.current
		if (!element) return
		const measure = () => {
			const next = { width: element.clientWidth, height: element.clientHeight }
			setSize((now) => (next.width === 0 || (now.width === next.width && now.height === next.height) ? now : next))
		}
		// At once, so that the first picture need not wait for a frame.
		measure()
		const observer = new ResizeObserver(measure)
		observer.observe(element)
		return () => observer.disconnect()
	}, [ref])
	return size
}
