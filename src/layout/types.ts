/** One node and the box that must stay readable: the disc and its label at the reference stage. */
export interface LayoutNode {
	id: string
	/** HALF width in px of the box around disc and label. */
	width: number
	/** HALF height in px of the box around disc and label. */
	height: number
	/** Offset in px of the box centre from the node centre, right is positive. Default 0. */
	dx?: number
	/** Offset in px of the box centre from the node centre, down is positive. Default 0. */
	dy?: number
	/** Pinned: stays at x, y exactly. Ignored where x or y is missing. */
	fixed?: boolean
	x?: number
	y?: number
}

/** An undirected link; parallel links add up, a link from a node to itself has no effect. Weight > 0. */
export interface LayoutEdge {
	source: string
	target: string
	weight: number
}

/** Width and height in px. */
export interface Size {
	width: number
	height: number
}

/** Plain data: it crosses into a worker as it is. The order of nodes and edges has no effect. */
export interface LayoutInput {
	nodes: LayoutNode[]
	edges: LayoutEdge[]
	/** Default 1. The same seed and data give the same bytes on every machine. */
	seed?: number
	/** Default 980 × 600 px; scaled up evenly where the boxes need more room (see `stageOf`). */
	stage?: Size
}

/** Node centres in stage px around 0,0, y down. */
export type Positions = Record<string, { x: number; y: number }>

/** Told the done share, 0 to 1, never falling. */
export type OnProgress = (share: number) => void
