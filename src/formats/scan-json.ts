/** Where JSON (RFC 8259) stops being JSON; `offset` in UTF-16 code units. */
export interface JsonFault {
	offset: number
	expected: string
}

/** An open bracket; `key` is the last key read in an object. */
export interface JsonFrame {
	array: boolean
	key: string
}

type Next = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end of text'
type Visit = (offset: number, around: readonly JsonFrame[]) => void

interface Scan {
	text: string
	at: number
	next: Next
	stack: JsonFrame[]
	visit: Visit
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const STEPS: Record<Next, (scan: Scan, char: string) => JsonFault | undefined> = {
	value: readValue,
	'value or ]': (scan, char) => (char === ']' ? closeFrame(scan) : readValue(scan, char)),
	key: readKey,
	'key or }': (scan, char) => (char === '}' ? closeFrame(scan) : readKey(scan, char)),
	colon: (scan, char) => (char === ':' ? move(scan, scan.at + 1, 'value') : fault(scan, 'a colon')),
	comma: readComma,
	'end of text': (scan) => fault(scan, 'the end of the text'),
}

/**
 * Reads JSON without building it: calls `visit` where each value starts, with the brackets around it.
 * Returns the first fault. It keeps its own stack, so that a deeply nested file cannot overflow ours.
 */
export function scanJson(text: string, visit: Visit = () => {}): JsonFault | undefined {
	const scan: Scan = { text, at: skipSpace(text, 0), next: 'value', stack: [], visit }
	while (scan.at < text.length) {
		const found = STEPS[scan.next](scan, text[scan.at]!)
		if (found) return found
		scan.at = skipSpace(text, scan.at)
	}
	if (scan.next === 'end of text') return undefined
	return fault(scan, scan.stack.length ? `a closing ${scan.stack.at(-1)!.array ? ']' : '}'}` : 'a value')
}

const fault = (scan: Scan, expected: string, offset = scan.at): JsonFault => ({ offset, expected })

function move(scan: Scan, at: number, next: Next): undefined {
	scan.at = at
	scan.next = next
}

const closeFrame = (scan: Scan) => {
	scan.stack.pop()
	return move(scan, scan.at + 1, afterValue(scan))
}
const afterValue = (scan: Scan): Next => (scan.stack.length ? 'comma' : 'end of text')

function readComma(scan: Scan, char: string): JsonFault | undefined {
	const { array } = scan.stack.at(-1)!
	if (char === ',') return move(scan, scan.at + 1, array ? 'value' : 'key')
	return char === (array ? ']' : '}') ? closeFrame(scan) : fault(scan, `a comma or ${array ? ']' : '}'}`)
}

function readKey(scan: Scan, char: string): JsonFault | undefined {
	if (char !== '"') return fault(scan, 'a key in double quotes')
	const end = skipString(scan)
	if (typeof end !== 'number') return end
	scan.stack.at(-1)!.key = scan.text.slice(scan.at + 1, end - 1)
	return move(scan, end, 'colon')
}

function readValue(scan: Scan, char: string): JsonFault | undefined {
	scan.visit(scan.at, scan.stack)
	if (char === '{' || char === '[') {
		scan.stack.push({ array: char === '[', key: '' })
		return move(scan, scan.at + 1, char === '[' ? 'value or ]' : 'key or }')
	}
	const end = char === '"' ? skipString(scan) : skipScalar(scan)
	return typeof end === 'number' ? move(scan, end, afterValue(scan)) : end
}

function skipSpace(text: string, from: number): number {
	let at = from
	while (at < text.length && ' \t\n\r'.includes(text[at]!)) at++
	return at
}

function skipScalar(scan: Scan): number | JsonFault {
	SCALAR.lastIndex = scan.at
	return SCALAR.test(scan.text) ? SCALAR.lastIndex : fault(scan, 'a value')
}

/** End of the string that opens here, after its closing quote. */
function skipString(scan: Scan): number | JsonFault {
	const { text } = scan
	let at = scan.at + 1
	while (at < text.length) {
		const code = text.charCodeAt(at)
		if (code === 0x22) return at + 1
		if (code < 0x20) return fault(scan, 'no bare control character in a string', at)
		if (code !== 0x5c) at++
		else {
			ESCAPE.lastIndex = at
			if (!ESCAPE.test(text)) return fault(scan, 'an escape such as \\n', at)
			at = ESCAPE.lastIndex
		}
	}
	return fault(scan, 'a closing quote', at)
}
