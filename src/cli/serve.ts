import { builtApp } from './built-app.ts'
import { type Command, optionText, UsageError } from './command.ts'
import { bundledProject } from './package-root.ts'
import { startServer } from './start-server.ts'

const PORT = '4173'

/** Shows the app on a project, until Ctrl-C. */
export const serve: Command = {
	name: 'serve',
	usage: '[<project>] [--port N] [--texts DIR] [--model-endpoint URL]',
	help: 'Shows the app on a project, on 127.0.0.1; without one, on the bundled project.',
	positionals: [0, 1],
	options: {
		port: { type: 'string', value: 'N', help: `Port, ${PORT} unless told; 0 takes a free one.` },
		texts: { type: 'string', value: 'DIR', help: 'Folder with the texts, for the exact words.' },
		'model-endpoint': {
			type: 'string',
			value: 'URL',
			help: 'Language model that the page may ask, e.g. http://127.0.0.1:11434/v1; none if left out.',
		},
	},
	run: async (call) => {
		const [project = bundledProject()] = call.positionals
		const port = readPort(optionText(call, 'port') ?? PORT)
		const modelEndpoint = readEndpoint(optionText(call, 'model-endpoint'))
		const server = await startServer({
			project,
			port,
			texts: optionText(call, 'texts'),
			app: builtApp(),
			modelEndpoint,
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

/** An address that may stand in a policy: no name, password, query or fragment in it. */
function readEndpoint(text: string | undefined): string | undefined {
	if (text === undefined) return undefined
	const url = URL.canParse(text) ? new URL(text) : undefined
	if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}${url.pathname}`)
		return url.href.replace(/\/+$/, '')
	throw new UsageError(
		`serve: wrong --model-endpoint (expected an address such as http://127.0.0.1:11434/v1; found ${text})`,
	)
}
