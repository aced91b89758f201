export interface Element {
	name: string
	attributes: Record<string, string>
	children: Element[]
	text: string
}

const TOKEN =
	/<\?xml version="1\.0" encoding="UTF-8"\?>|<(?<close>\/)?(?<name>[a-z:]+)(?<attributes>(?: [a-zA-Z:.]+="[^"<]*")*)(?<empty>\/)?>|(?<text>[^<>]+)/y
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** Reads well-formed XML and nothing else: what is not escaped, closed or quoted throws. */
export function readXml(source: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], text: '' }
	const stack = [root]
	TOKEN.lastIndex = 0
	while (TOKEN.lastIndex < source.length) {
		const at = TOKEN.lastIndex
		const { close, name, attributes = '', empty, text } = TOKEN.exec(source)?.groups ?? fail(source, at)
		const top = stack.at(-1)!
		if (text !== undefined) top.text += expand(text)
		if (name === undefined) continue
		if (close) {
			if (stack.pop()!.name !== name) fail(source, at)
			continue
		}
		const made: Element = { name, attributes: {}, children: [], text: '' }
		for (const [, key, value] of attributes.matchAll(/ ([a-zA-Z:.]+)="([^"]*)"/g))
			made.attributes[key!] = expand(value!)
		top.children.push(made)
		if (!empty) stack.push(made)
	}
	if (stack.length !== 1 || root.children.length !== 1) fail(source, source.length)
	return root.children[0]!
}

function expand(text: string): string {
	return text.replace(/&(?:#(\d+)|(\w+))?(;?)/g, (all, code, name, end) => {
		const character = code ? String.fromCodePoint(Number(code)) : ENTITIES[name]
		if (!end || character === undefined) throw new Error(`not an entity: ${all}`)
		return character
	})
}

function fail(source: string, at: number): never {
	throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`)
}

export const all = (element: Element, name: string): Element[] =>
	element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
