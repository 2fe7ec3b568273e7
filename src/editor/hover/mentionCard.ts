import * as vscode from 'vscode';
import type { Mention } from '../../core/model/corpus';
import { readable } from '../../core/queries/wording/excerpt';
import { mentionReading } from '../../core/queries/cards/mentionReading';
import type { MentionReading } from '../../core/queries/cards/mentionReading';
import { COMMANDS } from '../commandIds';
import { passageArguments } from '../commands/passageArguments';
import type { LocatedDocument } from '../sources/sourceFolders';
import { phraseText } from '../dates';
import { describeActor } from './actorHover';
import type { Card, CardSection } from './card';
import { aside, command, moreLine, plain, section, strong } from './card';

/** Who is meant by a mention and why; where the words fit several actors, the choice between them. */
export function describeMention(found: LocatedDocument, mention: Mention): Card | undefined {
  const { folder, document } = found;
  const reading = mentionReading(folder.corpus, mention);
  const sections = reading ? readingSections(found, mention, reading) : [];
  if (mention.actor !== null) {
    const card = describeActor(folder, mention.actor, document.file);
    return card && { ...card, sections: [...sections, ...card.sections] };
  }
  if (!reading || reading.others.shown.length === 0) {
    return undefined;
  }
  const words = readable(document.text.slice(mention.start, mention.end));
  return {
    icon: 'question',
    title: [strong(words), aside(vscode.l10n.t('not certain who is meant'))],
    facts: [],
    sections,
  };
}

/** Why the words are read so, and whom else they may mean: each choice decides for this passage. */
function readingSections(
  { folder, document }: LocatedDocument,
  mention: Mention,
  { reasons, others }: MentionReading,
): readonly CardSection[] {
  const place = passageArguments(folder, document, mention);
  const choices = others.shown.map(({ id, name }) => ({
    runs: [command(vscode.l10n.t('It is {0} here', name), COMMANDS.assignActor, [place, { actor: id }])],
  }));
  return [
    ...section(
      'reading',
      reasons.map((reason) => ({ icon: 'info', runs: [plain(phraseText(reason))] })),
    ),
    ...section('choices', [...choices, ...moreLine(others.more)], 'question', [plain(vscode.l10n.t('Not certain'))]),
  ];
}
