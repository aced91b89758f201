import type { Reporter, TestModule } from 'vitest/node'

/** Last line of a run, "Unit: 12 passed, 0 failed, 1 skipped", for tools that read closing lines. */
export default class ClosingLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
		for (const module of modules) {
			for (const test of module.children.allTests()) counts[test.result().state]++
			if (module.errors().length > 0) counts.failed++
		}
		process.stdout.write(
			`Unit: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped + counts.pending} skipped\n`,
		)
	}
}
