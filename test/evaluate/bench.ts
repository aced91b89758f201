// Scores the extractor on the sets of ../shared/bench, next to what simple methods reach: npm run evaluate [set …]
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BENCH = fileURLToPath(new URL('../../../shared/bench', import.meta.url))
const pct = (value: number) => (100 * value).toFixed(1)

if (!existsSync(BENCH)) console.log(`evaluate: expected the benchmark sets in ${BENCH}; found no such folder`)
else {
	const { SETS } = await import('./sets.ts')
	const names = process.argv.slice(2)
	const unknown = names.filter((name) => !(name in SETS))
	if (unknown.length > 0) console.log(`evaluate: expected ${Object.keys(SETS).join(', ')}; found ${unknown.join(', ')}`)
	const chosen = Object.entries(SETS).filter(([name]) => names.length === 0 || names.includes(name))
	for (const [measure, score, baseline, target] of chosen.flatMap(([, run]) => run())) {
		const shown =
			typeof score === 'number' ? pct(score) : `${pct(score.f1)} (P ${pct(score.precision)} R ${pct(score.recall)})`
		console.log([measure.padEnd(48), shown.padEnd(30), baseline.padEnd(28), target].join(' '))
	}
}
