import { type AuditSettings, auditProject, type Finding, openFindings } from '../../../../src/evidence/audit/index.ts'
import { buildLinks } from '../../../../src/evidence/claims.ts'
import type { Project } from '../../../../src/schema/project.ts'

/** Open findings of one rule. */
export function find(
	rule: string,
	given: Project,
	settings: Partial<AuditSettings> = {},
	texts?: Map<string, string>,
): Finding[] {
	return openFindings(auditProject(given, buildLinks(given), settings, texts)).filter(
		(finding) => finding.rule === rule,
	)
}

/** What they are about. */
export const targets = (
	rule: string,
	given: Project,
	settings: Partial<AuditSettings> = {},
	texts?: Map<string, string>,
): string[] => find(rule, given, settings, texts).map(({ target }) => target)
