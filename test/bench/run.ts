// Budgets as ratios with their sizes: `npm run bench`, or parts of it: `npm run bench boot filters layout`.
// Ratios hold from machine to machine, milliseconds do not.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { measureAudit } from './audit.ts'
import { measureBoot } from './boot.ts'
import { measureEmbed } from './embed.ts'
import { measureExtract, measureStream } from './extract.ts'
import { measureFilters } from './filters.ts'

export interface Row {
	what: string
	measured: string
	budget?: string
	/** Undefined where there is no budget. */
	kept?: boolean
}

const PARTS: Record<string, () => Promise<Row[]>> = {
	boot: measureBoot,
	filters: measureFilters,
	audit: measureAudit,
	embed: measureEmbed,
	extract: measureExtract,
	layout: async () => {
		const script = fileURLToPath(new URL('layout-quality.ts', import.meta.url))
		spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
		return []
	},
}

function print(rows: Row[]): void {
	const cells = rows.map(({ what, measured, budget = '', kept }) => [
		what,
		measured,
		budget,
		kept === undefined ? '' : kept ? 'kept' : 'MISSED',
	])
	const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
	for (const row of cells)
		console.log(
			row
				.map((cell, i) => cell.padEnd(widths[i] ?? 0))
				.join('  ')
				.trimEnd(),
		)
}

/** Parts that take many minutes: only where they are asked for. */
const LONG: typeof PARTS = { stream: measureStream }

const wanted = process.argv.slice(2)
const parts = { ...PARTS, ...(wanted.length > 0 && LONG) }
for (const name of wanted)
	if (!(name in parts)) throw new Error(`bench: no part ${name}; expected ${Object.keys(parts).join(', ')}`)
for (const [name, part] of Object.entries(parts)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue
	console.log(`\n${name}`)
	const rows = await part()
	if (rows.length > 0) print(rows)
}
