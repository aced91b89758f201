import Graph from 'graphology'
import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import Sigma from 'sigma'

interface Plain {
	terms: { id: string; label: string }[]
	mentions: { subject: string; object: string }[]
}

/** The least that shows the same data as a graph: what every React and sigma app pays. */
function Minimal({ terms, mentions }: Plain) {
	const holder = useRef<HTMLDivElement>(null)
	const [ready, setReady] = useState(false)
	const [half, setHalf] = useState(false)
	const stage = useRef<Sigma>(undefined)
	useEffect(() => {
		const graph = new Graph()
		terms.forEach(({ id, label }, i) => {
			graph.addNode(id, { label, x: Math.cos(i), y: Math.sin(i), size: 5, color: '#246' })
		})
		for (const { subject, object } of mentions) graph.mergeEdge(subject, object, { color: '#999' })
		const sigma = new Sigma(graph, holder.current!)
		stage.current = sigma
		setReady(true)
		return () => sigma.kill()
	}, [terms, mentions])
	// The least that a filter costs: half of the links hidden and shown again.
	useEffect(() => {
		const isHidden = (edge: string) => half && Number(edge.split('_').at(-1)) % 2 === 0
		stage.current?.setSetting('edgeReducer', (edge, data) => (isHidden(edge) ? { ...data, hidden: true } : data))
	}, [half])
	return (
		<>
			<button type="button" id="half" style={{ position: 'absolute', zIndex: 1 }} onClick={() => setHalf(!half)}>
				Half
			</button>
			<div ref={holder} data-ready={ready || undefined} style={{ width: '100vw', height: '100vh' }} />
		</>
	)
}

const project = await (await fetch('project.json')).json()
createRoot(document.getElementById('root')!).render(<Minimal {...project} />)
