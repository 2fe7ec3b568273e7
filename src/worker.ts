import { answerRequests } from '#worker-channel';
import type { NameTagger } from './core/model/nameTagger';
import { analyzeDocument } from './core/recognise/analyzeDocument';
import { loadNameTagger } from './core/recognise/tagger/loadNameTagger';

let tagger: NameTagger | null = null;

/** The analysis worker: the same program in a worker thread of Node and in a web worker. */
answerRequests(
  ({ model }) => {
    tagger = loadNameTagger(model);
  },
  ({ id, text, known }) => {
    try {
      return { id, analysis: analyzeDocument(text, known, tagger) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  },
);
