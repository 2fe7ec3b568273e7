import * as vscode from 'vscode';
import type { Decision } from '../../core/annotations/edit/decision';
import { excerptOf } from '../../core/queries/wording/excerpt';
import type { Occurrence } from '../../core/queries/lists/occurrences';
import { occurrencesOf } from '../../core/queries/lists/occurrences';
import { COMMANDS } from '../commandIds';
import type { SourceFolder } from '../sources/sourceFolder';
import { pickActor } from './actorPicker';
import type { Answers, Curation, Outcome } from './curation';
import { actorName, inLine, mentionOn, selectorOf, withAlias, wordsOf } from './curation';
import type { Subject } from './subject';

/** One name, marked alike wherever it stands, after the reader has seen what that changes. */
export const MARK_ALL: Curation = {
  command: COMMANDS.markAll,
  decide: ([subject], answers) => decide(subject, answers),
  news: () => vscode.l10n.t('The name is marked in all sources now.'),
};

async function decide(subject: Subject, answers: Answers): Promise<Outcome> {
  const span = subject.kind === 'passage' ? wordsOf(subject) : undefined;
  if (subject.kind !== 'passage' || !span || span.end === span.start) {
    return vscode.l10n.t('Select the words that name the actor first.');
  }
  const { folder, document } = subject;
  const words = document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const now = mentionOn(subject)?.mention;
  const chosen =
    answers.actor === undefined
      ? await pickActor(folder, {
          title: vscode.l10n.t('Who is meant by “{0}”, in all sources?', inLine(words)),
          placeholder: vscode.l10n.t('You will see what changes before anything is written'),
          likeness: {
            names: [words],
            file: document.file,
            first: [...(now?.actor ? [now.actor] : []), ...(now?.alternatives ?? [])],
          },
          newName: words,
        })
      : { id: answers.actor, decisions: [] };
  if (!chosen) {
    return undefined;
  }
  const all = occurrencesOf(folder.corpus, words);
  const marked = await preview(folder, words, chosen.id, all);
  return marked && decisionsFor(folder, words, chosen, all, marked);
}

interface OccurrenceItem extends vscode.QuickPickItem {
  readonly occurrence: Occurrence;
}

/** Every place with what it is taken for now; those that are to be marked stay ticked. */
async function preview(
  folder: SourceFolder,
  words: string,
  actor: string,
  all: readonly Occurrence[],
): Promise<ReadonlySet<Occurrence> | undefined> {
  const items = all.flatMap((occurrence): OccurrenceItem[] => {
    const document = folder.corpus.document(occurrence.file);
    if (!document) {
      return [];
    }
    const { source, before, match, after } = excerptOf(document, occurrence, 60);
    return [
      {
        label: `${before}${match}${after}`.replace(/\$\(/g, '$ ('),
        detail: `${whatChanges(folder, occurrence, actor)} · ${source}`,
        picked: true,
        occurrence,
      },
    ];
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('“{0}” in all sources: {1} places', inLine(words), items.length),
    placeHolder: vscode.l10n.t('Untick the places that mean somebody else'),
    canPickMany: true,
    matchOnDetail: true,
  });
  return picked && new Set(picked.map(({ occurrence }) => occurrence));
}

function whatChanges(folder: SourceFolder, { mention }: Occurrence, actor: string): string {
  const now = mention?.actor ?? null;
  if (mention === null) {
    return `$(add) ${vscode.l10n.t('is nobody’s name so far')}`;
  }
  if (now === null) {
    return `$(question) ${vscode.l10n.t('is known to name somebody, but not whom')}`;
  }
  return now === actor
    ? `$(check) ${vscode.l10n.t('stays as it is')}`
    : `$(arrow-swap) ${vscode.l10n.t('is {0} so far', actorName(folder, now))}`;
}

/** The name of the actor, which marks all places; those that are not to be marked keep what they are by decisions of their own. */
function decisionsFor(
  folder: SourceFolder,
  words: string,
  chosen: { readonly id: string; readonly decisions: readonly Decision[] },
  all: readonly Occurrence[],
  marked: ReadonlySet<Occurrence>,
): readonly Decision[] {
  const named = chosen.decisions.some((decision) => decision.type === 'addActor' && decision.name === words);
  const decisions: Decision[] = [...chosen.decisions, ...(named ? [] : withAlias(folder, chosen.id, words))];
  for (const occurrence of all) {
    const document = folder.corpus.document(occurrence.file);
    const { mention } = occurrence;
    const now = mention?.actor ?? null;
    if (!document) {
      continue;
    }
    const passage = selectorOf(folder, document, occurrence);
    if (!marked.has(occurrence)) {
      decisions.push(
        now === null || now === chosen.id
          ? { type: 'rejectPassage', passage, reject: 'actor' }
          : { type: 'assignActor', passage, actor: now, ...(mention && { form: mention.form }) },
      );
    } else if (now !== null && now !== chosen.id) {
      // A name that was taken for somebody else's is decided where it stands, whatever the names alone suggest.
      decisions.push({ type: 'assignActor', passage, actor: chosen.id });
    }
  }
  return decisions;
}
