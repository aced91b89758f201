export { auditProject, openFindings } from './audit-project.ts'
export { AUDIT_RULES, findRule } from './rules.ts'
export type { AuditSettings } from './settings.ts'
export { type AuditRule, type Finding, SEVERITIES, type Severity } from './types.ts'
