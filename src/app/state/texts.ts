import { verifyMentions } from '../../evidence/verify.ts'
import type { Issue } from '../../schema/issue.ts'
import type { Mention } from '../../schema/mention.ts'
import type { Project } from '../../schema/project.ts'
import type { Source } from '../../schema/source.ts'
import { hashText } from '../../text/hash.ts'
import { isExact, locateMention } from '../../text/locate.ts'
import { normaliseText } from '../../text/normalise.ts'
import type { HeldText } from './derive.ts'
import { useProject } from './project-store.ts'
import { takeTurns } from './slices.ts'
import { report, say } from './store.ts'

/** What is asked of a project for each of its texts; a thousand texts would else look through all records each. */
interface Lookup {
	byHash: Map<string, Source>
	byFile: Map<string, Source>
	mentions: Map<string, Mention[]>
}
const lookups = new WeakMap<Project, Lookup>()

function lookUp(): Lookup {
	const { project } = useProject.getState()
	const known = lookups.get(project)
	if (known) return known
	const mentions = new Map<string, Mention[]>()
	for (const mention of project.mentions) {
		const own = mentions.get(mention.document)
		if (own) own.push(mention)
		else mentions.set(mention.document, [mention])
	}
	// Of two that share a hash or a name the first one has it.
	const reversed = project.sources.toReversed()
	const byHash = new Map(reversed.map((source) => [source.textSha256, source]))
	const byFile = new Map(reversed.flatMap((source) => (source.file ? [[source.file, source]] : [])))
	const made = { byHash, byFile, mentions }
	lookups.set(project, made)
	return made
}

/** The document of the project that a text belongs to: by hash, else by file name, else by the words it still carries. */
const findSourceOf = (fileName: string, text: string, hash: string): Source | undefined =>
	lookUp().byHash.get(hash) ?? lookUp().byFile.get(fileName) ?? findByWords(text)

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
	const hash = hashText(text)
	const source = findSourceOf(name, text, hash)
	if (!source) return { name }
	const held = { text, unchanged: hash === source.textSha256, fileName: name }
	const { counts } = verifyText(source, text, hash)
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
			: `${own.length} texts are open${issues.length > 0 ? `; in ${issues.length} of them words are missing` : ''}.`,
	)
}

function verifyText(source: Source, text: string, hash?: string) {
	const mentions = lookUp().mentions.get(source.id) ?? []
	const hashes = hash === undefined ? undefined : new Map([[source.id, hash]])
	return verifyMentions({ mentions, sources: [source] }, new Map([[source.id, text]]), hashes)
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
		const mentions = lookUp().mentions.get(source.id) ?? []
		return mentions.slice(0, 12).filter((mention) => isExact(locateMention(mention, text).status)).length
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
	const { beside, project } = useProject.getState()
	try {
		if (beside.includes('issues')) report(await (await fetch('issues.json')).json())
		if (!beside.includes('texts')) return
		const read = await readStream(await fetch('texts.jsonl'))
		// A reader may have opened another project meanwhile.
		if (useProject.getState().project === project) holdTexts(read)
	} catch (error) {
		report([{ code: 'texts-not-loaded', message: `the texts could not be loaded: ${(error as Error).message}` }])
	}
}

/** Reads texts as they come, one a line, giving way meanwhile: a thousand requests would take several times as long. */
async function readStream({ body, ok, status }: Response): Promise<ReadText[]> {
	if (!ok || !body) throw new Error(`expected texts, found HTTP ${status}`)
	const reader = body.pipeThrough(new TextDecoderStream()).getReader()
	const giveWay = takeTurns()
	const read: ReadText[] = []
	let rest = ''
	for (;;) {
		const { value = '', done } = await reader.read()
		const lines = (rest + value).split('\n')
		rest = done ? '' : lines.pop()!
		for (const line of lines) {
			if (line === '') continue
			const { file, text }: { file: string; text: string } = JSON.parse(line)
			read.push(readText(file, text))
			await giveWay()
		}
		if (done) return read
	}
}
