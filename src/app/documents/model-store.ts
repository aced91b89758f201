import { create } from 'zustand'
import type { ModelClaim } from '../../extract/model-schema.ts'
import type { Issue } from '../../schema/issue.ts'

/** A claim that a model made and that does not hold against the text. */
export interface Refused {
	claim: ModelClaim
	/** See `checkClaim`. */
	reasons: string[]
}

/** What the last question gave. */
export interface Answered {
	/** Of the document. */
	title: string
	proposed: number
	/** Held against the text as well, and read by other means before. */
	known: number
	refused: Refused[]
	issues: Issue[]
	cancelled: boolean
}

interface ModelState {
	endpoint: string
	model: string
	/** Lives here only: never in storage, in the address or in a file. */
	key: string
	/** A document is being asked about: how many parts are answered, and how to stop. */
	asking?: { title: string; done: number; total: number; stop: () => void }
	answered?: Answered
}

/** The language model that the reader named; none until then. Gone with the page. */
export const useModel = create<ModelState>(() => ({ endpoint: '', model: '', key: '' }))
