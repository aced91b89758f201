import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'

/** What lexicon and models are made from, besides the sets. */
const MADE_FROM = ['src/extract', 'src/text', 'data/lexicon', 'data/models']
const MADE = /(?:lexicon\/lexicon|models\/(?:names|pairs|document))\.tsv$|\.md$/
const KEPT = 6

/**
 * Makes lexicon and models from the training parts alone (some minutes) unless it did so for the same rules, features and
 * words before, and gives the folder that they are in.
 */
export function prepare(root: string, bench: string): string {
	const all = `${root}.tmp/evaluate`
	const folder = `${all}/${hashOf(root)}`
	if (existsSync(folder)) return folder
	const making = `${folder}.making`
	mkdirSync(making, { recursive: true })
	const run = (script: string, ...more: string[]) =>
		execFileSync('npx', ['tsx', `${root}data/${script}`, ...more], { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] })
	run('lexicon/compile.ts', `${bench}/vocab`, making, `${bench}/bc5cdr/train.jsonl`)
	run('models/train-names.ts', bench, making, 'train')
	run('models/train.ts', bench, making, 'train')
	renameSync(making, folder)
	const byAge = readdirSync(all).sort((a, b) => statSync(`${all}/${b}`).mtimeMs - statSync(`${all}/${a}`).mtimeMs)
	for (const old of byAge.slice(KEPT)) rmSync(`${all}/${old}`, { recursive: true })
	return folder
}

function hashOf(root: string): string {
	const hash = createHash('sha256')
	for (const part of MADE_FROM)
		for (const name of (readdirSync(`${root}${part}`, { recursive: true }) as string[]).sort()) {
			const file = `${root}${part}/${name}`
			if (!MADE.test(file) && statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file))
		}
	return hash.digest('hex').slice(0, 16)
}
