import { expect, test } from 'vitest'
import { writeProjectJson } from '../../../src/formats/write-project.ts'
import { compareClaims, shareDependence } from '../../../src/pipeline/compare-claims.ts'
import { openProject, openProjectJson } from '../../../src/pipeline/open-project.ts'
import type { Dependence } from '../../../src/schema/project.ts'
import { smallFiles, smallProject, smallTexts } from '../../fixtures/read-small.ts'
import { source } from '../evidence/make.ts'

const texts = new Map(Object.entries(smallTexts()))

test('a folder opens as weighed links', () => {
	const { links, issues, counts } = openProject(smallFiles())
	const treats = links.find(({ id }) => id === 'lumarin.treats.winter-depression')!
	expect(treats.evidence.counts).toEqual({ mentions: 6, documents: 6, publishers: 5, independent: 3 })
	const nausea = links.find(({ id }) => id === 'lumarin.causes_side_effect.nausea')!
	expect([nausea.evidence.only, nausea.evidence.denying]).toEqual([2, 1])
	expect([issues, counts.kept]).toEqual([[], 51])
})

test('the one-file form opens as the same links', () => {
	expect(openProjectJson(writeProjectJson(smallProject())).links).toEqual(openProject(smallFiles()).links)
})

test('with the texts at hand, words that are not there are not counted', () => {
	const opened = openProject(smallFiles(), texts)
	expect(opened.verified.counts).toMatchObject({ in: 30, located: 30 })
	expect(opened.links).toHaveLength(16)
	const changed = new Map(texts).set('northern-guideline', 'Nothing of that.')
	const { links, issues } = openProject(smallFiles(), changed)
	expect(links.map(({ id }) => id)).not.toContain('veltazine.contraindicated_in.insomnia')
	expect(issues.filter(({ code }) => code === 'missing-span' || code === 'drifted-span')).toHaveLength(6)
})

test('a project differs from itself in nothing', () => {
	const { links } = openProject(smallFiles())
	expect(compareClaims(links, links)).toEqual([])
	expect(compareClaims(links, []).map(({ change }) => change)).toEqual(Array(17).fill('lost'))
	const added = compareClaims([], links)
	expect(added.filter(({ change }) => change === 'contested').map(({ claim }) => claim)).toEqual([
		'lumarin.causes_side_effect.nausea',
		'lumarin.treats.insomnia',
	])
})

test('what was measured of copied text holds for another version where it has the same texts', () => {
	const text = (id: string, textSha256 = id.repeat(64)) => source(id, { textSha256 })
	const copied = (a: string, b: string): Dependence => ({ rule: 'I3', documents: [a, b], value: 0.7, note: '' })
	const from = { sources: ['a', 'b', 'c'].map((id) => text(id)), dependence: [copied('a', 'b'), copied('b', 'c')] }
	const to = { sources: [text('a'), text('b'), text('c', 'd'.repeat(64))], dependence: [copied('a', 'c')] }
	expect(shareDependence(from, to)).toEqual([copied('a', 'c'), copied('a', 'b')])
	expect(shareDependence({ ...from, dependence: [] }, { ...to, dependence: [copied('a', 'b')] })).toEqual([])
})
