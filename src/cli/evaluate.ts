import { readFileSync } from 'node:fs'
import { type Report, type Score, type ScoredMention, scoreMentions } from '../extract/score.ts'
import { writeIssue } from '../schema/issue.ts'
import { type Call, type Command, optionText } from './command.ts'
import { loadProject } from './load-project.ts'
import { writeTable } from './table.ts'

/** Compares predicted mentions with gold ones. */
export const evaluate: Command = {
	name: 'evaluate',
	usage: '<gold.jsonl> <predicted.jsonl> [--project P] [--json]',
	help: 'Tells precision, recall and F1 of predicted mentions, overall and per predicate.',
	positionals: [2, 2],
	options: {
		project: { type: 'string', value: 'P', help: 'Project whose file names its document ids stand for.' },
		json: { type: 'boolean', help: 'Writes the numbers as JSON.' },
	},
	run: (call) => {
		const names = documentNames(optionText(call, 'project'))
		const [gold, predicted] = call.positionals.map((file) => readMentions(file, names, call))
		const report = scoreMentions(gold!.mentions, predicted!.mentions)
		call.out(call.options.json ? JSON.stringify(report, null, '\t') : writeReport(report))
		return gold!.bad + predicted!.bad ? 1 : 0
	},
}

// A project calls a document by its id, extract by its file name.
function documentNames(project: string | undefined): ReadonlyMap<string, string> {
	if (!project) return new Map()
	return new Map(loadProject(project).value.sources.flatMap(({ id, file }) => (file ? [[file, id]] : [])))
}

function readMentions(
	file: string,
	names: ReadonlyMap<string, string>,
	call: Call,
): { mentions: ScoredMention[]; bad: number } {
	const mentions: ScoredMention[] = []
	let bad = 0
	for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
		if (!line.trim()) continue
		const mention = parseMention(line)
		if (mention) mentions.push({ ...mention, document: names.get(mention.document) ?? mention.document })
		else {
			bad += 1
			const expected = 'an object with document, subject, predicate and object'
			call.err(
				writeIssue({
					code: 'bad-mention',
					message: 'not a mention',
					file,
					line: i + 1,
					expected,
					received: line.slice(0, 60),
				}),
			)
		}
	}
	return { mentions, bad }
}

function parseMention(line: string): ScoredMention | undefined {
	try {
		const found = JSON.parse(line) as Record<string, unknown>
		const named = ['document', 'subject', 'predicate', 'object'].every((field) => typeof found[field] === 'string')
		return named ? (found as unknown as ScoredMention) : undefined
	} catch {
		return undefined
	}
}

function writeReport({ overall, byPredicate, polarity, certainty }: Report): string {
	const row = (name: string, score: Score) => [
		name,
		...[score.gold, score.predicted, score.right].map(String),
		...[score.precision, score.recall, score.f1].map((n) => n.toFixed(3)),
	]
	const table = writeTable([
		['claims', 'gold', 'predicted', 'right', 'precision', 'recall', 'F1'],
		row('all', overall),
		...byPredicate.map(([name, score]) => row(name, score)),
	])
	return `${table}\nof the claims in both: polarity right ${polarity.toFixed(3)}, certainty right ${certainty.toFixed(3)}`
}
