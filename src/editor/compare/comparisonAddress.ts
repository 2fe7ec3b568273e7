import * as vscode from 'vscode';
import type { Corpus } from '../../core/model/corpus';
import type { ComparisonSubject } from '../../core/queries/comparison/comparison';
import type { PassageKey } from '../../core/queries/navigation/passageKey';
import { COMPARISON_SCHEME } from '../viewIds';
import { eventKeys, eventWithKey, quoteKeys, quoteWithKey } from '../../core/queries/navigation/passageKey';

/** Comparisons lie under this folder, which also gives them their language. */
const FOLDER = 'dateline-comparison';

/** A subject by what outlives edits: an event has a passage beside its id, as ids depend on the first passage. */
type Address =
  | { readonly kind: 'event'; readonly id: string; readonly file: string; readonly key: PassageKey }
  | { readonly kind: 'quote'; readonly file: string; readonly key: PassageKey }
  | { readonly kind: 'actor'; readonly id: string };

/** The address of the comparison of a subject; undefined where the corpus does not have it. */
export function comparisonUri(
  folder: { readonly uri: vscode.Uri; readonly corpus: Corpus },
  subject: ComparisonSubject,
  title: string,
): vscode.Uri | undefined {
  const address = addressOf(folder.corpus, subject);
  return (
    address &&
    vscode.Uri.from({
      scheme: COMPARISON_SCHEME,
      path: `/${FOLDER}/${fileName(title)}`,
      query: JSON.stringify([folder.uri.toString(), address]),
    })
  );
}

/** The folder and the address that a document of the scheme was made from; undefined for anything else. */
export function readComparisonUri({ scheme, query }: vscode.Uri): { folder: string; address: Address } | undefined {
  if (scheme !== COMPARISON_SCHEME) {
    return undefined;
  }
  try {
    const read: unknown = JSON.parse(query);
    const [folder, address] = Array.isArray(read) ? (read as unknown[]) : [];
    return typeof folder === 'string' && isAddress(address) ? { folder, address } : undefined;
  } catch {
    return undefined;
  }
}

/** What an address means in the corpus as it stands; undefined where it is gone. */
export function subjectAt(corpus: Corpus, address: Address): ComparisonSubject | undefined {
  if (address.kind === 'actor') {
    return corpus.actor(address.id) && { kind: 'actor', id: address.id };
  }
  const { file, key } = address;
  const document = corpus.document(file);
  if (address.kind === 'quote') {
    const index = document ? quoteWithKey(document, key) : -1;
    return index < 0 ? undefined : { kind: 'quote', file, index };
  }
  const id = corpus.event(address.id) ? address.id : document && eventWithKey(document, key)?.cluster;
  return id === undefined ? undefined : { kind: 'event', id };
}

function addressOf(corpus: Corpus, subject: ComparisonSubject): Address | undefined {
  if (subject.kind === 'actor') {
    return subject;
  }
  if (subject.kind === 'quote') {
    const document = corpus.document(subject.file);
    const key = document && quoteKeys(document)[subject.index];
    return key && { kind: 'quote', file: subject.file, key };
  }
  const first = corpus.event(subject.id)?.mentions[0];
  const document = first && corpus.document(first.file);
  const key = document && eventKeys(document)[document.events.findIndex(({ id }) => id === first.event)];
  return key && { kind: 'event', id: subject.id, file: document.file, key };
}

function isAddress(value: unknown): value is Address {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { kind, id, file, key } = value as Record<string, unknown>;
  const isPlace = typeof file === 'string' && isKey(key);
  return (
    (kind === 'actor' && typeof id === 'string') ||
    (kind === 'quote' && isPlace) ||
    (kind === 'event' && typeof id === 'string' && isPlace)
  );
}

function isKey(value: unknown): value is PassageKey {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { words, nth } = value as Record<string, unknown>;
  return typeof words === 'string' && typeof nth === 'number';
}

/** The title as the name of a tab. */
function fileName(title: string): string {
  const name = title.replace(/[/\\]+/g, ' ').trim();
  return name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name;
}
