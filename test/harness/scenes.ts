import { timelineFrame } from './timelineFrame';
import type { Workbench } from './workbench';

/** Brings a workbench, with nothing open but the Events view, into the state that a picture shows. */
export type Scene = (workbench: Workbench) => Promise<void>;

/** The article that most pictures show. */
const ARTICLE = '02-bishkek-courier.txt';

/** The command is there only where there is a panel. */
async function hidePanel(workbench: Workbench): Promise<void> {
  if (await workbench.page.locator('.part.panel').isVisible()) await workbench.runCommand('View: Hide Panel');
}

/** On the sample sources. */
export const SAMPLE_SCENES: Readonly<Record<string, Scene>> = {
  highlights: (workbench) => workbench.openFile(ARTICLE, 'Kyrgyzstan'),
  'hover-actor': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.hover();
  },
  'hover-date': async (workbench) => {
    await workbench.openFile(ARTICLE, 'last Thursday');
    await workbench.hover();
  },
  'hover-quote': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Water is not a weapon');
    await workbench.hover();
  },
  events: async (workbench) => {
    // The view follows the cursor to the event that most sources report; its passages are opened there.
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.page.locator('.monaco-list-row.selected .monaco-tl-twistie.collapsed').first().click();
  },
  'events-by-actor': async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.runCommand('Dateline: Group Events by Actor');
  },
  comparison: async (workbench) => {
    await workbench.openFile(ARTICLE, 'cut off natural gas');
    await workbench.press('Shift+Alt+s');
  },
  'comparison-quote': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Water is not a weapon');
    await workbench.press('Shift+Alt+s');
  },
  timeline: async (workbench) => {
    const frame = await timelineFrame(workbench);
    await frame.locator('#plot').focus();
    await frame.locator('#plot').press('ArrowRight');
    await frame.locator('#plot').press('ArrowRight');
    await frame.locator('#undated summary').click();
  },
  'hover-event': async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.hover();
  },
  actors: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.runCommand('Dateline: Reveal in Actors View');
  },
  quotes: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Water is not a weapon');
    await workbench.runCommand('Dateline: Reveal in Quotes View');
  },
  context: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Alt+d', 'c');
  },
  'focused-actor': (workbench) => workbench.openFile(ARTICLE, 'Yusupova', 2),
  'occurrences-of-vscode': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Yusupova', 2);
    await workbench.runCommand('Search: Find in Files');
    await workbench.page.keyboard.type('Yusupova');
    await workbench.press('Enter');
  },
  'outline-of-vscode': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Yusupova', 2);
    await workbench.runCommand('Explorer: Focus on Outline View');
  },
  'go-to-actor': async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.press('Alt+d', 'a');
    await workbench.page.keyboard.type('to');
  },
  'go-to-event': async (workbench) => {
    await workbench.runCommand('Dateline: Go to Event…');
    await workbench.page.keyboard.type('gas');
  },
  'document-date': async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.runCommand('Dateline: Set Document Date…');
  },
  counterpart: async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.press('Alt+d', 's');
  },
  problems: async (workbench) => {
    await workbench.openFile(ARTICLE);
    await workbench.runCommand('Problems: Focus on Problems View');
  },
  'call-hierarchy': async (workbench) => {
    await hidePanel(workbench);
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+Alt+h');
  },
  annotations: async (workbench) => {
    await workbench.openFile('annotations.yaml');
  },
  'language-status': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Kyrgyzstan');
    await workbench.page.locator('[id="status.languageStatus"]').first().hover();
    await workbench.page.waitForSelector('.hover-language-status');
  },
  peek: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+F12');
  },
  corrections: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Control+.');
  },
  'pick-actor': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.runCommand('Dateline: This Is Somebody Else Here…');
  },
  'pick-event': async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.runCommand('Dateline: Same Event As…');
  },
  'pick-places': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Bishkek Courier');
    await workbench.runCommand('Dateline: Mark Alike in All Sources…');
    await workbench.press('Enter');
  },
  'pick-format': (workbench) => workbench.runCommand('Dateline: Export…'),
  'pick-comparison': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 3);
    await workbench.press('Shift+Alt+s');
  },
  'comparison-actor': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Gulnara Asanova');
    await workbench.press('Shift+Alt+s');
  },
  'filter-box': async (workbench) => {
    await workbench.runCommand('Dateline: Filter Actors…');
    await workbench.page.keyboard.type('border');
  },
  rename: async (workbench) => {
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('F2');
  },
  'symbols-of-all': async (workbench) => {
    await workbench.press('Control+t');
    await workbench.page.keyboard.type('border');
  },
  note: async (workbench) => {
    await workbench.openFile('01-steppe-news-agency.txt', 'technical pause');
    await workbench.page.locator('.comment-range-glyph.comment-thread').first().click();
  },
  'note-new': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Yusupova', 2);
    await workbench.press('Control+d');
    await workbench.runCommand('Dateline: Add Note…');
  },
  'comments-of-vscode': async (workbench) => {
    await workbench.openFile('01-steppe-news-agency.txt');
    await workbench.runCommand('Comments: Focus on Comments View');
  },
  'context-menu': async (workbench) => {
    await hidePanel(workbench);
    await workbench.openFile(ARTICLE, 'Toktorov', 2);
    await workbench.press('Shift+F10');
    await workbench.page.locator('.monaco-menu .action-label', { hasText: /^Dateline$/ }).hover();
  },
  'context-menu-of-event': async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    await workbench.page.locator('.pane-body .monaco-list-row.selected').first().click({ button: 'right' });
  },
  'tooltip-of-event': async (workbench) => {
    await workbench.openFile(ARTICLE, 'gunfight');
    const line = await workbench.page.locator('.pane-body .monaco-list-row.selected').first().boundingBox();
    if (!line) throw new Error('No event is selected.');
    await workbench.page.mouse.move(line.x + 100, line.y + 8);
    await workbench.page.waitForSelector('.workbench-hover');
  },
  settings: async (workbench) => {
    await workbench.runCommand('Preferences: Open Settings (UI)');
    await workbench.page.keyboard.type('@ext:dateline.dateline');
  },
  'walkthrough-done': async (workbench) => {
    await workbench.runCommand('Dateline: Get Started');
    await workbench.page.waitForSelector('.getting-started-step');
  },
  // The last, as the switch and the filter stay.
  'highlighting-off': async (workbench) => {
    await workbench.openFile(ARTICLE, 'Kyrgyzstan');
    await workbench.runCommand('Dateline: Toggle Highlighting');
  },
  'filter-without-result': async (workbench) => {
    await workbench.runCommand('Dateline: Filter Events…');
    await workbench.page.keyboard.type('nothing of the kind');
    await workbench.press('Enter');
  },
};
