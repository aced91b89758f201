import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import Sigma from 'sigma'

interface Plain {
	terms: { id: string; label: string }[]
	mentions: { subject: string; object: string }[]
}

/** The least that puts the same graph, laid out and live, into a page: sigma, no framework, no evidence. */
const { terms, mentions }: Plain = await (await fetch('../project.json')).json()
const graph = new Graph()
terms.forEach(({ id, label }, i) => {
	graph.addNode(id, { label, x: Math.cos(i), y: Math.sin(i), size: 5, color: '#246' })
})
for (const { subject, object } of mentions) graph.mergeEdge(subject, object, { color: '#999' })
forceAtlas2.assign(graph, { iterations: 200, settings: { barnesHutOptimize: true, barnesHutTheta: 1.2 } })
const holder = document.querySelector<HTMLElement>('#graph')!
new Sigma(graph, holder)
holder.dataset.ready = 'true'
