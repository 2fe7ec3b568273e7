/** All suites, each in its own file. */
import './extension.test';
import './worker.test';
