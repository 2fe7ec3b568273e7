import type { AnalysisReply, AnalysisRequest } from '../core/util/workerMessages';

/** Answers what the page or worker that started this web worker asks. */
export function answerRequests(answer: (request: AnalysisRequest) => AnalysisReply): void {
  addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => postMessage(answer(data)));
}
