/** Larger files are not read, bytes. */
const MOST_BYTES = 50_000_000

interface Shared {
	text: Promise<string>
	holders: number
}
const files = new Map<string, Shared>()

/**
 * The text at an address. Several elements of a page that show one file fetch it once, and the last to let go of it
 * forgets it. The text rejects with one line that names address, expected and found.
 */
export function holdText(src: string, base: string): { text: Promise<string>; release: () => void } {
	const key = URL.canParse(src, base) ? new URL(src, base).href : src
	const shared = files.get(key) ?? { text: fetchText(src, base), holders: 0 }
	files.set(key, shared)
	shared.holders++
	const forget = () => {
		if (files.get(key) === shared) files.delete(key)
	}
	// What could not be had now may be there the next time; whoever waits for it hears of it.
	shared.text.catch(forget)
	return {
		text: shared.text,
		release: () => {
			if (--shared.holders === 0) forget()
		},
	}
}

async function fetchText(src: string, base: string): Promise<string> {
	if (!src) throw new Error('no project (expected src or graph; found neither)')
	if (!URL.canParse(src, base)) throw new Error(`${src}: not an address`)
	const url = new URL(src, base)
	if (!/^(https?|blob|data|file):$/.test(url.protocol)) throw new Error(`${src}: not an address that can be fetched`)
	const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(() => undefined)
	if (!answer) throw new Error(`${src}: cannot be reached`)
	if (!answer.ok) throw new Error(`${src}: expected a project, found HTTP ${answer.status}`)
	if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) throw new Error(`${src}: larger than 50 MB`)
	return answer.text()
}
