import { useMemo } from 'react'
import { withDocuments } from '../../pipeline/add-documents.ts'
import type { Project } from '../../schema/project.ts'
import { mergeLogs } from '../../view/decision-log.ts'
import { useProject } from './project-store.ts'
import { useStore } from './store.ts'

/** The project as its file has it, with the documents added in this browser, and its decisions at the end of the log. */
export function useLoggedProject(): Project {
	const project = useProject((state) => state.project)
	const made = useStore((state) => state.history.now.decisions)
	const added = useStore((state) => state.history.now.added)
	return useMemo(() => addLog(withDocuments(project, added), made), [project, made, added])
}

const addLog = (project: Project, made: Project['decisions']): Project =>
	made.length === 0 ? project : { ...project, decisions: mergeLogs(project.decisions, made) }

/** The same outside of a component. */
export function readLoggedProject(): Project {
	const { decisions, added, stories } = useStore.getState().history.now
	const project = addLog(withDocuments(useProject.getState().project, added), decisions)
	return stories ? { ...project, stories } : project
}
