import type { DocumentAnalysis } from '../model/analysis';
import type { CorpusDocument } from '../model/corpus';
import type { ActorContribution } from './actorRecords';
import { plainText } from './resolveDocument';

interface Draft {
  names: ActorContribution['names'][number][];
  aliases: string[];
  roles: ActorContribution['roles'][number][];
  mentions: number[];
  quotes: number[];
}

/** What a document contributes to the records of its actors, by actor id. */
export function actorContributions(
  document: CorpusDocument,
  analysis: DocumentAnalysis,
  actorIds: readonly (string | null)[],
  outletActor: string | null,
): Map<string, ActorContribution> {
  const drafts = new Map<string, Draft>();
  const draft = (id: string): Draft => {
    const found = drafts.get(id) ?? { names: [], aliases: [], roles: [], mentions: [], quotes: [] };
    drafts.set(id, found);
    return found;
  };
  analysis.actors.forEach(({ name, kind, aliases, roles, described }, local) => {
    const id = actorIds[local] ?? null;
    if (id === null) return;
    const one = draft(id);
    one.names.push({ name, kind, ...(described && { described }) });
    one.aliases.push(...aliases);
    for (const role of roles) {
      const { start, end } = analysis.mentions[role] ?? { start: 0, end: 0 };
      if (end > start) one.roles.push({ file: document.file, start, end, text: document.text.slice(start, end) });
    }
  });
  if (outletActor !== null && document.outlet !== null) {
    draft(outletActor).names.push({ name: document.outlet, kind: 'outlet' });
  }
  document.mentions.forEach(({ actor, start, end, form }, index) => {
    if (actor === null) return;
    const one = draft(actor);
    one.mentions.push(index);
    // Only a decision of the reader gives a mention an actor that no name of the document leads to.
    if (one.names.length === 0 && form === 'name') one.aliases.push(plainText(document.text, { start, end }));
  });
  document.quotes.forEach(({ speaker }, index) => {
    if (speaker !== null) draft(speaker).quotes.push(index);
  });
  for (const { participants, place, attributedTo } of document.events) {
    for (const id of [...participants.map(({ actor }) => actor), place, attributedTo]) if (id !== null) draft(id);
  }
  return drafts;
}
