import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../../../text/xml.ts'
import type { Picture } from '../../picture.ts'
import { writeLayout, writeMaster, writeNotesMaster, writeTheme } from './frame-parts.ts'
import { writeNotes } from './notes.ts'
import { writeSlide } from './slide.ts'
import { emu, HEAD, SPACES } from './xml.ts'

export interface Slide {
	picture: Picture
	/** Paragraphs of the speaker notes. */
	notes: string[]
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'

/** Slides of native shapes with speaker notes as a PowerPoint file. All slides have the size of the first picture. */
export function writePptx(slides: Slide[], title: string): Uint8Array {
	const first = slides[0]?.picture.scene
	if (!first) throw new Error('pptx: no slides (expected one or more; found none)')
	const size = { width: emu(first.width), height: emu(first.height) }
	const parts: Record<string, string> = {
		'[Content_Types].xml': writeTypes(slides.length),
		'_rels/.rels': relations(
			['officeDocument', 'ppt/presentation.xml'],
			['extended-properties', 'docProps/app.xml'],
			['metadata/core-properties', 'docProps/core.xml'],
		),
		'docProps/core.xml': writeCore(title),
		'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Corroborate</Application><Slides>${slides.length}</Slides></Properties>`,
		'ppt/presentation.xml': writePresentation(slides.length, size),
		'ppt/_rels/presentation.xml.rels': relations(
			['slideMaster', 'slideMasters/slideMaster1.xml'],
			['notesMaster', 'notesMasters/notesMaster1.xml'],
			['theme', 'theme/theme1.xml'],
			...slides.map((_, i): [string, string] => ['slide', `slides/slide${i + 1}.xml`]),
		),
		'ppt/theme/theme1.xml': writeTheme('Corroborate'),
		'ppt/theme/theme2.xml': writeTheme('Corroborate notes'),
		'ppt/slideMasters/slideMaster1.xml': writeMaster(size.width),
		'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations(
			['slideLayout', '../slideLayouts/slideLayout1.xml'],
			['theme', '../theme/theme1.xml'],
		),
		'ppt/slideLayouts/slideLayout1.xml': writeLayout(size.width),
		'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations(['slideMaster', '../slideMasters/slideMaster1.xml']),
		'ppt/notesMasters/notesMaster1.xml': writeNotesMaster(),
		'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations(['theme', '../theme/theme2.xml']),
	}
	for (const [i, slide] of slides.entries()) Object.assign(parts, writeParts(slide, i + 1))
	// A fixed date, so that the same slides give the same bytes (zip knows no date before 1980).
	return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
		level: 6,
		mtime: '1980-01-02T00:00:00',
	})
}

function writeParts({ picture, notes }: Slide, n: number): Record<string, string> {
	return {
		[`ppt/slides/slide${n}.xml`]: writeSlide(picture),
		[`ppt/slides/_rels/slide${n}.xml.rels`]: relations(
			['slideLayout', '../slideLayouts/slideLayout1.xml'],
			['notesSlide', `../notesSlides/notesSlide${n}.xml`],
		),
		[`ppt/notesSlides/notesSlide${n}.xml`]: writeNotes(notes),
		[`ppt/notesSlides/_rels/notesSlide${n}.xml.rels`]: relations(
			['notesMaster', '../notesMasters/notesMaster1.xml'],
			['slide', `../slides/slide${n}.xml`],
		),
	}
}

function relations(...targets: [type: string, target: string][]): string {
	const list = targets.map(([type, target], i) => {
		const base = type.startsWith('metadata') ? `${PACKAGE}/relationships` : OFFICE
		return `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`
	})
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

function writeTypes(count: number): string {
	const one = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
	const numbered = Array.from({ length: count }, (_, i) => i + 1).flatMap((n) => [
		one(`ppt/slides/slide${n}.xml`, `${TYPE}.slide+xml`),
		one(`ppt/notesSlides/notesSlide${n}.xml`, `${TYPE}.notesSlide+xml`),
	])
	const theme = 'application/vnd.openxmlformats-officedocument.theme+xml'
	return (
		`${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		[
			one('ppt/presentation.xml', `${TYPE}.presentation.main+xml`),
			one('ppt/slideMasters/slideMaster1.xml', `${TYPE}.slideMaster+xml`),
			one('ppt/slideLayouts/slideLayout1.xml', `${TYPE}.slideLayout+xml`),
			one('ppt/notesMasters/notesMaster1.xml', `${TYPE}.notesMaster+xml`),
			one('ppt/theme/theme1.xml', theme),
			one('ppt/theme/theme2.xml', theme),
			one('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
			one('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
			...numbered,
		].join('') +
		'</Types>'
	)
}

function writePresentation(count: number, size: { width: number; height: number }): string {
	const slides = Array.from({ length: count }, (_, i) => `<p:sldId id="${256 + i}" r:id="rId${i + 4}"/>`)
	return (
		`${HEAD}<p:presentation ${SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
		`<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst>` +
		`<p:sldSz cx="${size.width}" cy="${size.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`
	)
}

const writeCore = (title: string) =>
	`${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
	`<dc:title>${escapeXml(title)}</dc:title><dc:creator>Corroborate</dc:creator></cp:coreProperties>`
