/** One statement in one line: subject, predicate, object, graph; whole IRIs, values with their types. */
type Quads = string[]

const TOKEN =
	/\s*(?:(?<prefix>@prefix (?<short>[a-z]+): <(?<long>[^>]+)> \.)|<(?<iri>[^\p{Cc} <>"{}|^`\\]*)>|"(?<text>(?:[^"\\\n\r]|\\["\\]|\\u[0-9a-f]{4})*)"(?:\^\^(?<type>[a-z]+:\w+))?|(?<name>[a-z]+:\w+)|(?<a>a)(?=\s)|(?<mark>[.;,{}]))/uy

type Token = { mark?: string; value?: string }

/** Reads the part of TriG that a strict grammar of a few lines allows; anything else throws. */
export function readTrig(source: string): Quads {
	const tokens = tokenise(source.trimEnd())
	const quads: Quads = []
	let graph = ''
	for (let i = 0; i < tokens.length; ) {
		if (tokens[i]!.mark === '}') {
			graph = ''
			i++
			continue
		}
		const subject = expectValue(tokens[i++])
		if (tokens[i]!.mark === '{') {
			graph = subject
			i++
			continue
		}
		for (let more = true; more; ) {
			const predicate = expectValue(tokens[i++])
			do quads.push([subject, predicate, expectValue(tokens[i++]), graph].join(' '))
			while (tokens[i++]!.mark === ',')
			more = tokens[i - 1]!.mark === ';'
			if (!more && tokens[i - 1]!.mark !== '.') throw new Error('a statement does not end with "."')
		}
	}
	return quads
}

function tokenise(source: string): Token[] {
	const prefixes = new Map<string, string>()
	const tokens: Token[] = []
	const whole = (name: string) => {
		const [prefix, local] = name.split(':') as [string, string]
		if (!prefixes.has(prefix)) throw new Error(`no such prefix: ${prefix}`)
		return prefixes.get(prefix) + local
	}
	TOKEN.lastIndex = 0
	while (TOKEN.lastIndex < source.length) {
		const at = TOKEN.lastIndex
		const found = TOKEN.exec(source)?.groups
		if (!found) throw new Error(`not TriG at ${at}: ${source.slice(at, at + 60)}`)
		const { short, long, iri, text, type, name, a, mark } = found
		if (short) prefixes.set(short, long!)
		else if (mark) tokens.push({ mark })
		else if (a) tokens.push({ value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type' })
		else if (text !== undefined)
			tokens.push({ value: JSON.stringify([JSON.parse(`"${text}"`), type ? whole(type) : '']) })
		else tokens.push({ value: iri ?? whole(name!) })
	}
	return tokens
}

function expectValue(token: Token | undefined): string {
	if (token?.value === undefined) throw new Error(`expected a name or value, found ${token?.mark}`)
	return token.value
}

interface Node {
	'@id': string
	'@type'?: string[]
	'@graph'?: Node[]
	[predicate: string]: unknown
}

/** Reads JSON-LD whose context is prefixes alone. */
export function readJsonld(source: string): Quads {
	const { '@context': context, '@graph': nodes } = JSON.parse(source) as {
		'@context': Record<string, string>
		'@graph': Node[]
	}
	const whole = (name: string) => {
		const [prefix] = name.split(':', 1) as [string]
		return Object.hasOwn(context, prefix) ? context[prefix] + name.slice(prefix.length + 1) : name
	}
	const objectOf = (value: unknown): string => {
		if (typeof value === 'string') return JSON.stringify([value, ''])
		const one = value as { '@id'?: string; '@value'?: string; '@type'?: string }
		return one['@id'] !== undefined ? whole(one['@id']) : JSON.stringify([one['@value'], whole(one['@type']!)])
	}
	const read = (node: Node, graph: string): Quads => {
		const { '@id': id, '@type': types = [], '@graph': inside, ...rest } = node
		if (inside) return inside.flatMap((one) => read(one, whole(id)))
		const said = Object.entries(rest).flatMap(([predicate, value]) =>
			[value].flat().map((one) => [whole(id), whole(predicate), objectOf(one), graph].join(' ')),
		)
		const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
		return [...types.map((one) => [whole(id), type, whole(one), graph].join(' ')), ...said]
	}
	return nodes.flatMap((node) => read(node, ''))
}
