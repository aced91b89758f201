import { createStore, get, set as setItem } from 'idb-keyval'
import { useEffect } from 'react'
import type { Story } from '../../schema/story.ts'
import { storageName } from '../state/keep-decisions.ts'
import { useProject } from '../state/project-store.ts'
import { report, useStore } from '../state/store.ts'
import { addStep, mapHistorySafe } from './history-parts.ts'

const kept = createStore('corroborate-stories', 'stories')
let restored = ''

/** The stories as they stand: the project's own, until one is changed here. */
export function useStories(): Story[] {
	const own = useProject((state) => state.project.stories)
	return useStore((state) => state.history.now.stories) ?? own
}

/** Changes the stories as one step of undo; `matter` joins the typing in one field. */
export function setStories(change: (stories: Story[]) => Story[], matter = ''): void {
	const own = useProject.getState().project.stories
	useStore.setState(({ history }) => ({
		history: addStep(history, { ...history.now, stories: change(history.now.stories ?? own) }, matter),
	}))
}

/** Keeps changed stories on this device, and brings back those of an earlier visit. */
export function useKeptStories(): void {
	const stories = useStore((state) => state.history.now.stories)
	const project = useProject((state) => state.project)
	const name = storageName(project)
	useEffect(() => {
		if (restored === name) return
		restored = name
		get<Story[]>(name, kept)
			.then((found) => found && useStore.setState(({ history }) => ({ history: mapHistorySafe(history, found) })))
			.catch(() => undefined)
	}, [name])
	useEffect(() => {
		if (!stories) return
		setItem(name, stories, kept).catch(() =>
			report([
				{ code: 'stories-not-kept', message: 'this browser keeps nothing; save the project to keep its stories' },
			]),
		)
	}, [name, stories])
}
