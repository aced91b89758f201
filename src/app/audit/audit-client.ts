import type { Finding } from '../../evidence/audit/index.ts'
import type { WeighOptions } from '../../evidence/claims.ts'
import type { Decision } from '../../schema/decision.ts'
import type { Project } from '../../schema/project.ts'

export interface AuditTask {
	id: number
	/** Left out where it is the one that the worker has, but for the log. */
	project?: Project
	decisions: Decision[]
	texts?: ReadonlyMap<string, string>
	options: WeighOptions
}

/** Findings in order; a number stands for the finding at that place of the answer before. */
export interface AuditAnswer {
	id: number
	list: (Finding | number)[]
}

let worker: Worker | undefined
let sent: unknown[] = []
let latest = 0
let findings: Finding[] = []
let onAnswer: ((findings: Finding[]) => void) | undefined

/**
 * Audits in a worker, so that a switched source answers at once; only the last question is answered. `onMissing` where no
 * worker can be had: from file://, or held off by a content policy.
 */
export function auditInWorker(
	project: Project,
	texts: ReadonlyMap<string, string>,
	options: WeighOptions,
	{ onFindings, onMissing }: { onFindings: (findings: Finding[]) => void; onMissing: () => void },
): () => void {
	try {
		worker ??= startWorker(onMissing)
	} catch {
		onMissing()
		return () => {}
	}
	const id = ++latest
	onAnswer = onFindings
	const { mentions, terms, sources, dependence, decisions } = project
	const records = [mentions, terms, sources, dependence, texts]
	const isKnown = records.every((one, i) => one === sent[i])
	worker.postMessage({ id, options, decisions, ...(!isKnown && { project, texts }) } satisfies AuditTask)
	sent = records
	return () => {
		if (id === latest) onAnswer = undefined
	}
}

function startWorker(onMissing: () => void): Worker {
	const started = new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' })
	started.addEventListener('error', onMissing)
	started.addEventListener('message', ({ data: { id, list } }: MessageEvent<AuditAnswer>) => {
		const before = findings
		// Every answer is taken in, as the next one builds on it.
		findings = list.map((one) => (typeof one === 'number' ? before[one]! : one))
		if (id === latest) onAnswer?.(findings)
	})
	return started
}
