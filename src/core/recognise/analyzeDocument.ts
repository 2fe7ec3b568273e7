import type { KnownActor } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import { recogniseActors } from './actors/recogniseActors';
import { recogniseDates } from './dates/recogniseDates';
import { recogniseEvents } from './events/recogniseEvents';
import { recogniseQuotes } from './quotes/recogniseQuotes';
import { structureText } from './text/structureText';

/**
 * Everything that one document says by itself. Pure: the same text and actors give the same analysis.
 * `known` are the actors recorded in annotations.yaml, recognised beside those of the lexicon.
 */
export function analyzeDocument(text: string, known: readonly KnownActor[] = []): DocumentAnalysis {
  const structured = structureText(text);
  const actors = recogniseActors(structured, known);
  const { dates, documentDate } = recogniseDates(structured);
  const quotes = recogniseQuotes(structured, actors);
  const events = recogniseEvents(structured, actors, dates, quotes);
  const { layout, sentences } = structured;
  return { layout, sentences, ...actors, dates, documentDate, quotes, events };
}
