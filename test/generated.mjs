// Rebuilds what a script makes from other files of the project, and fails where that changes what is committed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The script that makes it, what it makes. */
const MADE = [{ script: 'test/fixtures/make-small.ts', files: 'test/fixtures/small' }]

const root = fileURLToPath(new URL('..', import.meta.url))
const run = (command, args) => spawnSync(command, args, { cwd: root, encoding: 'utf8' })

for (const { script, files } of MADE) {
	if (!existsSync(new URL(`../${script}`, import.meta.url))) throw new Error(`generated: no ${script}`)
	const before = run('git', ['status', '--porcelain', '--', files]).stdout
	const made = run(process.execPath, ['--import', 'tsx', script])
	if (made.status !== 0) process.stderr.write(made.stderr)
	const after = run('git', ['status', '--porcelain', '--', files]).stdout
	if (made.status === 0 && after === before) continue
	process.stderr.write(`${files}: not what ${script} makes (expected no change; found ${after.trim() || 'an error'})\n`)
	process.exitCode = 1
}
