import { askModel } from '../../extract/model-client.ts'
import { withProposals } from '../../pipeline/add-documents.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Source } from '../../schema/source.ts'
import { addStep } from '../../view/history.ts'
import { say, setView, useStore } from '../state/store.ts'
import { readLoggedProject } from '../state/use-logged-project.ts'
import { type Answered, useModel } from './model-store.ts'

/** Sends one document's text to the model that the reader named; what holds waits in the review. Never throws. */
export async function askDocument(source: Source, text: string): Promise<void> {
	const { endpoint, model, key } = useModel.getState()
	const abort = new AbortController()
	const stop = () => abort.abort()
	const { title } = source
	useModel.setState({ asking: { title, done: 0, total: 1, stop }, answered: undefined })
	const watch = watchPolicy()
	const before = { title, proposed: 0, known: 0, refused: [], issues: [] }
	try {
		const { value, issues } = await askModel(
			{ id: source.id, text },
			{
				endpoint,
				model,
				...(key && { key }),
				vocabulary: readLoggedProject().terms,
				send: sendOnce,
				signal: abort.signal,
				onPart: (done, total) => useModel.setState({ asking: { title, done, total, stop } }),
			},
		)
		const { proposed, known } = propose(source, text, value)
		const refused = value.flatMap(({ claim, mention, reasons }) => (mention ? [] : [{ claim, reasons }]))
		const told = joinAlike(await watch.explain(issues, endpoint))
		answer({ title, proposed, known, refused, issues: told, cancelled: false })
	} catch (error) {
		const issues = abort.signal.aborted ? [] : [{ code: 'model-failed', message: (error as Error).message }]
		answer({ ...before, issues, cancelled: abort.signal.aborted })
	}
	watch.end()
}

function answer(answered: Answered): void {
	useModel.setState({ asking: undefined, answered })
	const { proposed, refused, issues, cancelled } = answered
	say(cancelled ? 'Cancelled.' : `${proposed} proposed, ${refused.length} refused, ${issues.length} problems.`)
}

// A server that sends us on would get text and key to where the reader did not agree to; cookies are nobody's business.
const sendOnce = (url: string, init: RequestInit) =>
	fetch(url, { ...init, redirect: 'error', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })

function propose(source: Source, text: string, checked: Parameters<typeof withProposals>[2]) {
	const held = new Set(readLoggedProject().mentions.map(({ id }) => id))
	const good = checked.flatMap(({ mention }) => (mention ? [mention.id] : []))
	const proposed = good.filter((id) => !held.has(id)).length
	if (proposed > 0) {
		useStore.setState(({ history }) => ({
			history: addStep(history, {
				...history.now,
				added: withProposals(history.now.added, { source, text }, checked, held),
			}),
		}))
		setView((view) => ({ ...view, view: 'sources', source: source.id }))
	}
	return { proposed, known: good.length - proposed }
}

/** Listens for what the page's policy forbids: a refused connection looks like a dead server otherwise. */
function watchPolicy() {
	let isForbidden = false
	const note = (event: SecurityPolicyViolationEvent) => {
		if (event.effectiveDirective === 'connect-src') isForbidden = true
	}
	document.addEventListener('securitypolicyviolation', note)
	return {
		explain: async (issues: Issue[], endpoint: string): Promise<Issue[]> => {
			// The event comes in a task of its own, maybe after the answer.
			await new Promise((resolve) => setTimeout(resolve))
			return issues.map((issue) =>
				issue.code === 'model-unreachable' ? unreachable(issue, endpoint, isForbidden) : issue,
			)
		},
		end: () => document.removeEventListener('securitypolicyviolation', note),
	}
}

function unreachable(issue: Issue, endpoint: string, isForbidden: boolean): Issue {
	if (isForbidden)
		return {
			code: 'model-forbidden',
			message: `this page may not reach ${new URL(endpoint).origin}; nothing was sent. Start it with: corroborate serve --model-endpoint ${endpoint}`,
		}
	return { ...issue, expected: `a running server that lets pages of ${location.origin} ask (CORS)` }
}

/** Every part of a text meets the same closed door: told once. */
const joinAlike = (issues: Issue[]): Issue[] => [
	...new Map(issues.map((issue) => [`${issue.code} ${issue.message}`, issue])).values(),
]
