import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const BENCH = fileURLToPath(new URL('../../../shared/bench/bc5cdr/', import.meta.url))

/** A thousand abstracts of BC5CDR where they stand beside the checkout, else as many made of our own words. */
export function readAbstracts(): { texts: string[]; what: string } {
	if (!existsSync(BENCH))
		return { texts: Array.from({ length: 1000 }, (_, i) => makeAbstract(i)), what: 'made abstracts' }
	const texts = ['train', 'dev'].flatMap((part) =>
		readFileSync(`${BENCH}${part}.jsonl`, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map((line) => (JSON.parse(line) as { text: string }).text),
	)
	return { texts, what: 'abstracts of BC5CDR' }
}

const DRUGS = ['ketamine', 'lithium', 'haloperidol', 'propranolol', 'metformin', 'warfarin', 'cisplatin', 'sertraline']
const EFFECTS = ['nausea', 'hypotension', 'seizures', 'dizziness', 'tremor', 'hepatitis', 'headache', 'bradycardia']
const ILLS = ['depression', 'hypertension', 'epilepsy', 'diabetes', 'schizophrenia', 'thrombosis', 'asthma', 'migraine']
const pick = (list: readonly string[], i: number) => list[i % list.length]!

/** Some 200 words in the manner of an abstract, other ones for each number. */
function makeAbstract(i: number): string {
	const sentences = Array.from({ length: 10 }, (_, k) => {
		const [drug, effect, ill] = [pick(DRUGS, i + k), pick(EFFECTS, i * 3 + k), pick(ILLS, i * 5 + k)]
		const forms = [
			`We studied ${drug} in ${20 + ((i + k) % 60)} patients with ${ill} who had been treated before.`,
			`Treatment with ${drug} may cause ${effect}, although most patients with ${ill} went on with it.`,
			`In the group that was given ${drug}, ${ill} improved within ${2 + (k % 6)} weeks and ${effect} was rare.`,
			`No ${effect} was seen after ${drug}, and the dose of ${10 + k} mg/kg was well tolerated by all of them.`,
		]
		return pick(forms, i + k * 7)
	})
	return `${pick(DRUGS, i)} in ${pick(ILLS, i)}: what ${100 + i} records show.\n${sentences.join(' ')}`
}
