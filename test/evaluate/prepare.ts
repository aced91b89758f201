import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'

/**
 * Makes lexicon and models from the training parts alone, once (some 30 s), and gives the folder that they are in.
 * Delete the folder to make them again after a change of rules, features or the form of a file.
 */
export function prepare(root: string, bench: string): string {
	const folder = `${root}node_modules/.cache/corroborate-evaluate`
	if (existsSync(`${folder}/pairs.tsv`)) return folder
	mkdirSync(folder, { recursive: true })
	const run = (script: string, ...more: string[]) =>
		execFileSync('npx', ['tsx', `${root}data/${script}`, ...more], { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] })
	run('lexicon/compile.ts', `${bench}/vocab`, folder, `${bench}/bc5cdr/train.jsonl`)
	run('models/train-names.ts', bench, folder, 'train')
	run('models/train.ts', bench, folder, 'train')
	return folder
}
