import { useEffect, useMemo, useState } from 'react'
import { derive, deriveInSlices, type Fixed, type Given, type Known } from './derive.ts'
import { useProject } from './project-store.ts'
import { useDependence } from './use-dependence.ts'
import { useLoggedProject } from './use-logged-project.ts'

/** Above this many mentions, deriving takes longer than a reader should wait for an answer. */
const MANY = 2000

/**
 * What follows from project and log at once; what texts and their comparison change comes a moment later in a large
 * project, and the page answers meanwhile.
 */
export function useFixed(): Fixed {
	const logged = useLoggedProject()
	const texts = useProject((state) => state.texts)
	const dependence = useDependence()
	const given = useMemo(() => ({ logged, texts, dependence }), [logged, texts, dependence])
	const [known, setKnown] = useState(() => derive(given))
	const isLate = known.given !== given && mayWait(known, given)
	useEffect(() => {
		if (!isLate) return
		const abort = new AbortController()
		deriveInSlices(given, known, abort.signal).then(setKnown, (error: Error) => {
			if (error.name !== 'AbortError') throw error
		})
		return () => abort.abort()
	}, [isLate, given, known])
	if (isLate || known.given === given) return known.fixed
	const now = derive(given, known)
	setKnown(now)
	return now.fixed
}

const mayWait = ({ given }: Known, next: Given) => given.logged === next.logged && next.logged.mentions.length > MANY
