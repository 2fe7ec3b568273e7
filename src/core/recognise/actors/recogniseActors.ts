import { Gazetteer } from '../../lexicon/gazetteer';
import { lexicon } from '../../lexicon/lexicon';
import type { KnownActor, LocalActor, LocalMention, MentionForm } from '../../model/actor';
import type { TaggedName } from '../../model/nameTagger';
import { compareSpans, contains, type Span } from '../../model/span';
import type { StructuredText } from '../../model/text';
import { ActorTable } from './actorTable';
import { resolveNominals, type ResolvedNominal } from './corefer';
import { identify } from './identify';
import type { NamedMention } from './knownNames';
import { mergeNames, type NameSpan } from './nameSpan';
import { findNominals } from './nominals';
import { withPlainHeadlines } from './plainHeadlines';
import { findNamesByRule } from './ruleNames';
import { namesWithTagger } from './taggedNames';
import { CaseEvidence, WordReader, type WordStream } from './words';

const HOLDERS: ReadonlySet<MentionForm> = new Set<MentionForm>(['role', 'descriptor', 'group']);

/** The actors of one document and every place where they are named, described or meant by a pronoun that acts. */
export interface ActorLayer {
  readonly mentions: readonly LocalMention[];
  readonly actors: readonly LocalActor[];
}

let reader: WordReader | undefined;

/**
 * Finds the actors of one document. `known` are those the reader has recorded; `tagged` is what a trained tagger takes
 * for names, or null where there is none and the rules decide alone.
 */
export function recogniseActors(
  document: StructuredText,
  known: readonly KnownActor[],
  tagged: readonly TaggedName[] | null = null,
): ActorLayer {
  const { gazetteer } = lexicon();
  const stream = (reader ??= new WordReader(gazetteer)).read(document);
  const evidence = new CaseEvidence(stream);
  const byRule = findNamesByRule(stream, evidence, gazetteer);
  const { furniture, blocks } = document.layout;
  const bylines = blocks.filter(({ kind }) => kind === 'byline');
  const isWithin = (spans: readonly Span[], name: Span): boolean => spans.some((span) => contains(span, name));
  const isCredited = (name: TaggedName): boolean =>
    isWithin(furniture, name) || (name.entity === 'PER' && isWithin(bylines, name));
  const [credited, inText] = partition(tagged ?? [], isCredited);
  const found = tagged ? namesWithTagger(stream, byRule, inText, gazetteer) : byRule;
  const names = mergeNames(findKnown(stream, known), found);
  const table = new ActorTable();
  const plain = withPlainHeadlines(stream, names);
  const named = identify(document, stream, plain.words, names, table);
  const nominals = resolveNominals(plain.words, named, findNominals(plain, named), table);
  return { mentions: assemble(stream, named, nominals, credited, table), actors: table.actors };
}

/**
 * All mentions in text order. A phrase that crosses another mention is left out: phrases hold names whole. Who is only
 * credited with the article is named, and no actor of its story.
 */
function assemble(
  { words }: WordStream,
  named: readonly NamedMention[],
  nominals: readonly ResolvedNominal[],
  credited: readonly TaggedName[],
  table: ActorTable,
): LocalMention[] {
  const spanOf = ({ first, end }: { readonly first: number; readonly end: number }): Span => {
    const [from, to] = [words[first], words[end - 1]];
    return { start: from?.start ?? 0, end: (to?.start ?? 0) + (to?.text.length ?? 0) };
  };
  const mentions: LocalMention[] = [];
  for (const name of named) {
    const { actor, form, entity, confidence, alternatives, basis } = name;
    const { start, end } = spanOf(name);
    const mention = { start, end, actor, form, entity, confidence };
    const why = { ...(alternatives && { alternatives }), ...(basis && { basis }) };
    mentions.push(alternatives || basis ? { ...mention, ...why } : mention);
  }
  for (const nominal of nominals) {
    const { actor, form, confidence, basis } = nominal;
    const { start, end } = spanOf(nominal);
    const mention = { start, end, actor, form, entity: null, confidence };
    mentions.push(basis ? { ...mention, basis } : mention);
  }
  for (const { start, end, entity, confidence } of credited) {
    mentions.push({ start, end, actor: null, form: 'name', entity, confidence });
  }
  mentions.sort((a, b) => compareSpans(a, b) || Number(a.entity !== null) - Number(b.entity !== null));
  const kept: LocalMention[] = [];
  const open: LocalMention[] = [];
  for (const mention of mentions) {
    while ((open.at(-1)?.end ?? Infinity) <= mention.start) open.pop();
    const holder = open.at(-1);
    const fits =
      !holder || (HOLDERS.has(holder.form) && contains(holder, mention) && compareSpans(holder, mention) !== 0);
    if (!fits) continue;
    if (mention.form === 'role' && mention.actor !== null) table.role(mention.actor, kept.length);
    kept.push(mention);
    open.push(mention);
  }
  return kept;
}

/** The names that the reader has recorded: they win wherever they stand as whole words. */
function findKnown({ words }: WordStream, known: readonly KnownActor[]): NameSpan[] {
  if (known.length === 0) return [];
  const gazetteer = new Gazetteer();
  for (const { id, name, kind, aliases } of known) {
    const entity = kind === 'person' ? 'PER' : kind === 'place' || kind === 'state' ? 'LOC' : 'ORG';
    for (const surface of new Set([name, ...aliases])) {
      gazetteer.add({ kind: 'known', surface, id, actorName: name, actorKind: kind, entity, standsFor: null });
    }
  }
  const names: NameSpan[] = [];
  for (let at = 0; at < words.length;) {
    const sentence = words[at]?.sentence;
    const match = gazetteer.match(at, (index) => {
      const word = words[index];
      return word && word.sentence === sentence && word.shape !== 'punctuation' ? word.text : null;
    });
    const [entry] = match?.entries ?? [];
    if (match && entry) {
      names.push({ first: at, end: at + match.length, entity: entry.entity, confidence: 0.99, entries: match.entries });
    }
    at += match?.length ?? 1;
  }
  return names;
}

/** Those that pass the test, and the others. */
function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [passed: T[], others: T[]] {
  const [passed, others]: [T[], T[]] = [[], []];
  for (const item of items) (test(item) ? passed : others).push(item);
  return [passed, others];
}
