import * as vscode from 'vscode';
import type { Decision } from '../../core/annotations/edit/decision';
import { lexicon } from '../../core/lexicon/lexicon';
import { slug } from '../../core/lexicon/slug';
import type { ActorKind } from '../../core/model/actor';
import { ACTOR_KINDS } from '../../core/model/actor';
import type { Likeness } from '../../core/queries/lists/likelyActors';
import { likelyActors } from '../../core/queries/lists/likelyActors';
import type { SourceFolder } from '../sources/sourceFolder';
import { mentionCount } from '../counts';
import { ACTOR_KIND_WORDS } from '../words';

/** An actor that the reader has chosen, and what must be decided first where it is a new one. */
export interface ChosenActor {
  readonly id: string;
  readonly decisions: readonly Decision[];
}

export interface ActorQuestion {
  readonly title: string;
  readonly placeholder: string;
  readonly likeness: Likeness;
  /** Ids that are no answer. */
  readonly without?: readonly string[];
  /** Name under which a new actor is offered before anything is typed; absent where none can be new. */
  readonly newName?: string;
}

interface ActorItem extends vscode.QuickPickItem {
  readonly actor?: string;
  readonly newName?: string;
}

/** Asks for an actor, the likeliest first; what is typed can become a new one. Undefined where the reader gives up. */
export async function pickActor(folder: SourceFolder, question: ActorQuestion): Promise<ChosenActor | undefined> {
  const picked = await ask(folder, question);
  if (picked?.newName !== undefined) {
    return newActor(folder, picked.newName, question.likeness.kind);
  }
  return picked?.actor === undefined ? undefined : { id: picked.actor, decisions: [] };
}

/** A new actor of this name, of the kind that the reader chooses. */
export async function newActor(
  folder: SourceFolder,
  name: string,
  likelyKind?: ActorKind,
  knownKind?: ActorKind,
): Promise<ChosenActor | undefined> {
  const kind = knownKind ?? (await pickKind(name, likelyKind));
  if (!kind) {
    return undefined;
  }
  const id = freeActorId(folder, name);
  return { id, decisions: [{ type: 'addActor', id, name, kind }] };
}

/** Asks what an actor is, the likely kind first. */
export async function pickKind(name: string, likely?: ActorKind): Promise<ActorKind | undefined> {
  const kinds = [...(likely ? [likely] : []), ...ACTOR_KINDS.filter((kind) => kind !== likely)];
  const items = kinds.map((kind) => {
    const { word, icon } = ACTOR_KIND_WORDS[kind];
    return { label: `$(${icon}) ${word}`, actorKind: kind };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What is “{0}”?', name),
    placeHolder: vscode.l10n.t('Kind of actor'),
  });
  return picked?.actorKind;
}

/** An id for a new actor that nobody in the sources, the decisions or the lexicon has. */
export function freeActorId({ corpus, decisions }: SourceFolder, name: string): string {
  const wanted = slug(name) || 'actor';
  const isTaken = (id: string): boolean =>
    corpus.actor(id) !== undefined || decisions.actors.has(id) || lexicon().actors.has(id);
  let id = wanted;
  for (let number = 2; isTaken(id); number++) {
    id = `${wanted}-${number}`;
  }
  return id;
}

function ask(folder: SourceFolder, question: ActorQuestion): Promise<ActorItem | undefined> {
  const items = itemsOf(folder, question);
  const box = vscode.window.createQuickPick<ActorItem>();
  box.title = question.title;
  box.placeholder = question.placeholder;
  box.matchOnDescription = true;
  const offer = (typed: string): void => {
    const newName = question.newName === undefined ? '' : typed.trim() || question.newName;
    box.items = newName === '' ? items : withNew(items, newName);
  };
  offer('');
  const first = box.items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  box.activeItems = first ? [first] : [];
  return new Promise((resolve) => {
    box.onDidChangeValue(offer);
    box.onDidAccept(() => {
      resolve(box.activeItems[0]);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function withNew(items: readonly ActorItem[], newName: string): readonly ActorItem[] {
  const label = vscode.l10n.t('New actor “{0}”…', newName);
  return [...items, separator(''), { label: `$(add) ${label}`, alwaysShow: true, newName }];
}

function itemsOf({ corpus, decisions }: SourceFolder, question: ActorQuestion): readonly ActorItem[] {
  const without = new Set(question.without);
  const found = likelyActors(corpus, question.likeness).filter(({ actor }) => !without.has(actor.id));
  const likely = found.filter(({ isLikely }) => isLikely);
  const here = question.likeness.file;
  const inDocument = found.filter(
    ({ actor, isLikely }) => !isLikely && here !== undefined && actor.documents.includes(here),
  );
  const others = found.filter((one) => !likely.includes(one) && !inDocument.includes(one));
  const shown = new Set([...found.map(({ actor }) => actor.id), ...without]);
  const known = [
    ...[...decisions.actors].flatMap(([id, { name, kind, sameAs }]) =>
      sameAs === null ? [{ id, name: name ?? id, kind: kind ?? 'organization' }] : [],
    ),
    ...lexicon().actors.values(),
  ].filter(({ id }) => !shown.has(id) && shown.add(id));
  const section = (title: string, items: readonly ActorItem[]): readonly ActorItem[] =>
    items.length > 0 ? [separator(title), ...items] : [];
  const items = (list: typeof found): readonly ActorItem[] =>
    list.map(({ actor: { id, name, kind, aliases, mentions } }) => {
      const others = aliases.filter((alias) => !name.includes(alias)).slice(0, 4);
      const told = [ACTOR_KIND_WORDS[kind].word, mentionCount(mentions), ...others];
      return { label: `$(${ACTOR_KIND_WORDS[kind].icon}) ${name}`, description: told.join(' · '), actor: id };
    });
  return [
    ...section(vscode.l10n.t('Most likely'), items(likely)),
    ...section(vscode.l10n.t('In this article'), items(inDocument)),
    ...section(vscode.l10n.t('In the sources'), items(others)),
    ...section(
      vscode.l10n.t('Well known'),
      known.map(({ id, name, kind }) => ({
        label: `$(${ACTOR_KIND_WORDS[kind].icon}) ${name}`,
        description: ACTOR_KIND_WORDS[kind].word,
        actor: id,
      })),
    ),
  ];
}

function separator(label: string): ActorItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
