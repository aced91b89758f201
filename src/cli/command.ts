/** One option of a command, as `node:util` parseArgs takes it, with its help. */
export interface CommandOption {
	type: 'string' | 'boolean'
	/** What stands for the value in the help, e.g. "DIR"; strings only. */
	value?: string
	help: string
}

/** Where a command reads what it was given, and writes what it has to say. */
export interface Call {
	positionals: string[]
	options: Record<string, string | boolean | undefined>
	/** One line of result. */
	out: (line: string) => void
	/** One line about what went wrong, or how far it is. */
	err: (line: string) => void
}

/** One command. A new one is one file and one line in `commands.ts`. */
export interface Command {
	name: string
	/** Positional arguments as the help shows them, e.g. "<a> <b>". */
	usage: string
	/** One line: what it does. */
	help: string
	/** Least and most positional arguments. */
	positionals: [least: number, most: number]
	options: Record<string, CommandOption>
	/** Gives the exit code: 0 fine, 1 findings or bad data. Wrong use throws `UsageError` (2). */
	run: (call: Call) => Promise<number> | number
}

/** Wrong use: one line that says what was expected and found; exit code 2. */
export class UsageError extends Error {}

/** The value of an option that must be given. */
export function requireOption(call: Call, name: string, expected: string): string {
	const value = call.options[name]
	if (typeof value === 'string' && value !== '') return value
	throw new UsageError(`--${name} is missing (expected ${expected}; found nothing)`)
}

/** The value of an option that may be left out. */
export function optionText(call: Call, name: string): string | undefined {
	const value = call.options[name]
	return typeof value === 'string' ? value : undefined
}
