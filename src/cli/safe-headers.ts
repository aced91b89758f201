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
const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
	.map(([directive, value]) => `${directive} ${value}`)
	.join('; ')

export function setSafeHeaders(response: ServerResponse): void {
	response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
	response.setHeader('X-Content-Type-Options', 'nosniff')
	response.setHeader('Referrer-Policy', 'no-referrer')
}

/**
 * True for names that only this machine can mean. A page elsewhere can point its own name at 127.0.0.1 (DNS rebinding)
 * and would otherwise read what is served here; its name stands in Host.
 */
export const isLocalHost = (host = ''): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host)
