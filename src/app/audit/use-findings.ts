import { useMemo } from 'react'
import { auditProject, type Finding } from '../../evidence/audit/index.ts'
import type { Link } from '../../evidence/types.ts'
import type { Project } from '../../schema/project.ts'
import { findingsByTarget } from '../../view/claim-rows.ts'
import { useDerived } from '../state/derived.tsx'
import { type HeldText, useProject } from '../state/project-store.ts'

/** The last audit, as several panels ask for the same one. */
let last: { keys: unknown[]; findings: Finding[] } | undefined

function auditOnce(logged: Project, links: Link[], texts: Map<string, HeldText>): Finding[] {
	const keys = [logged, links, texts]
	if (!last || last.keys.some((key, i) => key !== keys[i])) {
		const plain = new Map([...texts].map(([id, { text }]) => [id, text]))
		last = { keys, findings: auditProject(logged, links, {}, plain) }
	}
	return last.findings
}

/** Findings about the links as they are weighed now: with sources switched off, of what is left. */
export function useFindings(): Finding[] {
	const { logged, links } = useDerived()
	const texts = useProject((state) => state.texts)
	return useMemo(() => auditOnce(logged, links, texts), [logged, links, texts])
}

/** Open findings by what they are about. */
export function useFindingsByTarget(): Map<string, Finding[]> {
	const findings = useFindings()
	return useMemo(() => findingsByTarget(findings), [findings])
}
