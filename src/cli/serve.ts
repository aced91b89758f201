import { builtApp } from './built-app.ts'
import { type Command, optionText, UsageError } from './command.ts'
import { bundledProject } from './package-root.ts'
import { startServer } from './start-server.ts'

const PORT = '4173'

/** Shows the app on a project, until Ctrl-C. */
export const serve: Command = {
	name: 'serve',
	usage: '[<project>] [--port N] [--texts DIR]',
	help: 'Shows the app on a project, on 127.0.0.1; without one, on the bundled project.',
	positionals: [0, 1],
	options: {
		port: { type: 'string', value: 'N', help: `Port, ${PORT} unless told; 0 takes a free one.` },
		texts: { type: 'string', value: 'DIR', help: 'Folder with the texts, for the exact words.' },
	},
	run: async (call) => {
		const [project = bundledProject()] = call.positionals
		const port = readPort(optionText(call, 'port') ?? PORT)
		const server = await startServer({
			project,
			port,
			texts: optionText(call, 'texts'),
			app: builtApp(),
			err: call.err,
		})
		call.out(`Corroborate: ${server.title} on ${server.url}`)
		await new Promise<void>((resolve) => {
			process.once('SIGINT', resolve)
			process.once('SIGTERM', resolve)
		})
		await server.close()
		return 0
	},
}

function readPort(text: string): number {
	const port = Number(text)
	if (/^\d+$/.test(text) && port <= 65535) return port
	throw new UsageError(`serve: wrong --port (expected a number from 0 to 65535; found ${text})`)
}
