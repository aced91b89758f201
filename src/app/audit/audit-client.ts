import type { Finding } from '../../evidence/audit/index.ts'
import type { WeighOptions } from '../../evidence/claims.ts'
import type { Project } from '../../schema/project.ts'

export interface AuditTask {
	id: number
	/** Left out where it is the one that the worker has. */
	project?: Project
	texts?: ReadonlyMap<string, string>
	options: WeighOptions
}

let worker: Worker | undefined
let sent: unknown[] = []
let latest = 0

/** Audits in a worker, so that a switched source answers at once; only the last question is answered. */
export function auditInWorker(
	project: Project,
	texts: ReadonlyMap<string, string>,
	options: WeighOptions,
	onFindings: (findings: Finding[]) => void,
): () => void {
	worker ??= new Worker(new URL('./audit.worker.ts', import.meta.url), { type: 'module' })
	const id = ++latest
	const answer = ({ data }: MessageEvent<{ id: number; findings: Finding[] }>) => {
		if (data.id === id && id === latest) onFindings(data.findings)
	}
	worker.addEventListener('message', answer)
	const isKnown = sent[0] === project && sent[1] === texts
	worker.postMessage({ id, options, ...(!isKnown && { project, texts }) } satisfies AuditTask)
	sent = [project, texts]
	return () => worker?.removeEventListener('message', answer)
}
