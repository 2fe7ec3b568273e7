import { printedWords } from '../../corpus/printedWords';
import type { Corpus, Event } from '../../model/corpus';

/** An independent voice behind reports of an event. */
export interface Origin {
  /** Id of the actor whose word it is; null where the source tells it in its own voice. */
  readonly actor: string | null;
  /** Files that rest on it, in path order. */
  readonly files: readonly string[];
}

/**
 * Whose word the reports of an event rest on: the one whom all of a document's reports name as theirs, else the
 * document itself. Documents of one outlet are one voice, and so are those that print one text. In order of first report.
 */
export function eventOrigins(corpus: Corpus, event: Event): readonly Origin[] {
  const origins = new Map<string, { readonly actor: string | null; readonly files: string[] }>();
  const byWording = new Map<string, string>();
  for (const [file, mentions] of mentionsByFile(event)) {
    const document = corpus.document(file);
    if (!document) continue;
    const told = document.events.filter(({ id, reference }) => mentions.has(id) && reference !== true);
    const voices = new Set(told.map(({ attributedTo }) => attributedTo));
    const [voice = null] = voices.size === 1 ? voices : [];
    const wordings = told.flatMap((event) => printedWords(document, event) ?? []);
    const printed = wordings.map((wording) => byWording.get(wording)).find((origin) => origin !== undefined);
    const key = printed ?? (voice === null ? `outlet ${document.outlet ?? file}` : `actor ${voice}`);
    for (const wording of wordings) if (!byWording.has(wording)) byWording.set(wording, key);
    const origin = origins.get(key);
    if (origin) origin.files.push(file);
    else origins.set(key, { actor: voice, files: [file] });
  }
  return [...origins.values()];
}

/** The ids of an event's mentions, by document in path order. */
export function mentionsByFile({ mentions }: Event): ReadonlyMap<string, ReadonlySet<string>> {
  const byFile = new Map<string, Set<string>>();
  for (const { file, event } of mentions) byFile.set(file, (byFile.get(file) ?? new Set()).add(event));
  return byFile;
}
