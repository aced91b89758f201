import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { countOf } from '../text/count.ts'
import { type Command, optionText, UsageError } from './command.ts'
import { listInputs, listTasks } from './extract-inputs.ts'
import { extractAll, serveAsWorker } from './extract-jobs.ts'

/** Reads claims out of documents. */
export const extract: Command = {
	name: 'extract',
	usage: '<file|folder|-> … [--project P] [--jobs N] [--out F]',
	help: 'Reads documents and writes the claims they make, one mention a line (JSONL).',
	positionals: [1, Number.POSITIVE_INFINITY],
	options: {
		project: {
			type: 'string',
			value: 'P',
			help: 'Project whose vocabulary names the terms; the bundled one if left out.',
		},
		jobs: { type: 'string', value: 'N', help: 'Threads to use (1).' },
		out: { type: 'string', value: 'F', help: 'File to write; standard output if left out.' },
	},
	run: async (call) => {
		if (serveAsWorker()) return new Promise(() => {})
		const jobs = readJobs(optionText(call, 'jobs'))
		const out = optionText(call, 'out')
		const file = out ? createWriteStream(out) : undefined
		const paths = listInputs(call.positionals)
		const [unit, total] = paths.includes('-') ? ['text', ''] : ['file', ` of ${paths.length}`]
		let bad = 0
		let [read, mentions] = [0, 0]
		const tasks = listTasks(paths, () => process.stdin.setEncoding('utf8'))
		await extractAll(tasks, optionText(call, 'project'), jobs, async ({ lines, problems }) => {
			if (!file) for (const line of lines) call.out(line)
			// A disk that is slower than we are must not fill the memory.
			else if (lines.length > 0 && !file.write(`${lines.join('\n')}\n`)) await once(file, 'drain')
			for (const problem of problems) call.err(problem)
			if (problems.length) bad = 1
			read += 1
			mentions += lines.length
			if (read % 100 === 0) call.err(`${read}${total} ${unit}s, ${countOf(mentions, 'mention')}`)
		})
		if (file) await new Promise((resolve) => file.end(resolve))
		call.err(`${countOf(read, unit)}, ${countOf(mentions, 'mention')}`)
		return bad
	},
}

function readJobs(given: string | undefined): number {
	const jobs = Number(given ?? 1)
	if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
	throw new UsageError(`--jobs: not a number of threads (expected 1 to 64; found ${given})`)
}
