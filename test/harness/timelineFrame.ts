import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Frame } from 'playwright-core';
import { ROOT } from './paths';
import type { Workbench } from './workbench';

const PATIENCE_MS = 15_000;

/** Shows the timeline; its page, in the frame inside the frame that VS Code gives it. */
export async function timelineFrame(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Dateline: Show Timeline');
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    for (const frame of workbench.page.frames())
      if (
        (await frame
          .locator('#plot [role=option]')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await workbench.page.waitForTimeout(100);
  }
  throw new Error('The timeline does not come up.');
}

/** Puts test/webview/inPage.ts, and axe-core that it uses, into the page. */
export async function equip(frame: Frame): Promise<void> {
  await frame.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test', 'webview', 'inPage.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  await frame.evaluate(outputFiles[0]?.text ?? '');
}
