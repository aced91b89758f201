import { type ComponentType, lazy } from 'react'

const loaders = new Set<() => Promise<unknown>>()
let isAhead = false

/** A part of the app that is a file of its own, loaded when it is first shown. */
export function lazyPart<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
	loaders.add(load)
	if (isAhead) void load().catch(() => undefined)
	return lazy(load)
}

/** Fetches every part while nothing else is going on: a keystroke then finds it there, also offline. */
export function loadParts(): void {
	isAhead = true
	for (const load of loaders) load().catch(() => undefined)
}
