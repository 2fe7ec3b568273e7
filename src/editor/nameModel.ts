import * as vscode from 'vscode';
import { checkModel } from '../core/recognise/tagger/modelFile';
import { readExtensionFile } from './readExtensionFile';
import type { Log } from './sources/analyser';

/** The file of the name model; null, with the reason logged, where it cannot be used and names are found by rules alone. */
export async function readNameModel(extensionUri: vscode.Uri, log: Log): Promise<Uint8Array | null> {
  try {
    const bytes = await readExtensionFile(vscode.Uri.joinPath(extensionUri, 'media', 'model', 'names.bin'));
    checkModel(bytes);
    return bytes;
  } catch (error) {
    log.warn(`Names are found by rules alone: ${String(error)}`);
    return null;
  }
}
