import { createElement, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Scene } from '../../render/scene.ts'
import { drawScene, type Tree } from '../../render/scene-tree.ts'
import type { Target } from '../../render/sigma/stage.ts'
import { drawTrees } from './draw-trees.ts'

interface Props {
	scene: Scene
	onClick: (target: Target) => void
	onHover: (target: Target, at: { x: number; y: number }) => void
}

/** The scene as SVG elements: the stage until there is WebGL, or where there is none. Reads and selects the same. */
export function SvgStage({ scene, onClick, onHover }: Props) {
	const holder = useRef<SVGSVGElement>(null)
	const last = useRef<Tree[]>([])
	// By hand: a thousand elements cost React several times of what they cost the browser.
	useLayoutEffect(() => {
		const next = drawScene(scene)
		drawTrees(holder.current!, last.current, next)
		last.current = next
	}, [scene])
	return (
		<svg
			ref={holder}
			className="svg-stage"
			viewBox={`0 0 ${scene.width} ${scene.height}`}
			aria-hidden="true"
			onClick={(event) => onClick(targetOf(event.target))}
			onPointerMove={(event) => {
				const box = event.currentTarget.getBoundingClientRect()
				onHover(targetOf(event.target), { x: event.clientX - box.left, y: event.clientY - box.top })
			}}
			onPointerLeave={() => onHover(undefined, { x: 0, y: 0 })}
		/>
	)
}

function targetOf(element: EventTarget): Target {
	const holder = (element as Element).closest('[data-node],[data-link],[data-label]')
	const node = holder?.getAttribute('data-node') ?? holder?.getAttribute('data-label')
	const link = holder?.getAttribute('data-link')
	if (node) return { type: 'node', id: node }
	return link ? { type: 'link', id: link } : undefined
}

const camel = (name: string) =>
	name === 'class'
		? 'className'
		: name.startsWith('data-')
			? name
			: name.replace(/-(.)/g, (_, c: string) => c.toUpperCase())

/** A tree as React elements; its texts become text nodes and nothing else. */
export function toElement(tree: Tree | string, key: number): ReactNode {
	if (typeof tree === 'string') return tree
	const attributes = Object.fromEntries(Object.entries(tree.attributes).map(([name, value]) => [camel(name), value]))
	return createElement(tree.tag, { key, ...attributes }, ...tree.children.map(toElement))
}
