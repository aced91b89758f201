/**
 * Messages between a frame that shows a graph and the page around it. Each is an object with one key of ours, so that
 * pages with many frames can tell them from others.
 * To the frame: `{ corroborate: 'hello' }` asks it to answer, and to tell of every change from then on;
 * `{ corroborate: 'view', address: 'focus=tms&min=2' }` shows another view.
 * From the frame: 'here' once it listens, with nothing in it, to any page; 'ready', 'view' and 'select' to the origin
 * that greeted it and no other.
 */
export type HostMessage = { kind: 'hello' } | { kind: 'view'; address: string }
export type FrameMessage =
	| { corroborate: 'here' }
	| { corroborate: 'ready'; title: string; address: string }
	| { corroborate: 'view'; address: string }
	| { corroborate: 'select'; address: string; text: string }

/** Longer addresses are refused, letters. */
const MOST_LETTERS = 4000

/** Reads what a page says to its frame; anything else is none of ours and gives undefined. Never throws. */
export function readHostMessage(data: unknown): HostMessage | undefined {
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined
	const { corroborate, address } = data as Record<string, unknown>
	if (corroborate === 'hello') return { kind: 'hello' }
	const isAddress = typeof address === 'string' && address.length <= MOST_LETTERS
	return corroborate === 'view' && isAddress ? { kind: 'view', address: address.replace(/^.*?\?/s, '') } : undefined
}

export interface Speaker {
	origin: string
	/** Whether it is the page around the frame, not another window. */
	isParent: boolean
}

/** Whom a frame listens to: the page around it, and once greeted only the origin that did. */
export function isHeard({ origin, isParent }: Speaker, greeted: string | undefined): boolean {
	return isParent && (greeted === undefined || greeted === origin)
}
