'use strict';
// Runs beside the extension in its host, and writes into the file of DATELINE_EVENT_LOOP_LOG, a line each:
// `ready SOURCES` once all sources are read, and for every time at which the host's thread was busy for longer than a
// frame `busy BEGIN ELAPSED COMPUTED`: when, how long, and for how much of that it computed rather than waited for a
// processor that other programs had. All in milliseconds.
const { appendFileSync } = require('node:fs');
const vscode = require('vscode');

const STEP_MS = 4;
const NOTED_MS = 12;

exports.activate = (context) => {
  const log = process.env.DATELINE_EVENT_LOOP_LOG;
  let last = Date.now();
  let computed = computing();
  const timer = setInterval(() => {
    const now = Date.now();
    const nowComputed = computing();
    if (now - last - STEP_MS > NOTED_MS)
      appendFileSync(log, `busy ${last} ${now - last - STEP_MS} ${Math.round(nowComputed - computed)}\n`);
    last = now;
    computed = nowComputed;
  }, STEP_MS);
  context.subscriptions.push({ dispose: () => clearInterval(timer) });
  void sayWhenReady(log);
};

/** Processor time of this thread. */
function computing() {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function sayWhenReady(log) {
  const [folder] = vscode.workspace.workspaceFolders;
  const dateline = await vscode.extensions.getExtension('dateline.dateline').activate();
  await dateline.ready();
  appendFileSync(log, `ready ${dateline.corpusFor(folder.uri)?.files().length ?? 0}\n`);
}
