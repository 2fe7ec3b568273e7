import * as vscode from 'vscode';
import { deepEqual, ok } from '../expect';

/** The package file as the host has read it. */
interface Manifest {
  readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
}

describe('the extension', () => {
  const extension = vscode.extensions.getExtension<unknown>('dateline.dateline');

  it('is there and activates', async () => {
    ok(extension, 'dateline.dateline is not installed');
    await extension.activate();
    ok(extension.isActive);
  });

  it('is active in a folder that is not trusted', async function () {
    if (vscode.workspace.isTrusted) {
      this.skip();
    }
    await extension?.activate();
    ok(extension?.isActive);
  });

  it('registers every command it contributes', async () => {
    ok(extension);
    await extension.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed = (extension.packageJSON as Manifest).contributes?.commands ?? [];
    ok(contributed.length > 0, 'the package contributes no commands');
    deepEqual(
      contributed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
