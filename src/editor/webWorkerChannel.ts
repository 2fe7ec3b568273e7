import type { AnalysisReply, AnalysisRequest, WorkerSetup } from '../core/util/workerMessages';

/** Takes what the page or worker that started this web worker gives, and answers what it asks. */
export function answerRequests(
  setUp: (setup: WorkerSetup) => void,
  answer: (request: AnalysisRequest) => AnalysisReply,
): void {
  addEventListener('message', ({ data }: MessageEvent<WorkerSetup | AnalysisRequest>) => {
    if ('models' in data) setUp(data);
    else postMessage(answer(data));
  });
}
