import { answerRequests } from '#worker-channel';
import { analyzeDocument } from './core/recognise/analyzeDocument';

/** The analysis worker: the same program in a worker thread of Node and in a web worker. */
answerRequests(({ id, text, known }) => {
  try {
    return { id, analysis: analyzeDocument(text, known) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
});
