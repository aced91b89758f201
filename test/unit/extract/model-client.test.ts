import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askModel } from '../../../src/extract/model-client.ts'
import { MODEL_JSON_SCHEMA } from '../../../src/extract/model-schema.ts'
import { VOCABULARY } from './extractor.ts'

const TEXT =
	'About Calmol\n\nCalmol relieves worry. It may relieve gloom. Calmol does not cause headache.\n\nDoes calmol help?'
let answer: (body: { messages: { content: string }[] }) => { status?: number; body: string }
let server: Server
let endpoint = ''
let seen: { url: string; authorization?: string; body: { model: string; messages: { content: string }[] } }[] = []

beforeAll(async () => {
	server = createServer((request, response) => {
		let body = ''
		request.on('data', (chunk) => {
			body += chunk
		})
		request.on('end', () => {
			const parsed = JSON.parse(body)
			seen.push({ url: request.url!, authorization: request.headers.authorization, body: parsed })
			const { status = 200, body: out } = answer(parsed)
			response.writeHead(status, { 'content-type': 'application/json' })
			response.end(out)
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	endpoint = `http://127.0.0.1:${(server.address() as { port: number }).port}/v1`
})
afterAll(() => server.close())
beforeEach(() => {
	seen = []
})

const claim = (more: object) => ({
	quote: 'Calmol relieves worry.',
	subject: 'Calmol',
	subjectKind: 'treatment',
	predicate: 'treats',
	object: 'worry',
	objectKind: 'condition',
	polarity: 'asserts',
	certainty: 'stated',
	...more,
})
const saying = (content: string) => ({ body: JSON.stringify({ choices: [{ message: { content } }] }) })
const ask = async (claims: object[] | string) => {
	answer = () => saying(typeof claims === 'string' ? claims : JSON.stringify({ claims }))
	const { value, issues } = await askModel(
		{ id: 'd', text: TEXT },
		{ endpoint, model: 'm', key: 'secret', vocabulary: VOCABULARY, send: fetch },
	)
	return {
		accepted: value.filter((c) => c.mention).map((c) => c.mention!),
		reasons: value.filter((c) => !c.mention).map((c) => c.reasons),
		codes: issues.map((i) => i.code),
	}
}

describe('a model server', () => {
	test('is asked with a schema that strict endpoints take: every property required, none besides', () => {
		const { items } = MODEL_JSON_SCHEMA.properties.claims
		for (const object of [MODEL_JSON_SCHEMA, items]) {
			expect(object.additionalProperties).toBe(false)
			expect([...object.required].sort()).toEqual(Object.keys(object.properties).sort())
		}
	})

	test('may say null where a claim has no direction and no aspect', async () => {
		const { accepted } = await ask([claim({ direction: null, aspect: null })])
		expect(accepted.map((m) => [m.direction, m.aspect])).toEqual([[undefined, undefined]])
	})

	test('is asked over its protocol, with the key as bearer token and the text as data', async () => {
		await ask([])
		expect(seen.map(({ url, authorization }) => [url, authorization])).toEqual([
			['/v1/chat/completions', 'Bearer secret'],
		])
		expect(seen[0]!.body.messages.at(-1)!.content).toBe(TEXT)
	})
	test('what holds against the text is proposed, at its exact place', async () => {
		const { accepted, reasons } = await ask([
			claim({}),
			claim({ quote: 'It may relieve gloom.', object: 'gloom', certainty: 'hedged' }),
			claim({
				quote: 'Calmol does not cause headache.',
				predicate: 'causes_side_effect',
				object: 'headache',
				objectKind: 'side_effect',
				polarity: 'denies',
			}),
		])
		expect(reasons).toEqual([])
		expect(
			accepted.map((m) => [m.subject, m.predicate, m.object, m.polarity, m.certainty, TEXT.slice(m.start, m.end)]),
		).toEqual([
			['calmol', 'treats', 'worry', 'asserts', 'stated', 'Calmol relieves worry.'],
			['calmol', 'treats', 'gloom', 'asserts', 'hedged', 'It may relieve gloom.'],
			['calmol', 'causes_side_effect', 'headache', 'denies', 'stated', 'Calmol does not cause headache.'],
		])
		expect(accepted.every((m) => m.review === 'unreviewed' && m.extractor?.name === 'model:m')).toBe(true)
	})
	test.each([
		['an invented quote', { quote: 'Calmol cures worry.' }, 'quote-not-found'],
		['a question', { quote: 'Does calmol help?', object: 'worry' }, 'quote-asserts-nothing'],
		['a heading', { quote: 'About Calmol' }, 'quote-asserts-nothing'],
		[
			'a quote over two sentences',
			{ quote: 'Calmol relieves worry. It may relieve gloom.' },
			'quote-is-not-one-sentence',
		],
		['a name from elsewhere', { object: 'baldness' }, 'object-not-in-text'],
		['kinds that the predicate does not join', { predicate: 'acts_on', direction: 'increases' }, 'kinds-not-allowed'],
		['a hedge read as stated', { quote: 'It may relieve gloom.', object: 'gloom' }, 'certainty-differs'],
		[
			'a denial read as asserted',
			{
				quote: 'Calmol does not cause headache.',
				predicate: 'causes_side_effect',
				object: 'headache',
				objectKind: 'side_effect',
			},
			'polarity-differs',
		],
	])('%s goes to review with its reason', async (_name, more, reason) => {
		const { accepted, reasons } = await ask([claim(more)])
		expect(accepted).toEqual([])
		expect(reasons.flat()).toContain(reason)
	})
	test.each([
		['no JSON', 'Sure! Here are the claims.', 'model-answer'],
		['no list', '{"claims": 3}', 'model-answer'],
		['fields that were not asked for', JSON.stringify({ claims: [claim({ html: '<script>' })] }), 'model-claim'],
		['an unknown predicate', JSON.stringify({ claims: [claim({ predicate: 'cures' })] }), 'model-claim'],
	])('%s is said so', async (_name, content, code) => {
		const { accepted, codes } = await ask(content)
		expect([accepted, codes]).toEqual([[], [code]])
	})
	test('an answer without end is not read to its end', async () => {
		answer = () => ({ body: `{"choices":[${' '.repeat(500_000)}` })
		const { issues } = await askModel(
			{ id: 'd', text: TEXT },
			{ endpoint, model: 'm', vocabulary: VOCABULARY, send: fetch },
		)
		expect(issues.map(({ code, message }) => [code, message])).toEqual([['model-answer', 'the answer is too long']])
	})
	test('a name that the vocabulary lacks comes with its term, under an id that no other kind holds', async () => {
		answer = () => saying(JSON.stringify({ claims: [claim({ subject: 'Newmol', quote: 'Newmol relieves worry.' })] }))
		const worry = VOCABULARY.find(({ id }) => id === 'worry')!
		const taken = { ...worry, id: 'newmol', kind: 'mechanism' as const, label: 'Newmol pathway', synonyms: [] }
		const document = { id: 'd', text: 'Newmol relieves worry.' }
		const options = { endpoint, model: 'm', send: fetch }
		const fresh = await askModel(document, { ...options, vocabulary: VOCABULARY })
		expect(
			fresh.value.map(({ mention, terms }) => [mention?.subject, terms.map(({ id, kind }) => [id, kind])]),
		).toEqual([['newmol', [['newmol', 'treatment']]]])
		const other = await askModel(document, { ...options, vocabulary: [...VOCABULARY, taken] })
		expect(other.value.map(({ mention }) => mention?.subject)).toEqual(['newmol-treatment'])
	})
	test('a letter whose lower case is longer moves no place', async () => {
		const text = 'İİİ Calmol relieves worry.'
		answer = () => saying(JSON.stringify({ claims: [claim({ quote: text })] }))
		const { value } = await askModel({ id: 'd', text }, { endpoint, model: 'm', vocabulary: VOCABULARY, send: fetch })
		expect(value.map(({ mention }) => mention?.subjectSurface)).toEqual(['Calmol'])
	})
	test('a long text is asked about in parts that leave nothing out, and each is told', async () => {
		const parts: [number, number][] = []
		answer = () => saying('{"claims":[]}')
		const text = `${'Calmol relieves worry. '.repeat(600)}\n\n${TEXT}`
		const onPart = (done: number, total: number) => void parts.push([done, total])
		await askModel({ id: 'd', text }, { endpoint, model: 'm', vocabulary: VOCABULARY, send: fetch, onPart })
		expect(seen.map(({ body }) => body.messages.at(-1)!.content).join('')).toBe(text)
		expect(seen.every(({ body }) => body.messages.at(-1)!.content.length <= 6000)).toBe(true)
		expect(parts).toEqual([0, 1, 2].map((done) => [done, 3]))
	})
	test('fenced JSON is read', async () => {
		expect((await ask(`\`\`\`json\n${JSON.stringify({ claims: [claim({})] })}\n\`\`\``)).accepted.length).toBe(1)
	})
	test('refusals and dead servers are issues, not throws', async () => {
		answer = () => ({ status: 500, body: 'no' })
		const options = { endpoint, model: 'm', vocabulary: VOCABULARY, send: fetch }
		expect((await askModel({ id: 'd', text: TEXT }, options)).issues.map(({ code }) => code)).toEqual(['model-refused'])
		expect(
			(await askModel({ id: 'd', text: TEXT }, { ...options, endpoint: 'http://127.0.0.1:9/v1' })).issues.map(
				({ code }) => code,
			),
		).toEqual(['model-unreachable'])
	})
	test('an abort stops it', async () => {
		const options = { endpoint, model: 'm', vocabulary: VOCABULARY, send: fetch, signal: AbortSignal.abort() }
		await expect(askModel({ id: 'd', text: TEXT }, options)).rejects.toThrow()
	})
})
