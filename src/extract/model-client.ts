import * as v from 'valibot'
import type { Issue, Result } from '../schema/issue.ts'
import type { Term } from '../schema/term.ts'
import { hashText } from '../text/hash.ts'
import { findSections, sectionAt } from '../text/sections.ts'
import { splitSentences } from '../text/sentences.ts'
import { type Checked, checkClaim } from './model-check.ts'
import { INSTRUCTION, MODEL_JSON_SCHEMA, modelClaimSchema } from './model-schema.ts'

/** A server that speaks the chat completions protocol: Ollama, vLLM, llama.cpp, a hosted one. Off unless given. */
export interface ModelOptions {
	/** Address up to and with "/v1". */
	endpoint: string
	model: string
	/** Kept in memory only; sent as a bearer token to the endpoint and nowhere else. */
	key?: string
	vocabulary: readonly Term[]
	/** The platform's fetch: this room calls nothing by itself. */
	send: (
		url: string,
		init: { method: string; headers: Record<string, string>; body: string; signal?: AbortSignal },
	) => Promise<Response>
	signal?: AbortSignal
	/** Called when so many of all parts have been answered. */
	onPart?: (done: number, total: number) => void
}

/** Characters asked about at once: some 1,500 tokens, which small models read whole. */
const PART = 6000
/** Longer answers are not read: characters of JSON. */
const MOST_ANSWER = 400_000

/** Asks a model for a document's claims and holds each against the text. Bad answers are issues; nothing throws but an abort. */
export async function askModel(
	document: { id: string; text: string },
	options: ModelOptions,
): Promise<Result<Checked[]>> {
	const { id, text } = document
	const issues: Issue[] = []
	const checked = new Map<string, Checked>()
	const sections = findSections(text)
	const sentences = splitSentences(text)
	const textSha256 = hashText(text)
	const parts = splitParts(text)
	let { vocabulary } = options
	for (const [done, part] of parts.entries()) {
		options.onPart?.(done, parts.length)
		const answer = await askAbout(part, options)
		issues.push(...answer.issues.map((issue) => ({ ...issue, file: id })))
		for (const claim of answer.value) {
			const at = Math.max(0, text.indexOf(claim.quote))
			const section = sectionAt(sections, at)?.heading ?? ''
			const result = checkClaim(claim, {
				document: id,
				text,
				textSha256,
				sentences,
				section,
				vocabulary,
				model: options.model,
			})
			if (result.terms.length) vocabulary = [...vocabulary, ...result.terms]
			checked.set(result.mention?.id ?? JSON.stringify(claim), result)
		}
	}
	return { value: [...checked.values()], issues }
}

/** A document in parts that are asked about one after another: whole blocks, at most some 6,000 characters. */
export function splitParts(text: string): string[] {
	const parts: string[] = []
	let part = ''
	for (const block of text.split(/(?<=\n\s*\n)/).flatMap(cutBlock)) {
		if (part && part.length + block.length > PART) {
			parts.push(part)
			part = ''
		}
		part += block
	}
	return part.trim() ? [...parts, part] : parts
}

// A page may be one block: cut after sentences then, since a model drops what it has no room for.
const cutBlock = (block: string) => (block.length > PART ? block.split(/(?<=[.!?]\s)/) : [block])

type Claims = Result<v.InferOutput<typeof modelClaimSchema>[]>
const fault = (code: string, message: string, expected: string, received: string): Claims => ({
	value: [],
	issues: [{ code, message, expected, received: received.slice(0, 80) }],
})

async function askAbout(part: string, { endpoint, model, key, send, signal }: ModelOptions): Promise<Claims> {
	const body = JSON.stringify({
		model,
		temperature: 0,
		seed: 1,
		stream: false,
		messages: [
			{ role: 'system', content: INSTRUCTION },
			{ role: 'user', content: part },
		],
		response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: MODEL_JSON_SCHEMA } },
	})
	const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
	try {
		const response = await send(`${endpoint.replace(/\/+$/, '')}/chat/completions`, {
			method: 'POST',
			headers,
			body,
			...(signal && { signal }),
		})
		if (!response.ok)
			return fault('model-refused', 'the model server refused', 'status 200', `status ${response.status}`)
		const raw = await readAtMost(response, MOST_ANSWER)
		return raw === undefined
			? fault('model-answer', 'the answer is too long', `at most ${MOST_ANSWER} characters`, 'more')
			: readAnswer(raw)
	} catch (error) {
		if (signal?.aborted) throw error
		return fault('model-unreachable', 'the model server cannot be reached', 'an answer', (error as Error).message)
	}
}

/** Undefined where there is more: a server that never ends its answer must not fill the memory. */
async function readAtMost(response: Response, most: number): Promise<string | undefined> {
	const decoder = new TextDecoder()
	const reader = response.body?.getReader()
	let raw = ''
	for (;;) {
		const { done, value } = (await reader?.read()) ?? { done: true }
		if (done) return raw + decoder.decode()
		raw += decoder.decode(value, { stream: true })
		if (raw.length <= most) continue
		await reader?.cancel()
		return undefined
	}
}

function readAnswer(raw: string): Claims {
	try {
		const content = (JSON.parse(raw) as { choices?: { message?: { content?: unknown } }[] }).choices?.[0]?.message
			?.content
		if (typeof content !== 'string')
			return fault('model-answer', 'the answer holds no message', 'choices[0].message.content', raw)
		const { claims } = JSON.parse(content.replace(/^\s*```(?:json)?|```\s*$/g, '')) as { claims?: unknown }
		if (!Array.isArray(claims)) return fault('model-answer', 'the answer holds no claims', 'a list "claims"', content)
		const read = claims.map((claim) => v.safeParse(modelClaimSchema, claim))
		const bad = read.filter(({ success }) => !success).length
		const issues: Issue[] = bad
			? [
					{
						code: 'model-claim',
						message: `${bad} of ${claims.length} claims are not in the form asked for and were left out`,
					},
				]
			: []
		return { value: read.flatMap((one) => (one.success ? [one.output] : [])), issues }
	} catch {
		return fault('model-answer', 'the answer is not JSON', 'JSON', raw)
	}
}
