import { expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { showView } from '../../../src/render/project-picture.ts'
import { tellChanges, writePin } from '../../../src/view/pin.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const { told, fullGraph, terms } = showView(weighProject(loadProject('data/ketamine-tms')), DEFAULT_VIEW)
const pin = writePin('79388dd7', told)

test('what was pinned today has not changed today, also under another fingerprint', () => {
	expect(tellChanges(pin, '79388dd7', fullGraph, terms)).toBeUndefined()
	expect(tellChanges(pin, 'ffffffff', fullGraph, terms)).toContain('nothing that is shown here')
})

test('a changed number is told with the claim it belongs to; strange pins are left alone', () => {
	const old = pin.replace('ketamine.treats.depression:5', 'ketamine.treats.depression:3')
	expect(tellChanges(old, 'ffffffff', fullGraph, terms)).toContain('Ketamine treats depression: now 5 sources, was 3')
	for (const strange of ['', '   ', '<b>:1', 'x y:z'])
		expect(() => tellChanges(strange, 'ffffffff', fullGraph, terms)).not.toThrow()
})
