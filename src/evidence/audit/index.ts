export { auditProject, openFindings } from './audit-project.ts'
export { AUDIT_RULES, findRule } from './rules.ts'
export {
	type AuditChanges,
	type AuditSettings,
	changesOf,
	nameAuditSettings,
	readAuditSettings,
} from './settings.ts'
export { type AuditRule, type Finding, SEVERITIES, type Severity } from './types.ts'
