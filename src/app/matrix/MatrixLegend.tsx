import { useEffect, useRef } from 'react'
import { PALETTES } from '../../render/palette.ts'
import type { Stance } from '../../view/matrix.ts'
import { useThemeName } from '../state/use-theme.ts'
import { drawMark } from './draw-matrix.ts'

export const STANCE_WORDS: Record<Stance, string> = {
	stated: 'stated',
	hedged: 'hedged',
	denied: 'denied',
	both: 'asserted and denied',
	open: 'left open',
}

/** The marks, told by shape. */
export function MatrixLegend() {
	return (
		<ul className="matrix-legend small" aria-label="Marks">
			{(Object.keys(STANCE_WORDS) as Stance[]).map((stance) => (
				<li key={stance}>
					<Mark stance={stance} /> {STANCE_WORDS[stance]}
				</li>
			))}
		</ul>
	)
}

const SIZE = 18

function Mark({ stance }: { stance: Stance }) {
	const canvas = useRef<HTMLCanvasElement>(null)
	const palette = PALETTES[useThemeName()]
	useEffect(() => {
		const context = canvas.current?.getContext('2d')
		if (!context) return
		context.setTransform(2, 0, 0, 2, 0, 0)
		context.clearRect(0, 0, SIZE, SIZE)
		drawMark(context, stance, 0, 0, SIZE, palette)
	}, [stance, palette])
	return <canvas ref={canvas} width={SIZE * 2} height={SIZE * 2} style={{ width: SIZE, height: SIZE }} />
}
