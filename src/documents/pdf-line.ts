/** A stretch of a line that was drawn at once. */
export type Piece = Pick<PdfLine, 'text' | 'x' | 'end'>

/** A line as it is drawn, or the part of one that stands in a column. Points; y grows upwards. */
export interface PdfLine {
	text: string
	x: number
	/** Where its words end. */
	end: number
	y: number
	height: number
	/** Where its last line stands, if it has several. */
	bottom?: number
	/** What it was drawn in. */
	pieces: Piece[]
	/** A row of a table: cells with bars between. */
	isRow?: boolean
}

/** What is drawn on one line: its parts, set apart by gaps wider than a space. */
export type Row = PdfLine[]
