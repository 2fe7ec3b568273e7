/** All suites, each in its own file. */
import './extension.test';
import './worker.test';
import './reading.test';
import './folder.test';
import './dates.test';
import './decisions.test';
import './curationFile.test';
import './curation.test';
import './curationNotes.test';
import './uncertain.test';
import './events.test';
import './compare.test';
import './exchange.test';
import './quotes.test';
import './finding.test';
import './settings.test';
import './surroundings.test';
