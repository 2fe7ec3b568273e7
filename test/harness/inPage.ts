import type { ToTimeline } from '../../src/core/queries/timeline/timelineMessages';

/** How long the page of the timeline takes, in milliseconds. */
export interface PageTimes {
  /** From a chart's message to its picture. */
  readonly render: number;
  /** Median of steps of zooming in and out again. */
  readonly step: number;
}

/** What test/webview/inPage.ts puts into the page. */
export interface InPage {
  /** What axe-core finds wrong, one line for each rule, with the elements; marks that are hard to see, and what moves. */
  violations(): Promise<readonly string[]>;
  /** Id of the focused element, else id or class of the one that holds it. */
  focused(): string;
  /** Gives the page a chart, zooms into it by keys and out again, and counts the time until each picture is laid out. */
  times(message: Extract<ToTimeline, { type: 'chart' }>): Promise<PageTimes>;
}
