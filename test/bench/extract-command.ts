import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const MADE = `${root}.tmp/bench-extract`

/** Builds the program as it is published, into a folder of its own; gives its entry. */
export async function buildProgram(): Promise<string> {
	const outDir = `${MADE}/package/dist/cli`
	await build({ configFile: `${root}src/cli/vite.config.ts`, logLevel: 'error', build: { outDir, emptyOutDir: true } })
	for (const name of ['package.json', 'data']) cpSync(root + name, `${MADE}/package/${name}`, { recursive: true })
	return `${outDir}/corroborate.js`
}

/** Writes texts as files; gives their folder. */
export function writeTexts(texts: readonly string[]): string {
	const folder = `${MADE}/texts`
	rmSync(folder, { recursive: true, force: true })
	mkdirSync(folder, { recursive: true })
	for (const [i, text] of texts.entries()) writeFileSync(`${folder}/${String(i).padStart(5, '0')}.txt`, text)
	return folder
}

export interface Ran {
	wallMs: number
	/** Of all threads. */
	cpuMs: number
	lines: number
	/** When so many thousand documents had been read: what was in use once garbage was collected, and resident; bytes. */
	memory: Map<number, { live: number; resident: number }>
}

/** Tells CPU at the end and, at every ten thousandth document, memory; run inside of the program. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
	const write = process.stderr.write.bind(process.stderr)
	process.stderr.write = (line) => {
		if (parseInt(line) % 10000) return true
		gc()
		const { heapUsed, external, rss } = process.memoryUsage()
		return write(line.trimEnd() + ' @' + (heapUsed + external) + ' ' + rss + '\\n')
	}
	process.on('exit', () => { const { user, system } = process.cpuUsage(); write('#' + (user + system) / 1000) })`)}`

/** Runs the built program; `input` is what stands on its standard input. */
export function runExtract(entry: string, args: readonly string[], input: Iterable<string> = []): Promise<Ran> {
	const start = performance.now()
	const child = spawn(process.execPath, ['--expose-gc', '--import', REPORT, entry, 'extract', ...args])
	let [err, lines] = ['', 0]
	child.stderr.on('data', (data) => (err += data))
	child.stdout.on('data', (data: Buffer) => {
		for (const byte of data) if (byte === 10) lines += 1
	})
	void feed(child.stdin, input)
	return new Promise((resolve, reject) =>
		child.on('close', (code) => {
			if (code !== 0) return reject(new Error(`extract: exit code ${code}: ${err.slice(0, 300)}`))
			const memory = new Map(
				[...err.matchAll(/^(\d+)[^\n]*@(\d+) (\d+)$/gm)].map(([, count, live, resident]) => [
					Number(count),
					{ live: Number(live), resident: Number(resident) },
				]),
			)
			resolve({ wallMs: performance.now() - start, cpuMs: Number(/#([\d.]+)$/.exec(err)?.[1]), lines, memory })
		}),
	)
}

async function feed(stdin: NodeJS.WritableStream, input: Iterable<string>): Promise<void> {
	for (const line of input) if (!stdin.write(line)) await new Promise((resolve) => stdin.once('drain', resolve))
	stdin.end()
}
