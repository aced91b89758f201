import { type ComponentType, lazy } from 'react'

const loaders = new Set<() => Promise<unknown>>()
let isAhead = false

/** Code that is a file of its own, loaded when it is first asked for. */
export function loadFile<T>(load: () => Promise<T>): () => Promise<T> {
	loaders.add(load)
	if (isAhead) void load().catch(() => undefined)
	return load
}

/** A part of the app that is a file of its own, loaded when it is first shown. */
export const lazyPart = <P extends object>(load: () => Promise<{ default: ComponentType<P> }>) => lazy(loadFile(load))

/** Fetches every part while nothing else is going on: a keystroke then finds it there, also offline. */
export function loadParts(): void {
	isAhead = true
	for (const load of loaders) load().catch(() => undefined)
}
