import { resolve } from 'node:path';

/** The root of the project. */
export const ROOT = resolve(__dirname, '..', '..');

/** Where the VS Codes for tests and demonstrations are kept between runs: outside the extension's own dependencies. */
export const CACHE = resolve(process.env['DATELINE_VSCODE_CACHE'] ?? resolve(ROOT, '.vscode-test'));

/** A program of the project's dependencies. */
export function bin(name: string): string {
  return resolve(ROOT, 'node_modules', '.bin', name);
}
