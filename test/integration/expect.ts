/**
 * The few assertions of the integration tests. `node:assert` is not there in the browser's extension host,
 * and mocha prints the difference of whatever error carries `actual` and `expected`.
 */
class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

/** Fails where `value` is false, null, undefined, '' or 0. */
export function ok(value: unknown, message = 'a value was expected'): asserts value {
  if (!value) throw new AssertionError(message, value, true);
}

/** Fails where the two are not the same value. */
export function equal<T>(actual: T, expected: T, message = 'the values differ'): void {
  if (!Object.is(actual, expected)) throw new AssertionError(message, actual, expected);
}

/** Fails where the two differ as JSON data. */
export function deepEqual<T>(actual: T, expected: T, message = 'the values differ'): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new AssertionError(message, actual, expected);
}

/** Fails where `text` does not contain `part`. */
export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new AssertionError(`"${part}" is not in the text`, text, part);
}

/** Fails where `text` does not match. */
export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new AssertionError(`the text does not match ${String(pattern)}`, text, pattern.source);
}
