import { xmlElement, xmlText } from '../xml';

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** A `teiHeader`: title, how the file was made, where the text is from, and the categories it uses. All but the title is markup. */
export function teiHeader(title: string, created: string, source: readonly string[], categories = ''): string {
  const day = created.slice(0, 10);
  const publication = xmlElement('p', {}, `Exported by Dateline on ${xmlElement('date', { when: day }, day)}.`);
  const bibliography =
    source.length === 0 ? xmlElement('p', {}, 'Made from the sources.') : xmlElement('bibl', {}, source.join(''));
  const encoding = [
    xmlElement('projectDesc', {}, xmlElement('p', {}, 'Recognised by machine, corrected by readers.')),
    ...(categories === ''
      ? []
      : [xmlElement('classDecl', {}, xmlElement('taxonomy', { 'xml:id': 'dateline' }, categories))]),
  ];
  return xmlElement(
    'teiHeader',
    {},
    xmlElement(
      'fileDesc',
      {},
      xmlElement('titleStmt', {}, xmlElement('title', {}, xmlText(title))) +
        xmlElement('publicationStmt', {}, publication) +
        xmlElement('sourceDesc', {}, bibliography),
    ) + xmlElement('encodingDesc', {}, encoding.join('')),
  );
}
