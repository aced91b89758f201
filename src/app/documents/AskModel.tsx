import { type FormEvent, useEffect, useState } from 'react'
import { splitParts } from '../../extract/model-client.ts'
import { writeIssue } from '../../schema/issue.ts'
import type { Source } from '../../schema/source.ts'
import { useDerived } from '../state/derived.tsx'
import { useProject } from '../state/project-store.ts'
import { useView } from '../state/store.ts'
import { askDocument } from './ask-document.ts'
import { type Answered, type Refused, useModel } from './model-store.ts'

/** Asks a language model of the reader's choice for the claims of one document. Off until an address is given. */
export default function AskModel() {
	const { endpoint, model, key, asking, answered } = useModel()
	const documents = useAtHand()
	const { source } = useView()
	const [picked, setPicked] = useState<string>()
	const [isSure, setSure] = useState(false)
	useServedEndpoint()
	const chosen = documents.find(([{ id }]) => id === (picked ?? source)) ?? documents[0]
	if (!chosen) return <p className="small hint">Needs a document whose text is open: add one, or drop its text.</p>
	const change = (part: Partial<{ endpoint: string; model: string; key: string }>) => {
		setSure(false)
		useModel.setState(part)
	}
	const problem = findProblem(endpoint, model)
	const submit = (event: FormEvent) => {
		event.preventDefault()
		if (problem || asking) return
		if (!isSure) return setSure(true)
		setSure(false)
		void askDocument(...chosen)
	}
	return (
		<form className="ask-model" onSubmit={submit} aria-label="Language model">
			<p className="small">
				Rules on this device read documents. A language model can be asked as well: Ollama, vLLM, llama.cpp or a hosted
				one. Each of its claims is held against the text here, and waits for your review.
			</p>
			<Field
				label="Address"
				value={endpoint}
				hint="http://127.0.0.1:11434/v1"
				onChange={(endpoint) => change({ endpoint })}
			/>
			<Field label="Model" value={model} hint="its name" onChange={(model) => change({ model })} />
			<Field label="Key, if it needs one" value={key} secret onChange={(key) => change({ key })} />
			<DocumentChoice
				documents={documents}
				value={chosen[0].id}
				onChange={(id) => {
					setSure(false)
					setPicked(id)
				}}
			/>
			<Statement endpoint={endpoint} text={chosen[1]} hasKey={key !== ''} problem={problem} />
			{asking ? (
				<Asking {...asking} />
			) : (
				<Send host={hostOf(endpoint)} isSure={isSure} isAble={!problem} onCancel={() => setSure(false)} />
			)}
			{answered && <Answer {...answered} />}
		</form>
	)
}

type AtHand = [source: Source, text: string]

/** Documents whose text is open and is the one that their offsets point into. */
function useAtHand(): AtHand[] {
	const { sources } = useDerived()
	const texts = useProject((state) => state.texts)
	return [...sources.values()].flatMap((source): AtHand[] => {
		const held = texts.get(source.id)
		return held?.unchanged ? [[source, held.text]] : []
	})
}

/** `serve --model-endpoint` names the one address that this page may reach. */
function useServedEndpoint(): void {
	const isServed = useProject(({ beside }) => beside.includes('model'))
	useEffect(() => {
		if (!isServed || useModel.getState().endpoint !== '') return
		fetch('model.json')
			.then(async (answer) => useModel.setState({ endpoint: String((await answer.json()).endpoint) }))
			// The reader can write it as well.
			.catch(() => undefined)
	}, [isServed])
}

function findProblem(endpoint: string, model: string): string | undefined {
	const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
	if (!url || !/^https?:$/.test(url.protocol)) return 'Needs an address that starts with http:// or https://.'
	if (url.username || url.password || url.search || url.hash) return 'The address holds more than an address.'
	return model.trim() === '' ? 'Needs the name of a model.' : undefined
}

const hostOf = (endpoint: string) => (URL.canParse(endpoint) ? new URL(endpoint).host : '')
const isOwn = (endpoint: string) => /^(?:127\.|localhost$|\[::1\]$)/.test(new URL(endpoint).hostname)

function DocumentChoice(props: { documents: AtHand[]; value: string; onChange: (id: string) => void }) {
	return (
		<label className="field">
			Document
			<select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
				{props.documents.map(([{ id, title }]) => (
					<option key={id} value={id}>
						{title}
					</option>
				))}
			</select>
		</label>
	)
}

