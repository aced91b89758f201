import type { Story } from '../../schema/story.ts'
import type { History } from '../../view/history.ts'
import type { Snapshot } from '../state/store.ts'

export { addStep } from '../../view/history.ts'

/** Puts restored stories under every step of the history that has none, so that undo does not lose them. */
export function mapHistorySafe(history: History<Snapshot>, stories: Story[]): History<Snapshot> {
	const put = (step: Snapshot): Snapshot => (step.stories ? step : { ...step, stories })
	return { ...history, past: history.past.map(put), now: put(history.now), future: history.future.map(put) }
}
