/** Comparisons are documents of this scheme. */
export const COMPARISON_SCHEME = 'dateline';

/** The timeline is a panel of this type. */
export const TIMELINE_VIEW_TYPE = 'dateline.timeline';
