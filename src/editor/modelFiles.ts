import * as vscode from 'vscode';
import type { ModelFiles } from '../core/model/languageModels';
import { checkSyntaxModel } from '../core/recognise/parse/syntaxModelFile';
import { checkModel } from '../core/recognise/tagger/modelFile';
import { readExtensionFile } from './readExtensionFile';
import type { Log } from './sources/analyser';

/** The files of the models; null, with the reason logged, for one that cannot be used. Does not reject. */
export async function readModelFiles(extensionUri: vscode.Uri, log: Log): Promise<ModelFiles> {
  const read = async (
    file: string,
    check: (bytes: Uint8Array) => void,
    consequence: string,
  ): Promise<Uint8Array | null> => {
    try {
      const bytes = await readExtensionFile(vscode.Uri.joinPath(extensionUri, 'media', 'model', file));
      check(bytes);
      return bytes;
    } catch (error) {
      log.warn(`${consequence}: ${String(error)}`);
      return null;
    }
  };
  const [names, syntax] = await Promise.all([
    read('names.bin', checkModel, 'Names are found by rules alone'),
    read('syntax.bin', checkSyntaxModel, 'No events are found'),
  ]);
  return { names, syntax };
}
