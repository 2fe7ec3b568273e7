import type { CorpusDocument } from '../../model/corpus';
import { documentsOf } from '../../queries/lists/documents';
import type { Exporter, ExportRequest } from '../exporter';
import { pathsFor, relativePath } from '../filePaths';
import { placedNotes } from '../notes';
import type { Unheld } from '../unheld';
import { countNotXml } from '../xml';
import { TeiRegister } from './teiRegister';
import { teiDocument } from './teiDocument';
import { message } from '../../util/message';

const REGISTER = 'register.xml';

/**
 * TEI P5: a file for each source with names, dates and speech marked in the text, and a register of persons,
 * organisations, places and events that they refer to.
 */
export const teiExporter: Exporter = {
  id: 'tei',
  title: 'TEI P5',
  get description() {
    return message('XML: marked-up texts and a register of persons, places and events.');
  },
  extension: null,
  write(request, unheld) {
    const { corpus, annotations } = request;
    const documents = documentsOf(corpus);
    const paths = pathsFor(
      documents.map(({ file }) => file),
      '.xml',
    );
    // A source may be called as the register is.
    const takenBy = new Set([...paths.values()].map((path) => path.toLowerCase()));
    const registerPath = takenBy.has(REGISTER) ? `_${REGISTER}` : REGISTER;
    const register = new TeiRegister(corpus);
    report(request, documents, unheld);
    return [
      ...documents.map((document) => {
        const path = paths.get(document.file) ?? '';
        const notes = placedNotes(document, annotations.passages);
        return { path, text: teiDocument(document, notes, request, register, relativePath(path, registerPath)) };
      }),
      { path: registerPath, text: register.write(request) },
    ];
  },
};

function report({ corpus }: ExportRequest, documents: readonly CorpusDocument[], unheld: Unheld): void {
  unheld.add(message('links between documents: the register has actors and events only'), corpus.links().length);
  const odd = documents.reduce((count, { text }) => count + countNotXml(text), 0);
  unheld.add(message('control characters and halves of characters: XML cannot hold them, U+FFFD stands for each'), odd);
}
