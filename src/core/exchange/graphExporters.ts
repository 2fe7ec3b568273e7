import type { CorpusDocument } from '../model/corpus';
import { documentsOf } from '../queries/lists/documents';
import type { Exporter, ExportRequest } from './exporter';
import { actorGraph, type ActorGraph, type GraphEdge } from './quotingGraph';
import type { Unheld } from './unheld';
import { XML_DECLARATION, XmlIds, xmlElement, xmlText } from './xml';
import { message } from '../util/message';

/** GEXF 1.3, the format of Gephi. */
export const gexfExporter: Exporter = {
  id: 'gexf',
  get title() {
    return message('GEXF graph');
  },
  get description() {
    return message('Who quotes, acts on and acts with whom, with weights, for Gephi.');
  },
  extension: '.gexf',
  write(request, unheld) {
    const { corpus, created, title } = request;
    reportUnheld(request, unheld);
    return [{ path: 'actors.gexf', text: gexf(actorGraph(corpus), created.slice(0, 10), title) }];
  },
};

/** GraphML (graphdrawing.org), for yEd, igraph, NetworkX, Cytoscape. */
export const graphmlExporter: Exporter = {
  id: 'graphml',
  get title() {
    return message('GraphML graph');
  },
  get description() {
    return message('Who quotes, acts on and acts with whom, with weights, for yEd, Cytoscape, igraph and NetworkX.');
  },
  extension: '.graphml',
  write(request, unheld) {
    reportUnheld(request, unheld);
    return [{ path: 'actors.graphml', text: graphml(actorGraph(request.corpus)) }];
  },
};

function reportUnheld({ corpus }: ExportRequest, unheld: Unheld): void {
  const documents = documentsOf(corpus);
  const count = (list: (document: CorpusDocument) => readonly unknown[]): number =>
    documents.reduce((total, document) => total + list(document).length, 0);
  unheld.add(
    message('places and words of mentions: a graph counts them'),
    count(({ mentions }) => mentions),
  );
  unheld.add(
    message('words of quotations: a graph counts them'),
    count(({ quotes }) => quotes),
  );
  unheld.add(
    message('dates'),
    count(({ dates }) => dates),
  );
  unheld.add(message('events: a graph has who takes part'), corpus.events().length);
}

interface Column {
  readonly id: string;
  readonly title: string;
  readonly type: 'string' | 'integer';
}

const NODE_COLUMNS: readonly Column[] = [
  { id: 'kind', title: 'kind', type: 'string' },
  { id: 'mentions', title: 'mentions', type: 'integer' },
  { id: 'statements', title: 'statements', type: 'integer' },
  { id: 'documents', title: 'documents', type: 'integer' },
  { id: 'aliases', title: 'aliases', type: 'string' },
];

function nodeValues({ kind, mentions, statements, documents, aliases }: ActorGraph['nodes'][number]): string[] {
  return [kind, String(mentions), String(statements), String(documents.length), aliases.join('; ')];
}

function gexf({ nodes, edges }: ActorGraph, day: string, title: string): string {
  const attributes = NODE_COLUMNS.map(({ id, title: name, type }) =>
    xmlElement('attribute', { id, title: name, type }),
  );
  const nodeMarkup = nodes.map((node) => {
    const values = nodeValues(node);
    const attvalues = NODE_COLUMNS.map(({ id }, index) => xmlElement('attvalue', { for: id, value: values[index] }));
    return xmlElement('node', { id: node.id, label: node.name }, xmlElement('attvalues', {}, attvalues.join('')));
  });
  const edgeMarkup = edges.map(({ source, target, tie, directed, weight }, index) => {
    const type = directed ? 'directed' : 'undirected';
    return xmlElement('edge', { id: `e${index}`, source, target, type, kind: tie, label: tie, weight });
  });
  const meta = xmlElement(
    'meta',
    { lastmodifieddate: day },
    xmlElement('creator', {}, 'Dateline') + xmlElement('description', {}, xmlText(title)),
  );
  const graph = xmlElement(
    'graph',
    { defaultedgetype: 'directed', mode: 'static' },
    `\n${xmlElement('attributes', { class: 'node' }, attributes.join(''))}` +
      `\n${section('nodes', nodeMarkup)}\n${section('edges', edgeMarkup)}\n`,
  );
  return `${XML_DECLARATION}${xmlElement('gexf', { xmlns: 'http://gexf.net/1.3', version: '1.3' }, `\n${meta}\n${graph}\n`)}\n`;
}

/** Ids are NMTOKENs in GraphML, and ids of annotations.yaml may be anything, so those stand apart. */
function graphml({ nodes, edges }: ActorGraph): string {
  const ids = new XmlIds('');
  const keys = [
    xmlElement('key', { id: 'id', for: 'node', 'attr.name': 'id', 'attr.type': 'string' }),
    xmlElement('key', { id: 'name', for: 'node', 'attr.name': 'name', 'attr.type': 'string' }),
    ...NODE_COLUMNS.map(({ id, title, type }) =>
      xmlElement('key', { id, for: 'node', 'attr.name': title, 'attr.type': type === 'integer' ? 'int' : type }),
    ),
    xmlElement('key', { id: 'tie', for: 'edge', 'attr.name': 'tie', 'attr.type': 'string' }),
    xmlElement('key', { id: 'weight', for: 'edge', 'attr.name': 'weight', 'attr.type': 'double' }),
  ];
  const nodeMarkup = nodes.map((node) => {
    const values = nodeValues(node);
    const data = NODE_COLUMNS.map(({ id }, index) => datum(id, values[index] ?? ''));
    return xmlElement(
      'node',
      { id: ids.of(node.id) },
      [datum('id', node.id), datum('name', node.name), ...data].join(''),
    );
  });
  const graph = xmlElement(
    'graph',
    { id: 'actors', edgedefault: 'directed' },
    `\n${[...nodeMarkup, ...edges.map((edge, index) => graphmlEdge(edge, index, ids))].join('\n')}\n`,
  );
  const content = `\n${keys.join('\n')}\n${graph}\n`;
  return `${XML_DECLARATION}${xmlElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, content)}\n`;
}

function graphmlEdge({ source, target, tie, directed, weight }: GraphEdge, index: number, ids: XmlIds): string {
  const data = datum('tie', tie) + datum('weight', String(weight));
  const ends = { source: ids.of(source), target: ids.of(target) };
  return xmlElement('edge', { id: `e${index}`, ...ends, directed: String(directed) }, data);
}

function datum(key: string, value: string): string {
  return xmlElement('data', { key }, xmlText(value));
}

function section(name: string, items: readonly string[]): string {
  return xmlElement(name, { count: items.length }, items.length === 0 ? '' : `\n${items.join('\n')}\n`);
}
