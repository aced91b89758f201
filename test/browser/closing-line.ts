import type { FullResult, Reporter, Suite } from '@playwright/test/reporter'

/** Last line of a run, "Browser: 12 passed, 0 failed, 1 skipped", for tools that read closing lines. */
export default class ClosingLine implements Reporter {
	private suite?: Suite
	onBegin(_config: unknown, suite: Suite): void {
		this.suite = suite
	}
	onEnd(_result: FullResult): void {
		const counts = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }
		for (const test of this.suite?.allTests() ?? []) counts[test.outcome()]++
		const passed = counts.expected + counts.flaky
		process.stdout.write(`Browser: ${passed} passed, ${counts.unexpected} failed, ${counts.skipped} skipped\n`)
	}
	printsToStdio(): boolean {
		return false
	}
}
