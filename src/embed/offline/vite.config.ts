import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { toBase85 } from '../../text/base85.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const repository = here('../../..')

/** Modules that the offline file has in another, smaller form. */
const SWAPPED: [RegExp, string][] = [
	[/@fontsource-variable\/inter\/wght\.css$/, 'inter.css'],
	[/\/domains\.ts$/, 'domains.ts'],
	[/\/load-font\.ts$/, 'load-font.ts'],
	[/\/deck-parts\.ts$/, 'deck-parts.ts'],
	[/\/inter-address\.ts$/, 'inter-address.ts'],
	[/noto-(sans-\w+|emoji)\/unicode\.json$/, 'no-ranges.json'],
	[/\/shape-line\.ts$/, 'shape-line.ts'],
]
const swap: Plugin = {
	name: 'offline-parts',
	enforce: 'pre',
	resolveId(source, importer) {
		if (importer?.includes('/offline/')) return undefined
		const found = SWAPPED.find(([name]) => name.test(source))
		return found && here(found[1])
	},
}

const pack = (text: string) => toBase85(gzipSync(text, { level: 9 }))

/** Joins everything into one page, with a mark where the project goes. */
const page: Plugin = {
	name: 'offline-page',
	enforce: 'post',
	generateBundle(_options, bundle) {
		const files = Object.values(bundle)
		const program = files
			.flatMap((file) =>
				file.type === 'chunk' && file.isEntry ? [file.code.replaceAll('__VITE_PRELOAD__', '[]')] : [],
			)
			.join('')
		const style = files
			.flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
			.join('\n')
		for (const name of Object.keys(bundle)) delete bundle[name]
		this.emitFile({ type: 'asset', fileName: 'offline.html', source: writePage(program, style) })
	},
}

function writePage(program: string, style: string): string {
	const boot = readFileSync(here('boot.js'), 'utf8')
	const hash = createHash('sha256').update(boot).digest('base64')
	const policy = [
		"default-src 'none'",
		`script-src 'sha256-${hash}' blob:`,
		"style-src 'unsafe-inline'",
		'img-src data: blob:',
		'font-src data:',
		'connect-src data: blob:',
		'worker-src blob:',
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ')
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Corroborate">
<!--head-->
</head>
<body>
<div id="root"></div>
<!--poster-->
<script type="text/plain" id="packed-project"><!--project--></script>
<script type="text/plain" id="packed-style">${pack(style)}</script>
<script type="text/plain" id="packed-program">${pack(program)}</script>
<script type="module">${boot}</script>
</body>
</html>
`
}

/** The whole app as one page that needs no network; `build --out x.html` puts a project into it. */
export default defineConfig({
	root: here('../../app'),
	base: './',
	publicDir: false,
	logLevel: 'error',
	plugins: [swap, react(), page],
	define: { 'import.meta.env.OFFLINE_FILE': 'true' },
	build: {
		outDir: `${repository}dist/app`,
		emptyOutDir: false,
		target: 'es2022',
		assetsInlineLimit: () => true,
		cssCodeSplit: false,
		modulePreload: false,
		rolldownOptions: {
			input: here('../../app/main.tsx'),
			output: { codeSplitting: false, format: 'es' },
		},
	},
	worker: { format: 'es' },
})
