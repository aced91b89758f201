/** Something that holds WebGL contexts and can give them back. */
export interface Holder {
	rest: () => void
}

/** A graph takes two contexts, and browsers allow some 8 to 16 a page. */
const MOST = 4
const KEY = Symbol.for('corroborate.live')

/** Shared by every copy of this script on the page. */
const holders = (): Holder[] => {
	const page = globalThis as { [KEY]?: Holder[] }
	page[KEY] ??= []
	return page[KEY]
}

/** Makes room for one more: the one that was used longest ago goes back to its picture. */
export function takeTurn(holder: Holder): void {
	leaveTurn(holder)
	const list = holders()
	while (list.length >= MOST) list.shift()!.rest()
	list.push(holder)
}

export function leaveTurn(holder: Holder): void {
	const list = holders()
	const at = list.indexOf(holder)
	if (at >= 0) list.splice(at, 1)
}
