import { startAnalysisWorker } from '#analysis-worker';
import * as vscode from 'vscode';
import type { Corpus } from './core/model/corpus';
import { translateMessages } from './core/util/message';
import { registerAnnotationsFile } from './editor/annotationsFile/registerAnnotationsFile';
import { registerExchange } from './editor/exchange/registerExchange';
import { registerComparison } from './editor/compare/registerComparison';
import { registerCuration } from './editor/curation/registerCuration';
import { mergeDropped } from './editor/curation/mergeDropped';
import { Notes } from './editor/curation/notes';
import { registerFolderCommands } from './editor/commands/folderCommands';
import { registerGoToCommands } from './editor/commands/goToCommands';
import { registerNavigationCommands } from './editor/commands/navigationCommands';
import { registerCounterpartCommand } from './editor/commands/openCounterpart';
import { ContextView } from './editor/context/contextView';
import { ContextKeys } from './editor/contextKeys';
import { FocusedActorDecoration } from './editor/decorations/focusedActor';
import { EventMarksDecoration } from './editor/decorations/eventMarks';
import { FurnitureDecoration } from './editor/decorations/furniture';
import { dateDiagnostics } from './editor/dateDiagnostics';
import { DisagreementDiagnostics } from './editor/disagreementDiagnostics';
import { ARTICLES } from './editor/documentSelector';
import { ArticleHoverProvider } from './editor/hover/hoverProvider';
import { HighlightingStatus } from './editor/highlightingStatus';
import { LanguageStatus } from './editor/languageStatus';
import { readModelFiles } from './editor/modelFiles';
import { DateInlayHints } from './editor/providers/dateInlayHints';
import { QuotingHierarchyProvider } from './editor/providers/callHierarchy';
import { EventCodeLenses } from './editor/providers/eventCodeLens';
import { TimelinePanel } from './editor/timeline/timelinePanel';
import { ActorNavigationProvider } from './editor/providers/navigationProviders';
import { registerReadingProviders } from './editor/providers/readingProviders';
import { CorpusSymbolProvider, OutlineProvider } from './editor/providers/symbolProviders';
import { LEGEND, SemanticTokensProvider } from './editor/semanticTokens';
import { Analyser } from './editor/sources/analyser';
import { SourceFolders } from './editor/sources/sourceFolders';
import { ActorsView } from './editor/tree/actorsView';
import { EventsView } from './editor/tree/eventsView';
import { QuotesView } from './editor/tree/quotesView';
import { SourceBadges } from './editor/tree/sourceBadges';
import { registerTreeCommands } from './editor/tree/treeCommands';

/** What the extension offers to other extensions and to its tests. */
export interface DatelineApi {
  /** Resolves once every annotated folder is wholly analysed. */
  ready(): Promise<void>;
  /** The corpus of the annotated folder that an address lies in, or undefined. */
  corpusFor(uri: vscode.Uri): Corpus | undefined;
  /** Files that were left out, by path, with the reason. */
  problemsFor(uri: vscode.Uri): ReadonlyMap<string, string> | undefined;
  /** Fires when a folder is opened or closed, or its corpus or progress has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** The lines of the Actors view. */
  readonly actors: Pick<
    ActorsView,
    'getChildren' | 'getTreeItem' | 'getParent' | 'resolveTreeItem' | 'setFilter' | 'selection' | 'onDidChangeSelection'
  >;
  /** The lines of the Events view. */
  readonly events: Pick<EventsView, 'getChildren' | 'getTreeItem' | 'getParent' | 'selected' | 'onDidChangeSelection'>;
  /** The lines of the Quotes view. */
  readonly quotes: Pick<
    QuotesView,
    'getChildren' | 'getTreeItem' | 'getParent' | 'resolveTreeItem' | 'setFilter' | 'selection' | 'onDidChangeSelection'
  >;
  /** The lines of the Context view. */
  readonly context: Pick<ContextView, 'getChildren' | 'getTreeItem' | 'getParent' | 'onDidChangeTreeData'>;
  /** Notes on passages, as comment threads. */
  readonly notes: Pick<Notes, 'threadsOf'>;
  /** What is dimmed, and where the actor at the cursor is marked. Undefined while it is not known yet. */
  readonly furniture: { rangesIn(editor: vscode.TextEditor): readonly vscode.Range[] | undefined };
  readonly focusedActor: { rangesIn(editor: vscode.TextEditor): readonly vscode.Range[] | undefined };
  /** The marks in the gutter. Undefined while they are not known yet. */
  readonly eventMarks: Pick<EventMarksDecoration, 'marksIn'>;
  /** The timeline: what its page asks for. */
  readonly timeline: Pick<TimelinePanel, 'handle' | 'onDidAsk'>;
}

