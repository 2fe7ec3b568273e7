import assert from 'node:assert/strict';
import type { DocumentAnalysis } from '../../../src/core/model/analysis';
import { type AnalysisWorker, WorkerAnalysisPort, type WorkerEvents } from '../../../src/core/util/workerAnalysisPort';
import type { AnalysisRequest } from '../../../src/core/util/workerMessages';

/** A worker that answers when it is told to. */
class ScriptedWorker implements AnalysisWorker {
  readonly requests: AnalysisRequest[] = [];
  terminated = false;

  constructor(private readonly events: WorkerEvents) {}

  send(request: AnalysisRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** Answers the request of a text with an analysis that can be told from others. */
  answer(text: string): void {
    this.events.answered({ id: this.idOf(text), analysis: analysisOf(text) });
  }

  refuse(text: string, error: string): void {
    this.events.answered({ id: this.idOf(text), error });
  }

  crash(message: string): void {
    this.events.failed(new Error(message));
  }

  private idOf(text: string): number {
    const request = this.requests.find((candidate) => candidate.text === text);
    assert.ok(request, `"${text}" was not asked`);
    return request.id;
  }
}

function analysisOf(text: string): DocumentAnalysis {
  return { layout: { title: { start: 0, end: text.length } } } as DocumentAnalysis;
}

function scripted(): { port: WorkerAnalysisPort; workers: ScriptedWorker[]; last: () => ScriptedWorker } {
  const workers: ScriptedWorker[] = [];
  const port = new WorkerAnalysisPort((events) => {
    const worker = new ScriptedWorker(events);
    workers.push(worker);
    return worker;
  });
  const last = (): ScriptedWorker => workers.at(-1) ?? assert.fail('no worker was started');
  return { port, workers, last };
}

describe('analysis in a worker', () => {
  it('starts one worker with the first request, and gives each request its own answer in whatever order they come', async () => {
    const { port, workers, last } = scripted();
    assert.equal(workers.length, 0);
    const [a, bb] = [port.analyze('a', []), port.analyze('bb', [])];
    last().answer('bb');
    last().answer('a');
    assert.deepEqual(await Promise.all([a, bb]), [analysisOf('a'), analysisOf('bb')]);
    assert.equal(workers.length, 1);
  });

  it('rejects the one document that could not be analysed', async () => {
    const { port, workers, last } = scripted();
    const [bad, good] = [port.analyze('bad', []), port.analyze('good', [])];
    last().refuse('bad', 'no such letter');
    last().answer('good');
    await assert.rejects(bad, /could not be analysed: no such letter/);
    assert.deepEqual(await good, analysisOf('good'));
    assert.equal(workers.length, 1);
  });

  it('rejects what was open when the worker crashed, and asks a new one afterwards', async () => {
    const { port, workers, last } = scripted();
    const [one, two] = [port.analyze('one', []), port.analyze('two', [])];
    const first = last();
    first.crash('out of memory');
    await assert.rejects(one, /stopped: out of memory/);
    await assert.rejects(two, /stopped: out of memory/);
    const three = port.analyze('three', []);
    // The exit that follows an error belongs to the old worker and leaves the new one alone.
    first.crash('it ended with code 1');
    last().answer('three');
    assert.deepEqual(await three, analysisOf('three'));
    assert.equal(workers.length, 2);
    assert.ok(first.terminated);
  });

  it('gives up after three workers without an answer between them', async () => {
    const { port, workers, last } = scripted();
    for (const text of ['a', 'b', 'c']) {
      const answer = port.analyze(text, []);
      last().crash('no script');
      await assert.rejects(answer, /no script/);
    }
    await assert.rejects(port.analyze('d', []), /does not run/);
    assert.equal(workers.length, 3);
  });

  it('goes on for ever where workers crash after having answered', async () => {
    const { port, workers, last } = scripted();
    for (let i = 0; i < 5; i++) {
      const answer = port.analyze('fine', []);
      last().answer('fine');
      await answer;
      const broken = port.analyze('broken', []);
      last().crash('stack overflow');
      await assert.rejects(broken, /stack overflow/);
    }
    assert.equal(workers.length, 5);
  });

  it('rejects where a worker cannot even be started', async () => {
    const port = new WorkerAnalysisPort(() => {
      throw new Error('no threads here');
    });
    await assert.rejects(port.analyze('a', []), /stopped: no threads here/);
  });

  it('rejects open and later requests once it is disposed', async () => {
    const { port, last } = scripted();
    const open = port.analyze('open', []);
    port.dispose();
    assert.ok(last().terminated);
    await assert.rejects(open, /has been ended/);
    await assert.rejects(port.analyze('late', []), /has been ended/);
  });
});
