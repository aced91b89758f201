import { auditProject } from '../../evidence/audit/index.ts'
import { indexMentions, type MentionIndex, weighLinks } from '../../evidence/claims.ts'
import { loadDomains } from '../../evidence/domains-browser.ts'
import type { AuditTask } from './audit-client.ts'

let index: MentionIndex | undefined
let held: Pick<AuditTask, 'project' | 'texts'> | undefined

addEventListener('message', async ({ data: { id, project, texts, options } }: MessageEvent<AuditTask>) => {
	if (project) {
		held = { project, texts }
		await loadDomains(project.sources)
		index = indexMentions(project)
	}
	if (!index || !held?.project) return
	postMessage({ id, findings: auditProject(held.project, weighLinks(index, options), {}, held.texts) })
})
