import type { KnownActor } from '../model/actor';
import type { DocumentAnalysis } from '../model/analysis';
import type { NameTagger } from '../model/nameTagger';
import type { SyntaxParser } from '../model/syntax';
import { recogniseActors } from './actors/recogniseActors';
import { recogniseDates } from './dates/recogniseDates';
import { recogniseEvents } from './events/recogniseEvents';
import { withOwnStates } from './quotes/ownStates';
import { SyntaxTree } from './parse/tree';
import { readClauses } from './parse/clauses';
import { recogniseQuotes } from './quotes/recogniseQuotes';
import { withCredits } from './text/credits';
import { structureText } from './text/structureText';

/**
 * Everything that one document says by itself. Pure: the same text and actors give the same analysis.
 * `known` are the actors recorded in annotations.yaml, recognised beside those of the lexicon. With a `tagger` names
 * are found by what it has learned, without one by rules.
 */
export function analyzeDocument(
  text: string,
  known: readonly KnownActor[] = [],
  tagger: NameTagger | null = null,
  parser: SyntaxParser | null = (globalThis as any).parser,
): DocumentAnalysis {
  const structured = structureText(text);
  const named = recogniseActors(structured, known, tagger?.tag(withCredits(structured)) ?? null);
  const { dates, documentDate } = recogniseDates(structured);
  const parse = parser!.parse(structured);
  const quotes = recogniseQuotes(structured, named, readClauses(new SyntaxTree(parse)));
  const actors = withOwnStates(structured, named, quotes);
  const events = recogniseEvents(structured, actors, dates, quotes);
  const { layout, sentences } = structured;
  return { layout, sentences, ...actors, dates, documentDate, quotes, events };
}
