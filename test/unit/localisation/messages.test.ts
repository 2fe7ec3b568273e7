import assert from 'node:assert/strict';
import { message, translateMessages } from '../../../src/core/util/message';
import { german } from './german';
import { sourceMessages } from './sourceMessages';

/** `{0}`, `{1}` … each once, and the icons. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\d+\}|\$\([\w-]+\)/g)].map(([found]) => found))].sort();
}

describe('the messages of the program', () => {
  const { messages, unreadable } = sourceMessages('src');

  it('are written where a translator finds them', () => {
    assert.deepEqual(unreadable, []);
    assert.ok(messages.length > 200);
  });

  it('are there in German, each of them', () => {
    const missing = messages.filter(({ key }) => !Object.hasOwn(german, key));
    assert.deepEqual(missing, [], 'put them into l10n/bundle.l10n.de.json');
  });

  it('are not there in German when the program no longer says them', () => {
    const known = new Set(messages.map(({ key }) => key));
    assert.deepEqual(
      Object.keys(german).filter((key) => !known.has(key)),
      [],
    );
  });

  it('keep in German what is put into them', () => {
    for (const { key, text } of messages) {
      assert.deepEqual(placeholders(german[key] ?? ''), placeholders(text), key);
      assert.notEqual((german[key] ?? '').trim(), '', key);
    }
  });

  it('are quoted in German marks, and by no other', () => {
    const odd = Object.values(german).filter((text) => /[“][^„]*[”]|"/.test(text) && !/"\{\d\}"|`/.test(text));
    assert.deepEqual(odd, []);
  });
});

describe('a message of the core', () => {
  afterEach(() => translateMessages({}));

  it('is English until somebody says otherwise', () => {
    assert.equal(
      message('There is no source {0} in this folder.', 'tide.txt'),
      'There is no source tide.txt in this folder.',
    );
  });

  it('is said in the language of the bundle', () => {
    translateMessages(german);
    assert.equal(
      message('There is no source {0} in this folder.', 'tide.txt'),
      'In diesem Ordner gibt es keine Quelle tide.txt.',
    );
  });

  it('takes values as they are, also those that look like placeholders or names of every object', () => {
    translateMessages({ '{0} and {1}': '{1} und {0}' });
    assert.equal(message('{0} and {1}', '{1}', 2), '2 und {1}');
    assert.equal(message('constructor'), 'constructor');
    assert.equal(message('{0} of {3}', 'a'), 'a of {3}');
  });
});