/** Sending is asked for twice: the second time with its destination. */
function Send(props: { host: string; isSure: boolean; isAble: boolean; onCancel: () => void }) {
	return (
		<p className="row">
			<button type="submit" className="button" disabled={!props.isAble}>
				{props.isSure ? `Yes, send it to ${props.host}` : 'Send …'}
			</button>
			{props.isSure && (
				<button type="button" className="link-button" onClick={props.onCancel}>
					Do not send
				</button>
			)}
		</p>
	)
}

/** What goes where, before it does. */
function Statement(props: { endpoint: string; text: string; hasKey: boolean; problem?: string }) {
	const { endpoint, text, hasKey, problem } = props
	if (problem) return <p className="small quiet">{problem} Nothing is sent.</p>
	const times = splitParts(text).length
	return (
		<p className="small hint" role="status">
			Sends the text of this document ({text.length.toLocaleString('en')} characters, in {times}{' '}
			{times === 1 ? 'request' : 'requests'}) and a fixed instruction to <strong>{hostOf(endpoint)}</strong>
			{isOwn(endpoint) ? ', which is this device' : ''}
			{hasKey ? ', with the key' : ''}; nothing else, and nowhere else. What is done with it there is up to that server.
			{hasKey && ' The key is forgotten with this page.'}
			{!isOwn(endpoint) && endpoint.startsWith('http:') && (
				<strong> The way there is not encrypted: others on it can read all of this.</strong>
			)}
		</p>
	)
}

function Asking({ title, done, total, stop }: { title: string; done: number; total: number; stop: () => void }) {
	return (
		<div className="adding" role="status">
			<progress value={done} max={total} aria-label="Parts answered" />
			<span className="small">
				Asked about {title}, part {done + 1} of {total}
			</span>
			<button type="button" className="link-button small" onClick={stop}>
				Cancel
			</button>
		</div>
	)
}

function Answer({ title, proposed, known, refused, issues, cancelled }: Answered) {
	if (cancelled) return <p className="small">Cancelled: nothing was added to {title}.</p>
	return (
		<section className="small answer" aria-label="Answer of the model">
			<p>
				{title}: {proposed} proposed for review, {known} known already, {refused.length} refused.
			</p>
			{issues.map((issue) => (
				<p key={issue.code + issue.message} className="lost" role="alert">
					{writeIssue({ ...issue, file: undefined })}
				</p>
			))}
			{refused.length > 0 && (
				<ol aria-label="Refused">
					{refused.map((one, i) => (
						<RefusedClaim key={i} {...one} />
					))}
				</ol>
			)}
		</section>
	)
}

function RefusedClaim({ claim, reasons }: Refused) {
	return (
		<li>
			<strong>{reasons.map((reason) => REASONS[reason] ?? reason).join('; ')}</strong>: {claim.subject}{' '}
			{claim.predicate.replaceAll('_', ' ')} {claim.object} ({claim.polarity}, {claim.certainty}) <q>{claim.quote}</q>
		</li>
	)
}

/** Why a claim was refused, in words; see `checkClaim`. */
const REASONS: Record<string, string> = {
	'quote-not-found': 'quote not found in the text',
	'quote-is-not-one-sentence': 'the quote is not one sentence',
	'quote-asserts-nothing': 'the quote is a heading or a question',
	'subject-not-in-text': 'the subject is not named there',
	'object-not-in-text': 'the object is not named there',
	'subject-is-object': 'subject and object are one',
	'kinds-not-allowed': 'the two kinds cannot be joined so',
	'direction-not-as-required': 'direction missing or too much',
	'aspect-not-as-required': 'aspect missing or too much',
	'polarity-differs': 'the rules read the opposite polarity',
	'certainty-differs': 'the rules read another certainty',
}

function Field(props: {
	label: string
	value: string
	hint?: string
	secret?: boolean
	onChange: (value: string) => void
}) {
	return (
		<label className="field">
			{props.label}
			<input
				type={props.secret ? 'password' : 'text'}
				value={props.value}
				placeholder={props.hint}
				autoComplete="off"
				spellCheck={false}
				onChange={(event) => props.onChange(event.target.value)}
			/>
		</label>
	)
}
