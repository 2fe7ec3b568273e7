/** Names of the commands, as package.json contributes them. The last group is called by links and tree items only. */
export const COMMANDS = {
  nextMention: 'dateline.nextMention',
  previousMention: 'dateline.previousMention',
  nextEventSource: 'dateline.nextEventSource',
  nextQuoteSource: 'dateline.nextQuoteSource',
  showMentions: 'dateline.showMentions',
  refresh: 'dateline.refresh',
  annotateFolder: 'dateline.annotateFolder',
  stopAnnotating: 'dateline.stopAnnotating',
  openSamples: 'dateline.openSamples',
  filterEvents: 'dateline.filterEvents',
  clearEventFilter: 'dateline.clearEventFilter',
  filterQuotes: 'dateline.filterQuotes',
  clearQuoteFilter: 'dateline.clearQuoteFilter',
  groupByDay: 'dateline.groupEventsByDay',
  groupByActor: 'dateline.groupEventsByActor',
  groupBySource: 'dateline.groupEventsBySource',
  groupByType: 'dateline.groupEventsByType',
  toggleHighlighting: 'dateline.toggleHighlighting',
  showLog: 'dateline.showLog',
  setDocumentDate: 'dateline.setDocumentDate',
  openRecord: 'dateline.openRecord',

  openPassage: 'dateline.openPassage',
  openReport: 'dateline.openReport',
  openQuote: 'dateline.openQuote',
  peekActor: 'dateline.peekActor',
  peekEvent: 'dateline.peekEvent',
  peekQuote: 'dateline.peekQuote',
  peekStatements: 'dateline.peekStatements',
  showEvents: 'dateline.showEvents',
} as const;

/** The only commands that a link in a hover may run. All of them only show something, or ask before they write. */
export const LINKABLE_COMMANDS: readonly string[] = [
  COMMANDS.openPassage,
  COMMANDS.peekActor,
  COMMANDS.peekEvent,
  COMMANDS.peekQuote,
  COMMANDS.peekStatements,
  COMMANDS.showEvents,
  COMMANDS.setDocumentDate,
];
