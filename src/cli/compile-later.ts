import { setFlagsFromString } from 'node:v8'

/**
 * V8 11 (Node 20) compiles the rules before it has seen enough of a language to compile them well, and then again, each
 * with all that it calls. Waiting longer, and compiling less at once, a first thousand abstracts take a fifth less of all
 * processors. Later versions count in another way.
 */
export function compileLater(): void {
	if (!process.versions.v8.startsWith('11.')) return
	setFlagsFromString('--interrupt-budget=600000')
	setFlagsFromString('--max-inlined-bytecode-size-cumulative=100')
	// Patterns are compiled once and not first for an interpreter: the second to tenth abstract take half the time.
	setFlagsFromString('--no-regexp-tier-up')
	// What is compiled is compiled at once for the machine, and kept: interpreting a rule first costs more than that.
	setFlagsFromString('--always-sparkplug')
	setFlagsFromString('--no-flush-bytecode')
}
