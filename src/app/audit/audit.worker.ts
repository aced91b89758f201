import { auditProject } from '../../evidence/audit/index.ts'
import { indexMentions, type MentionIndex, weighLinks } from '../../evidence/claims.ts'
import { loadDomains } from '../../evidence/domains-browser.ts'
import type { AuditAnswer, AuditTask } from './audit-client.ts'

let index: MentionIndex | undefined
let held: Pick<AuditTask, 'project' | 'texts'> | undefined
/** Findings of the last answer, written, and their places in it. */
let told = new Map<string, number>()

addEventListener('message', async ({ data: { id, project, texts, options } }: MessageEvent<AuditTask>) => {
	if (project) {
		held = { project, texts }
		await loadDomains(project.sources)
		index = indexMentions(project)
	}
	if (!index || !held?.project) return
	const findings = auditProject(held.project, weighLinks(index, options), {}, held.texts)
	// Sending thousands again costs the page more than it costs here to see which are the same.
	const written = findings.map((finding) => JSON.stringify(finding))
	const list = findings.map((finding, i) => told.get(written[i]!) ?? finding)
	told = new Map(written.map((text, i) => [text, i]))
	postMessage({ id, list } satisfies AuditAnswer)
})
