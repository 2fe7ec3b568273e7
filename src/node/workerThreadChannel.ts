import { parentPort } from 'node:worker_threads';
import type { AnalysisReply, AnalysisRequest } from '../core/util/workerMessages';

/** Answers what the thread that started this one asks. */
export function answerRequests(answer: (request: AnalysisRequest) => AnalysisReply): void {
  const port = parentPort;
  if (!port) throw new Error('This program runs as a worker thread only.');
  port.on('message', (request: AnalysisRequest) => port.postMessage(answer(request)));
}
