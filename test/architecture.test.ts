import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = new URL('../src', import.meta.url).pathname
/** Which rooms each room may read. One way; the reasons stand in src/decisions. */
const BELOW = ['schema', 'text', 'documents', 'extract', 'evidence', 'graph', 'layout', 'formats', 'pipeline']
const MAY: Record<string, string[]> = Object.fromEntries(BELOW.map((room, i) => [room, BELOW.slice(0, i)]))
MAY.view = ['schema', 'text', 'evidence', 'graph', 'layout']
MAY.render = [...MAY.view, 'view']
// '..' is data: the app ships lexicon and models as files.
MAY.app = [...BELOW, 'view', 'render', '..']
MAY.embed = [...MAY.app, 'app']
MAY.cli = [...BELOW, 'view', 'render', 'embed']

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
	(f) => /\.tsx?$/.test(f) && !f.endsWith('vite.config.ts'),
)
const importsOf = (file: string) =>
	[...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1]!)
const roomOf = (file: string) => file.split('/')[0]!

test('imports run one way', () => {
	const wrong = files.flatMap((file) =>
		importsOf(file)
			.filter((to) => to.startsWith('.'))
			.map((to) => roomOf(relative(SRC, join(SRC, dirname(file), to))))
			.filter((room) => room !== roomOf(file) && !MAY[roomOf(file)]?.includes(room))
			.map((room) => `${file} imports ${room}`),
	)
	expect(files.length).toBeGreaterThan(10)
	expect(wrong).toEqual([])
})

test('libraries and globals stay in their rooms', () => {
	const wrong = files.flatMap((file) => {
		const room = roomOf(file)
		const text = readFileSync(join(SRC, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
		const libraries = importsOf(file).filter(
			(to) =>
				(/^sigma|^@sigma/.test(to) && room !== 'render') ||
				(/^react/.test(to) && !['app', 'embed'].includes(room)) ||
				(/^node:/.test(to) && !['cli', 'documents', 'extract'].includes(room)),
		)
		const outside = !['render', 'app', 'embed', 'cli'].includes(room)
		const globals = outside
			? (text.match(
					/\b(?:window\.[a-z]|document\.(?:create|query|get|add|body|head|fonts|cookie|title|documentElement|activeElement)|localStorage\b)|\bfetch\(/g,
				) ?? [])
			: []
		const clocks = ['app', 'embed', 'cli'].includes(room) ? [] : (text.match(/Math\.random|Date\.now/g) ?? [])
		return [...libraries, ...globals, ...clocks].map((what) => `${file}: ${what}`)
	})
	expect(wrong).toEqual([])
})
