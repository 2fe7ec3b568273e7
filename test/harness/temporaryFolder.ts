import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is removed by the function given with it, and at the latest when this process exits. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** Makes one. Its path is short: VS Code makes sockets in there, and their paths have a limit. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'dateline-'));
  const remove = (): void => {
    process.removeListener('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', remove);
  return { path, remove };
}
