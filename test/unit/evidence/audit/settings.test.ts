import { expect, test } from 'vitest'
import {
	AUDIT_RULES,
	auditProject,
	nameAuditSettings,
	readAuditSettings,
} from '../../../../src/evidence/audit/index.ts'
import {
	AUDIT_SETTINGS,
	AUDIT_TARGET,
	CHOICE_NAMES,
	CHOICES,
	findChanges,
	THRESHOLD_NAMES,
	THRESHOLDS,
} from '../../../../src/evidence/audit/settings.ts'
import { buildLinks } from '../../../../src/evidence/claims.ts'
import { decision, mention, project, source } from '../make.ts'
import { find, targets } from './find.ts'

const edit = (after: unknown, more = {}) => decision('edit', AUDIT_TARGET, { after, ...more })
const repeated = project({ mentions: [0, 20, 40].map((start) => mention('a', { start })) })

test('every setting names rules that there are, and ships a value within its bounds', () => {
	const ids = AUDIT_RULES.map(({ id }) => id)
	for (const name of THRESHOLD_NAMES) {
		const { rules, shipped, least, most } = THRESHOLDS[name]
		expect(ids, name).toEqual(expect.arrayContaining([...rules]))
		expect(shipped >= least && shipped <= most, name).toBe(true)
	}
	for (const name of CHOICE_NAMES) {
		expect(ids, name).toEqual(expect.arrayContaining([...CHOICES[name].rules]))
		expect(CHOICES[name].of, name).toEqual(expect.arrayContaining(CHOICES[name].shipped))
	}
	expect(findChanges(AUDIT_SETTINGS)).toEqual({})
})

test('the log sets the audit up; its findings say by what', () => {
	expect(targets('S2', repeated)).toHaveLength(1)
	const stricter = { ...repeated, decisions: [edit({ leastRepeats: 4 })] }
	expect(targets('S2', stricter)).toEqual([])
	const looser = { ...repeated, decisions: [edit({ leastRepeats: 2 })] }
	expect(find('S2', looser)[0]!.settings).toEqual({ leastRepeats: 2 })
	expect(find('S1', looser)[0]).not.toHaveProperty('settings')
	expect(find('S2', repeated)[0]).not.toHaveProperty('settings')
})

test('a rule that is switched off finds nothing, and the others what they found', () => {
	const off = { ...repeated, decisions: [edit({ off: ['S2'] })] }
	const rulesOf = (given: typeof repeated) => auditProject(given, buildLinks(given)).map(({ rule }) => rule)
	expect(rulesOf(off)).toEqual(rulesOf(repeated).filter((rule) => rule !== 'S2'))
})

test('who counts as interested is a setting', () => {
	const sold = project({
		sources: [source('shop', { interest: 'sells_treatment' })],
		mentions: [mention('shop')],
	})
	expect(targets('S5', sold)).toHaveLength(1)
	expect(targets('S5', { ...sold, decisions: [edit({ interested: ['advocacy'] })] })).toEqual([])
})

test('the last decision that can be read holds; a reset brings back what is shipped', () => {
	const good = edit({ leastRepeats: 4 }, { reason: 'they insist' })
	const wrong = [edit({ leastRepeats: 1 }), edit({ leastRepeat: 3 }), edit('4'), edit({ off: 'S1' })]
	expect(readAuditSettings([good, ...wrong])).toMatchObject({ by: good, changes: { leastRepeats: 4 } })
	expect(readAuditSettings([good, decision('reset', AUDIT_TARGET)])).toEqual({ settings: AUDIT_SETTINGS, changes: {} })
	expect(readAuditSettings([edit({ leastRepeats: 3, off: [] })]).changes).toEqual({})
	expect(nameAuditSettings(readAuditSettings([]))).toBe('shipped settings')
	const after = { leastRepeats: 4, interested: ['advocacy'], off: ['X1'] }
	expect(nameAuditSettings(readAuditSettings([edit(after, { by: 'Ada', reason: 'they insist' })]))).toBe(
		'edited settings of 2024-01-01 by Ada: S2: 4 asserting mentions of one document, or more (shipped 3); ' +
			'S5, C3, P8: Interested is who has something to gain or lose by what is believed: advocacy; ' +
			'not run: X1 (they insist)',
	)
})
