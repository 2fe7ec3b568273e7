import * as vscode from 'vscode';
import { disputedEvents } from '../../core/queries/cards/eventCard';
import { quoteWithKey } from '../../core/queries/navigation/passageKey';
import { sourceCount } from '../counts';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';

/** Addresses of lines, for their badges only: nothing can be opened under it. */
const SCHEME = 'dateline-sources';

/** What a badge is about, JSON-safe. */
type BadgeSubject =
  | { readonly kind: 'actor' | 'speaker' | 'event'; readonly id: string }
  | { readonly kind: 'quote'; readonly file: string; readonly words: string; readonly nth: number }
  | { readonly kind: 'file'; readonly file: string };

/** An address under which a line gets the badge of what it shows. */
export function badgeUri({ uri }: SourceFolder, subject: BadgeSubject): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${subject.kind}`,
    query: JSON.stringify([uri.toString(), subject]),
  });
}

/** What a badge says: in how many documents a thing stands, whether they differ, whether the active one is among them. */
interface Facts {
  readonly sources: number;
  readonly differ: boolean;
  readonly isHere: boolean;
}

/**
 * How many sources there are, at the right of a line, where a long title cannot push it out of sight; `!` where they
 * differ, `•` where the article in the active editor is one of them.
 */
export class SourceBadges implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[]>();
  /** What was answered for each address, to tell the editor what has changed since. */
  private readonly shown = new Map<string, { readonly uri: vscode.Uri; readonly answer: string }>();
  private readonly subscription: vscode.Disposable;

  readonly onDidChangeFileDecorations = this.changed.event;

  constructor(private readonly sources: SourceFolders) {
    this.subscription = vscode.Disposable.from(
      vscode.window.registerFileDecorationProvider(this),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      sources.onDidChange(() => this.update()),
      this.changed,
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== SCHEME) {
      return undefined;
    }
    const facts = this.factsOf(uri);
    this.shown.set(uri.toString(), { uri, answer: JSON.stringify(facts) });
    return facts && decorationOf(facts);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private update(): void {
    const changed: vscode.Uri[] = [];
    for (const [key, { uri, answer }] of this.shown) {
      const facts = this.factsOf(uri);
      if (JSON.stringify(facts) !== answer) {
        changed.push(uri);
        if (facts) {
          this.shown.set(key, { uri, answer: JSON.stringify(facts) });
        } else {
          this.shown.delete(key);
        }
      }
    }
    if (changed.length > 0) {
      this.changed.fire(changed);
    }
  }

  private factsOf(uri: vscode.Uri): Facts | undefined {
    const [address, subject] = JSON.parse(uri.query) as [string, BadgeSubject];
    const folder = this.sources.folders.find((candidate) => candidate.uri.toString() === address);
    const files = folder && filesOf(folder, subject);
    const active = vscode.window.activeTextEditor?.document.uri;
    const here = active && folder?.pathOf(active);
    return (
      files && {
        sources: files.length,
        differ: subject.kind === 'event' && disputedEvents(folder.corpus).has(subject.id),
        isHere: here !== undefined && files.includes(here),
      }
    );
  }
}

function filesOf({ corpus }: SourceFolder, subject: BadgeSubject): readonly string[] | undefined {
  switch (subject.kind) {
    case 'actor':
      return corpus.actor(subject.id)?.documents;
    case 'speaker':
      return corpus
        .actor(subject.id)
        ?.documents.filter((file) => corpus.document(file)?.quotes.some(({ speaker }) => speaker === subject.id));
    case 'event':
      return corpus.event(subject.id)?.documents;
    case 'quote': {
      const document = corpus.document(subject.file);
      const index = document ? quoteWithKey(document, subject) : -1;
      return index < 0 ? undefined : [...new Set(corpus.sameQuote(subject.file, index).map(({ file }) => file))];
    }
    case 'file':
      return [subject.file];
  }
}

function decorationOf({ sources, differ, isHere }: Facts): vscode.FileDecoration | undefined {
  if (sources < 2 && !differ && !isHere) {
    return undefined;
  }
  const mark = (differ ? '!' : '') + (isHere ? '•' : '');
  const number = sources < 2 || mark.length === 2 ? '' : sources > (mark ? 9 : 99) ? '…' : String(sources);
  const color = differ ? 'dateline.disagreementForeground' : isHere ? 'dateline.openArticleForeground' : undefined;
  return new vscode.FileDecoration(
    number + mark,
    inWords({ sources, differ, isHere }),
    color && new vscode.ThemeColor(color),
  );
}

function inWords({ sources, differ, isHere }: Facts): string {
  const count = differ ? vscode.l10n.t('{0}, which differ', sourceCount(sources)) : sourceCount(sources);
  return isHere ? vscode.l10n.t('{0}, the active article among them', count) : count;
}
