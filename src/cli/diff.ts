import { CHANGES, type ClaimChange, compareClaims } from '../pipeline/compare-claims.ts'
import { weighProject } from '../pipeline/open-project.ts'
import type { Command } from './command.ts'
import { loadProject, reportIssues } from './load-project.ts'
import { writeTable } from './table.ts'

/** Compares the claims of two versions of a project. */
export const diff: Command = {
	name: 'diff',
	usage: '<a> <b> [--json]',
	help: 'Tells which claims were added, lost, stronger, weaker or newly contested from a to b.',
	positionals: [2, 2],
	options: { json: { type: 'boolean', help: 'Writes the changes as JSON.' } },
	run: (call) => {
		const [before, after] = call.positionals.map((path) => loadProject(path))
		const bad = [before!, after!].map((read) => reportIssues(call, read))
		const changes = compareClaims(weighProject(before!).links, weighProject(after!).links)
		call.out(call.options.json ? JSON.stringify(changes, null, '\t') : writeChanges(changes))
		return bad.includes(1) ? 1 : 0
	},
}

function writeChanges(changes: readonly ClaimChange[]): string {
	const count = (change: string) => changes.filter((one) => one.change === change).length
	const summary = CHANGES.map((change) => `${count(change)} ${change === 'contested' ? 'newly contested' : change}`)
	const from = (before: number, after: number) => (before === after ? `${after}` : `${before} → ${after}`)
	const rows = changes.map(({ change, claim, before, after }) => [
		change,
		claim,
		from(before.asserting, after.asserting),
		from(before.denying, after.denying),
	])
	if (!changes.length) return 'no claim differs'
	return `${writeTable([['change', 'claim', 'sources that assert', 'that deny'], ...rows])}\n${summary.join(', ')}`
}
