import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Asked {
	path: string
	headers: IncomingHttpHeaders
	body: { model: string; messages: { role: string; content: string }[] }
}
interface Reply {
	status?: number
	headers?: Record<string, string>
	/** The whole answer. */
	raw?: string
	/** What the model says; used where `raw` is not given. */
	content?: string
	/** Never answers. */
	hangs?: boolean
}

/** A server on this machine that speaks the chat completions protocol and says what the test wants. */
export async function startModelServer() {
	const asked: Asked[] = []
	const state = { reply: (_body: Asked['body']): Reply => ({ content: '{"claims":[]}' }), allows: '*' }
	const server = createServer((request, response) => {
		response.setHeader('access-control-allow-origin', state.allows)
		response.setHeader('access-control-allow-headers', 'authorization, content-type')
		if (request.method === 'OPTIONS') return response.writeHead(204).end()
		let text = ''
		request.on('data', (chunk) => {
			text += chunk
		})
		request.on('end', () => {
			const body = JSON.parse(text)
			asked.push({ path: request.url!, headers: request.headers, body })
			const { status = 200, headers = {}, content = '', raw, hangs } = state.reply(body)
			if (hangs) return
			response.writeHead(status, { 'content-type': 'application/json', ...headers })
			response.end(raw ?? JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }))
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
	const close = () => {
		server.closeAllConnections()
		return new Promise((resolve) => server.close(resolve))
	}
	return { endpoint, asked, state, close }
}
