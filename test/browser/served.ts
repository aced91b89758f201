import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { emptyProject, faultyProject, largeProject } from './projects.ts'

/** The projects that browser tests and gallery are served, by what they show. */
export type Served = 'BUNDLED' | 'SMALL' | 'TEXTS' | 'EMPTY' | 'FAULTY' | 'LARGE'

const root = fileURLToPath(new URL('../../', import.meta.url))
const MADE = `${root}.tmp/browser-projects`

/** Where each stands, and its texts; what is made up is written first. */
export function makeServed(): Record<Served, { project: string; texts?: string }> {
	mkdirSync(MADE, { recursive: true })
	const write = (name: string, text: string) => {
		writeFileSync(`${MADE}/${name}.json`, text)
		return { project: `${MADE}/${name}.json` }
	}
	const small = `${root}test/fixtures/small`
	return {
		BUNDLED: { project: `${root}data/ketamine-tms` },
		SMALL: { project: small },
		TEXTS: { project: small, texts: `${small}-texts` },
		EMPTY: write('empty', emptyProject()),
		FAULTY: write('faulty', faultyProject()),
		LARGE: write('large', largeProject()),
	}
}
