import type { Attributes } from 'graphology-types'
import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { CROSS } from '../scene-tree.ts'

/** What a link of the stage carries beside sigma's own fields. */
export interface StageLink extends EdgeDisplayData {
	/** See findBends; positive bends left of source → target with y down. */
	bend: number
	/** Second tone of a contested link; undefined for none. */
	second?: string
	/** Halo of a selected link; undefined for none. */
	halo?: string
	dashed: boolean
	crossed: boolean
	ending: 'arrow' | 'bar' | 'none'
}

// One strip along the link's curve, worked out in screen pixels; dashes, tones, cross and ending are drawn inside it.
const VERTEX = /* glsl */ `
attribute vec2 a_from; attribute vec2 a_to; attribute float a_bend; attribute float a_width; attribute float a_ends; attribute float a_style;
attribute vec4 a_color; attribute vec4 a_second; attribute vec4 a_halo; attribute vec4 a_id;
attribute vec3 a_place;
uniform mat3 u_matrix; uniform vec2 u_viewport; uniform float u_sizeRatio;
varying float v_along; varying float v_side; varying float v_length; varying float v_width; varying float v_radius; varying float v_style;
varying vec4 v_color; varying vec4 v_second; varying vec4 v_halo;
const float bias = 255.0 / 254.0;
vec2 toPixels(vec2 p) { return (u_matrix * vec3(p, 1.0)).xy * u_viewport * 0.5; }
void main() {
  vec2 from = toPixels(a_from); vec2 to = toPixels(a_to);
  vec2 chord = to - from;
  vec2 control = (from + to) * 0.5 + vec2(-chord.y, chord.x) * a_bend * 2.0;
  v_width = max(a_width / u_sizeRatio, 1.0);
  v_radius = a_ends / u_sizeRatio;
  v_length = (2.0 * length(chord) + length(control - from) + length(to - control)) / 3.0;
  // Narrow along the body and wide only where ending or cross need it: what is left out costs no pixel.
  float ending = clamp(1.0 - (v_radius + v_width + 10.0) / max(v_length, 1.0), 0.0, 1.0);
  float t = mix(a_place.x * ending, mix(ending, 1.0, a_place.x), a_place.z); float s = 1.0 - t;
  vec2 at = s * s * from + 2.0 * s * t * control + t * t * to;
  vec2 way = s * (control - from) + t * (to - control);
  float speed = max(length(way), 0.0001);
  vec2 normal = vec2(-way.y, way.x) / speed;
  bool crossed = mod(floor((a_style + 0.5) / 2.0), 2.0) > 0.5;
  float extent = v_width * 0.5 + (a_halo.a > 0.0 ? 3.5 : 1.0);
  #ifdef PICKING_MODE
  extent = max(v_width * 0.5 + 2.0, 5.0);
  #else
  if (a_place.z > 0.5) extent = max(extent, v_width * 0.75 + 5.5);
  if (crossed) extent = max(extent, 10.0);
  #endif
  v_side = a_place.y * extent;
  v_along = t * v_length;
  v_style = a_style;
  gl_Position = vec4((at + normal * v_side) * 2.0 / u_viewport, 0.0, 1.0);
  v_second = a_second; v_halo = a_halo; v_second.a *= bias; v_halo.a *= bias;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`

