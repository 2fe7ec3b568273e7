import assert from 'node:assert/strict';
import { UpdateQueue } from '../../../src/editor/sources/updateQueue';

/** A queue whose updates end when the test says so. */
class Bench {
  /** Items in the order in which they were begun. */
  readonly begun: string[] = [];
  /** Items whose update ended in time. */
  readonly kept: string[] = [];
  updates = 0;
  urgent: string[] = [];
  private readonly endings = new Map<string, () => void>();
  readonly queue: UpdateQueue;

  constructor(lanes: number) {
    this.queue = new UpdateQueue({
      lanes,
      update: async (item, isStale) => {
        this.begun.push(item);
        await new Promise<void>((resolve) => this.endings.set(item, resolve));
        if (!isStale()) this.kept.push(item);
      },
      urgent: () => this.urgent,
      updated: () => void this.updates++,
    });
  }

  /** Ends the update of an item, and lets the queue go on. */
  async end(item: string): Promise<void> {
    const before = this.updates;
    const ending = this.endings.get(item);
    assert.ok(ending, `${item} is not under way`);
    this.endings.delete(item);
    ending();
    while (this.updates === before) await Promise.resolve();
    await Promise.resolve();
  }
}

describe('the queue of sources', () => {
  it('has no more items under way than lanes, and takes the others in turn', async () => {
    const bench = new Bench(2);
    ['a', 'b', 'c', 'd'].forEach((item) => bench.queue.change(item));
    assert.deepEqual(bench.begun, ['a', 'b']);
    await bench.end('b');
    assert.deepEqual(bench.begun, ['a', 'b', 'c']);
    await bench.end('a');
    await bench.end('c');
    await bench.end('d');
    assert.deepEqual(bench.kept, ['b', 'a', 'c', 'd']);
    assert.ok(bench.queue.isIdle);
  });

  it('takes the urgent items first, the most urgent before the others', async () => {
    const bench = new Bench(1);
    bench.urgent = ['d', 'not a source', 'c'];
    ['a', 'b', 'c', 'd'].forEach((item) => bench.queue.change(item));
    for (const item of ['a', 'd', 'c', 'b']) await bench.end(item);
    assert.deepEqual(bench.kept, ['a', 'd', 'c', 'b']);
  });

  it('drops what was found of an item that has changed meanwhile, and takes it again when it is free', async () => {
    const bench = new Bench(2);
    bench.queue.change('a');
    bench.queue.change('a');
    assert.deepEqual(bench.begun, ['a']);
    await bench.end('a');
    assert.deepEqual(bench.kept, []);
    assert.deepEqual(bench.begun, ['a', 'a']);
    await bench.end('a');
    assert.deepEqual(bench.kept, ['a']);
  });

  it('does not take an item that left and came back for its former self', async () => {
    const bench = new Bench(1);
    bench.queue.change('a');
    bench.queue.remove('a');
    bench.queue.change('a');
    await bench.end('a');
    assert.deepEqual(bench.kept, []);
    await bench.end('a');
    assert.deepEqual(bench.kept, ['a']);
  });

  it('lets an item go before its turn', async () => {
    const bench = new Bench(1);
    ['a', 'b', 'c'].forEach((item) => bench.queue.change(item));
    bench.queue.remove('b');
    await bench.end('a');
    await bench.end('c');
    assert.deepEqual(bench.kept, ['a', 'c']);
    assert.equal(bench.queue.has('b'), false);
  });

  it('counts what is done, each item once', async () => {
    const bench = new Bench(2);
    const progress = (): string => `${bench.queue.done} of ${bench.queue.size}`;
    ['a', 'b', 'c'].forEach((item) => bench.queue.change(item));
    assert.equal(progress(), '0 of 3');
    await bench.end('a');
    assert.equal(progress(), '1 of 3');
    bench.queue.change('b');
    assert.equal(progress(), '1 of 3');
    bench.queue.remove('c');
    assert.equal(progress(), '1 of 2');
    await bench.end('b');
    await bench.end('b');
    assert.equal(progress(), '2 of 2');
  });

  it('begins nothing once it is closed, and finds what was under way stale', async () => {
    const bench = new Bench(1);
    ['a', 'b'].forEach((item) => bench.queue.change(item));
    bench.queue.close();
    await bench.end('a');
    assert.deepEqual(bench.begun, ['a']);
    assert.deepEqual(bench.kept, []);
  });
});
