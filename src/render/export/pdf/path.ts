const round = (n: number) => Number(n.toFixed(3))

/** SVG path data (absolute M, L, H, V, Q, C, A with circles, Z) → PDF path operators. Throws on other commands. */
export function writePath(d: string): string {
	const out: string[] = []
	let x = 0
	let y = 0
	const to = (nextX: number, nextY: number) => {
		x = nextX
		y = nextY
		return `${round(x)} ${round(y)}`
	}
	for (const [command, n] of readCommands(d)) {
		if (command === 'M') out.push(`${to(n[0]!, n[1]!)} m`)
		else if (command === 'L') out.push(`${to(n[0]!, n[1]!)} l`)
		else if (command === 'H') out.push(`${to(n[0]!, y)} l`)
		else if (command === 'V') out.push(`${to(x, n[0]!)} l`)
		else if (command === 'Q') {
			// A quadratic curve as the cubic one that PDF knows.
			const [qx, qy, ex, ey] = n as [number, number, number, number]
			const first = `${round(x + (2 / 3) * (qx - x))} ${round(y + (2 / 3) * (qy - y))}`
			const second = `${round(ex + (2 / 3) * (qx - ex))} ${round(ey + (2 / 3) * (qy - ey))}`
			out.push(`${first} ${second} ${to(ex, ey)} c`)
		} else if (command === 'A') out.push(...writeHalfCircle(x, y, n[5]!, n[6]!), ...(to(n[5]!, n[6]!) && []))
		else if (command === 'Z') out.push('h')
		else throw new Error(`pdf: unknown path command (expected M, L, H, V, Q, A or Z; found ${command})`)
	}
	return out.join(' ')
}

const LENGTHS: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, Q: 4, A: 7, Z: 0 }

function readCommands(d: string): [string, number[]][] {
	const commands: [string, number[]][] = []
	for (const [, command, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
		const numbers = (rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/gi) ?? []).map(Number)
		const length = LENGTHS[command!] ?? 0
		if (length === 0 || numbers.length <= length) commands.push([command!, numbers])
		else for (let i = 0; i < numbers.length; i += length) commands.push([command!, numbers.slice(i, i + length)])
	}
	return commands
}

/** Distance of control points from the ends of a quarter circle, as a share of the radius. */
const KAPPA = 0.5523

/** The half circle that shapes are made of: from one end of a horizontal diameter to the other, clockwise on the page. */
function writeHalfCircle(fromX: number, y: number, toX: number, toY: number): string[] {
	const r = (toX - fromX) / 2
	const middle = fromX + r
	const point = (px: number, py: number) => `${round(px)} ${round(py)}`
	const k = r * KAPPA
	return [
		`${point(fromX, y - k)} ${point(middle - k, y - r)} ${point(middle, y - r)} c`,
		`${point(middle + k, y - r)} ${point(toX, toY - k)} ${point(toX, toY)} c`,
	]
}

/** A full circle around 0,0. */
export const writeCircle = (r: number): string =>
	[`${round(-r)} 0 m`, ...writeHalfCircle(-r, 0, r, 0), ...writeHalfCircle(r, 0, -r, 0), 'h'].join(' ')