const FRAGMENT = /* glsl */ `
precision highp float;
varying float v_along; varying float v_side; varying float v_length; varying float v_width; varying float v_radius; varying float v_style;
varying vec4 v_color; varying vec4 v_second; varying vec4 v_halo;
uniform float u_pixel;
float within(float distance, float limit) { return 1.0 - smoothstep(limit - 0.5 * u_pixel, limit + 0.5 * u_pixel, distance); }
// Half a unit is added because an interpolated 5 may arrive as 4.9999.
float on(float value, float bit) { return mod(floor((value + 0.5) / bit), 2.0); }
vec4 over(vec4 under, vec4 colour, float cover) { float a = colour.a * cover; return vec4(colour.rgb * a, a) + under * (1.0 - a); }
void main() {
  float side = abs(v_side);
  #ifdef PICKING_MODE
  if (side > max(v_width * 0.5 + 2.0, 5.0)) discard;
  gl_FragColor = v_color;
  #else
  float tip = v_length - v_radius - 2.0 - v_along;
  float before = step(0.0, tip);
  float body = within(side, v_width * 0.5) * step(2.0, tip);
  float dash = mod(v_along, 9.0);
  float solid = mix(1.0, within(abs(dash - 4.5), 2.5), on(v_style, 1.0));
  vec4 colour = over(vec4(0.0), v_halo, within(side, v_width * 0.5 + 2.5) * before);
  colour = over(colour, v_color, body * solid);
  colour = over(colour, v_second, body * within(side, v_width * 0.25) * step(9.0, mod(v_along, 18.0)));
  float size = 6.0 + v_width; float wide = 3.0 + v_width * 0.75;
  float arrow = before * step(tip, size) * within(side, tip / size * wide) * on(v_style, 4.0);
  float bar = before * step(tip, 2.5) * within(side, wide + 1.5) * on(v_style, 8.0);
  float middle = v_along - v_length * 0.5;
  vec2 turned = vec2(middle + v_side, middle - v_side) * 0.70710678;
  float arm = ${(CROSS * Math.SQRT2).toFixed(4)};
  float cross = max(within(abs(turned.x), 1.125) * within(abs(turned.y), arm), within(abs(turned.y), 1.125) * within(abs(turned.x), arm)) * on(v_style, 2.0);
  gl_FragColor = over(colour, v_color, max(max(arrow, bar), cross));
  #endif
}`

const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixel'] as const

/** Two triangles for each piece of the body, which is cut into so many, and for the ending: [t of its part, side, part]. */
function strip(pieces: number): number[][] {
	const quad = (a: number, b: number, part: number) => [
		[a, -1, part],
		[b, -1, part],
		[a, 1, part],
		[a, 1, part],
		[b, -1, part],
		[b, 1, part],
	]
	const body = Array.from({ length: pieces }, (_, i) => quad(i / pieces, (i + 1) / pieces, 0))
	return [...body.flat(), ...quad(0, 1, 1)]
}

/** A program that draws links as strips of so many pieces: 1 for straight links, more for bent ones. */
export function buildLinkProgram<N extends Attributes, E extends Attributes>(pieces: number): EdgeProgramType<N, E> {
	const constant = strip(pieces)
	class LinkProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
		override getDefinition() {
			const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true }
			const numbers = ['a_bend', 'a_width', 'a_ends', 'a_style'].map((name) => ({ name, size: 1, type: FLOAT }))
			return {
				VERTICES: constant.length,
				VERTEX_SHADER_SOURCE: VERTEX,
				FRAGMENT_SHADER_SOURCE: FRAGMENT,
				METHOD: WebGLRenderingContext.TRIANGLES,
				UNIFORMS,
				ATTRIBUTES: [
					{ name: 'a_from', size: 2, type: FLOAT },
					{ name: 'a_to', size: 2, type: FLOAT },
					...numbers,
					...['a_color', 'a_second', 'a_halo', 'a_id'].map((name) => ({ name, ...colour })),
				],
				CONSTANT_ATTRIBUTES: [{ name: 'a_place', size: 3, type: FLOAT }],
				CONSTANT_DATA: constant,
			}
		}

		override processVisibleItem(
			edgeIndex: number,
			start: number,
			from: NodeDisplayData,
			to: NodeDisplayData,
			data: StageLink,
		) {
			const { array } = this
			const ending = data.ending === 'arrow' ? 4 : data.ending === 'bar' ? 8 : 0
			array[start++] = from.x
			array[start++] = from.y
			array[start++] = to.x
			array[start++] = to.y
			array[start++] = data.bend
			array[start++] = data.size
			array[start++] = to.size
			array[start++] = (data.dashed ? 1 : 0) + (data.crossed ? 2 : 0) + ending
			array[start++] = floatColor(data.color)
			array[start++] = floatColor(data.second ?? '#00000000')
			array[start++] = floatColor(data.halo ?? '#00000000')
			array[start++] = edgeIndex
		}

		override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
			gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix)
			gl.uniform2f(uniformLocations.u_viewport!, params.width, params.height)
			gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio)
			gl.uniform1f(uniformLocations.u_pixel!, 1 / params.pixelRatio)
		}
	}
	return LinkProgram as unknown as EdgeProgramType<N, E>
}
