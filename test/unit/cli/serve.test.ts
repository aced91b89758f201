import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { isLocalHost } from '../../../src/cli/safe-headers.ts'
import { type RunningServer, startServer } from '../../../src/cli/start-server.ts'
import { readProjectJson } from '../../../src/formats/read-project.ts'
import { smallProject, smallTexts } from '../../fixtures/read-small.ts'
import { makeFolder, SMALL, SMALL_TEXTS } from './run-program.ts'

let server: RunningServer
let said: string[] = []
afterEach(() => server?.close())

function makeApp(): string {
	const folder = makeFolder()
	mkdirSync(join(folder, 'app/assets'), { recursive: true })
	writeFileSync(join(folder, 'app/index.html'), '<!doctype html><title>App</title>')
	writeFileSync(join(folder, 'app/assets/main-1a2b.js'), 'export {}')
	writeFileSync(join(folder, 'secret.txt'), 'secret')
	return join(folder, 'app')
}

async function start(more: Partial<Parameters<typeof startServer>[0]> = {}) {
	said = []
	server = await startServer({ project: SMALL, port: 0, app: makeApp(), err: (line) => void said.push(line), ...more })
}

interface Answer {
	status: number
	headers: Record<string, string | string[] | undefined>
	body: string
}

/** Asks for the path exactly as written; `fetch` would tidy "/../" away. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	const { hostname, port } = new URL(server.url)
	return new Promise((resolve, reject) => {
		get({ hostname, port, path, headers, method }, (response) => {
			let body = ''
			response.on('data', (data) => (body += data))
			response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }))
		}).on('error', reject)
	})
}

test('the app, its files and the project are there, under 127.0.0.1', async () => {
	await start()
	expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
	expect(server.title).toBe('Lumarin and light')
	expect(await ask('/?focus=lumarin')).toMatchObject({ status: 200, body: expect.stringContaining('<title>App') })
	expect((await ask('/assets/main-1a2b.js')).headers['content-type']).toContain('javascript')
	const project = await ask('/project.json')
	expect(project.headers['content-type']).toContain('application/json')
	expect(readProjectJson(project.body)).toMatchObject({ value: smallProject(), issues: [] })
	expect(await ask('/project.json', {}, 'HEAD')).toMatchObject({ status: 200, body: '' })
})

test('a model server may be asked only where it was named, and then that one only', async () => {
	const connect = (answer: Answer) => /connect-src ([^;]*)/.exec(String(answer.headers['content-security-policy']))?.[1]
	await start()
	expect(connect(await ask('/'))).toBe("'self'")
	expect(await ask('/model.json')).toMatchObject({ status: 404 })
	await server.close()
	await start({ modelEndpoint: 'http://127.0.0.1:11434/v1' })
	expect(connect(await ask('/'))).toBe("'self' http://127.0.0.1:11434")
	expect(JSON.parse((await ask('/model.json')).body)).toEqual({ endpoint: 'http://127.0.0.1:11434/v1' })
	expect((await ask('/project.json')).headers['corroborate-beside']).toContain('model')
})

test('every answer carries the strict headers', async () => {
	await start()
	for (const path of ['/', '/project.json', '/nowhere', '/assets/main-1a2b.js']) {
		const { headers } = await ask(path)
		const policy = String(headers['content-security-policy']).split('; ')
		expect(policy).toEqual(
			expect.arrayContaining([
				"default-src 'none'",
				"script-src 'self'",
				"style-src 'self'",
				"base-uri 'none'",
				'frame-ancestors *',
			]),
		)
		expect(policy.join()).not.toContain('unsafe')
		expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
	}
})

test('only the worker that sets letters may run WebAssembly', async () => {
	await start()
	const { headers } = await ask('/assets/pdf.worker-1a2b.js')
	expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';")
})

test('built files are kept for good, pages and data are asked for again', async () => {
	await start()
	expect((await ask('/assets/main-1a2b.js')).headers['cache-control']).toContain('immutable')
	for (const path of ['/', '/project.json']) expect((await ask(path)).headers['cache-control']).toBe('no-cache')
})

test.each([
	'/../secret.txt',
	'/..%2fsecret.txt',
	'/%2e%2e/secret.txt',
	'/assets/../../secret.txt',
	'/..\\secret.txt',
	'//etc/passwd',
	'/%',
	'/texts/../secret.txt',
	'/package.json',
])('nothing else comes from the disk: %s', async (path) => {
	await start({ texts: SMALL_TEXTS })
	const { status, body } = await ask(path)
	expect([status, body]).toEqual([404, 'nothing here\n'])
})

test('only this machine may ask, and only read', async () => {
	await start()
	expect((await ask('/project.json', { Host: 'evil.example' })).status).toBe(403)
	expect((await ask('/project.json', { Host: '127.0.0.1.evil.example' })).status).toBe(403)
	expect((await ask('/project.json', { Host: 'localhost:99' })).status).toBe(200)
	expect((await ask('/project.json', {}, 'POST')).status).toBe(405)
	expect(isLocalHost(undefined)).toBe(false)
	expect(isLocalHost('[::1]:4173')).toBe(true)
})

describe('texts', () => {
	test('are not there unless asked for', async () => {
		await start()
		expect(await ask('/texts.jsonl')).toMatchObject({ status: 200, body: '' })
	})

	test('come one a line, with their documents', async () => {
		const folder = makeFolder()
		cpSync(SMALL_TEXTS, folder, { recursive: true })
		writeFileSync(join(folder, 'zzz.txt'), 'Nobody\n\nknows me.')
		await start({ texts: folder })
		const { body, headers } = await ask('/texts.jsonl')
		expect(headers['content-type']).toBe('application/jsonl; charset=utf-8')
		const lines: { source: string | null; file: string; text: string }[] = body
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line))
		expect(lines.map(({ source, file }) => [source, file])).toEqual([
			...smallProject()
				.sources.map(({ id, file }) => [id, file])
				.sort(([, a], [, b]) => (a! < b! ? -1 : 1)),
			[null, 'zzz.txt'],
		])
		expect(lines[3]!.text).toBe(smallTexts()['harbor-trial'])
	})
})

test('a project that changes is read again; while it cannot be read, the last one stays', async () => {
	const folder = makeFolder()
	cpSync(SMALL, folder, { recursive: true })
	await start({ project: folder })
	const manifest = join(folder, 'project.json')
	writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Lumarin and light', 'A longer title'))
	expect(JSON.parse((await ask('/project.json')).body).manifest.title).toBe('A longer title')
	cpSync(join(folder, 'project.json'), join(folder, 'gone.json'))
	writeFileSync(manifest, '{"id":')
	expect((await ask('/project.json')).status).toBe(200)
	expect(said.join()).toContain('project.json, line 1: not JSON at column 7')
})

test('a port in use is wrong use, and another one is proposed', async () => {
	const other = createServer()
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
	const { port } = other.address() as { port: number }
	const refused = startServer({ project: SMALL, port, app: makeApp(), err: () => {} })
	await expect(refused).rejects.toThrow(UsageError)
	await expect(refused).rejects.toThrow(
		`no listening on port ${port} (expected a free port, e.g. --port ${port + 1}; found one that is in use)`,
	)
	other.close()
})

const isBuilt = existsSync('dist/app/index.html')
test.skipIf(!isBuilt)(
	'the program says one line when it listens, and an interrupt ends it (needs a built app)',
	async () => {
		const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'serve', SMALL, '--port', '0'])
		let out = ''
		const ended = new Promise((resolve) => child.on('close', resolve))
		await new Promise<void>((resolve) =>
			child.stdout.on('data', (data) => {
				out += data
				if (out.includes('\n')) resolve()
			}),
		)
		expect(out).toMatch(/^Corroborate: Lumarin and light on http:\/\/127\.0\.0\.1:\d+\n$/)
		expect((await fetch(`${out.trim().split(' ').at(-1)}/project.json`)).status).toBe(200)
		child.kill('SIGINT')
		expect(await ended).toBe(0)
	},
)

test('an app that was not built is named', async () => {
	await expect(startServer({ project: SMALL, port: 0, app: makeFolder(), err: () => {} })).rejects.toThrow(
		'the app is not built',
	)
})
