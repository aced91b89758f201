import { useEffect, useMemo, useState } from 'react'
import type { Project } from '../../schema/project.ts'
import { DEFAULT_VIEW } from '../../view/view-state.ts'
import { useDerived } from '../state/derived.tsx'
import { useStore } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import { writeInWorker } from './write-client.ts'

/** SHA-256 of the project as saved; "" for a moment, as writing a large one out takes a while. */
export function useProjectHash(): string {
	const { logged } = useDerived()
	const stories = useStore((state) => state.history.now.stories)
	const project = useMemo(readLoggedProject, [logged, stories])
	const [found, setFound] = useState<{ of: Project; hash: string }>()
	useEffect(() => {
		const abort = new AbortController()
		const task = { what: 'hash', project, dependence: [], texts: new Map(), located: new Map(), pins: {}, shown: [] }
		writeInWorker({ ...task, view: DEFAULT_VIEW }, { signal: abort.signal, onProgress: () => {} }).then(
			(hash) => setFound({ of: project, hash: String(hash) }),
			() => undefined,
		)
		return () => abort.abort()
	}, [project])
	return found?.of === project ? found.hash : ''
}
