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
function findSourceOf(fileName: string, text: string): Source | undefined {
	const { project } = useProject.getState()
	const hash = hashText(text)
	const byHash = project.sources.find((source) => source.textSha256 === hash)
	return byHash ?? project.sources.find((source) => source.file === fileName) ?? findByWords(text)
}

/** A text, whose it is, and what of its words it lost. No source: it is nobody's. */
export interface ReadText {
	name: string
	source?: Source
	held?: HeldText
	issue?: Issue
}

/** Finds the document that a text belongs to. Nothing changes until `holdTexts`. */
export function readText(name: string, raw: string): ReadText {
	const text = normaliseText(raw)
	const source = findSourceOf(name, text)
	if (!source) return { name }
	const held = { text, unchanged: hashText(text) === source.textSha256, fileName: name }
	const { counts } = verifyText(source, text)
	const lost = counts.drifted + counts.missing
	return {
		name,
		source,
		held,
		...((!held.unchanged || lost > 0) && { issue: changedText(source, held, lost, counts.in) }),
	}
}

/** Holds texts, all in one change as each is followed by weighing; tells of words that they lost. */
export function holdTexts(read: readonly ReadText[]): void {
	const own = read.flatMap(({ source, held }) => (source && held ? [[source.id, held] as const] : []))
	if (own.length === 0) return
	useProject.setState(({ texts }) => ({ texts: new Map([...texts, ...own]) }))
	const issues = read.flatMap(({ issue }) => issue ?? [])
	if (issues.length > 0) report(issues)
	const [{ source, held }] = read.filter((one) => one.held) as [Required<ReadText>]
	const { counts } = verifyText(source, held.text)
	const found = counts.located + counts.moved
	say(
		own.length === 1
			? `The text of ${source.title} is open: ${found} of ${counts.in} mentions stand in it.`
			: `${own.length} texts are open; in ${issues.length} of them words are missing.`,
	)
}

function verifyText(source: Source, text: string) {
	const mentions = useProject.getState().project.mentions.filter((mention) => mention.document === source.id)
	return verifyMentions({ mentions, sources: [source] }, new Map([[source.id, text]]))
}

const changedText = (source: Source, { text, fileName }: HeldText, lost: number, of: number): Issue => ({
	code: 'changed-text',
	message: `this text is not the one that was read for "${source.title}"; ${lost} of its ${of} mentions cannot be located and are not counted`,
	file: fileName,
	expected: `SHA-256 ${source.textSha256.slice(0, 12)}…`,
	received: `SHA-256 ${hashText(text).slice(0, 12)}…`,
})

/** So many of a dozen mentions must stand in a text for it to be a changed copy, not another text on the same subject. */
const LIKELY = 4

/** A changed copy is of a like length; looking for the words of a whole project in a book takes minutes. */
const isLike = (length: number, charCount: number) => length <= 4 * charCount && 4 * length >= charCount

/** Whether a file, by its name and size, may hold a text of the project: a character takes one to three bytes. */
export function mayBeKnown({ name, size }: File): boolean {
	const { project } = useProject.getState()
	return project.sources.some(
		({ file, charCount }) => file === name || isLike(size, charCount) || isLike(size / 3, charCount),
	)
}

/** The document most of whose mentions still stand in the text word for word. */
function findByWords(text: string): Source | undefined {
	const { project } = useProject.getState()
	const share = (source: Source) => {
		const mentions = project.mentions.filter((mention) => mention.document === source.id).slice(0, 12)
		return mentions.filter((mention) => isExact(locateMention(mention, text).status)).length
	}
	const ranked = project.sources
		.filter(({ charCount }) => isLike(text.length, charCount))
		.map((source) => ({ source, hits: share(source) }))
		.sort((a, b) => b.hits - a.hits)
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
		holdTexts(await fetchTexts(list.map(({ file }) => file)))
	} catch (error) {
		report([{ code: 'texts-not-loaded', message: `the texts could not be loaded: ${(error as Error).message}` }])
	}
}

/** Browsers refuse thousands of requests at once. */
const AT_ONCE = 6

async function fetchTexts(files: readonly string[]): Promise<ReadText[]> {
	const read: ReadText[] = []
	const waiting = files.entries()
	const fetchNext = async () => {
		for (const [i, file] of waiting) {
			const answer = await fetch(`texts/${i}`)
			if (answer.ok) read.push(readText(file, await answer.text()))
		}
	}
	await Promise.all(Array.from({ length: AT_ONCE }, fetchNext))
	return read
}
