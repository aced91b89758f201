import { unzlibSync } from 'fflate'

/** The tables of a font by their four-letter tags. */
export type FontTables = Map<string, Uint8Array>

const WOFF = 0x774f4646

/** Reads a WOFF 1.0 file (W3C Recommendation 2012) into its tables; throws one line on anything else. */
export function readWoff(file: Uint8Array): FontTables {
	// Node's Buffer shares memory where a Uint8Array copies.
	const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	if (bytes.length < 44 || view.getUint32(0) !== WOFF)
		throw new Error(`font: no WOFF 1.0 file (expected wOFF; found ${bytes.length} other bytes)`)
	const tables: FontTables = new Map()
	for (let i = 0; i < view.getUint16(12); i++) {
		const at = 44 + i * 20
		const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
		const [offset, packed, length] = [4, 8, 12].map((more) => view.getUint32(at + more)) as [number, number, number]
		const data = bytes.subarray(offset, offset + packed)
		tables.set(tag, packed < length ? unzlibSync(data, { out: new Uint8Array(length) }) : data.slice())
	}
	return tables
}

/** Writes tables as a TrueType file (OpenType 1.9, "Organization of an OpenType font"). */
export function writeTrueType(tables: FontTables): Uint8Array {
	const names = [...tables.keys()].sort()
	const head = 12 + names.length * 16
	const size = names.reduce((sum, name) => sum + pad(tables.get(name)!.length), head)
	const bytes = new Uint8Array(size)
	const view = new DataView(bytes.buffer)
	const power = 2 ** Math.floor(Math.log2(names.length))
	view.setUint32(0, 0x00010000)
	view.setUint16(4, names.length)
	view.setUint16(6, power * 16)
	view.setUint16(8, Math.log2(power))
	view.setUint16(10, names.length * 16 - power * 16)
	let offset = head
	names.forEach((name, i) => {
		const data = tables.get(name)!
		bytes.set(data, offset)
		const at = 12 + i * 16
		for (let c = 0; c < 4; c++) bytes[at + c] = name.charCodeAt(c)
		view.setUint32(at + 4, checksum(bytes, offset, data.length))
		view.setUint32(at + 8, offset)
		view.setUint32(at + 12, data.length)
		offset += pad(data.length)
	})
	return bytes
}

const pad = (length: number) => Math.ceil(length / 4) * 4

function checksum(bytes: Uint8Array, offset: number, length: number): number {
	const view = new DataView(bytes.buffer, bytes.byteOffset)
	let sum = 0
	for (let at = offset; at < offset + pad(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0
	return sum
}
