import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../text/xml.ts'
import { type Cell, isFormula } from './csv.ts'

/** One sheet: its name and its rows, the first of which are the headings. */
export interface Sheet {
	name: string
	rows: readonly (readonly Cell[])[]
}

/** Excel's own limit of a cell. */
const MOST_CHARACTERS = 32_767
/** Excel's own limit of a sheet's name, and what it may not hold. */
const sheetName = (name: string) => name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)
/** The earliest time a zip can hold: the same sheets give the same bytes. */
const MTIME = '1980-01-01T00:00:00'

/** Sheets as an Office Open XML workbook (ECMA-376): headings bold and fixed, text never run as a formula. */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
	const files: Record<string, string> = {
		'[Content_Types].xml': writeTypes(sheets),
		'_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': writeWorkbook(sheets),
		'xl/_rels/workbook.xml.rels': relations([
			...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
			['styles', 'styles.xml'],
		]),
		'xl/styles.xml': STYLES,
		...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, writeSheet(sheet)])),
	}
	const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
	return zipSync(Object.fromEntries(bytes), { level: 6, mtime: MTIME })
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** 0 plain, 1 heading, 2 text that would be a formula without its quote. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf fontId="1" xfId="0" applyFont="1"/><xf xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function writeTypes(sheets: readonly Sheet[]): string {
	const parts = sheets.map(
		(_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
	)
	return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join('')}</Types>`
}

function relations(list: [type: string, target: string][]): string {
	const parts = list.map(
		([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
	)
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}</Relationships>`
}

function writeWorkbook(sheets: readonly Sheet[]): string {
	const parts = sheets.map(
		({ name }, i) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
	)
	return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${parts.join('')}</sheets></workbook>`
}

function writeSheet({ rows }: Sheet): string {
	const width = rows[0]?.length ?? 0
	const columns = Array.from({ length: width }, (_, i) => {
		const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[i] ?? '').length), 6)
		return `<col min="${i + 1}" max="${i + 1}" width="${Math.min(60, longest + 2)}" customWidth="1"/>`
	})
	const names = columns.map((_, i) => columnName(i))
	const body = rows.map(
		(row, r) => `<row r="${r + 1}">${row.map((cell, c) => writeCell(cell, r, names[c]!)).join('')}</row>`,
	)
	const filter = rows.length > 1 ? `<autoFilter ref="A1:${columnName(width - 1)}${rows.length}"/>` : ''
	const pane =
		'<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
	return `${HEAD}<worksheet xmlns="${MAIN}">${pane}${columns.length ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${body.join('')}</sheetData>${filter}</worksheet>`
}

function writeCell(cell: Cell, row: number, column: string): string {
	if (cell === undefined || cell === '') return ''
	const place = `r="${column}${row + 1}"`
	if (typeof cell === 'number') return Number.isFinite(cell) ? `<c ${place}><v>${cell}</v></c>` : ''
	if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`
	const style = row === 0 ? ' s="1"' : isFormula(cell) ? ' s="2"' : ''
	const text = escapeCell(cell.slice(0, MOST_CHARACTERS))
	return `<c ${place}${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
	const rest = Math.floor(column / 26)
	return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** Most cells: looking once is quicker than replacing five times. */
const PLAIN = /^[\w .,;:()/–-]*$/

const escapeCell = (text: string) => (PLAIN.test(text) ? text : escapeXml(text))
