import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { type Call, UsageError } from './command.ts'
import { toOneLine } from './one-line.ts'
import { isLocalHost, setSafeHeaders } from './safe-headers.ts'
import { watchProject } from './served-project.ts'

export interface ServeOptions {
	/** Folder or .json file. */
	project: string
	/** 0 takes a free one. */
	port: number
	/** Folder of texts; without it no text is served. */
	texts?: string
	/** Folder of the built app. */
	app: string
	/** Address of a model server that the page may ask, up to and with "/v1"; without it the page reaches nothing else. */
	modelEndpoint?: string
	err: Call['err']
}

export interface RunningServer {
	title: string
	url: string
	close: () => Promise<void>
}

/** Only this machine may ask: texts need not be free to share. */
const HOST = '127.0.0.1'

/** Serves app, project and texts on 127.0.0.1. A missing app or a port in use throws `UsageError`. */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
	if (!existsSync(join(options.app, 'index.html')))
		throw new UsageError(`${options.app}: the app is not built (expected index.html there; npm run build makes it)`)
	const served = await watchProject(options.project, options.texts, options.err, options.modelEndpoint)
	const server = createServer(buildListener(options, served))
	await listen(server, options.port)
	const { port } = server.address() as AddressInfo
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve())
			server.closeAllConnections()
		})
	return { title: toOneLine(served.title()), url: `http://${HOST}:${port}`, close }
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', ({ code }: NodeJS.ErrnoException) => {
			const found = code === 'EADDRINUSE' ? 'one that is in use' : String(code)
			reject(
				new UsageError(
					`serve: no listening on port ${port} (expected a free port, e.g. --port ${port + 1}; found ${found})`,
				),
			)
		})
		server.listen(port, HOST, resolve)
	})
}

const AHEAD = '<layouts.json>; rel=preload; as=fetch; crossorigin=anonymous'

type Served = Awaited<ReturnType<typeof watchProject>>

/** Answers with files of the app, the project and its texts, and with nothing else from the disk. */
function buildListener({ app, modelEndpoint }: ServeOptions, served: Served): RequestListener {
	const reach = modelEndpoint && new URL(modelEndpoint).origin
	const files = sirv(app, {
		// Looks at the disk on each request: an app that is built anew while it is served is found, and breaks nothing.
		dev: true,
		etag: true,
		setHeaders: (response, path) =>
			// Built files carry a hash of their content in their name; all others may change under theirs.
			response.setHeader(
				'Cache-Control',
				path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
			),
	})
	return async (request, response) => {
		const refuse = (status: number, text: string) => {
			response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
		}
		const path = (request.url ?? '/').split('?')[0]!
		setSafeHeaders(response, path, reach)
		if (!isLocalHost(request.headers.host)) return refuse(403, 'expected Host 127.0.0.1 or localhost')
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'expected GET or HEAD')
		// The page will ask for them: a browser may fetch them while it reads the page.
		if ((path === '/' || path === '/index.html') && served.hasLayouts()) response.setHeader('Link', AHEAD)
		const answer = await served.find(path)
		if (!answer) return files(request, response, () => refuse(404, 'nothing here'))
		response.writeHead(200, {
			'Content-Type': answer.type,
			'Content-Length': Buffer.byteLength(answer.body),
			'Cache-Control': 'no-cache',
			...(answer.beside && { 'Corroborate-Beside': answer.beside }),
		})
		response.end(request.method === 'HEAD' ? undefined : answer.body)
	}
}
