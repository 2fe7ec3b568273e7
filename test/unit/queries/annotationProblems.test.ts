import assert from 'node:assert/strict';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';
import { CorpusIndex } from '../../../src/core/corpus/corpusIndex';
import { annotationProblems } from '../../../src/core/queries/lists/annotationProblems';
import { analyse } from '../shippedModels';
import { Lines } from '../../../src/core/util/lines';

const ARTICLE = `Bridge reopens in Tromsø

TROMSØ, May 3, 2021 - Transport Minister Kari Nygaard opened the bridge on May 2, 2021. "It will hold," Nygaard said.
`;

/** What is shown for the decisions, as `line: message`. */
function problems(yaml: string, text = ARTICLE): string[] {
  const { annotations } = readAnnotations(yaml);
  const corpus = new CorpusIndex(annotations);
  corpus.setDocument('bridge.txt', text, analyse(text, []));
  return annotationProblems(annotations, corpus).map(
    ({ start, message }) => `${new Lines(yaml).at(start).line}: ${message}`,
  );
}

describe('decisions that do not fit the sources', () => {
  it('are those about passages that are gone, and about actors that nobody names, in the order of the file', () => {
    const yaml = `version: 1
actors:
  minister-nygaard: { sameAs: kari-nygaard }
  the-minister: { sameAs: kari-nygard }
annotations:
  - { file: bridge.txt, exact: Nygaard, suffix: " said", actor: kari-nygaard }
  - { file: bridge.txt, exact: the bridge, actor: tromso-brige }
  - { file: bridge.txt, exact: the ferry, actor: norway }
events:
  - { id: opening, date: 2021-05-02, place: tromsoe-harbour, actors: [kari-nygaard] }
`;
    assert.deepEqual(problems(yaml), [
      '4: No actor has the id "kari-nygard", neither here under "actors" nor in the sources.',
      '7: No actor has the id "tromso-brige", neither here under "actors" nor in the sources.',
      '8: "the ferry" is not in bridge.txt.',
      '10: No actor has the id "tromsoe-harbour", neither here under "actors" nor in the sources.',
    ]);
  });

  it('are none where every id is recorded, named by a source or generally known', () => {
    const yaml = `version: 1
actors:
  tromso-bridge: { name: Tromsø Bridge, kind: place }
annotations:
  - { file: bridge.txt, exact: the bridge, actor: tromso-bridge }
  - { file: bridge.txt, exact: Tromsø, suffix: "\\n", actor: norway }
`;
    assert.deepEqual(problems(yaml), []);
  });
});
