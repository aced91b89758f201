import { measureDependence } from '../../evidence/dependence.ts'
import type { Mention } from '../../schema/mention.ts'
import type { MeasureAnswer } from './measure-client.ts'

interface Task {
	sources: { id: string }[]
	mentions: Mention[]
	texts: Map<string, string>
}

addEventListener('message', ({ data: { sources, mentions, texts } }: MessageEvent<Task>) => {
	const answer = (value: MeasureAnswer) => postMessage(value)
	answer({ found: measureDependence(sources, texts, mentions, { onProgress: (progress) => answer({ progress }) }) })
})
