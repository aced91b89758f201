import type { Decision } from '../../schema/decision.ts'
import { addStep } from '../../view/history.ts'
import { type Snapshot, say, useStore } from './store.ts'

/** What is decided; who and when are added. */
export type Choice = Pick<Decision, 'action' | 'target'> & Partial<Pick<Decision, 'reason' | 'before' | 'after'>>

const NAME = 'corroborate-name'

/** Who decides, as the reader wrote it; "" where not told. Kept on this device. */
export function readName(): string {
	try {
		return localStorage.getItem(NAME) ?? ''
	} catch {
		return ''
	}
}

export function writeName(name: string): void {
	try {
		localStorage.setItem(NAME, name.trim())
	} catch {
		// Without storage the name is asked for again; decisions are told apart by their message.
	}
}

let latest = 0
/** Never the same instant twice, so that the order of decisions is that of their times. */
function nextInstant(): string {
	latest = Math.max(Date.now(), latest + 1)
	return new Date(latest).toISOString()
}

const newId = () =>
	Array.from(crypto.getRandomValues(new Uint8Array(9)), (n) => n.toString(36).padStart(2, '0')).join('')

/** Adds decisions to the log as one step of undo, with what else they need, and says so. */
export function decide(choices: Choice | Choice[], said: string, also: Partial<Snapshot> = {}): void {
	const made = [choices].flat().map((choice): Decision => {
		const { before, after, ...rest } = choice
		const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
		return { id: newId(), by: readName(), at: nextInstant(), reason: '', ...rest, ...values }
	})
	useStore.setState(({ history }) => ({
		history: addStep(history, { ...history.now, ...also, decisions: [...history.now.decisions, ...made] }),
	}))
	say(`${said} Ctrl Z takes it back.`)
}
