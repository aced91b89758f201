import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { SHAPES, type Shape } from '../palette.ts'

/** What a node of the stage carries beside sigma's own fields. */
export interface StageNode extends NodeDisplayData {
	shape: Shape
	outline: string
	/** Colour of the ring; undefined for none. */
	ring?: string
}

// All sizes are worked out in screen pixels: simpler to read than sigma's units, and equal to the SVG.
const VERTEX = /* glsl */ `
attribute vec2 a_position; attribute float a_size; attribute float a_shape;
attribute vec4 a_color; attribute vec4 a_outline; attribute vec4 a_ring; attribute vec4 a_id;
attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_viewport; uniform float u_sizeRatio;
varying vec2 v_at; varying float v_radius; varying float v_shape; varying vec4 v_color; varying vec4 v_outline; varying vec4 v_ring;
const float bias = 255.0 / 254.0;
void main() {
  v_radius = a_size / u_sizeRatio; v_shape = a_shape;
  float extent = v_radius * 1.3 + 8.0;
  v_at = a_corner * extent;
  vec2 clip = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(clip + v_at * 2.0 / u_viewport, 0.0, 1.0);
  v_outline = a_outline; v_ring = a_ring;
  v_outline.a *= bias; v_ring.a *= bias;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at; varying float v_radius; varying float v_shape; varying vec4 v_color; varying vec4 v_outline; varying vec4 v_ring;
uniform float u_pixel;
float shapeDistance(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return (abs(p.x) + abs(p.y) - 1.22 * r) * 0.70710678;
  if (v_shape < 2.5) { vec2 d = abs(p) - vec2(0.89 * r); return max(d.x, d.y); }
  float side = (abs(p.x) * 2.12 + p.y * 1.2 - 1.2 * 1.24 * r) / 2.436;
  return max(side, -p.y - 0.88 * r);
}
vec4 over(vec4 under, vec4 colour, float cover) { float a = colour.a * cover; return vec4(colour.rgb * a, a) + under * (1.0 - a); }
void main() {
  float d = shapeDistance(v_at, v_radius);
  #ifdef PICKING_MODE
  if (d > 3.0) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.5 * u_pixel;
  vec4 colour = vec4(0.0);
  float ring = abs(length(v_at) - v_radius * 1.25 - 4.0) - 1.25;
  colour = over(colour, v_ring, 1.0 - smoothstep(-soft, soft, ring));
  colour = over(colour, v_outline, 1.0 - smoothstep(-soft, soft, d - 0.75));
  colour = over(colour, v_color, 1.0 - smoothstep(-soft, soft, d + 0.75));
  gl_FragColor = colour;
  #endif
}`

const { FLOAT, UNSIGNED_BYTE } = WebGLRenderingContext
const UNIFORMS = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixel'] as const

/** Draws a node as the shape of its kind with an outline and, when selected, a ring. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
	override getDefinition() {
		const colour = { size: 4, type: UNSIGNED_BYTE, normalized: true }
		return {
			VERTICES: 6,
			VERTEX_SHADER_SOURCE: VERTEX,
			FRAGMENT_SHADER_SOURCE: FRAGMENT,
			METHOD: WebGLRenderingContext.TRIANGLES,
			UNIFORMS,
			ATTRIBUTES: [
				{ name: 'a_position', size: 2, type: FLOAT },
				{ name: 'a_size', size: 1, type: FLOAT },
				{ name: 'a_shape', size: 1, type: FLOAT },
				{ name: 'a_color', ...colour },
				{ name: 'a_outline', ...colour },
				{ name: 'a_ring', ...colour },
				{ name: 'a_id', ...colour },
			],
			CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
			CONSTANT_DATA: [
				[-1, -1],
				[1, -1],
				[-1, 1],
				[-1, 1],
				[1, -1],
				[1, 1],
			],
		}
	}

	override processVisibleItem(nodeIndex: number, start: number, data: StageNode): void {
		const { array } = this
		array[start++] = data.x
		array[start++] = data.y
		array[start++] = data.size
		array[start++] = SHAPES.indexOf(data.shape)
		array[start++] = floatColor(data.color)
		array[start++] = floatColor(data.outline)
		array[start++] = floatColor(data.ring ?? '#00000000')
		array[start++] = nodeIndex
	}

	override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
		gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix)
		gl.uniform2f(uniformLocations.u_viewport!, params.width, params.height)
		gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio)
		gl.uniform1f(uniformLocations.u_pixel!, 1 / params.pixelRatio)
	}
}
