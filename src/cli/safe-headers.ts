import type { ServerResponse } from 'node:http'

/** Nothing but our own files, no inline code; any page may show us in a frame. */
const POLICY = {
	'default-src': "'none'",
	'script-src': "'self'",
	'style-src': "'self'",
	'img-src': "'self' data: blob:",
	'font-src': "'self'",
	'connect-src': "'self'",
	'worker-src': "'self'",
	'frame-src': "'self'",
	'manifest-src': "'self'",
	'base-uri': "'none'",
	'form-action': "'none'",
	'frame-ancestors': '*',
}

/** The worker that sets the letters of a PDF, those that join or change places, which WebAssembly does. It has no page. */
const SETS_LETTERS = /^\/assets\/pdf\.worker-[\w-]+\.js$/

/** `reach` is the origin of a model server that the page may ask as well. */
export function setSafeHeaders(response: ServerResponse, path: string, reach?: string): void {
	const policy = {
		...POLICY,
		...(reach && { 'connect-src': `'self' ${reach}` }),
		...(SETS_LETTERS.test(path) && { 'script-src': "'self' 'wasm-unsafe-eval'" }),
	}
	const lines = Object.entries(policy).map(([directive, value]) => `${directive} ${value}`)
	response.setHeader('Content-Security-Policy', lines.join('; '))
	response.setHeader('X-Content-Type-Options', 'nosniff')
	response.setHeader('Referrer-Policy', 'no-referrer')
}

/**
 * True for names that only this machine can mean. A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding)
 * and would otherwise read what is served here; its name stands in Host.
 */
export const isLocalHost = (host = ''): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host)
