import { scaleLinear, scaleSqrt } from 'd3-scale'
import { type Standing, standingOf } from '../evidence/standing.ts'
import type { Link } from '../evidence/types.ts'
import type { Kind } from '../schema/term.ts'
import type { Basis } from '../schema/view.ts'
import { strengthOf } from '../view/strength.ts'
import { type Palette, SHAPE_OF, type Shape } from './palette.ts'

/** End of a link: what the subject does to the object. */
export type Ending = 'arrow' | 'bar' | 'none'

export interface Sizes {
	/** Sources that name a term → radius in px. */
	nodeRadius: (sources: number) => number
	/** Sources that name a term → label size in px. */
	labelSize: (sources: number) => number
}

/** All visual scales (d3-scale). */
export interface Scales extends Sizes {
	/** Weight → link width in px. */
	linkWidth: (weight: number) => number
}

/** For a project whose strongest link has this weight, on this basis. */
export function buildScales(maxWeight: number, sizes: Sizes, basis: Basis = 'independent'): Scales {
	const top = Math.max(2, maxWeight)
	const scale = basis === 'mentions' ? scaleSqrt() : scaleLinear()
	return { ...sizes, linkWidth: scale.domain([1, top]).range([1.25, 6.5]).clamp(true) }
}

/** For a project whose best-known term is named by so many sources. */
export function buildSizes(maxSources: number): Sizes {
	const most = Math.max(2, maxSources)
	return {
		nodeRadius: scaleSqrt().domain([0, most]).range([4, 13]).clamp(true),
		labelSize: scaleLinear().domain([1, most]).range([12, 15]).clamp(true),
	}
}

/** The same scales for a picture drawn larger or smaller; type never falls below 11 px, lines never below 1 px. */
export function scaleSizes(scales: Scales, factor: number): Scales {
	return {
		linkWidth: (weight) => Math.max(1, scales.linkWidth(weight) * factor),
		nodeRadius: (sources) => scales.nodeRadius(sources) * factor,
		labelSize: (sources) => Math.max(11, scales.labelSize(sources) * factor),
	}
}

export interface LinkStyle {
	standing: Standing
	width: number
	colour: string
	/** Second tone of a contested link. */
	second?: string
	/** Dash and gap in px; undefined for a full line. */
	dash?: [number, number]
	crossed: boolean
	ending: Ending
}

/** Width by strength, dashes for one source, lighter for hedged, crossed for denied, two tones for contested. */
export function styleLink(link: Link, basis: Basis, scales: Scales, palette: Palette): LinkStyle {
	const { standing, ending } = traitsOf(link)
	return {
		standing,
		width: scales.linkWidth(strengthOf(link.evidence, basis)),
		colour:
			standing === 'denied'
				? palette.denied
				: standing === 'hedged' || standing === 'open'
					? palette.hedged
					: palette.asserted,
		second: standing === 'contested' ? palette.denied : undefined,
		dash: link.evidence.counts.independent <= 1 ? DASH : undefined,
		crossed: standing === 'denied',
		ending,
	}
}

type Traits = Pick<LinkStyle, 'standing' | 'ending'>
const known = new WeakMap<Link, Traits>()

/** What no view changes, worked out once a link: a link is never changed, only made anew. */
function traitsOf(link: Link): Traits {
	const traits = known.get(link) ?? { standing: standingOf(link.evidence), ending: endingOf(link) }
	known.set(link, traits)
	return traits
}

/** Dash and gap of a single-source link, px. */
export const DASH: [number, number] = [5, 4]

/** A bar where every direction that is asserted is a decrease; nothing on links that read both ways. */
function endingOf(link: Link): Ending {
	if (link.predicate === 'combined_with' || link.predicate === 'comparable_to') return 'none'
	const directions = new Set(link.claims.map((claim) => claim.direction).filter((d) => d && d !== 'modulates'))
	return directions.size === 1 && directions.has('decreases') ? 'bar' : 'arrow'
}

export interface NodeStyle {
	shape: Shape
	fill: string
	outline: string
	radius: number
}

export function styleNode(kind: Kind, sources: number, scales: Scales, palette: Palette): NodeStyle {
	return {
		shape: SHAPE_OF[kind],
		fill: palette.fill[kind],
		outline: palette.outline[kind],
		radius: scales.nodeRadius(sources),
	}
}
