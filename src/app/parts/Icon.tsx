/** Outlines drawn in a 20 × 20 box with the text's own colour. */
const PATHS = {
	undo: 'M8 5L4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2',
	redo: 'M12 5l4 4-4 4M16 9H8a4 4 0 0 0 0 8h2',
	sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M4.3 15.7l1.4-1.4M14.3 5.7l1.4-1.4',
	moon: 'M16 12.5A6.8 6.8 0 0 1 7.5 4 6.8 6.8 0 1 0 16 12.5Z',
	help: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7.8 7.8a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.7M10 14v.4',
	filter: 'M3 5h14M6 10h8M8.5 15h3',
	search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
	plus: 'M10 4v12M4 10h12',
	minus: 'M4 10h12',
	fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
	out: 'M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8',
	beside: 'M3 4h14v12H3zM11 4v12',
	close: 'M5 5l10 10M15 5L5 15',
}
export type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
	return (
		<svg className="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
			<path
				d={PATHS[name]}
				fill="none"
				stroke="currentColor"
				strokeWidth="1.7"
				strokeLinecap="round"
				strokeLinejoin="round"
			/>
		</svg>
	)
}
