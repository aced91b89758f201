const ORIGIN =
	/\b(?:originally (?:published|appeared|posted)|first (?:published|appeared)|republished|reposted|cross-?posted)\b(?: (?:on|at|in|by|from|with permission from))*:?\s+([^.\n]{3,120})/i

/** Whom a text says it was first published by; undefined where it does not. */
export function findOrigin(text: string): string | undefined {
	const found = ORIGIN.exec(text)?.[1]?.trim()
	return found && !/^(?:with permission|in \d{4})/i.test(found) ? found : undefined
}
