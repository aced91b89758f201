import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { loadFont } from '../../../src/cli/font-files.ts'
import { loadProject } from '../../../src/cli/load-project.ts'
import { writePng } from '../../../src/cli/png.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { nameScripts } from '../../../src/render/export/fonts/scripts.ts'
import { writePdf } from '../../../src/render/export/pdf/write-pdf.ts'
import { writePptx } from '../../../src/render/export/pptx/write-pptx.ts'
import { pictureOf, showView } from '../../../src/render/project-picture.ts'
import { writeSvg } from '../../../src/render/svg.ts'
import { writeEvidenceNotes } from '../../../src/view/evidence-notes.ts'
import { keyOfLink, writeSentence } from '../../../src/view/sentences.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const folder = mkdtempSync(join(tmpdir(), 'corroborate-'))
const has = (tool: string) => spawnSync(tool, ['--version']).error === undefined
const opened = weighProject(loadProject('data/ketamine-tms'))
const shown = showView(opened, DEFAULT_VIEW)
const picture = pictureOf(shown, 'light')
const notes = writeEvidenceNotes(shown.told, shown.terms, opened.project.sources)

/** The bundled project with some labels in other scripts. */
function inOtherScripts() {
	const names: Record<string, string> = {
		ketamine: 'Кетамин',
		depression: 'Κατάθλιψη',
		tms: '経頭蓋磁気刺激',
		anxiety: '焦虑障碍',
		mood: 'מצב רוח',
		ptsd: 'اضطراب الآلام',
		headache: '두통과 뷁',
		nausea: 'क्षत्रिय हिन्दी',
		dissociation: 'শিক্ষা',
		bdnf: 'கொழும்பு',
		ocd: 'ความเหนื่อยล้า',
		neuroplasticity: '👩‍⚕️ 🧠 👍🏽',
		glutamate: 'ქართული',
		fatigue: 'CO₂, Ca²⁺ and ⅔ β',
	}
	const terms = opened.project.terms.map((term) => ({ ...term, label: names[term.id] ?? term.label }))
	const project = { ...opened.project, terms }
	return { names, picture: pictureOf(showView({ ...opened, project }, DEFAULT_VIEW), 'light') }
}

describe('frame', () => {
	const sizes = [
		[1280, 720],
		[1123, 794],
		[1080, 1080],
		[390, 844],
		[320, 480],
	] as const
	test.each(sizes)('at %i × %i legend and footer are whole, and stand clear of the scene', (width, height) => {
		const { frame, scene } = pictureOf(shown, 'light', { width, height })
		for (const { entry, x, y } of frame.legend) {
			expect(x + entry.width).toBeLessThan(width)
			expect(y).toBeGreaterThan(height / 3)
		}
		expect(frame.lines.map((line) => line.text).join(' ')).toMatch(/5 sources.*version.*[0-9a-f]{8}.*medical advice/)
		for (const node of scene.nodes) expect(node.y + node.radius).toBeLessThan(height - frame.bottom + 20)
	})
})

describe('PDF', () => {
	test('every cross-reference points to its object, and the same picture gives the same bytes', async () => {
		const { value, issues } = await writePdf([picture], loadFont)
		expect(issues).toEqual([])
		const text = Buffer.from(value).toString('latin1')
		const start = Number(/startxref\n(\d+)/.exec(text)![1])
		const entries = [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)]
		expect(entries.length).toBeGreaterThan(10)
		entries.forEach(([, offset], i) => {
			expect(text.slice(Number(offset), Number(offset) + 20)).toMatch(new RegExp(`^${i + 1} 0 obj`))
		})
		expect((await writePdf([picture], loadFont)).value).toEqual(value)
	})

	test.skipIf(!has('pdffonts'))(
		'poppler finds every font embedded and every label as text (needs poppler-utils)',
		async () => {
			const other = inOtherScripts()
			const { value, issues } = await writePdf([other.picture], loadFont)
			const file = join(folder, 'a.pdf')
			writeFileSync(file, value)
			const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n').slice(2)
			expect(fonts.length).toBeGreaterThan(5)
			for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
			const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
			for (const label of [
				'Кетамин',
				'Κατάθλιψη',
				'経頭蓋磁気刺激',
				'焦虑障碍',
				'מצב רוח',
				'اضطراب الآلام',
				'두통과 뷁',
				'क्षत्रिय',
				'हिन्दी',
				'শিক্ষা',
				'கொழும்பு',
				'ความเหนื่อยล้า',
				'👩‍⚕️',
				'🧠',
				'👍🏽',
				'CO2',
				'Ca²+',
				'2/3 β',
			])
				expect(text).toContain(label)
			expect(issues.map(({ received }) => received)).toEqual(['U+10E5 U+10D0 U+10E0 U+10D7 U+10E3 U+10DA U+10D8'])
			expect(text).toContain('Boxes stand for letters that this file has no font for: Georgian')
			const drawn = spawnSync('pdftoppm', ['-r', '48', '-png', file, join(folder, 'a')], { encoding: 'utf8' })
			expect(drawn.stderr).not.toMatch(/error/i)
		},
	)
})

