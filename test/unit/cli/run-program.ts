import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
export const SMALL = join(ROOT, 'test/fixtures/small')
export const SMALL_TEXTS = join(ROOT, 'test/fixtures/small-texts')

/** A folder of its own that is gone after the test. */
export function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'corroborate-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	return folder
}

export interface Finished {
	code: number | null
	out: string
	err: string
}

/** Runs the real program as `npm run corroborate` does. */
export function runProgram(...args: string[]): Promise<Finished> {
	const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...args], { cwd: ROOT })
	let out = ''
	let err = ''
	child.stdout.on('data', (data) => (out += data))
	child.stderr.on('data', (data) => (err += data))
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
