import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from './package-root.ts'
import { runCli } from './run.ts'

/** `npm start`: builds the app where it is missing or older than its sources, then serves the bundled project. */
const SOURCES = new URL('../', import.meta.url).pathname

function newestChange(folder: string): number {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs))
}

const page = join(appFolder(), 'index.html')
if (!existsSync(page) || statSync(page).mtimeMs < newestChange(SOURCES)) {
	process.stderr.write('Building the app …\n')
	const { build } = await import('vite')
	await build({ configFile: join(SOURCES, 'app/vite.config.ts'), logLevel: 'error' })
}
process.exitCode = await runCli(['serve', ...process.argv.slice(2)], {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`),
})
