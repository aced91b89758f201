import { escapeXml } from '../../text/xml.ts'

type Attributes = Record<string, string | number | undefined>

/** An element with what it holds: text already escaped, or elements. Undefined attributes are left out. */
export function element(name: string, attributes: Attributes, ...content: string[]): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
	)
	const open = `<${name}${written.join('')}`
	return content.length === 0 ? `${open}/>` : `${open}>${content.join('')}</${name}>`
}

/** Elements one a line, between line ends: so that two versions of a file compare line by line. */
export const lines = (...elements: string[]): string => `\n${elements.join('\n')}\n`
