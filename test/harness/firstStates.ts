import type { Scene } from './scenes';

/** A folder of files, by name, or none; and what is photographed there. */
export interface FirstState {
  readonly files: Readonly<Record<string, string>> | null;
  readonly scenes: Readonly<Record<string, Scene>>;
}

const DIARY = `A ferry comes back

Porto, June 5, 2018

The ferry came back to Porto on Friday, June 5, the harbour office said.
`;

const MISTAKEN = `version: 1
documents:
  diary.txt: { outlet: Harbour Diary }
actors:
  harbour-office: { name: Harbour Office, kind: office }
annotations:
  - { file: diary.txt, exact: the lighthouse, note: It was mended. }
  - { file: gone.txt, exact: ferry, reject: actor }
`;

const step =
  (id: string): Scene =>
  async (workbench) => {
    await workbench.runCommand('Dateline: Get Started');
    const button = workbench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);
    await button.waitFor();
    if (!((await button.getAttribute('class')) ?? '').includes('expanded')) await button.click();
    // Where there is little room, VS Code shows no picture.
    await workbench.page.waitForSelector('.getting-started-media img', { state: 'attached' });
  };

/** Dateline before it has anything to show, or where something is wrong with what it shows. */
export const FIRST_STATES: readonly FirstState[] = [
  { files: null, scenes: { 'welcome-without-folder': async () => {} } },
  {
    files: { 'main.c': 'int main(void) { return 0; }\n', Makefile: 'all:\n' },
    scenes: {
      'welcome-other-folder': async () => {},
      ...Object.fromEntries(
        ['open', 'hover', 'events', 'compare', 'jump', 'correct'].map((id) => [`walkthrough-${id}`, step(id)]),
      ),
    },
  },
  {
    files: { 'annotations.yaml': 'version: 1\n' },
    scenes: {
      'views-without-articles': async (workbench) => {
        await workbench.runCommand('Dateline: Focus on Quotes View');
        await workbench.runCommand('Dateline: Focus on Context View');
      },
    },
  },
  {
    files: { 'one.txt': 'Nothing of note\n\nIt was quiet, and it stayed quiet.\n', 'annotations.yaml': 'version: 1\n' },
    scenes: {
      'views-without-lines': async (workbench) => {
        await workbench.runCommand('Dateline: Focus on Quotes View');
        await workbench.runCommand('Dateline: Focus on Context View');
      },
    },
  },
  {
    files: { 'diary.txt': DIARY, 'annotations.yaml': MISTAKEN },
    scenes: {
      'problems-of-mistakes': async (workbench) => {
        await workbench.openFile('annotations.yaml');
        await workbench.runCommand('Problems: Focus on Problems View');
      },
      'hover-problem': async (workbench) => {
        await workbench.runCommand('View: Hide Panel');
        await workbench.openFile('diary.txt', 'Friday');
        await workbench.hover();
      },
    },
  },
];