/** Everything is registered at once; what is not analysed yet is waited for by whoever asks. */
export function activate(context: vscode.ExtensionContext): DatelineApi {
  translateMessages(vscode.l10n.bundle ?? {});
  const log = vscode.window.createOutputChannel('Dateline', { log: true });
  const models = readModelFiles(context.extensionUri, log);
  const analyser = new Analyser(() => startAnalysisWorker(context.extensionUri.toString(), models), log, models);
  const diagnostics = vscode.languages.createDiagnosticCollection('dateline');
  const sources = new SourceFolders({ analyser, log, diagnostics });
  const tokens = new SemanticTokensProvider(sources);
  const actors = new ActorNavigationProvider(sources);
  const inlayHints = new DateInlayHints(sources);
  const lenses = new EventCodeLenses(sources);
  const timeline = new TimelinePanel(sources, context.extensionUri);
  const events = new EventsView(sources, context.workspaceState);
  const quotes = new QuotesView(sources);
  const notes = new Notes(sources);
  const views = { actors: new ActorsView(sources, context.workspaceState, mergeDropped), events, quotes };
  const contextView = new ContextView(sources);
  const furniture = new FurnitureDecoration(sources);
  const focusedActor = new FocusedActorDecoration(sources);
  const eventMarks = new EventMarksDecoration(sources, context.extensionUri);
  context.subscriptions.push(
    log,
    analyser,
    diagnostics,
    sources,
    tokens,
    vscode.languages.registerDocumentSemanticTokensProvider(ARTICLES, tokens, LEGEND),
    vscode.languages.registerHoverProvider(ARTICLES, new ArticleHoverProvider(sources)),
    lenses,
    vscode.languages.registerCodeLensProvider(ARTICLES, lenses),
    inlayHints,
    vscode.languages.registerInlayHintsProvider(ARTICLES, inlayHints),
    dateDiagnostics(sources),
    new DisagreementDiagnostics(sources),
    vscode.languages.registerDefinitionProvider(ARTICLES, actors),
    vscode.languages.registerReferenceProvider(ARTICLES, actors),
    vscode.languages.registerDocumentHighlightProvider(ARTICLES, actors),
    vscode.languages.registerCallHierarchyProvider(ARTICLES, new QuotingHierarchyProvider(sources)),
    vscode.languages.registerDocumentSymbolProvider(ARTICLES, new OutlineProvider(sources), { label: 'Dateline' }),
    vscode.languages.registerWorkspaceSymbolProvider(new CorpusSymbolProvider(sources)),
    new SourceBadges(sources),
    views.actors,
    events,
    quotes,
    registerTreeCommands(sources, views),
    contextView,
    new LanguageStatus(sources),
    new HighlightingStatus(sources),
    new ContextKeys(sources),
    furniture,
    focusedActor,
    eventMarks,
    registerNavigationCommands(sources),
    registerCounterpartCommand(sources),
    registerGoToCommands(sources),
    registerComparison(sources),
    timeline,
    registerFolderCommands(context, sources, log),
    registerCuration(sources, notes),
    registerReadingProviders(sources),
    registerAnnotationsFile(sources),
    registerExchange(sources),
  );
  return {
    ready: () => sources.ready(),
    corpusFor: (uri) => sources.of(uri)?.corpus,
    problemsFor: (uri) => sources.of(uri)?.progress.problems,
    onDidChange: sources.onDidChange,
    actors: views.actors,
    events,
    quotes,
    context: contextView,
    notes,
    furniture,
    focusedActor,
    eventMarks,
    timeline,
  };
}
