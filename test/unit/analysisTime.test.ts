import assert from 'node:assert/strict';
import { analyse } from './shippedModels';

/** Processor time of one analysis, in milliseconds; the least of several, as other work only adds to it. */
function cost(text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    analyse(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('the time to analyse a document', () => {
  for (const unit of ['a:\n', 'a\n\n', 'a; ', 'to ', 'http://'])
    it(`grows with the length of ${JSON.stringify(unit)} again and again, not with its square`, () => {
      const [short, long] = [cost(unit.repeat(3_000), 3), cost(unit.repeat(24_000), 1)];
      assert.ok(long < 200 + short * 16, `${short} ms for 3,000, ${long} ms for 24,000`);
    }).timeout(60_000);
});
