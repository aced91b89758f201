import Sigma from 'sigma'
import type { StageLink } from './link-program.ts'
import type { StageNode } from './node-program.ts'

/**
 * Sigma without what this stage never asks for: its own programs, and a WebGL context for nodes under the pointer. Each
 * program is compiled and each context opened while the page waits, and browsers allow a page only so many contexts.
 */
export class LeanSigma extends Sigma<StageNode, StageLink> {
	// Called by sigma's constructor for each of its layers.
	override createWebGLContext(id: string, options?: Parameters<Sigma['createWebGLContext']>[1]): WebGLRenderingContext {
		if (id !== 'hoverNodes') return super.createWebGLContext(id, options)
		this.createCanvas(id, options)
		;(this as unknown as { webGLContexts: Record<string, WebGLRenderingContext> }).webGLContexts[id] = NO_CONTEXT
		return NO_CONTEXT
	}
}

/** All that sigma does with the context of a layer on which nothing is drawn. */
const NO_CONTEXT = {
	blendFunc() {},
	clear() {},
	viewport() {},
	getExtension: () => null,
} as unknown as WebGLRenderingContext

/** Draws nothing: stands where sigma would put a program of its own. */
class NoProgram {
	drawLabel = undefined
	drawHover = undefined
	reallocate(): void {}
	process(): void {}
	render(): void {}
	kill(): void {}
}

/** In place of the programs that sigma brings along. */
export const NO_PROGRAM = NoProgram as never
