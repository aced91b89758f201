/** What a cell of a table may hold. */
export type Cell = string | number | boolean | undefined

/** Rows as RFC 4180 text: CRLF, quotes where needed, and no text that a spreadsheet would run as a formula. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')

function writeCell(cell: Cell): string {
	const text = typeof cell === 'string' ? neutralise(cell) : cell === undefined ? '' : String(cell)
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** True for text that Excel, LibreOffice or Google Sheets would take for a formula (OWASP, CSV injection). */
export const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

/** Text that looks like a formula gets an apostrophe, which spreadsheets take for "this is text". */
export const neutralise = (text: string): string => (isFormula(text) ? `'${text}` : text)

/** Reads RFC 4180 text into rows; LF alone ends a row too, and a last row needs no end. */
export function parseCsv(text: string): string[][] {
	const rows: string[][] = []
	let row: string[] = []
	const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y
	while (cell.lastIndex < text.length) {
		const match = cell.exec(text)
		// A quote inside an unquoted cell: what follows is taken as it stands.
		if (!match) return [...rows, [...row, text.slice(cell.lastIndex)]]
		const [, raw = '', end] = match
		row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
		if (end === ',') {
			if (cell.lastIndex === text.length) row.push('')
			else continue
		}
		rows.push(row)
		row = []
	}
	return row.length > 0 ? [...rows, row] : rows
}
