/** Rows of cells as aligned plain text; numbers (columns named in `right`) stand to the right. */
export function writeTable(rows: readonly (readonly (string | number)[])[], right: readonly number[] = []): string {
	const cells = rows.map((row) => row.map(String))
	const widths: number[] = []
	for (const row of cells) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length)
	const pad = (cell: string, i: number) => (right.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))
	return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
