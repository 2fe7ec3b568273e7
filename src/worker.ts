import { answerRequests } from '#worker-channel';
import { type LanguageModels, NO_MODELS } from './core/model/languageModels';
import { analyzeDocument } from './core/recognise/analyzeDocument';
import { loadModels } from './core/recognise/loadModels';

let models: LanguageModels = NO_MODELS;

/** The analysis worker: the same program in a worker thread of Node and in a web worker. */
answerRequests(
  ({ models: files }) => {
    models = loadModels(files);
  },
  ({ id, text, known }) => {
    try {
      return { id, analysis: analyzeDocument(text, known, models) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  },
);
