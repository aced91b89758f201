/**
 * Leaves wheel and one finger to the host's page: Ctrl with the wheel, and two fingers, move the graph. Sigma cancels
 * both whatever its settings say, so they are held back before it hears of them.
 */
export function yieldToPage(container: HTMLElement): void {
	const listen = (type: 'wheel' | 'touchstart' | 'touchmove', isOurs: (event: Event) => boolean) =>
		container.addEventListener(type, (event) => isOurs(event) || event.stopPropagation(), {
			capture: true,
			passive: true,
		})
	listen('wheel', (event) => (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey)
	for (const type of ['touchstart', 'touchmove'] as const)
		listen(type, (event) => (event as TouchEvent).touches.length > 1)
	for (const layer of container.querySelectorAll('canvas')) layer.style.touchAction = 'pan-x pan-y'
}
