'use strict';
// Runs beside the extension in its host: notes every time at which the host was busy for longer than a frame, as one line
// `begin length` in milliseconds, into the file of DATELINE_EVENT_LOOP_LOG.
const { appendFileSync } = require('node:fs');

const STEP_MS = 4;
const NOTED_MS = 12;

exports.activate = (context) => {
  const log = process.env.DATELINE_EVENT_LOOP_LOG;
  let last = Date.now();
  appendFileSync(log, `${last} 0\n`);
  const timer = setInterval(() => {
    const now = Date.now();
    const busy = now - last - STEP_MS;
    if (busy > NOTED_MS) appendFileSync(log, `${last} ${busy}\n`);
    last = now;
  }, STEP_MS);
  context.subscriptions.push({ dispose: () => clearInterval(timer) });
};
