import { strToU8, zlibSync } from 'fflate'

/** Collects numbered objects and writes them as a PDF 1.7 file (ISO 32000-1). */
export interface PdfObjects {
	/** Takes the next number without content, for objects that name each other. */
	reserve: () => number
	add: (body: string, at?: number) => number
	/** A compressed stream; `more` are further dictionary entries. */
	stream: (data: Uint8Array | string, more?: string) => number
	write: (root: number, info: number, id: string) => Uint8Array
}

export function startPdf(): PdfObjects {
	const bodies: Uint8Array[] = []
	const reserve = () => bodies.push(new Uint8Array())
	const put = (bytes: Uint8Array, at = reserve()) => {
		bodies[at - 1] = bytes
		return at
	}
	return {
		reserve,
		add: (body, at) => put(strToU8(body, true), at),
		stream: (data, more = '') => {
			const packed = zlibSync(typeof data === 'string' ? strToU8(data, true) : data, { level: 9 })
			const head = `<</Length ${packed.length}/Filter/FlateDecode${more}>>\nstream\n`
			return put(concat([strToU8(head, true), packed, strToU8('\nendstream', true)]))
		},
		write: (root, info, id) => writeFile(bodies, root, info, id),
	}
}

function writeFile(bodies: Uint8Array[], root: number, info: number, id: string): Uint8Array {
	// The second line marks the file as binary for programs that would change line ends.
	const parts: Uint8Array[] = [strToU8('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', true)]
	const offsets: number[] = []
	let length = parts[0]!.length
	const push = (bytes: Uint8Array) => {
		parts.push(bytes)
		length += bytes.length
	}
	bodies.forEach((body, i) => {
		offsets.push(length)
		push(strToU8(`${i + 1} 0 obj\n`, true))
		push(body)
		push(strToU8('\nendobj\n', true))
	})
	const start = length
	const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
	push(strToU8(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${lines.join('')}`, true))
	const trailer = `<</Size ${bodies.length + 1}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>`
	push(strToU8(`trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, true))
	return concat(parts)
}

function concat(parts: Uint8Array[]): Uint8Array {
	const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
	let at = 0
	for (const part of parts) {
		all.set(part, at)
		at += part.length
	}
	return all
}

/** Text for people (titles, descriptions): UTF-16BE with its mark, in hexadecimal. */
export function writeText(text: string): string {
	let hex = 'FEFF'
	for (let i = 0; i < text.length; i++) hex += hex4(text.charCodeAt(i))
	return `<${hex}>`
}

export const hex4 = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0')
