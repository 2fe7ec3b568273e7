import type { Actor, Corpus, Event } from '../../model/corpus';
import { EVENT_TYPES } from '../../model/event';
import { titleOf } from '../../queries/wording/excerpt';
import type { ExportRequest } from '../exporter';
import { XML_DECLARATION, XmlIds, xmlElement, xmlText } from '../xml';
import { teiDate } from './teiDates';
import { TEI_NAMESPACE, teiHeader } from './teiHeader';

/** Categories that `@ana` points to: `quote-direct`, `modality-planned`, `event-CONSULT`, `form-metonym`. */
const CATEGORIES: readonly string[] = [
  ...['direct', 'partial', 'indirect'].map((type) => `quote-${type}`),
  ...['denied', 'doubted', 'rejected'].map((polarity) => `polarity-${polarity}`),
  ...['thought', 'demand'].map((act) => `act-${act}`),
  ...['asserted', 'reported', 'denied', 'planned', 'hypothetical'].map((modality) => `modality-${modality}`),
  ...EVENT_TYPES.map((type) => `event-${type}`),
];

/** The file of persons, organisations, places and events, and the ids under which texts refer to them. */
export class TeiRegister {
  private readonly actors = new XmlIds('actor-');
  private readonly events = new XmlIds('event-');

  constructor(private readonly corpus: Corpus) {}

  actorId(id: string): string {
    return this.actors.of(id);
  }

  eventId(id: string): string {
    return this.events.of(id);
  }

  write({ title, created }: ExportRequest): string {
    const actors = this.corpus.actors();
    const of = (element: (actor: Actor) => string | null, name: string): string =>
      actors.flatMap((actor) => (element(actor) === name ? [this.actor(actor, name)] : [])).join('');
    const list = (name: string, content: string): string =>
      content === '' ? '' : `\n${xmlElement(name, {}, content)}`;
    const events = this.corpus.events().map((event) => this.event(event));
    const relations = this.corpus.events().flatMap((event) => this.relations(event));
    const standOff = [
      list('listPerson', of(elementOf, 'person')),
      list('listOrg', of(elementOf, 'org')),
      list('listPlace', of(elementOf, 'place')),
      list('listEvent', events.join('')),
      list('listRelation', relations.join('')),
    ].join('');
    const categories = CATEGORIES.map((id) => xmlElement('category', { 'xml:id': id }, xmlElement('catDesc', {}, id)));
    const header = teiHeader(`${title}: register`, created, [], categories.join(''));
    // A TEI file needs a text, or a stand-off part with something in it.
    const body = standOff === '' ? '<text><body><p/></body></text>' : `<standOff>${standOff}\n</standOff>`;
    return `${XML_DECLARATION}<TEI xmlns="${TEI_NAMESPACE}">\n${header}\n${body}\n</TEI>\n`;
  }

  private actor({ id, name, kind, aliases, roles, notes }: Actor, element: string): string {
    const names = { person: 'persName', org: 'orgName', place: 'placeName' }[element] ?? 'name';
    const type = element === 'org' && kind !== 'organization' ? kind : undefined;
    return xmlElement(
      element,
      { 'xml:id': this.actors.of(id), n: id, ...(type && { type }) },
      [
        xmlElement(names, { type: 'main' }, xmlText(name)),
        ...aliases.map((alias) => xmlElement(names, { type: 'alias' }, xmlText(alias))),
        ...[...new Set(roles.map(({ text }) => text))].map((text) =>
          xmlElement('note', { type: 'role' }, xmlText(text)),
        ),
        ...(notes === null ? [] : [xmlElement('note', { type: 'reader' }, xmlText(notes))]),
      ].join(''),
    );
  }

  private event(event: Event): string {
    const ana = event.type === null ? undefined : `#event-${event.type}`;
    return xmlElement(
      'event',
      { 'xml:id': this.events.of(event.id), ...teiDate(event.date), ana },
      xmlElement('label', {}, xmlText(titleOf(event))),
    );
  }

  private relations(event: Event): string[] {
    const passive = `#${this.events.of(event.id)}`;
    const active = event.participants.map((id) => `#${this.actors.of(id)}`).join(' ');
    const place = event.place === null ? '' : `#${this.actors.of(event.place)}`;
    return [
      ...(active === '' ? [] : [xmlElement('relation', { name: 'takes-part-in', active, passive })]),
      ...(place === '' ? [] : [xmlElement('relation', { name: 'place-of', active: place, passive })]),
    ];
  }
}

/** States and bodies act, so they are organisations here, whatever class their names have in a text. */
function elementOf({ kind }: Actor): 'person' | 'org' | 'place' {
  return kind === 'person' || kind === 'place' ? kind : 'org';
}
