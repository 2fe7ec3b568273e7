import type { CorpusDocument } from '../../model/corpus';
import type { Span } from '../../model/span';

/** A stretch that the reader may fold. `furniture` is what does not belong to the article. */
export interface FoldingStretch extends Span {
  readonly kind: 'furniture' | 'section';
}

/** Runs of furniture, and the sections under subheadings (without the furniture behind them), in text order. */
export function foldingOf({ layout, text }: CorpusDocument): readonly FoldingStretch[] {
  const stretches: FoldingStretch[] = [];
  let furniture = null as Span | null;
  let section = null as Span | null;
  const close = (stretch: Span | null, kind: FoldingStretch['kind']): void => {
    if (stretch && /[\r\n]/.test(text.slice(stretch.start, stretch.end))) stretches.push({ ...stretch, kind });
  };
  for (const { kind, start, end } of layout.blocks) {
    if (kind === 'furniture') {
      furniture = { start: furniture?.start ?? start, end };
      continue;
    }
    close(furniture, 'furniture');
    furniture = null;
    if (kind === 'subheading') {
      close(section, 'section');
      section = { start, end };
    } else if (section) section = { start: section.start, end };
  }
  close(furniture, 'furniture');
  close(section, 'section');
  return stretches.sort((a, b) => a.start - b.start);
}
