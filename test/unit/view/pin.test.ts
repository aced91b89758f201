import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { showView } from '../../../src/render/project-picture.ts'
import { tellPin, writePin } from '../../../src/view/pin.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const { told, fullGraph, terms } = showView(weighProject(loadProject('data/ketamine-tms')), DEFAULT_VIEW)
const then = { version: '1.0.0', fingerprint: '79388dd7' }
const now = { version: '2 beta', fingerprint: 'ffffffff' }
const pin = writePin(then, told)
const tell = (text: string, edition = now) => tellPin(text, edition, fullGraph, terms)

test('what was pinned today has not changed today, also under another fingerprint', () => {
	expect(tell(pin, then)).toMatchObject({
		text: 'Pinned to version 1.0.0 (79388dd7); nothing has changed since.',
		changed: false,
		changes: [],
	})
	expect(tell(pin)?.text).toBe(
		'Pinned to version 1.0.0 (79388dd7), now version 2 beta (ffffffff). Changed since: nothing that is shown here.',
	)
	expect(tell(writePin(now, told), then)?.text).toContain('Pinned to version 2 beta (ffffffff)')
})

test('a changed number is told with the claim it belongs to', () => {
	const old = pin.replace('ketamine.treats.depression:5', 'ketamine.treats.depression:3')
	expect(tell(old)?.text).toContain('Ketamine treats depression: now 5 sources, was 3')
	expect(tell(old)?.changes).toEqual(['Ketamine treats depression: now 5 sources, was 3'])
	expect(tell(old)?.editions).toBe('Pinned to version 1.0.0 (79388dd7), now version 2 beta (ffffffff).')
	expect(tell('79388dd7 a.treats.b:2')?.text).toContain('a treats b: now 0 sources, was 2')
})

test('what is no pin is left alone', () => {
	for (const strange of ['', '   ', '<b>:1', 'x y:z', '1.0.0@nothing', '@79388dd7', 'a b@79388dd7'])
		expect(tell(strange), strange).toBeUndefined()
	expect(tell('%E0%A4%A@79388dd7')?.text).toContain('Pinned to version 79388dd7, ')
	fc.assert(fc.property(fc.string(), (text) => void tell(text)))
})
