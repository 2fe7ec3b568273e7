import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownActor } from '../../src/core/model/actor';
import type { DocumentAnalysis } from '../../src/core/model/analysis';
import type { LanguageModels } from '../../src/core/model/languageModels';
import type { Span } from '../../src/core/model/span';
import type { StructuredText } from '../../src/core/model/text';
import { analyzeDocument } from '../../src/core/recognise/analyzeDocument';
import { loadModels } from '../../src/core/recognise/loadModels';
import { type Clauses, readClauses } from '../../src/core/recognise/parse/clauses';
import { SyntaxTree } from '../../src/core/recognise/parse/tree';

let models: LanguageModels | undefined;

/** The models that are shipped, loaded once for all tests of a process. */
export function shippedModels(): LanguageModels {
  const read = (file: string): Uint8Array => readFileSync(join('media', 'model', file));
  return (models ??= loadModels({ names: read('names.bin'), syntax: read('syntax.bin') }));
}

/** The clauses of a document as the shipped parser sees them; `names` are its names, in text order. */
export function shippedClauses(document: StructuredText, names: readonly Span[] = []): Clauses {
  const { syntax } = shippedModels();
  if (!syntax) throw new Error('no parser is shipped');
  return readClauses(new SyntaxTree(syntax.parse(document, names)));
}

/** The analysis of a document with the shipped parser, and names by the rules alone, whatever the name model learns. */
export function analyse(text: string, known: readonly KnownActor[] = []): DocumentAnalysis {
  return analyzeDocument(text, known, { ...shippedModels(), names: null });
}
