import { useEffect, useMemo, useRef, useState } from 'react'
import { measureDependence } from '../../evidence/dependence.ts'
import type { Dependence, Project } from '../../schema/project.ts'
import { measureInWorker } from './measure-client.ts'
import { useProject } from './project-store.ts'
import { useStore } from './store.ts'

/** Up to this many characters are compared at once (some 50 ms); more go to a worker. */
const AT_ONCE = 200_000

/**
 * What is known of copied text: measured where the texts are at hand, else as the file says. Decisions change nothing
 * here, so deciding never measures again.
 */
export function useDependence(): Dependence[] {
	const project = useProject((state) => state.project)
	const held = useProject((state) => state.texts)
	const texts = useMemo(() => new Map([...held].map(([id, { text }]) => [id, text])), [held])
	const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0)
	const atOnce = useMemo(
		() => (size <= AT_ONCE ? replace(project, texts, measure(project, texts)) : undefined),
		[project, texts, size],
	)
	const [later, setLater] = useState<{ texts: typeof texts; found: Dependence[] }>()
	useEffect(() => {
		if (atOnce) return
		const abort = new AbortController()
		const done = () => useStore.setState({ measuring: undefined })
		const stop = () => abort.abort()
		useStore.setState({ measuring: { share: 0, stop } })
		measureInWorker(project, texts, {
			signal: abort.signal,
			onProgress: (share) => useStore.setState({ measuring: { share, stop } }),
		})
			.then((found) => setLater({ texts, found }))
			.catch((error: Error) => {
				if (error.name !== 'AbortError') throw error
			})
			.finally(done)
		return stop
	}, [project, texts, atOnce])
	const found = useMemo(
		() => atOnce ?? (later?.texts === texts ? replace(project, texts, later.found) : project.dependence),
		[atOnce, later, project, texts],
	)
	// Measuring mostly finds what the file says: then nothing needs to be weighed again.
	const last = useRef({ project, found })
	const isSame = useMemo(() => last.current.project === project && isEqual(last.current.found, found), [project, found])
	useEffect(() => {
		if (!isSame) last.current = { project, found }
	}, [isSame, project, found])
	return isSame ? last.current.found : found
}

function isEqual(a: readonly Dependence[], b: readonly Dependence[]): boolean {
	const write = (list: readonly Dependence[]) => list.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
	if (a === b) return true
	return a.length === b.length && write(a).join() === write(b).join()
}

const measure = ({ sources, mentions }: Project, texts: ReadonlyMap<string, string>) =>
	texts.size === 0 ? [] : measureDependence(sources, texts, mentions)

/** Text decides over records wherever it is at hand; what a sentence credits is no matter of text. */
function replace({ dependence }: Project, texts: ReadonlyMap<string, string>, found: Dependence[]): Dependence[] {
	if (texts.size === 0) return dependence
	const isMeasured = ({ rule, documents }: Dependence) => rule !== 'I6' && documents.every((id) => texts.has(id))
	return [...dependence.filter((one) => !isMeasured(one)), ...found]
}
