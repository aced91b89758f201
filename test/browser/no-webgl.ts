/** Script that takes WebGL away before the page runs. */
export const NO_WEBGL = `{
	const real = HTMLCanvasElement.prototype.getContext
	HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
		return /webgl/.test(kind) ? null : real.call(this, kind, ...more)
	}
}`
