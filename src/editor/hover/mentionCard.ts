import * as vscode from 'vscode';
import type { Mention } from '../../core/model/corpus';
import { readable } from '../../core/queries/excerpt';
import { mentionReading } from '../../core/queries/mentionReading';
import type { MentionReading } from '../../core/queries/mentionReading';
import { COMMANDS } from '../commandIds';
import { passageArguments } from '../commands/passageArguments';
import type { LocatedDocument } from '../sources/sourceFolders';
import { describeActor } from './actorHover';
import type { Card, CardLine, CardSection } from './card';
import { command, plain, section, strong } from './card';

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
    title: [strong(words), plain(` — ${vscode.l10n.t('not certain who is meant')}`)],
    facts: [],
    sections,
  };
}

/** Why the words are read so, and whom else they may mean: a click decides for this passage. */
function readingSections(
  { folder, document }: LocatedDocument,
  mention: Mention,
  { reasons, others }: MentionReading,
): readonly CardSection[] {
  const lines: CardLine[] = reasons.map((reason) => ({ icon: 'info', runs: [plain(reason)] }));
  const { shown, more } = others;
  if (shown.length > 0) {
    const opening = mention.actor === null ? vscode.l10n.t('It could be') : vscode.l10n.t('It could also be');
    const place = passageArguments(folder, document, mention);
    const choices = shown.flatMap(({ id, name }, index) => [
      plain(index === 0 ? ' ' : ', '),
      command(name, COMMANDS.assignActor, [place, { actor: id }]),
    ]);
    const rest = more > 0 ? [plain(` ${vscode.l10n.t('and {0} more', more)}`)] : [];
    lines.push({ icon: 'question', runs: [plain(opening), ...choices, ...rest] });
  }
  return section('reading', lines);
}
