import * as vscode from 'vscode';
import type { DatelineApi } from '../../../src/extension';
import { ACTOR_KIND_WORDS, EVENT_TYPE_WORDS } from '../../../src/editor/words';
import { includes, ok } from '../expect';
import { ARREST } from './articles';
import { dateline, deleteFile, folderUri, putCursor, show, until, writeFile } from './workspace';

/** What icons say, by their names; those that stand for no kind of thing only please the eye. */
const MEANINGS: ReadonlyMap<string, readonly string[]> = meanings();

/** A view as VS Code asks for its lines. */
interface View<Node> {
  getChildren(node?: Node): readonly Node[];
  getTreeItem(node: Node): vscode.TreeItem;
}

describe('who cannot see the views', () => {
  let api: DatelineApi;

  before(async () => {
    api = await dateline();
    for (const [name, text] of Object.entries(ARREST)) await writeFile(`listening/${name}`, text);
    const corpus = api.corpusFor(folderUri());
    await until('all are analysed', () => corpus?.document('listening/three.txt'), api.onDidChange);
    await api.ready();
  });

  after(async () => {
    await vscode.commands.executeCommand('dateline.groupActorsByKind');
    await vscode.commands.executeCommand('dateline.groupEventsByDay');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await deleteFile('listening');
  });

  /** Goes through all lines of a view, and answers how many say more by their icon than by their name. */
  function listen<Node>(view: View<Node>, node?: Node): number {
    let told = 0;
    for (const child of view.getChildren(node)) {
      const item = view.getTreeItem(child);
      const spoken = spokenOf(item);
      for (const part of [nameOf(item), ...partsOf(item)]) includes(spoken, part);
      const { id: icon, color } = item.iconPath instanceof vscode.ThemeIcon ? item.iconPath : { id: '' };
      if (color) includes(spoken, 'sources differ');
      const words = color || !item.contextValue?.startsWith('dateline.') ? undefined : MEANINGS.get(icon);
      if (words) {
        ok(
          words.some((word) => spoken.toLowerCase().includes(word)),
          `${icon} is not in: ${spoken}`,
        );
        told++;
      }
      told += listen(view, child);
    }
    return told;
  }

  it('hears of each line of Actors what its icon and its badge say', async () => {
    for (const grouping of ['Kind', 'Source']) {
      await vscode.commands.executeCommand('dateline.actors.focus');
      await vscode.commands.executeCommand(`dateline.groupActorsBy${grouping}`);
      ok(listen(api.actors) > 3);
    }
  });

  it('hears of each line of Events its type and whether sources differ, in all groupings', async () => {
    await vscode.commands.executeCommand('dateline.events.focus');
    for (const grouping of ['Day', 'Actor', 'Source', 'Type']) {
      await vscode.commands.executeCommand(`dateline.groupEventsBy${grouping}`);
      ok(listen(api.events) > 3);
    }
  });

  it('hears of each line of Quotes who speaks, and whether it is a quotation', async () => {
    await vscode.commands.executeCommand('dateline.quotes.focus');
    ok(listen(api.quotes) > 3);
  });

  it('hears of each line of Context all that stands in it', async () => {
    await vscode.commands.executeCommand('dateline.context.focus');
    putCursor(await show('listening/one.txt'), 'Ingrid Solberg');
    const names = (): string =>
      api.context
        .getChildren()
        .map((node) => nameOf(api.context.getTreeItem(node)))
        .join();
    await until('she is shown', () => names().includes('Solberg'), api.context.onDidChangeTreeData);
    listen(api.context);
  });
});

function nameOf({ label }: vscode.TreeItem): string {
  return typeof label === 'string' ? label : (label?.label ?? '');
}

function partsOf({ description }: vscode.TreeItem): readonly string[] {
  return typeof description === 'string' ? description.split(' · ') : [];
}

/** What VS Code has a screen reader say of a line. */
function spokenOf(item: vscode.TreeItem): string {
  const description = typeof item.description === 'string' ? item.description : '';
  return item.accessibilityInformation?.label ?? `${nameOf(item)} ${description}`;
}

function meanings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>([
    ['quote', ['quotation', 'quotation marks']],
    ['comment', ['reported speech', 'accusation']],
  ]);
  for (const { word, icon } of [...Object.values(ACTOR_KIND_WORDS), ...Object.values(EVENT_TYPE_WORDS)])
    found.set(icon, [...(found.get(icon) ?? []), word]);
  return found;
}
