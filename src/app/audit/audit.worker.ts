import { auditProject } from '../../evidence/audit/index.ts'
import { indexMentions, type MentionIndex, weighLinks } from '../../evidence/claims.ts'
import { loadDomains } from '../../evidence/domains-browser.ts'
import type { Project } from '../../schema/project.ts'
import type { AuditAnswer, AuditTask } from './audit-client.ts'

let index: MentionIndex | undefined
/** The log that it was made with. */
let known = ''
let held: { project: Project; texts?: ReadonlyMap<string, string> } | undefined
/** Findings of the last answer, written, and their places in it. */
let told = new Map<string, number>()

async function answer({ id, project, decisions, texts, options }: AuditTask): Promise<void> {
	if (project) {
		await loadDomains(project.sources)
		held = { project, texts }
		index = undefined
	}
	if (!held) return
	const log = JSON.stringify(decisions)
	if (!index || log !== known) {
		held = { ...held, project: { ...held.project, decisions } }
		index = indexMentions(held.project, { before: index })
		known = log
	}
	const findings = auditProject(held.project, weighLinks(index, options), {}, held.texts)
	// Sending thousands again costs the page more than it costs here to see which are the same.
	const written = findings.map((finding) => JSON.stringify(finding))
	const list = findings.map((finding, i) => told.get(written[i]!) ?? finding)
	told = new Map(written.map((text, i) => [text, i]))
	postMessage({ id, list } satisfies AuditAnswer)
}

/** One after the other: the next question may be about what this one brought. */
let queue = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<AuditTask>) => {
	queue = queue
		.then(() => answer(data))
		.catch((error) => {
			// Thrown by itself it reaches the page, and the next question is still answered.
			setTimeout(() => {
				throw error
			})
		})
})
