// Finds a Chromium for the browser tests, or installs one:
//   node test/find-browser.mjs            prints the path of the executable
//   node test/find-browser.mjs --no-install
// Order: CHROMIUM_PATH, an installed Chrome or Chromium, Playwright's own, then an install.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { platform } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/opt/google/chrome/chrome',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
		process.env[name] ? [join(process.env[name], 'Google/Chrome/Application/chrome.exe')] : [],
	),
]
/** Works in a container, without a GPU, and keeps Chromium's own services from calling home. */
export const FLAGS = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run',
]
const NOWHERE =
	'no Chromium found and none could be installed: install Chrome or Chromium, or set CHROMIUM_PATH to its executable'

/** True where the executable starts; a stub that only points to a package manager does not. */
function runs(path) {
	if (!path || !existsSync(path)) return false
	// Chrome on Windows prints no version and opens a window instead.
	return platform() === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

const onPath = () =>
	NAMES.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))

/** The whole Chromium that Playwright installs, or the small one without a window. */
async function ownedByPlaywright() {
	const { chromium } = await import('@playwright/test')
	const path = chromium.executablePath()
	const shell = path.replace(/([\\/])chromium-(\d+)[\\/].*/, '$1chromium_headless_shell-$2')
	const shells = existsSync(shell)
		? readdirSync(shell, { recursive: true }).filter((file) => /headless[-_]shell(\.exe)?$/.test(file))
		: []
	return [path, ...shells.map((file) => join(shell, file))].find((file) => !isFolder(file) && runs(file))
}

const isFolder = (path) => existsSync(path) && statSync(path).isDirectory()

/** Runs a command with its output on stderr; ended when it is silent for `quiet` or runs for `most` seconds. */
function run(command, args, { quiet = 40, most = 420 } = {}) {
	return new Promise((resolve) => {
		process.stderr.write(`find-browser: ${command} ${args.join(' ')}\n`)
		const child = spawn(command, args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000', DEBIAN_FRONTEND: 'noninteractive' },
			shell: platform() === 'win32',
		})
		let silence
		const end = () => child.kill('SIGKILL')
		const heard = (bytes) => {
			clearTimeout(silence)
			silence = setTimeout(end, quiet * 1000)
			if (bytes) process.stderr.write(bytes)
		}
		heard()
		const limit = setTimeout(end, most * 1000)
		child.stdout.on('data', heard)
		child.stderr.on('data', heard)
		const done = (ok) => {
			clearTimeout(silence)
			clearTimeout(limit)
			resolve(ok)
		}
		child.on('error', () => done(false))
		child.on('close', (code) => done(code === 0))
	})
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0

async function installPlaywrights() {
	const require = createRequire(import.meta.url)
	const cli = join(require.resolve('@playwright/test/package.json'), '..', 'cli.js')
	const ok = await run(process.execPath, [cli, 'install', '--only-shell', 'chromium'], { quiet: 25 })
	return ok ? ownedByPlaywright() : undefined
}

async function installDebians() {
	if (!isDebianRoot()) return undefined
	await run('apt-get', ['update', '-q'], { quiet: 90 })
	await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { quiet: 180, most: 600 })
	return onPath().find(runs)
}

/** A Chromium packed for npm; needs libnss3, libnspr4 and libexpat of the system. */
async function installFromNpm() {
	const folder = fileURLToPath(new URL('../node_modules/.cache/chromium/', import.meta.url))
	mkdirSync(folder, { recursive: true })
	// The last one that runs on Node 20.
	const ok = await run('npm', ['install', '--no-save', '--prefix', folder, '@sparticuz/chromium@143.0.4'], {
		quiet: 120,
	})
	if (!ok) return undefined
	try {
		const require = createRequire(join(folder, 'index.js'))
		const { default: packed } = await import(pathToFileURL(require.resolve('@sparticuz/chromium')).href)
		const path = await packed.executablePath()
		return runs(path) ? path : undefined
	} catch {
		return undefined
	}
}

/** Path of a Chromium that runs; throws one line that says what to do where there is none. */
export async function findBrowser({ install = true } = {}) {
	const named = process.env.CHROMIUM_PATH
	if (named) {
		if (runs(named)) return named
		throw new Error(`CHROMIUM_PATH: no browser that runs (expected the path of a Chromium; found ${named})`)
	}
	const found = [...onPath(), ...PLACES].find(runs) ?? (await ownedByPlaywright())
	if (found || !install) return found
	for (const way of [installPlaywrights, installDebians, installFromNpm]) {
		const path = await way()
		if (path) return path
	}
	throw new Error(NOWHERE)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		const path = await findBrowser({ install: !process.argv.includes('--no-install') })
		if (!path) throw new Error(NOWHERE)
		process.stdout.write(`${path}\n`)
	} catch (error) {
		process.stderr.write(`${error.message}\n`)
		process.exitCode = 1
	}
}
