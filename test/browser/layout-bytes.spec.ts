import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { layoutGraph } from '../../src/layout/layout-graph.ts'
import type { LayoutInput, Positions } from '../../src/layout/types.ts'
import { communities, twoHubs } from '../unit/layout/graphs.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The layout as one script that sets `globalThis.layout`. */
async function bundleLayout(): Promise<string> {
	const entry = fileURLToPath(new URL('../../src/layout/layout-graph.ts', import.meta.url))
	const lib = { entry, name: 'layout', formats: ['iife' as const] }
	const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })
	if (!Array.isArray(built)) throw new Error('layout bundle: expected a list of outputs; found a single one')
	return built[0]!.output[0].code
}

const GRAPHS: [string, LayoutInput][] = [
	['66 nodes around two hubs', twoHubs()],
	['1,000 nodes in communities', communities(1000)],
	['5,000 nodes in communities', communities(5000)],
]

for (const [name, input] of GRAPHS)
	test(`the same bytes in Node and in the browser: ${name}`, async ({ page }) => {
		await page.addScriptTag({ content: await bundleLayout() })
		const text = await page.evaluate((graph) => {
			const { layout } = globalThis as unknown as { layout: { layoutGraph: (input: LayoutInput) => Positions } }
			return JSON.stringify(layout.layoutGraph(graph))
		}, input)
		expect(Object.keys(JSON.parse(text))).toHaveLength(input.nodes.length)
		expect(hashOf(text)).toBe(hashOf(JSON.stringify(layoutGraph(input))))
	})
