import type { Project } from '../schema/project.ts'
import { hashText } from '../text/hash.ts'

const known = new WeakMap<Project, string>()

/** Eight hexadecimal digits of the content that a picture rests on: documents, mentions and what people decided. */
export function fingerprintOf(project: Project): string {
	const found = known.get(project)
	if (found) return found
	const { manifest, sources, mentions, dependence, decisions } = project
	const parts = [
		manifest.id,
		...sources.map(({ id, textSha256 }) => `${id} ${textSha256}`).sort(),
		...mentions.map(({ id, review, certainty, polarity }) => `${id} ${review} ${certainty} ${polarity}`).sort(),
		...dependence.map((one) => JSON.stringify(one)).sort(),
		...decisions.map((one) => JSON.stringify(one)),
	]
	const fingerprint = hashText(parts.join('\n')).slice(0, 8)
	known.set(project, fingerprint)
	return fingerprint
}
