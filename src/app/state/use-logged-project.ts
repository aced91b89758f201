import { useMemo } from 'react'
import type { Project } from '../../schema/project.ts'
import { mergeLogs } from '../../view/decision-log.ts'
import { useProject } from './project-store.ts'
import { useStore } from './store.ts'

/** The project as its file has it, with the decisions made in this browser at the end of its log. */
export function useLoggedProject(): Project {
	const project = useProject((state) => state.project)
	const made = useStore((state) => state.history.now.decisions)
	return useMemo(() => addLog(project, made), [project, made])
}

const addLog = (project: Project, made: Project['decisions']): Project =>
	made.length === 0 ? project : { ...project, decisions: mergeLogs(project.decisions, made) }

/** The same outside of a component. */
export function readLoggedProject(): Project {
	return addLog(useProject.getState().project, useStore.getState().history.now.decisions)
}
