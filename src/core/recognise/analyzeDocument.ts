import type { KnownActor } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import { type LanguageModels, NO_MODELS } from '../model/languageModels';
import { withOwnStates } from './actors/ownStates';
import { properNames } from './actors/properNames';
import { recogniseActors } from './actors/recogniseActors';
import { recogniseDates } from './dates/recogniseDates';
import { recogniseEvents } from './events/recogniseEvents';
import { readClauses } from './parse/clauses';
import { SyntaxTree } from './parse/tree';
import { recogniseQuotes } from './quotes/recogniseQuotes';
import { withCredits } from './tokens/credits';
import { structureText } from './tokens/structureText';

/**
 * Everything that one document says by itself. Pure: the same text and actors give the same analysis.
 * `known` are the actors recorded in annotations.yaml, recognised beside those of the lexicon.
 */
export function analyzeDocument(
  text: string,
  known: readonly KnownActor[] = [],
  models: LanguageModels = NO_MODELS,
): DocumentAnalysis {
  const structured = structureText(text);
  const named = recogniseActors(structured, known, models.names?.tag(withCredits(structured)) ?? null);
  const { dates, documentDate } = recogniseDates(structured);
  const clauses = models.syntax && readClauses(new SyntaxTree(models.syntax.parse(structured, properNames(named))));
  const quotes = clauses ? recogniseQuotes(structured, named, clauses) : [];
  // the actors' last pass: whose `our country` is, only the speaker tells
  const actors = withOwnStates(structured, named, quotes);
  const events = clauses ? recogniseEvents(structured, clauses, actors, dates, quotes) : [];
  const { layout, sentences } = structured;
  return { layout, sentences, ...actors, dates, documentDate, quotes, events };
}