describe('PPTX', () => {
	const parts = unzipSync(writePptx([{ picture, notes }], 'Ketamine & TMS'))
	const slide = strFromU8(parts['ppt/slides/slide1.xml']!)
	const unescaped = (xml: string) => xml.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')

	test('each shape has its own id, and each connector is tied to two shapes that are there', () => {
		const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
		expect(new Set(ids).size).toBe(ids.length)
		const ties = [...slide.matchAll(/<a:(?:st|end)Cxn id="(\d+)"/g)].map(([, id]) => id)
		expect(ties.length).toBeGreaterThan(100)
		for (const id of ties) expect(ids).toContain(id)
	})

	test('every link says its sentence, and the notes carry it with its counts and references', () => {
		const spoken = unescaped(slide)
		const told = unescaped(strFromU8(parts['ppt/notesSlides/notesSlide1.xml']!))
		for (const link of shown.told) {
			const sentence = writeSentence(keyOfLink(link), link.evidence, shown.terms)
			expect(spoken).toContain(`descr="${sentence}"`)
			expect(told).toContain(sentence)
		}
		for (const { title } of opened.project.sources) expect(told).toContain(title)
	})

	test('every part that is named is there', () => {
		for (const [name, bytes] of Object.entries(parts)) {
			if (!name.endsWith('.rels')) continue
			const base = join('/', name, '../..')
			for (const [, target] of strFromU8(bytes).matchAll(/Target="([^"]+)"/g))
				expect(Object.keys(parts)).toContain(join(base, target!).slice(1))
		}
	})

	const EMPTY_SLIDES = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page/></office:presentation></office:body></office:document>`
	const toPdf = (name: string) => {
		const profile = `-env:UserInstallation=file://${folder}/profile`
		const out = join(folder, 'lo')
		execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, join(folder, name)])
		return join(out, name.replace(/\.\w+$/, '.pdf'))
	}
	const textOf = (file: string) => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
	test.skipIf(!has('soffice'))(
		'LibreOffice opens it and shows every label (needs libreoffice-impress)',
		({ skip }) => {
			writeFileSync(join(folder, 'a.pptx'), writePptx([{ picture, notes }], 'Ketamine & TMS'))
			// Where only the writer is installed, slides are refused, or read as the text that they are written in.
			writeFileSync(join(folder, 'empty.fodp'), EMPTY_SLIDES)
			const empty = toPdf('empty.fodp')
			if (!existsSync(empty) || textOf(empty).includes('office')) skip('LibreOffice has no Impress')
			toPdf('a.pptx')
			const text = textOf(join(folder, 'lo/a.pdf'))
			for (const { label } of picture.scene.labels) expect(text).toContain(label.lines.join(' '))
			expect(text).toContain('5 independent sources')
		},
		120_000,
	)
})

test.skipIf(!has('xmllint'))('xmllint finds nothing wrong in the SVG (needs libxml2-utils)', () => {
	const file = join(folder, 'a.svg')
	writeFileSync(file, writeSvg(inOtherScripts().picture))
	expect(spawnSync('xmllint', ['--noout', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
	expect(readFileSync(file, 'utf8')).toContain('<title id="title">')
})

test('a picture says which letters have no font, for those who are only handed the file', async () => {
	const { value, issues } = await writePng(inOtherScripts().picture, 1)
	expect(issues.map(({ message }) => message).join()).toMatch(/^Georgian: no font .* shows ქ ა რ/)
	expect(value.length).toBeGreaterThan(10_000)
	expect(nameScripts(['두', 'ป', 'स', '🧠', '\ue000', '통'])).toEqual([
		'Korean',
		'Thai',
		'Devanagari',
		'emoji',
		'U+E000',
	])
	expect((await writePng(picture, 1)).issues).toEqual([])
})

test('PNG has its size times the scale', async () => {
	for (const scale of [1, 3]) {
		const { value } = await writePng(picture, scale)
		const view = new DataView(value.buffer, value.byteOffset)
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([1280 * scale, 720 * scale])
	}
})
