import { describe, expect, test } from 'vitest'
import { agree, inSentence, isPlural, writeClause, writeHeading } from '../../../src/evidence/clause.ts'
import type { Term } from '../../../src/schema/term.ts'

const named = (...labels: string[]) =>
	new Map(
		labels.map((label, i): [string, Term] => [
			`t${i}`,
			{ id: `t${i}`, kind: 'treatment', label, synonyms: [], definition: '', broader: [], generic: false, xrefs: [] },
		]),
	)

describe('names take the verb that fits them', () => {
	const many = [
		'SSRIs',
		'antidepressants',
		'Antipsychotics',
		'tricyclics',
		'ACE inhibitors',
		'side effects of ketamine',
		'headaches',
		'mitochondria',
		'basal ganglia',
		'SSRIs (oral)',
		'electric shocks to the head',
		'older women',
	]
	const one = [
		'ketamine',
		'AIDS',
		'KRAS',
		'Ras',
		'diabetes',
		'arthritis',
		'lupus',
		'weakness',
		'optogenetics',
		'pharmacokinetics',
		'genomics',
		'pancreas',
		'herpes',
		'loss of reflexes',
		'ketamine for headaches',
		'training in social skills',
		'Ringer’s',
		"Crohn's disease",
		'TMS',
		'5-HT',
		'',
	]
	test.each(many)('%s are', (name) => expect(agree(name, 'is', 'are')).toBe('are'))
	test.each(one)('%s is', (name) => expect(isPlural(name)).toBe(false))
})

test('a claim is a clause with its direction and aspect', () => {
	const terms = named('SSRIs', 'Depression', 'NMDA receptor', 'Ketamine')
	const write = (subject: string, predicate: 'treats' | 'acts_on' | 'outperforms', object: string, more = {}) =>
		writeClause({ subject, predicate, object, ...more }, terms)
	expect(write('t0', 'treats', 't1')).toBe('SSRIs treat depression')
	expect(write('t3', 'acts_on', 't2', { direction: 'decreases' })).toBe('ketamine decreases NMDA receptor activity')
	expect(write('t3', 'acts_on', 't2', { direction: 'modulates' })).toBe('ketamine acts on NMDA receptor')
	expect(write('t3', 'outperforms', 't0', { aspect: 'speed_of_onset' })).toBe(
		'ketamine outperforms SSRIs in speed of onset',
	)
	expect(writeHeading({ subject: 't3', predicate: 'treats', object: 'unknown' }, terms)).toBe('Ketamine treats unknown')
	expect(inSentence('NMDA receptor')).toBe('NMDA receptor')
})
