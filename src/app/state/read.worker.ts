import { readProjectJson } from '../../formats/read-project.ts'

addEventListener('message', ({ data }: MessageEvent<{ text: string; fileName: string }>) =>
	postMessage(readProjectJson(data.text, data.fileName)),
)
