import type { Command } from './command.ts'
import { writeTable } from './table.ts'

/** What the program does, and every command with one line. */
export function writeHelp(commands: readonly Command[]): string {
	const rows = commands.map(({ name, usage, help }) => [`  ${name} ${usage}`, help])
	return [
		'corroborate <command> … — how many independent sources stand behind each claim',
		'',
		writeTable(rows),
		'',
		'corroborate <command> --help tells the options. A project is a folder, or its one-file .json form.',
		'Exit codes: 0 fine, 1 findings or bad data, 2 wrong use.',
	].join('\n')
}

/** One command with its options. */
export function writeCommandHelp({ name, usage, help, options }: Command): string {
	const rows = Object.entries(options).map(([option, { value, help: text }]) => [
		`  --${option}${value ? ` ${value}` : ''}`,
		text,
	])
	return [`corroborate ${name} ${usage}`, help, '', writeTable([...rows, ['  --help', 'Shows this help.']])].join('\n')
}
