import { parentPort } from 'node:worker_threads';
import type { AnalysisReply, AnalysisRequest, WorkerSetup } from '../core/util/workerMessages';

/** Takes what the thread that started this one gives, and answers what it asks. */
export function answerRequests(
  setUp: (setup: WorkerSetup) => void,
  answer: (request: AnalysisRequest) => AnalysisReply,
): void {
  const port = parentPort;
  if (!port) throw new Error('This program runs as a worker thread only.');
  port.on('message', (message: WorkerSetup | AnalysisRequest) => {
    if ('models' in message) setUp(message);
    else port.postMessage(answer(message));
  });
}
