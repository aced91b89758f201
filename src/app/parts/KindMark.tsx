import { KIND_LABELS, PALETTES, SHAPE_OF } from '../../render/palette.ts'
import { shapePath } from '../../render/scene-tree.ts'
import type { Kind } from '../../schema/term.ts'
import { useThemeName } from '../state/use-theme.ts'

/** The shape and colour of a kind, as on the stage. */
export function KindMark({ kind, named = false }: { kind: Kind; named?: boolean }) {
	const palette = PALETTES[useThemeName()]
	return (
		<svg
			className="kind-mark"
			width="16"
			height="16"
			viewBox="-8 -8 16 16"
			aria-hidden={!named}
			role={named ? 'img' : undefined}
			aria-label={named ? KIND_LABELS[kind] : undefined}
		>
			<path
				d={shapePath(SHAPE_OF[kind], 5.5)}
				fill={palette.fill[kind]}
				stroke={palette.outline[kind]}
				strokeWidth="1.5"
			/>
		</svg>
	)
}
