import type { Quote } from '../../model/corpus';
import { phrase, type PhraseValue } from '../../model/phrase';
import type { Span } from '../../model/span';
import { contains } from '../../model/span';
import { fullestName } from '../fullestName';
import type { ReportedEvent } from '../reportedEvent';
import { plainText } from '../resolveDocument';
import { listed, outletOf } from './evidence';

/** Words of one document that tell something. */
export interface Told {
  readonly document: ReportedEvent['document'];
  readonly words: Span;
}

/** A source that puts it so takes up what the speaker says as true (`confirmed that they had met in secret`). */
const GRANTS = /^(?:confirm|admit|acknowledg|conced|reveal|disclos|recogni[sz])/iu;

/** Who tells something: outlets in their own voice, then speakers with the outlets that they speak in (`A and Ana Sousa in B`). */
export function voices(told: readonly Told[]): PhraseValue {
  const own: string[] = [];
  const speakers = new Map<string, string[]>();
  for (const { document, words } of told) {
    const outlet = outletOf(document);
    const speaker = speakerOf(document, words);
    if (speaker === null) own.push(outlet);
    else speakers.set(speaker, [...(speakers.get(speaker) ?? []), outlet]);
  }
  const spoken = [...speakers].map(([speaker, outlets]) =>
    speaker === '' ? phrase('somebody in {0}', listed(outlets)) : phrase('{0} in {1}', speaker, listed(outlets)),
  );
  const all: PhraseValue[] = own.length === 0 ? spoken : [listed(own), ...spoken];
  return all.reduce((before, next) => phrase('{0} and {1}', before, next));
}

/** The tightest statement that holds some words, or null. */
export function statementAt({ quotes }: Told['document'], words: Span): Quote | null {
  let best: Quote | null = null;
  for (const quote of quotes) {
    if (quote.type === 'scare' || !quote.parts.some((part) => contains(part, words))) continue;
    if (best === null || quote.end - quote.start <= best.end - best.start) best = quote;
  }
  return best;
}

/** Whose words they are, by the fullest name that the document has for him; '' for nobody named, null for the outlet's own. */
function speakerOf(document: Told['document'], words: Span): string | null {
  const quote = statementAt(document, words);
  if (quote === null) return null;
  const { speaker, speakerSpan, cueSpan } = quote;
  if (quote.type === 'indirect' && cueSpan !== null && GRANTS.test(plainText(document.text, cueSpan))) return null;
  const name = speaker === null ? '' : fullestName(document, speaker);
  return name !== '' || speakerSpan === null ? name : plainText(document.text, speakerSpan);
}
