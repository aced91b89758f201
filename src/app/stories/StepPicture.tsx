import { useMemo, useRef } from 'react'
import { pictureOf, showView } from '../../render/project-picture.ts'
import { drawTree } from '../../render/svg.ts'
import { type Step, viewOfStep } from '../../view/stories.ts'
import { toElement } from '../stage/SvgStage.tsx'
import { useElementSize } from '../stage/use-element-size.ts'
import { useDerived } from '../state/derived.tsx'
import { useThemeName } from '../state/use-theme.ts'

/** What a step shows, fitted to the room there is; drawn like every other picture. */
export function StepPicture({ step, title }: { step: Step; title: string }) {
	const holder = useRef<HTMLDivElement>(null)
	const size = useElementSize(holder)
	const theme = useThemeName()
	const { project, allLinks, index, verified } = useDerived()
	const tree = useMemo(() => {
		if (size.width < 100 || size.height < 100) return undefined
		const shown = showView({ project, links: allLinks, index, verified }, viewOfStep(step))
		return drawTree(pictureOf(shown, theme, { ...size, title, camera: step.camera }))
	}, [project, allLinks, index, verified, step.address, step.camera, theme, size, title])
	return (
		<div className="step-picture" ref={holder} key={`${step.address} ${step.camera}`}>
			{tree && toElement(tree, 0)}
		</div>
	)
}
