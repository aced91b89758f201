import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder, packageRoot } from './package-root.ts'

/** Folder of the built app. A checkout that has none builds it first; the package always has one. */
export function builtApp(): string {
	const app = appFolder()
	if (!existsSync(join(app, 'index.html')) && existsSync(viteFile())) buildApp()
	return app
}

/** Builds the app in a checkout; what the build says goes to standard error. */
export function buildApp(): void {
	process.stderr.write('Building the app …\n')
	const args = [viteFile(), 'build', '-c', join(packageRoot(), 'src/app/vite.config.ts'), '--logLevel', 'error']
	spawnSync(process.execPath, args, { stdio: ['ignore', 2, 2] })
}

const viteFile = () => join(packageRoot(), 'node_modules/vite/bin/vite.js')
