import type { Result } from '../../../schema/issue.ts'
import type { Picture } from '../../picture.ts'
import { drawTree } from '../../svg.ts'
import { openFontBook } from '../fonts/font-book.ts'
import type { FontLoader } from '../fonts/slices.ts'
import { NOTE_LETTERS, tellUnshown } from '../tell-unshown.ts'
import { findTexts, setAll } from '../texts.ts'
import { type Used, writeContent } from './content.ts'
import { embedFont } from './fonts.ts'
import { type PdfObjects, startPdf, writeText } from './objects.ts'

/** CSS px → PDF points. */
const POINTS = 0.75

/** Pictures as PDF, one a page: vectors, embedded fonts, text as text, the description as alternative text. */
export async function writePdf(drawn: Picture[], load: FontLoader, language = 'en'): Promise<Result<Uint8Array>> {
	const book = await openFontBook([...drawn.map(drawTree).flatMap(findTexts), ...NOTE_LETTERS], load)
	for (const picture of drawn) setAll(drawTree(picture), book)
	const pictures = drawn.map((picture) => tellUnshown(picture, book))
	const trees = pictures.map(drawTree)
	const pdf = startPdf()
	const used: Used = { fonts: new Map(), opacities: new Map() }
	const root = pdf.reserve()
	const tags = pdf.reserve()
	const pages = pdf.reserve()
	const resources = pdf.reserve()
	const contents = trees.map((tree) => writeContent(tree, book, used))
	const made = pictures.map((picture, i) => addPage(pdf, picture, contents[i]!, i, { pages, resources, tags }))
	pdf.add(`<</Type/Pages/Count ${made.length}/Kids[${made.map(({ page }) => `${page} 0 R`).join(' ')}]>>`, pages)
	pdf.add(writeResources(pdf, used), resources)
	const kids = made.map(({ figure }) => `${figure} 0 R`).join(' ')
	const order = made.map(({ figure }, i) => `${i} [${figure} 0 R]`).join(' ')
	pdf.add(`<</Type/StructTreeRoot/K[${kids}]/ParentTree<</Nums[${order}]>>>>`, tags)
	pdf.add(
		`<</Type/Catalog/Pages ${pages} 0 R/Lang(${language.replace(/[^A-Za-z-]/g, '')})/MarkInfo<</Marked true>>` +
			`/StructTreeRoot ${tags} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>`,
		root,
	)
	const [first] = pictures
	const info = pdf.add(
		`<</Title${writeText(first?.text.title ?? '')}/Subject${writeText(first?.text.footer.join(' · ') ?? '')}/Creator(Corroborate)>>`,
	)
	return { value: pdf.write(root, info, idOf(first)), issues: book.issues }
}

/** The same picture gives the same file: the id is made from what it shows. */
function idOf(picture?: Picture): string {
	const digits = picture?.text.footer.find((part) => /^[0-9a-f]{8}$/.test(part)) ?? '0'
	return digits.padEnd(32, '0').toUpperCase()
}

function addPage(
	pdf: PdfObjects,
	{ scene: { width, height }, text }: Picture,
	content: string,
	index: number,
	at: { pages: number; resources: number; tags: number },
): { page: number; figure: number } {
	const size = [width, height].map((px) => Number((px * POINTS).toFixed(2)))
	const flip = `${POINTS} 0 0 -${POINTS} 0 ${size[1]} cm`
	const stream = pdf.stream(`/Figure <</MCID 0>> BDC q ${flip}\n${content}\nQ EMC`)
	const page = pdf.reserve()
	const box = `0 0 ${size.join(' ')}`
	const figure = pdf.add(
		`<</Type/StructElem/S/Figure/P ${at.tags} 0 R/Pg ${page} 0 R/K 0/Alt${writeText(`${text.title}. ${text.description}`)}` +
			`/A<</O/Layout/Placement/Block/BBox[${box}]>>>>`,
	)
	pdf.add(
		`<</Type/Page/Parent ${at.pages} 0 R/MediaBox[${box}]/Resources ${at.resources} 0 R/Contents ${stream} 0 R` +
			`/StructParents ${index}/Tabs/S>>`,
		page,
	)
	return { page, figure }
}

function writeResources(pdf: PdfObjects, used: Used): string {
	const fonts = [...used.fonts].map(([font, name], i) => `/${name} ${embedFont(pdf, font, i)} 0 R`)
	const states = [...used.opacities].map(([opacity, name]) => `/${name}<</ca ${opacity}/CA ${opacity}>>`)
	return `<</Font<<${fonts.join('')}>>/ExtGState<<${states.join('')}>>>>`
}
