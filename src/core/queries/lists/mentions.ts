import type { MentionForm } from '../../model/actor';
import type { Corpus, CorpusDocument, Mention, Passage } from '../../model/corpus';

export interface MentionPassage extends Passage {
  readonly mention: Mention;
}

/** Forms that carry a name; the others only describe. */
const NAMING: ReadonlySet<MentionForm> = new Set<MentionForm>([
  'name',
  'short_name',
  'acronym',
  'metonym',
  'demonym',
  'place',
]);

/** True where the words are a name, not a description, a role or a pronoun. */
export function isNaming(form: MentionForm): boolean {
  return NAMING.has(form);
}

/** Every mention of an actor in all documents, in path and text order. */
export function references(corpus: Corpus, actor: string): readonly MentionPassage[] {
  return corpus.mentionsOf(actor).flatMap(({ file, index }) => {
    const mention = corpus.document(file)?.mentions[index];
    return mention ? [{ file, start: mention.start, end: mention.end, mention }] : [];
  });
}

/** Every mention of an actor in one document, in text order. */
export function highlights(corpus: Corpus, actor: string, file: string): readonly Mention[] {
  return corpus.document(file)?.mentions.filter((mention) => mention.actor === actor) ?? [];
}

/** The first words of a document that name an actor, or where none do, that speak of it. */
export function firstNamingIn(document: CorpusDocument, actor: string): Mention | undefined {
  const mentions = document.mentions.filter((mention) => mention.actor === actor);
  return mentions.find(({ form }) => isNaming(form)) ?? mentions[0];
}

/**
 * Where an actor is first introduced: its first full name in the document that asks,
 * else in the first document that has one, else its first mention of any form.
 */
export function firstFullNaming(corpus: Corpus, actor: string, from?: string): MentionPassage | undefined {
  const all = references(corpus, actor);
  const full = all.filter(({ mention }) => mention.form === 'name');
  return (
    full.find(({ file }) => file === from) ?? full[0] ?? all.find(({ mention }) => isNaming(mention.form)) ?? all[0]
  );
}
