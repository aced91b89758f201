import { useState } from 'react'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { report, say, useStore } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import { writeInWorker } from './write-client.ts'
import type { WriteTask, Written } from './write-task.ts'

/** Something is being written: what, how far (0 to 1), and how to stop it. */
export interface Writing {
	what: string
	share: number
	stop: () => void
}

/** Writes one thing at a time, as the view is when it is asked for. */
export function useWrite() {
	const readTask = useTask()
	const [writing, setWriting] = useState<Writing>()
	const write = async (what: string, use: (written: Written) => void) => {
		const abort = new AbortController()
		const stop = () => abort.abort()
		const onProgress = (share: number) => setWriting({ what, share, stop })
		onProgress(0)
		try {
			use(await writeInWorker(readTask(what), { signal: abort.signal, onProgress }))
		} catch (error) {
			const { name, message } = error as Error
			if (name !== 'AbortError') report([{ code: 'not-written', message: `the file could not be written: ${message}` }])
			say(name === 'AbortError' ? 'Writing was stopped.' : 'The file could not be written.')
		}
		setWriting(undefined)
	}
	return { writing, write }
}

/** Everything that is written follows from what is shown now. */
function useTask(): (what: string) => WriteTask {
	const { project, verified, passing } = useDerived()
	return (what) => {
		const { view, pins } = useStore.getState().history.now
		return {
			what,
			project: readLoggedProject(),
			dependence: project.dependence,
			texts: new Map(Array.from(useProject.getState().texts, ([id, { text }]) => [id, text])),
			located: verified.located,
			view,
			pins,
			shown: passing.map(({ id }) => id),
		}
	}
}
