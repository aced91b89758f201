import type { Project } from '../../schema/project.ts'
import type { Link } from '../types.ts'
import { buildContext } from './context.ts'
import { compareFindings, toFinding, toTargets } from './rank.ts'
import { AUDIT_RULES } from './rules.ts'
import { type AuditSettings, changesOf, findChanges, readAuditSettings } from './settings.ts'
import type { Finding } from './types.ts'

/**
 * Every finding of every rule about a project and its links, sorted as the work list. Accepted ones stay in the list and
 * carry who accepted them and why; `openFindings` leaves them out. With texts (by source id, normalised) the rules about
 * spans and wording see more. Settings are those that the project's log holds; `settings` come before them.
 */
export function auditProject(
	project: Project,
	links: readonly Link[],
	settings: Partial<AuditSettings> = {},
	texts: ReadonlyMap<string, string> = new Map(),
): Finding[] {
	const all = { ...readAuditSettings(project.decisions).settings, ...settings }
	const changes = findChanges(all)
	const context = buildContext(project, links, all, texts)
	const targets = toTargets(context)
	const { acceptedFindings } = context.decided
	const findings = AUDIT_RULES.filter(({ id }) => !all.off.includes(id)).flatMap((rule) => {
		const changed = changesOf(rule.id, changes)
		const edited = Object.keys(changed).length > 0 && { settings: changed }
		return rule.find(context).map((draft) => {
			const finding = { ...toFinding(rule, draft, targets), ...edited }
			const decision = acceptedFindings.get(`${rule.id}:${draft.target}`)
			// Without a reason nobody can tell later why it was accepted.
			return decision?.reason ? { ...finding, accepted: { by: decision.by, reason: decision.reason } } : finding
		})
	})
	return findings.sort(compareFindings)
}

/** Findings that nobody has accepted. */
export const openFindings = (findings: readonly Finding[]): Finding[] => findings.filter(({ accepted }) => !accepted)
