import { answerRequest, type LayoutRequest } from './run.ts'

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => answerRequest(data, (reply) => self.postMessage(reply))
