import type { ActorKind } from '../../core/model/actor';
import type { PassageKey } from '../../core/queries/navigation/passageKey';
import { quoteKeys } from '../../core/queries/navigation/passageKey';
import { statementsBySpeaker } from '../../core/queries/lists/statements';
import type { Statement } from '../../core/queries/lists/statements';
import type { QuotePlace } from '../../core/queries/wording/sharedWords';
import type { SourceFolder } from '../sources/sourceFolder';
import type { KeptNode } from './keptNodes';
import { KeptNodes } from './keptNodes';

interface NodeBase extends KeptNode<QuoteNode> {
  readonly folder: SourceFolder;
}

export interface QuoteFolderNode extends NodeBase {
  readonly kind: 'folder';
  readonly label: string;
}
export interface SpeakerNode extends NodeBase {
  readonly kind: 'speaker';
  /** Id of the actor; '' for unknown speakers. */
  readonly speaker: string;
  label: string;
  actorKind: ActorKind | null;
}
export interface StatementNode extends NodeBase {
  readonly kind: 'statement' | 'sameStatement';
  readonly file: string;
  readonly key: PassageKey;
  /** How many documents have it. */
  sources: number;
}

/** A line of the Quotes view. */
export type QuoteNode = QuoteFolderNode | SpeakerNode | StatementNode;

/** The nodes of the Quotes view: folders where there are several, speakers, statements, the same in other sources. */
export class QuoteNodes {
  private readonly nodes = new KeptNodes<QuoteNode>();

  get roots(): readonly QuoteNode[] {
    return this.nodes.roots;
  }

  /** Brings the nodes up to date; answers the changed ones, or `all` where the top itself has changed. */
  update(folders: readonly SourceFolder[], filter: string): readonly QuoteNode[] | 'all' {
    return this.nodes.rebuild(() =>
      folders.length > 1
        ? folders.map((folder) => this.folderNode(folder, filter))
        : folders.flatMap((folder) => this.speakers(folder, undefined, filter)),
    );
  }

  /** The line of a quote: its own, else that of the statement it repeats or frames. */
  ofQuote(folder: SourceFolder, file: string, index: number): QuoteNode | undefined {
    const document = folder.corpus.document(file);
    const keys = document ? quoteKeys(document) : [];
    const lineOf = (place: QuotePlace): QuoteNode | undefined => {
      const other = folder.corpus.document(place.file);
      const key = other && quoteKeys(other)[place.index];
      return this.nodes
        .all()
        .find(
          (node) =>
            node.folder === folder &&
            (node.kind === 'statement' || node.kind === 'sameStatement') &&
            node.file === place.file &&
            node.key.words === key?.words &&
            node.key.nth === key.nth,
        );
    };
    const quote = document?.quotes[index];
    const inside = keys.flatMap((_, at) => {
      const other = document?.quotes[at];
      return quote && other && at !== index && quote.start <= other.start && other.end <= quote.end ? [at] : [];
    });
    const places = [
      { file, index },
      ...folder.corpus.sameQuote(file, index),
      ...inside.map((at) => ({ file, index: at })),
    ];
    for (const place of places) {
      const found = lineOf(place);
      if (found) return found;
    }
    return undefined;
  }

  /** The line of a speaker. */
  ofSpeaker(folder: SourceFolder, actor: string): QuoteNode | undefined {
    return this.nodes.all().find((node) => node.kind === 'speaker' && node.folder === folder && node.speaker === actor);
  }

  private folderNode(folder: SourceFolder, filter: string): QuoteNode {
    const id = folder.uri.toString();
    const label = folder.uri.path.slice(folder.uri.path.lastIndexOf('/') + 1);
    const node = this.nodes.keep<QuoteFolderNode>({
      kind: 'folder',
      id,
      folder,
      parent: undefined,
      children: [],
      label,
    });
    this.nodes.setChildren(node, this.speakers(folder, node, filter));
    return node;
  }

  private speakers(folder: SourceFolder, parent: QuoteNode | undefined, filter: string): QuoteNode[] {
    return statementsBySpeaker(folder.corpus, filter).map(({ speaker, label, kind, statements }) => {
      const id = `${folder.uri.toString()}\n${speaker}`;
      const node = this.nodes.keep<SpeakerNode>({
        kind: 'speaker',
        id,
        folder,
        parent,
        children: [],
        speaker,
        label,
        actorKind: kind,
      });
      const isNew = node.label !== label || node.actorKind !== kind;
      node.label = label;
      node.actorKind = kind;
      const children = statements.flatMap((statement) => this.statement(node, statement) ?? []);
      this.nodes.setChildren(node, children, isNew);
      return node;
    });
  }

  private statement(parent: SpeakerNode, { quotes: [first, ...others] }: Statement): StatementNode | undefined {
    const sources = new Set([first, ...others].map(({ file }) => file)).size;
    const node = this.quote(parent, 'statement', first, sources);
    if (node) {
      const same = others.flatMap((other) => this.quote(node, 'sameStatement', other, 1) ?? []);
      const isNew = node.sources !== sources;
      node.sources = sources;
      this.nodes.setChildren(node, same, isNew);
    }
    return node;
  }

  private quote(
    parent: QuoteNode,
    kind: StatementNode['kind'],
    place: QuotePlace,
    sources: number,
  ): StatementNode | undefined {
    const { folder } = parent;
    const { file, index } = place;
    const document = folder.corpus.document(file);
    const key = document && quoteKeys(document)[index];
    if (!key) {
      return undefined;
    }
    const id = `${parent.id}\n${file}\n${key.words}\n${key.nth}`;
    return this.nodes.keep<StatementNode>({ kind, id, folder, parent, children: [], file, key, sources });
  }
}
