import type { ThemeName } from '../../render/palette.ts'

/** What the live part asks of its element. */
export interface LiveHost {
	view: () => string
	theme: () => ThemeName
	pin: () => string
	emit: (name: string, detail: unknown) => void
	/** A new view, as an address. */
	select: (address: string) => void
	explore: () => void
	/** Whether it is to be live from the start. */
	isWanted: () => boolean
}

export interface Live {
	update: () => void
	resize: () => void
	/** From picture to stage. */
	explore: () => Promise<void>
	/** Back to the picture, WebGL given back. */
	rest: () => void
	remove: () => void
}
