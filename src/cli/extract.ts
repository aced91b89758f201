import { createWriteStream } from 'node:fs'
import { type Command, optionText, UsageError } from './command.ts'
import { listInputs } from './extract-inputs.ts'
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
		const write = file ? (line: string) => void file.write(`${line}\n`) : call.out
		const paths = listInputs(call.positionals)
		let bad = 0
		let [files, mentions] = [0, 0]
		await extractAll(paths, optionText(call, 'project'), jobs, (_path, { lines, problems }) => {
			for (const line of lines) write(line)
			for (const problem of problems) call.err(problem)
			if (problems.length) bad = 1
			files += 1
			mentions += lines.length
			if (files % 100 === 0) call.err(`${files} of ${paths.length} files, ${mentions} mentions`)
		})
		if (file) await new Promise((resolve) => file.end(resolve))
		call.err(`${files} ${files === 1 ? 'file' : 'files'}, ${mentions} mentions`)
		return bad
	},
}

function readJobs(given: string | undefined): number {
	const jobs = Number(given ?? 1)
	if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
	throw new UsageError(`--jobs: not a number of threads (expected 1 to 64; found ${given})`)
}
