import * as vscode from 'vscode';
import { passageInLane, timelineChart } from '../../core/queries/timeline/timelineChart';
import type { FromTimeline, ToTimeline } from '../../core/queries/timeline/timelineMessages';
import { readFromTimeline } from '../../core/queries/timeline/timelineMessages';
import { COMMANDS } from '../commandIds';
import { revealPlace } from '../commands/revealPlace';
import type { SourceFolder } from '../sources/sourceFolder';
import type { SourceFolders } from '../sources/sourceFolders';
import { TIMELINE_VIEW_TYPE } from '../viewIds';
import { timelinePage, timelineRoot } from './timelinePage';
import { timelineTexts } from './timelineTexts';

/** The timeline of one folder, in a tab of its own. It is kept up to date while it can be seen, and restored with the window. */
export class TimelinePanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private folder: string | undefined;
  /** What the page was last given. */
  private given: { readonly folder: SourceFolder; readonly revision: number } | undefined;
  private isReady = false;
  private readonly asked = new vscode.EventEmitter<FromTimeline>();
  private readonly subscription: vscode.Disposable;

  /** Fires with what the page asks for, when it is done. */
  readonly onDidAsk = this.asked.event;

  constructor(
    private readonly sources: SourceFolders,
    private readonly extension: vscode.Uri,
  ) {
    this.subscription = vscode.Disposable.from(
      this.asked,
      sources.onDidChange(() => this.update()),
      vscode.commands.registerCommand(COMMANDS.showTimeline, () => this.show()),
      vscode.window.registerWebviewPanelSerializer(TIMELINE_VIEW_TYPE, this),
    );
  }

  dispose(): void {
    this.subscription.dispose();
    this.panel?.dispose();
  }

  /** Shows the timeline of the folder at hand. */
  show(): void {
    const active = vscode.window.activeTextEditor;
    const folder = (active && this.sources.of(active.document.uri)) ?? this.sources.folders[0];
    if (!folder) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of articles first.'));
      return;
    }
    this.folder = folder.uri.toString();
    if (this.panel) {
      this.panel.reveal();
    } else {
      const options = { enableScripts: true, localResourceRoots: [timelineRoot(this.extension)] };
      const title = vscode.l10n.t('Timeline');
      this.take(vscode.window.createWebviewPanel(TIMELINE_VIEW_TYPE, title, vscode.ViewColumn.Active, options));
    }
    this.update();
  }

  /** Takes over the tab of the window's last session. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.panel?.dispose();
    panel.webview.options = { enableScripts: true, localResourceRoots: [timelineRoot(this.extension)] };
    this.take(panel);
    return Promise.resolve();
  }

  /** Does what the page asks for. */
  async handle(message: FromTimeline): Promise<void> {
    if (message.type === 'ready') {
      this.isReady = true;
      this.folder ??= message.folder ?? undefined;
      this.given = undefined;
      this.update();
    } else if (message.type === 'compare') {
      await vscode.commands.executeCommand(COMMANDS.compareEvent, this.folder, message.event);
    } else {
      await this.open(message.event, message.lane);
    }
    this.asked.fire(message);
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    panel.iconPath = { dark: this.icon('dark'), light: this.icon('light') };
    this.isReady = false;
    this.given = undefined;
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const read = readFromTimeline(message);
      if (read) {
        void this.handle(read);
      }
    });
    panel.onDidChangeViewState(() => this.update());
    panel.onDidDispose(() => {
      if (this.panel === panel) {
        this.panel = undefined;
        this.isReady = false;
      }
    });
    panel.webview.html = timelinePage(panel.webview, this.extension, timelineTexts());
  }

  private icon(theme: string): vscode.Uri {
    return vscode.Uri.joinPath(this.extension, 'media', 'tab', `timeline-${theme}.svg`);
  }

  /** Gives the page what has changed, while it can be seen. */
  private update(): void {
    const folder = this.folderAtHand();
    if (!this.panel?.visible || !this.isReady || !folder) {
      return;
    }
    const { revision } = folder.corpus;
    if (this.given?.folder === folder && this.given.revision === revision) {
      return;
    }
    this.given = { folder, revision };
    const chart = timelineChart(folder.corpus);
    void this.post({ type: 'chart', folder: folder.uri.toString(), chart, texts: timelineTexts() });
  }

  private post(message: ToTimeline): Thenable<boolean> | undefined {
    return this.panel?.webview.postMessage(message);
  }

  private folderAtHand(): SourceFolder | undefined {
    return this.sources.folders.find(({ uri }) => uri.toString() === this.folder) ?? this.sources.folders[0];
  }

  private async open(id: string, lane: string | null): Promise<void> {
    const folder = this.folderAtHand();
    const event = folder?.corpus.event(id);
    if (!folder || !event) {
      return;
    }
    const passage = passageInLane(folder.corpus, event, lane) ?? passageInLane(folder.corpus, event, null);
    const place = passage && folder.locationOf(passage);
    if (place) {
      await revealPlace(place);
    }
  }
}
