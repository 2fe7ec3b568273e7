import * as vscode from 'vscode';
import type { Decision } from '../../core/annotations/edit/decision';
import type { Actor } from '../../core/model/corpus';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import { newActor, pickActor, pickKind } from './actorPicker';
import type { Answers, Curation, Outcome } from './curation';
import { actorName, actorOf, askText, mentionOn, selectorOf } from './curation';
import type { PassageSubject, Subject } from './subject';

const NO_ACTOR = (): string => vscode.l10n.t('No actor is named at the cursor.');

/** Decisions about who an actor is, wherever it is named. */
export const ACTOR_CURATIONS: readonly Curation[] = [
  { command: COMMANDS.mergeActors, decide: merge, news: () => vscode.l10n.t('The actors are one now.') },
  { command: COMMANDS.splitActor, decide: split, news: () => vscode.l10n.t('The actors are kept apart now.') },
  {
    command: COMMANDS.renameActor,
    decide: async ([subject], answers) => {
      const id = actorOf(subject);
      if (id === undefined) {
        return NO_ACTOR();
      }
      const { folder } = subject;
      const name =
        answers.name ??
        (await askText({
          title: vscode.l10n.t('Rename Actor'),
          prompt: vscode.l10n.t('The name under which Dateline shows the actor. The articles stay as they are.'),
          value: actorName(folder, id),
        }));
      return name === undefined ? undefined : renameDecisions(folder, id, name);
    },
  },
  {
    command: COMMANDS.setActorKind,
    decide: async ([subject], answers) => {
      const id = actorOf(subject);
      if (id === undefined) {
        return NO_ACTOR();
      }
      const { corpus, decisions } = subject.folder;
      const known = corpus.actor(id);
      const kind = answers.kind ?? (await pickKind(actorName(subject.folder, id), known?.kind));
      // A record without a name would have none.
      const isNamed = (decisions.actors.get(id)?.name ?? null) !== null;
      return kind && [{ type: 'setActor', id, ...(!isNamed && known && { name: known.name }), kind }];
    },
  },
];

/** A new name for an actor; the recorded one stays an alias, as articles have it. */
export function renameDecisions({ corpus, decisions }: SourceFolder, id: string, name: string): readonly Decision[] {
  const record = decisions.actors.get(id);
  const former = record?.name ?? null;
  const kind = corpus.actor(id)?.kind;
  const rename: Decision = {
    type: 'setActor',
    id,
    name,
    ...(kind !== undefined && (record?.kind ?? null) === null && { kind }),
  };
  return former === null || former === name ? [rename] : [rename, { type: 'addAlias', id, alias: former }];
}

/** Several actors are merged into the most mentioned of them; a single one, into that which the reader picks. */
async function merge(subjects: readonly [Subject, ...Subject[]], answers: Answers): Promise<Outcome> {
  const [{ folder }] = subjects;
  const ids = [...new Set(subjects.flatMap((subject) => actorOf(subject) ?? []))];
  const [first] = ids;
  if (first === undefined) {
    return NO_ACTOR();
  }
  if (ids.length > 1) {
    return mergeInto(ids, answers.actor ?? mostMentioned(folder, ids));
  }
  const name = actorName(folder, first);
  const actor = folder.corpus.actor(first);
  const into =
    answers.actor ??
    (
      await pickActor(folder, {
        title: vscode.l10n.t('Who is the same as {0}?', name),
        placeholder: vscode.l10n.t('The two become one actor in all sources, under the name you choose'),
        likeness: { names: [name, ...(actor?.aliases ?? [])], kind: actor?.kind, first: confusedWith(folder, first) },
        without: [first],
      })
    )?.id;
  return into === undefined ? undefined : mergeInto([first], into);
}

/** Actors that are one with `into`. */
export function mergeInto(ids: readonly string[], into: string): readonly Decision[] {
  return ids.filter((id) => id !== into).map((id) => ({ type: 'mergeActors', id, into }));
}

