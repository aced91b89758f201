import { useEffect, useSyncExternalStore } from 'react'
import type { ThemeName } from '../../render/palette.ts'
import type { Theme } from '../../schema/view.ts'
import { useView } from './store.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

function usePrefersDark(): boolean {
	return useSyncExternalStore(
		(changed) => {
			dark.addEventListener('change', changed)
			return () => dark.removeEventListener('change', changed)
		},
		() => dark.matches,
	)
}

/** The theme in force: the one chosen, or the system's. */
export function useThemeName(): ThemeName {
	const { theme } = useView()
	const prefersDark = usePrefersDark()
	if (theme === 'auto') return prefersDark ? 'dark' : 'light'
	return theme
}

/** Puts the chosen theme on the page. */
export function useTheme(theme: Theme): void {
	useEffect(() => {
		document.documentElement.dataset.theme = theme
	}, [theme])
}

/** True where the reader asked for less motion. */
export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
