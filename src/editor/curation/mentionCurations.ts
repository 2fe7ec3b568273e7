import * as vscode from 'vscode';
import type { MentionForm } from '../../core/model/actor';
import type { Span } from '../../core/model/span';
import { seatReadings } from '../../core/queries/cards/seatReadings';
import { COMMANDS } from '../commandIds';
import { newActor, pickActor } from './actorPicker';
import type { Curation } from './curation';
import { askText, inLine, mentionOn, passagesAmong, selectorOf, withAlias, wordsOf } from './curation';
import type { PassageSubject } from './subject';

const NO_WORDS = (): string => vscode.l10n.t('Select the words that name the actor first.');
const NO_MENTION = (): string => vscode.l10n.t('No actor is named at the cursor.');

/** Decisions about who is meant by words of an article. */
export const MENTION_CURATIONS: readonly Curation[] = [
  {
    command: COMMANDS.rejectActor,
    decide: (subjects) => {
      const decisions = passagesAmong(subjects).flatMap((subject) => {
        const { folder, document } = subject;
        const mention = mentionOn(subject);
        if (!mention) {
          return [];
        }
        const passage = selectorOf(folder, document, mention.span);
        return [{ type: 'rejectPassage', passage, reject: 'actor' } as const];
      });
      return decisions.length > 0 ? decisions : NO_MENTION();
    },
  },
  {
    command: COMMANDS.assignActor,
    decide: async ([subject], answers) => {
      if (subject.kind !== 'passage') {
        return NO_WORDS();
      }
      const { folder, document } = subject;
      const { span, words } = wordsIn(subject);
      if (words === '') {
        return NO_WORDS();
      }
      const mention = mentionOn(subject)?.mention;
      const now = mention?.actor ?? undefined;
      const chosen =
        answers.actor === undefined
          ? await pickActor(folder, {
              title: vscode.l10n.t('Who is meant by “{0}” here?', inLine(words)),
              placeholder: vscode.l10n.t('Only this passage is decided'),
              likeness: { names: [words], file: document.file, first: mention?.alternatives ?? [] },
              without: now === undefined ? [] : [now],
              newName: words,
            })
          : { id: answers.actor, decisions: [] };
      if (!chosen) {
        return undefined;
      }
      const form = answers.form ?? formOf(words, mention?.form);
      const passage = selectorOf(folder, document, span);
      return [...chosen.decisions, { type: 'assignActor', passage, actor: chosen.id, ...(form && { form }) }];
    },
  },
  {
    command: COMMANDS.readAsSeat,
    decide: async ([subject], answers) => {
      const mention = subject.kind === 'passage' ? mentionOn(subject) : undefined;
      if (subject.kind !== 'passage' || !mention) {
        return vscode.l10n.t('No place is named at the cursor.');
      }
      const { folder, document } = subject;
      const words = document.text.slice(mention.span.start, mention.span.end);
      const form = answers.form ?? (await askReading(words));
      if (!form) {
        return undefined;
      }
      const readings = seatReadings(words);
      const known = form === 'place' ? readings?.place.id : readings?.government.id;
      const chosen =
        (answers.actor ?? known) === undefined
          ? await pickActor(folder, {
              title:
                form === 'place'
                  ? vscode.l10n.t('Which place is “{0}” here?', inLine(words))
                  : vscode.l10n.t('For whom does “{0}” stand here?', inLine(words)),
              placeholder: vscode.l10n.t('Only this passage is decided'),
              likeness: { names: [words], file: document.file, kind: form === 'place' ? 'place' : 'state' },
              newName: words,
            })
          : { id: answers.actor ?? known ?? '', decisions: [] };
      const passage = selectorOf(folder, document, mention.span);
      return chosen && [...chosen.decisions, { type: 'assignActor', passage, actor: chosen.id, form }];
    },
  },
  {
    command: COMMANDS.addAlias,
    decide: async ([subject], answers) => {
      if (subject.kind !== 'passage') {
        return NO_WORDS();
      }
      const { folder, document } = subject;
      const { words } = wordsIn(subject);
      if (words === '') {
        return NO_WORDS();
      }
      const chosen =
        answers.actor === undefined
          ? await pickActor(folder, {
              title: vscode.l10n.t('Whose name is “{0}”, in all sources?', inLine(words)),
              placeholder: vscode.l10n.t('The name is recorded as an alias of the actor'),
              likeness: { names: [words], file: document.file, first: mentionOn(subject)?.mention.alternatives ?? [] },
            })
          : { id: answers.actor, decisions: [] };
      return chosen && withAlias(folder, chosen.id, words);
    },
  },
  {
    command: COMMANDS.newActor,
    decide: async ([subject], answers) => {
      if (subject.kind !== 'passage') {
        return NO_WORDS();
      }
      const { folder, document } = subject;
      const { span, words } = wordsIn(subject);
      const name =
        answers.name ??
        (await askText({
          title: vscode.l10n.t('New Actor'),
          prompt: vscode.l10n.t('Its full name; it is recognised under this name in all sources.'),
          value: words,
        }));
      if (name === undefined) {
        return undefined;
      }
      const mention = mentionOn(subject)?.mention;
      const likely = ({ PER: 'person', ORG: 'organization', LOC: 'place', MISC: 'group' } as const)[
        mention?.entity ?? 'PER'
      ];
      const chosen = await newActor(folder, name, likely, answers.kind);
      if (!chosen) {
        return undefined;
      }
      // Other words than the name, or words that are somebody else's name, mean the new actor here at least.
      const isSure = words === name && mention === undefined;
      const passage = selectorOf(folder, document, span);
      const form = formOf(words, mention?.form);
      return words === '' || isSure
        ? chosen.decisions
        : [...chosen.decisions, { type: 'assignActor', passage, actor: chosen.id, ...(form && { form }) }];
    },
  },
];

/** The words that a passage is about, and where they stand. */
function wordsIn(subject: PassageSubject): { readonly span: Span; readonly words: string } {
  const span = wordsOf(subject);
  return { span, words: subject.document.text.slice(span.start, span.end).replace(/\s+/g, ' ') };
}

/** How words that the reader gives to an actor refer: as they did; a phrase without a capital describes. */
function formOf(words: string, former: MentionForm | undefined): MentionForm | undefined {
  const describes = /^(?:the |an? )?\p{Ll}/u.test(words);
  return former === undefined && describes ? 'descriptor' : undefined;
}

async function askReading(words: string): Promise<MentionForm | undefined> {
  const items = [
    { label: `$(location) ${vscode.l10n.t('The place')}`, form: 'place' as const },
    { label: `$(globe) ${vscode.l10n.t('The government or body that sits there')}`, form: 'metonym' as const },
  ];
  const title = vscode.l10n.t('What does “{0}” mean here?', inLine(words));
  return (await vscode.window.showQuickPick(items, { title }))?.form;
}
