import 'mocha/mocha.js';

/** What an extension test run in VS Code calls. Resolves where all tests pass, rejects where one fails. */
export async function run(): Promise<void> {
  // Mocha's browser build runs in both extension hosts. Importing it sets the global `mocha`, which the suites need.
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 20_000, slow: 2_000, color: false });
  await import('./suite');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
  });
}
