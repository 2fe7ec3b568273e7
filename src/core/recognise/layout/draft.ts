import type { BlockKind } from '../../model/text';
import { isAddress } from './address';
import type { RawBlock } from './blockLines';
import { type Dateline, findDateline } from './dateline';
import { isCaption, isFurniture } from './furniture';
import { type Byline, type Publication, readByline, readPublication } from './publication';
import { type Shape, shapeOf } from './shape';

/** A block while its part in the article is being worked out. */
export interface Draft {
  readonly block: RawBlock;
  readonly shape: Shape;
  readonly publication: Publication | null;
  readonly byline: Byline | null;
  readonly dateline: Dateline | null;
  /** Null while the block's own words leave it open. */
  kind: BlockKind | null;
}

/** Datelines are looked for only among so many blocks from the start. */
const HEAD_BLOCKS = 60;

/** What the block's own words say; the neighbours decide the rest. */
export function draftOf(text: string, block: RawBlock, index: number): Draft {
  const shape = shapeOf(text, block);
  const raw = shape.long ? '' : text.slice(block.start, block.end);
  const publication = raw === '' ? null : readPublication(raw, block.start);
  const dateline = index < HEAD_BLOCKS && !publication ? findDateline(text, block) : null;
  const byline = raw === '' || publication || dateline ? null : readByline(raw, block.start);
  const draft: Draft = { block, shape, publication, byline, dateline, kind: null };
  if (publication && publication.manner !== 'bare') draft.kind = 'published';
  else if (isAddress(text, block) || shape.pictured) draft.kind = 'furniture';
  else if (!publication && !dateline && isFurniture(shape)) draft.kind = 'furniture';
  else if (!publication && isCaption(text, block)) draft.kind = 'caption';
  return draft;
}

/** Running text by its look: several words that end as a sentence does, a dateline, or sheer length. */
export function isProse({ block, shape, dateline }: Draft): boolean {
  return dateline !== null || block.end - block.start >= 200 || (shape.ended && shape.words >= 12);
}
