import type { PassageKey } from '../../core/queries/navigation/passageKey';
import type { SourceFolder } from '../sources/sourceFolder';
import type { ActorLine } from './actorNodes';
import type { EventNode } from './eventNodes';
import type { QuoteNode } from './quoteNodes';

/** A line of one of the views. */
export type TreeLine = EventNode | QuoteNode | ActorLine;

/** What a line of a view stands for. Passages are known by their words, as offsets change. */
export type TreeTarget = { readonly folder: SourceFolder } & (
  | { readonly kind: 'actor'; readonly actor: string }
  | { readonly kind: 'event'; readonly event: string }
  /** One quotation or reported statement; of a row that gathers several sources, the first, and all of them count. */
  | { readonly kind: 'quote'; readonly file: string; readonly key: PassageKey; readonly inAllSources: boolean }
  /** A passage that reports an event. */
  | { readonly kind: 'report'; readonly file: string; readonly key: PassageKey }
);

/** What a line stands for; undefined for headings, and for facts that only belong to another line. */
export function targetOf(line: TreeLine): TreeTarget | undefined {
  const { folder } = line;
  switch (line.kind) {
    case 'actor':
      return { folder, kind: 'actor', actor: line.actor.id };
    case 'speaker':
      return line.speaker === '' ? undefined : { folder, kind: 'actor', actor: line.speaker };
    case 'group':
      return line.grouping === 'actor' && line.key !== '' ? { folder, kind: 'actor', actor: line.key } : undefined;
    case 'event':
      return { folder, kind: 'event', event: line.event.id };
    case 'statement':
    case 'sameStatement':
      return { folder, kind: 'quote', file: line.file, key: line.key, inAllSources: line.kind === 'statement' };
    case 'passage':
      return { folder, kind: 'report', file: line.file, key: line.key };
    case 'folder':
    case 'section':
    case 'role':
    case 'source':
      return undefined;
  }
}

/** What menus and keys ask for: `dateline.actor`, `dateline.event`, `dateline.quote`, `dateline.report`; of other lines their kind. */
export function contextValueOf(line: TreeLine): string {
  const target = targetOf(line);
  return target ? `dateline.${target.kind}` : line.kind;
}
