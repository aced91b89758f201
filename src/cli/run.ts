import { parseArgs } from 'node:util'
import { type Call, type Command, type CommandOption, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'
import { writeCommandHelp, writeHelp } from './help.ts'
import { readVersion } from './package-root.ts'

const HELP: CommandOption = { type: 'boolean', help: 'Shows this help.' }

/** Runs one call of the program and gives its exit code: 0 fine, 1 findings or bad data, 2 wrong use. */
export async function runCli(args: string[], { out, err }: Pick<Call, 'out' | 'err'>): Promise<number> {
	const [name = '', ...rest] = args
	if (name === '--version') out(readVersion())
	else if (name === '--help' || name === 'help') out(writeHelp(COMMANDS))
	else {
		try {
			return await runCommand(findCommand(name), rest, { out, err })
		} catch (error) {
			const line = toUsageLine(error)
			if (line === undefined) throw error
			err(`corroborate: ${line}`)
			return 2
		}
	}
	return 0
}

function findCommand(name: string): Command {
	const command = COMMANDS.find((one) => one.name === name)
	if (command) return command
	const known = COMMANDS.map((one) => one.name).join(', ')
	const problem = !name ? 'no command' : name.startsWith('-') ? `unknown option: ${name}` : `unknown command: ${name}`
	throw new UsageError(`${problem} (expected ${known}, --help or --version; found ${name || 'nothing'})`)
}

async function runCommand(command: Command, args: string[], io: Pick<Call, 'out' | 'err'>): Promise<number> {
	const { positionals, values } = parse(command, args)
	if (values.help) {
		io.out(writeCommandHelp(command))
		return 0
	}
	const [least, most] = command.positionals
	if (positionals.length < least || positionals.length > most)
		throw new UsageError(
			`${command.name}: wrong arguments (expected ${command.usage}; found ${positionals.join(' ') || 'nothing'})`,
		)
	return command.run({ positionals, options: values, ...io })
}

function parse(command: Command, args: string[]) {
	const options = Object.fromEntries(
		Object.entries({ ...command.options, help: HELP }).map(([name, { type }]) => [name, { type }]),
	)
	try {
		return parseArgs({ args, options, allowPositionals: true })
	} catch (error) {
		const known = Object.keys(options).map((name) => `--${name}`)
		// parseArgs explains at length; its first sentence names the option.
		const problem = (error as Error).message.split(/\.\s|\n/)[0]
		throw new UsageError(`${command.name}: ${problem} (expected ${known.join(', ')})`)
	}
}

/** The one line for wrong use and for files that cannot be reached; undefined for faults of our own. */
function toUsageLine(error: unknown): string | undefined {
	if (error instanceof UsageError) return error.message
	const { code, syscall, path } = error as NodeJS.ErrnoException
	return syscall && code ? `${path ?? syscall}: cannot be used (${code})` : undefined
}