function mostMentioned({ corpus }: SourceFolder, ids: readonly string[]): string {
  const mentions = (id: string): number => corpus.actor(id)?.mentions ?? 0;
  return ids.reduce((most, id) => (mentions(id) > mentions(most) ? id : most));
}

/** Those whom mentions of an actor may mean as well. */
function confusedWith({ corpus }: SourceFolder, id: string): readonly string[] {
  const all = corpus
    .mentionsOf(id)
    .flatMap(({ file, index }) => corpus.document(file)?.mentions[index]?.alternatives ?? []);
  return [...new Set(all)].filter((other) => other !== id);
}

interface SplitItem extends vscode.QuickPickItem {
  decide(): Promise<Outcome> | Outcome;
}

/** Keeps an actor apart from another one: a merge is undone, namesakes are told apart, or one actor becomes two. */
async function split(subjects: readonly [Subject, ...Subject[]], answers: Answers): Promise<Outcome> {
  const [subject] = subjects;
  const id = actorOf(subject);
  if (id === undefined) {
    return NO_ACTOR();
  }
  const { folder } = subject;
  if (answers.actor !== undefined) {
    return [{ type: 'splitActors', id: answers.actor, from: id }];
  }
  const name = actorName(folder, id);
  const merged = [...folder.decisions.actors].filter(([other, { sameAs }]) => other !== id && sameAs === id);
  const items: SplitItem[] = [
    ...merged.map(([other]) => ({
      label: `$(split-horizontal) ${vscode.l10n.t('“{0}” is not {1}', actorName(folder, other), name)}`,
      description: vscode.l10n.t('takes back that they are the same'),
      decide: (): Outcome => [{ type: 'splitActors', id: other, from: id }],
    })),
    ...(subject.kind === 'passage'
      ? [
          {
            label: `$(person-add) ${vscode.l10n.t('This is somebody else of that name')}`,
            description: vscode.l10n.t('a new actor, in this article'),
            decide: () => somebodyElse(subject, id, answers),
          },
        ]
      : []),
    {
      label: `$(person) ${vscode.l10n.t('{0} is not …', name)}`,
      description: vscode.l10n.t('choose another actor that must never be taken for the same'),
      decide: () => differentFrom(folder, folder.corpus.actor(id), id),
    },
  ];
  if (answers.name !== undefined && subject.kind === 'passage') {
    return somebodyElse(subject, id, answers);
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('{0} Is Different From…', name),
  });
  return picked?.decide();
}

async function differentFrom(folder: SourceFolder, actor: Actor | undefined, id: string): Promise<Outcome> {
  const name = actorName(folder, id);
  const other = await pickActor(folder, {
    title: vscode.l10n.t('Who is not {0}?', name),
    placeholder: vscode.l10n.t('The two stay apart in all sources'),
    likeness: { names: [name, ...(actor?.aliases ?? [])], kind: actor?.kind, first: confusedWith(folder, id) },
    without: [id],
  });
  return other && [{ type: 'splitActors', id: other.id, from: id }];
}

/** A namesake: a new actor, to whom all that this article says of the old one is given. */
async function somebodyElse(subject: PassageSubject, id: string, answers: Answers): Promise<Outcome> {
  const { folder, document } = subject;
  const words = mentionOn(subject)?.span;
  const name =
    answers.name ??
    (await askText({
      title: vscode.l10n.t('New Actor'),
      prompt: vscode.l10n.t('Its full name, as it is to be told from {0}', actorName(folder, id)),
      value: words ? document.text.slice(words.start, words.end) : actorName(folder, id),
    }));
  const chosen =
    name === undefined ? undefined : await newActor(folder, name, folder.corpus.actor(id)?.kind, answers.kind);
  if (!chosen) {
    return undefined;
  }
  const here = document.mentions.filter(({ actor }) => actor === id);
  return [
    ...chosen.decisions,
    { type: 'splitActors', id: chosen.id, from: id },
    ...here.map((mention): Decision => {
      const passage = selectorOf(folder, document, mention);
      return { type: 'assignActor', passage, actor: chosen.id, form: mention.form };
    }),
  ];
}
