import type { WriteAnswer } from './write-client.ts'
import { type WriteTask, writeTask } from './write-task.ts'

const answer = (value: WriteAnswer) => postMessage(value)

addEventListener('message', ({ data }: MessageEvent<WriteTask>) => {
	writeTask(data, (share) => answer({ share })).then(
		(written) => answer({ written }),
		(error: Error) => answer({ failed: error.message }),
	)
})
