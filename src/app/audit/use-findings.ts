import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { auditProject, type Finding } from '../../evidence/audit/index.ts'
import type { Link } from '../../evidence/types.ts'
import type { Project } from '../../schema/project.ts'
import { findingsByTarget } from '../../view/claim-rows.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { useView } from '../state/store.ts'
import { auditInWorker } from './audit-client.ts'

/** Up to this many mentions are audited at once (some 100 ms); more in a worker. */
const AT_ONCE = 2500

/** The last audit at once, as several panels ask for the same one. */
let last: { keys: unknown[]; findings: Finding[] } | undefined

function auditOnce(project: Project, links: Link[], texts: ReadonlyMap<string, string>): Finding[] {
	const keys = [project, links, texts]
	if (!last || last.keys.some((key, i) => key !== keys[i]))
		last = { keys, findings: auditProject(project, links, {}, texts) }
	return last.findings
}

/** The last answer of the worker; it stands until the next one is there. */
const useAnswer = create<{ findings: Finding[]; of?: unknown; isMissing?: true }>(() => ({ findings: [] }))

/** True where the audit runs in the page: it is quick, or there is no worker to run it. */
const useAtOnce = (): boolean => {
	const { project } = useDerived()
	return useAnswer(({ isMissing }) => isMissing) === true || project.mentions.length <= AT_ONCE
}

/** Findings about the links as they are weighed now: with sources switched off, of what is left. */
export function useFindings(): Finding[] {
	const { logged, project, links, verified, kTable } = useDerived()
	const { without, certainties, polarities } = useView()
	const held = useProject((state) => state.texts)
	const texts = useTexts(held)
	const asked = useMemo(() => ({ ...logged, dependence: project.dependence }), [logged, project.dependence])
	const isHere = useAtOnce()
	const atOnce = useMemo(() => (isHere ? auditOnce(logged, links, texts) : undefined), [isHere, logged, links, texts])
	const answer = useAnswer()
	useEffect(() => {
		if (isHere || useAnswer.getState().of === links) return
		const options = {
			without,
			certainties,
			polarities,
			located: verified.located,
			...(kTable.by && { kTable: kTable.k }),
		}
		return auditInWorker(asked, texts, options, {
			onFindings: (findings) => useAnswer.setState({ findings, of: links }),
			onMissing: () => useAnswer.setState({ isMissing: true }),
		})
	}, [isHere, asked, links, texts])
	return atOnce ?? answer.findings
}

/** True while the findings of what is shown are still being looked for; those told are of what was shown before. */
export function useIsAuditing(): boolean {
	const { links } = useDerived()
	const { of } = useAnswer()
	return !useAtOnce() && of !== links
}

let plain: { of: unknown; texts: ReadonlyMap<string, string> } | undefined
/** Plain texts by document, one map for every panel. */
function useTexts(held: ReadonlyMap<string, { text: string }>): ReadonlyMap<string, string> {
	return useMemo(() => {
		if (plain?.of !== held) plain = { of: held, texts: new Map([...held].map(([id, { text }]) => [id, text])) }
		return plain.texts
	}, [held])
}

/** Open findings by what they are about. */
export function useFindingsByTarget(): Map<string, Finding[]> {
	const findings = useFindings()
	return useMemo(() => findingsByTarget(findings), [findings])
}
