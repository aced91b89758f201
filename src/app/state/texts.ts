import { verifyMentions } from '../../evidence/verify.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Source } from '../../schema/source.ts'
import { hashText } from '../../text/hash.ts'
import { isExact, locateMention } from '../../text/locate.ts'
import { normaliseText } from '../../text/normalise.ts'
import { type HeldText, useProject } from './project-store.ts'
import { report, say } from './store.ts'

/**
 * The document of the project that a text belongs to: by hash, else by file name, else by the words it still carries.
 */
export function findSourceOf(fileName: string, text: string): Source | undefined {
	const { project } = useProject.getState()
	const hash = hashText(text)
	const byHash = project.sources.find((source) => source.textSha256 === hash)
	return byHash ?? project.sources.find((source) => source.file === fileName) ?? findByWords(text)
}

/** Attaches a text to the document it belongs to; tells of words that it lost. Undefined source: it is nobody's. */
export function attachText(fileName: string, raw: string): { source?: Source; issue?: Issue } {
	const text = normaliseText(raw)
	const source = findSourceOf(fileName, text)
	if (!source) return {}
	return { source, issue: holdText(source, { text, unchanged: hashText(text) === source.textSha256, fileName }) }
}

function holdText(source: Source, held: HeldText): Issue | undefined {
	const { project, texts } = useProject.getState()
	const mentions = project.mentions.filter((mention) => mention.document === source.id)
	const { counts } = verifyMentions({ mentions, sources: [source] }, new Map([[source.id, held.text]]))
	const lost = counts.drifted + counts.missing
	useProject.setState({ texts: new Map(texts).set(source.id, held) })
	say(`The text of ${source.title} is open: ${counts.in - lost} of ${counts.in} mentions stand in it.`)
	if (held.unchanged && lost === 0) return undefined
	return {
		code: 'changed-text',
		message: `this text is not the one that was read for "${source.title}"; ${lost} of its ${counts.in} mentions cannot be located and are not counted`,
		file: held.fileName,
		expected: `SHA-256 ${source.textSha256.slice(0, 12)}…`,
		received: `SHA-256 ${hashText(held.text).slice(0, 12)}…`,
	}
}

/** So many of a dozen mentions must stand in a text for it to be a changed copy, not another text on the same subject. */
const LIKELY = 4

/** The document most of whose mentions still stand in the text word for word. */
function findByWords(text: string): Source | undefined {
	const { project } = useProject.getState()
	const share = (source: Source) => {
		const mentions = project.mentions.filter((mention) => mention.document === source.id).slice(0, 12)
		return mentions.filter((mention) => isExact(locateMention(mention, text).status)).length
	}
	const ranked = project.sources.map((source) => ({ source, hits: share(source) })).sort((a, b) => b.hits - a.hits)
	return ranked[0] && ranked[0].hits >= LIKELY ? ranked[0].source : undefined
}

/** Takes a text away again: its mentions count as the project says. */
export function detachText(id: string): void {
	useProject.setState(({ texts }) => ({ texts: new Map([...texts].filter(([source]) => source !== id)) }))
}

/** What `serve` has beside the project: what was wrong in its files, and texts. Asks only for what is there. */
export async function loadBeside(): Promise<void> {
	const { beside } = useProject.getState()
	try {
		if (beside.includes('issues')) report(await (await fetch('issues.json')).json())
		if (!beside.includes('texts')) return
		const list: { file: string }[] = await (await fetch('texts.json')).json()
		for (const [i, { file }] of list.entries()) {
			const text = await fetch(`texts/${i}`)
			const { issue } = text.ok ? attachText(file, await text.text()) : {}
			if (issue) report([issue])
		}
	} catch (error) {
		report([{ code: 'texts-not-loaded', message: `the texts could not be loaded: ${(error as Error).message}` }])
	}
}
