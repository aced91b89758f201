import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Folder of the checkout or of the installed package: src/cli and dist/cli stand at the same depth. */
const ROOT = fileURLToPath(new URL(/* @vite-ignore */ '../../', import.meta.url))

/** Ends in "/". */
export const packageRoot = (): string => ROOT
/** The built app; CORROBORATE_APP names another build. */
export const appFolder = (): string => process.env.CORROBORATE_APP ?? `${ROOT}dist/app`
export const bundledProject = (): string => `${ROOT}data/ketamine-tms`
export const readVersion = (): string => JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).version
export const lexiconFile = (): string => `${ROOT}data/lexicon/lexicon.tsv`
export const modelFile = (name: string): string => `${ROOT}data/models/${name}.tsv`
