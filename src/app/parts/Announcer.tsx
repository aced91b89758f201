import { useStore } from '../state/store.ts'

/** Says what changed to those who cannot see it. */
export function Announcer() {
	const spoken = useStore((state) => state.spoken)
	return (
		<div className="unseen" role="status" aria-live="polite">
			{spoken}
		</div>
	)
}
