import 'mocha/mocha.js';

/** Begins every line that the tests write, so that a runner can tell them from what VS Code writes to the same console. */
const MARK = '│ ';

/** What an extension test run in VS Code calls. Resolves where all tests pass, rejects where one fails. */
export async function run(): Promise<void> {
  // Mocha's browser build runs in both extension hosts. Importing it sets the globals `Mocha` and `mocha`.
  Mocha.reporters.Base.consoleLog = say;
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 20_000, slow: 2_000, color: false });
  try {
    await import('./suite');
  } catch (error) {
    say(error instanceof Error ? error.stack : error);
    throw error;
  }
  // The build's own `mocha.run` looks at a page's address, and there is no page here.
  const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

/** `console.log` with marked lines; `%s` and `%d` are filled in here, since the consoles differ in that. */
function say(format: unknown = '', ...values: unknown[]): void {
  const rest = [...values];
  const text = String(format).replace(/%[sd]/g, () => String(rest.shift()));
  console.log([text, ...rest.map(String)].join(' ').replace(/^/gm, MARK));
}
