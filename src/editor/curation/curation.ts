import * as vscode from 'vscode';
import type { Decision, PassageSelector } from '../../core/annotations/edit/decision';
import { selectorAt } from '../../core/annotations/describePassage';
import { lexicon } from '../../core/lexicon/lexicon';
import type { ActorKind, MentionForm } from '../../core/model/actor';
import type { CorpusDocument } from '../../core/model/corpus';
import type { Span } from '../../core/model/span';
import { annotationOn } from '../../core/queries/navigation/annotationOn';
import type { SourceFolder } from '../sources/sourceFolder';
import type { PassageSubject, Subject } from './subject';

/** What a command needs to know and a caller may know already: then nothing is asked. */
export interface Answers {
  readonly actor?: string;
  readonly name?: string;
  readonly kind?: ActorKind;
  readonly form?: MentionForm;
  readonly event?: string;
  readonly title?: string;
  readonly day?: string;
  readonly outlet?: string;
  readonly note?: string;
}

/** The decisions of a folder that come of a command; a sentence, where there is nothing to decide; undefined, where the reader gave up. */
export type Outcome = readonly Decision[] | string | undefined;

/** A command of curation: what it decides on its subjects (at least one, all of one folder). */
export interface Curation {
  readonly command: string;
  decide(subjects: readonly [Subject, ...Subject[]], answers: Answers): Promise<Outcome> | Outcome;
  /** What has been done, for decisions that change much at once: the reader is offered to take them back. */
  news?(): string;
}

/** The id of the actor that a subject is about, or undefined. */
export function actorOf(subject: Subject): string | undefined {
  if (subject.kind === 'actor') {
    return subject.actor;
  }
  return subject.kind === 'passage' ? (mentionOn(subject)?.mention.actor ?? undefined) : undefined;
}

/** The mention that a passage is about, or undefined. */
export function mentionOn({ folder, document, span }: PassageSubject): ReturnType<typeof annotationOn<'mention'>> {
  return annotationOn(folder.corpus, document.file, span, 'mention');
}

/** The name of an actor, or its id where it has none. */
export function actorName({ corpus, decisions }: SourceFolder, id: string): string {
  return corpus.actor(id)?.name ?? decisions.actors.get(id)?.name ?? id;
}

/** The passages among the subjects. */
export function passagesAmong(subjects: readonly Subject[]): readonly PassageSubject[] {
  return subjects.filter((subject) => subject.kind === 'passage');
}

/** Why a decision cannot be made, in one sentence for the reader. */
export class CannotDecide extends Error {}

/** How a passage is named in annotations.yaml: as it is there already, else by its words and enough around them. */
export function selectorOf(folder: SourceFolder, { file, text }: CorpusDocument, span: Span): PassageSelector {
  const { passages, events } = folder.decisions;
  const recorded = [...passages, ...events.flatMap((event) => event.passages)].filter((one) => one.file === file);
  const selector = selectorAt(text, span, recorded);
  if (selector === null) {
    throw new CannotDecide(vscode.l10n.t('Nothing tells this passage from others with the same words around it.'));
  }
  return { file, ...selector };
}

/** Words of an article as one line for a title. */
export function inLine(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

/** The words of a passage; where nothing is selected, of the annotation or the word there. */
export function wordsOf(subject: PassageSubject): Span {
  const { document, span } = subject;
  if (span.end > span.start) {
    return span;
  }
  return mentionOn(subject)?.span ?? wordAt(document.text, span.start);
}

/** The word at an offset; empty between words. */
function wordAt(text: string, offset: number): Span {
  const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{M}’'-]/u.test(char);
  let start = offset;
  let end = offset;
  while (start > 0 && isWord(text[start - 1])) start--;
  while (isWord(text[end])) end++;
  return { start, end };
}

/** Asks for one line of text. Undefined where the reader gives up or leaves it empty. */
export async function askText(options: vscode.InputBoxOptions): Promise<string | undefined> {
  const text = await vscode.window.showInputBox(options);
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

/** One more name for an actor. A record that has no name yet gets that of the sources, without which it would have none. */
export function withAlias(folder: SourceFolder, id: string, alias: string): readonly Decision[] {
  const { corpus, decisions } = folder;
  const added = { type: 'addAlias', id, alias } as const;
  const known = corpus.actor(id) ?? lexicon().actors.get(id);
  const recorded = decisions.actors.get(id)?.name ?? null;
  return recorded === null && known ? [{ type: 'setActor', id, name: known.name, kind: known.kind }, added] : [added];
}
