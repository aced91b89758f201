import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from './built-app.ts'
import { appFolder } from './package-root.ts'
import { runCli } from './run.ts'

/** `npm start`: builds the app where it is missing or older than its sources, then serves the bundled project. */
const SOURCES = fileURLToPath(new URL('../', import.meta.url))

function newestChange(folder: string): number {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	// The app reads nothing of this room.
	const read = files.filter((file) => !file.startsWith(`cli${sep}`))
	return Math.max(...read.map((file) => statSync(join(folder, file)).mtimeMs))
}

const page = join(appFolder(), 'index.html')
if (!existsSync(page) || statSync(page).mtimeMs < newestChange(SOURCES)) buildApp()
process.exitCode = await runCli(['serve', ...process.argv.slice(2)], {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`),
})
