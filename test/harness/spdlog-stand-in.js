'use strict';
// Takes the place of `@vscode/spdlog` in a VS Code server whose native modules were not compiled. Without it the server
// writes no logs, and the output channels of extensions, which are files that the server logs to, stay empty.
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #file;
  #level = LEVELS.indexOf('info');
  #isBare = false;

  constructor(_type, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  /** The only pattern that VS Code asks for is the one below. */
  setPattern() {
    this.#isBare = false;
  }
  clearFormatters() {
    this.#isBare = true;
  }
  // Every line is written at once.
  flush() {}
  drop() {}

  write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#isBare ? message : `${time} [${LEVELS[level]}] ${message}\n`);
  }
}

['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
});

const createLogger = (name, file) => Promise.resolve(new Logger('rotating', name, file));

// One by one, as only so the names are there for who imports this as an ES module.
exports.version = 0;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
