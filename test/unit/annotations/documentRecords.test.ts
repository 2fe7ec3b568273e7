import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applied, editAnnotations } from '../../../src/core/annotations/edit/editAnnotations';
import { readAnnotations } from '../../../src/core/annotations/readAnnotations';

function edited(yaml: string, file = 'b.txt', published = '2019-03-04'): string {
  const edits = editAnnotations(yaml, [{ type: 'setDocument', file, published }]);
  assert.ok(Array.isArray(edits), JSON.stringify(edits));
  return applied(yaml, edits);
}

const date = { type: 'setDocument', file: 'b.txt', published: '2019-03-04' } as const;

/** True for a name under which annotations.yaml can speak of a file. */
function isPath(name: string): boolean {
  const yaml = `documents: { ${JSON.stringify(name)}: { published: 2019-03-04 } }`;
  return readAnnotations(yaml).annotations.documents.has(name);
}

describe('recording a document date', () => {
  it('writes the first lines of a file', () => {
    assert.equal(edited(''), 'version: 1\ndocuments:\n  b.txt: { published: 2019-03-04 }\n');
    assert.equal(edited('# Mine\n'), '# Mine\nversion: 1\ndocuments:\n  b.txt: { published: 2019-03-04 }\n');
  });

  it('adds the list of documents', () => {
    assert.equal(
      edited('version: 1\nactors:\n  ann: { name: Ann } # herself'),
      'version: 1\nactors:\n  ann: { name: Ann } # herself\ndocuments:\n  b.txt: { published: 2019-03-04 }\n',
    );
    assert.equal(edited('version: 1\ndocuments:\n'), 'version: 1\ndocuments:\n  b.txt: { published: 2019-03-04 }\n');
  });

  it('adds a document behind the others, as they are indented', () => {
    assert.equal(
      edited('documents:\n    a.txt: { outlet: Tide } # keep\n\nactors:\n    ann: { name: Ann }\n'),
      'documents:\n    a.txt: { outlet: Tide } # keep\n    b.txt: { published: 2019-03-04 }\n\nactors:\n    ann: { name: Ann }\n',
    );
  });

  it('adds the date to what is said of the document', () => {
    assert.equal(
      edited('documents:\n  b.txt: { outlet: Tide } # keep\n'),
      'documents:\n  b.txt: { outlet: Tide, published: 2019-03-04 } # keep\n',
    );
    assert.equal(
      edited('documents:\n  b.txt:\n    outlet: Tide # keep\n  c.txt: { outlet: Ebb }\n'),
      'documents:\n  b.txt:\n    outlet: Tide # keep\n    published: 2019-03-04\n  c.txt: { outlet: Ebb }\n',
    );
    assert.equal(edited('documents:\n  b.txt: {}\n'), 'documents:\n  b.txt: { published: 2019-03-04 }\n');
  });

  it('fills what was left empty, and leaves the comments behind it', () => {
    assert.equal(edited('documents: ~ # soon\n'), 'documents:\n  b.txt: { published: 2019-03-04 } # soon\n');
    assert.equal(edited('documents: null\n'), 'documents:\n  b.txt: { published: 2019-03-04 }\n');
    assert.equal(edited('documents:\n  b.txt:\n'), 'documents:\n  b.txt: { published: 2019-03-04 }\n');
    assert.equal(edited('documents:\n  "b.txt" : ~\n'), 'documents:\n  "b.txt" : { published: 2019-03-04 }\n');
    assert.equal(
      edited('documents: {b.txt: , a.txt: }\n'),
      'documents: {b.txt: { published: 2019-03-04 } , a.txt: }\n',
    );
    assert.equal(
      edited('documents:\n  b.txt:\n    published: # ask\n    outlet:   Tide\n# end\n'),
      'documents:\n  b.txt:\n    published: 2019-03-04 # ask\n    outlet:   Tide\n# end\n',
    );
  });

  it('leaves a file alone that is not in UTF-8', () => {
    const answer = editAnnotations('actors:\n  ren: { name: Ren\uFFFD }\n', [date]);
    assert.match('problem' in answer ? answer.problem : '', /not in UTF-8/);
  });

  it('replaces a date in its quotes', () => {
    assert.equal(
      edited('documents:\n  b.txt: { published: "2018-01-01", outlet: Tide }\n'),
      'documents:\n  b.txt: { published: "2019-03-04", outlet: Tide }\n',
    );
  });

  it('keeps the line ends of Windows', () => {
    assert.equal(
      edited('documents:\r\n  a.txt: { outlet: Tide }\r\n'),
      'documents:\r\n  a.txt: { outlet: Tide }\r\n  b.txt: { published: 2019-03-04 }\r\n',
    );
  });

  it('adds to a file that is one flow mapping', () => {
    assert.equal(
      edited('{ version: 1, actors: { ann: { name: Ann } } }\n'),
      '{ version: 1, actors: { ann: { name: Ann } }, documents: { b.txt: { published: 2019-03-04 } } }\n',
    );
  });

  it('writes nothing while the file has syntax errors, or is no mapping', () => {
    for (const yaml of ['documents: { b.txt: ', 'documents:\n  a: b: c\n', '- a\n- b\n']) {
      assert.ok('problem' in editAnnotations(yaml, [date]), yaml);
    }
  });

  it('says of any file what was to be said, and changes nothing else that is read', () => {
    const files = fc.oneof(
      fc.constantFrom('a.txt', 'with blank.txt', 'sub/"x".txt', "it's: a # trap.txt", '004_ü.txt', 'true', '12'),
      fc.string({ minLength: 1, maxLength: 30 }).filter(isPath),
    );
    const texts = fc.constantFrom(
      '',
      'version: 1\n',
      'version: 1\ndocuments:\n  z.txt: { outlet: Tide }\n',
      'documents:\n  z.txt:\n    outlet: >\n      Tide\n      and Ebb\n# end\nactors:\n  ann: { name: Ann }\n',
      '{ documents: { z.txt: { outlet: Tide } } }',
    );
    fc.assert(
      fc.property(texts, files, (yaml, file) => {
        const before = readAnnotations(yaml).annotations;
        const after = readAnnotations(edited(yaml, file)).annotations;
        assert.equal(after.documents.get(file)?.published, '2019-03-04');
        for (const [name, value] of before.documents)
          if (name !== file) assert.deepEqual(after.documents.get(name), value);
        assert.deepEqual([...after.actors.keys()], [...before.actors.keys()]);
      }),
    );
  });
});
