/** The first line of every XML file: our files are written as UTF-8. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What XML 1.0 cannot hold in any form: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = new RegExp(
  String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]` +
    String.raw`|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
);

/** Number of UTF-16 code units that XML 1.0 cannot hold; they are written as U+FFFD. */
export function countNotXml(text: string): number {
  return text.match(NOT_XML)?.length ?? 0;
}

/** Character data. A carriage return is written as a reference, or a parser would turn it into a line feed. */
export function xmlText(text: string): string {
  return text
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>\r]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&#13;'));
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A start tag with its attributes; those without a value are left out. */
export function startTag(name: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>`;
}

/** An element with content that is markup already; an empty element where there is none. */
export function xmlElement(name: string, attributes: Attributes = {}, content = ''): string {
  return content === '' ? `<${name}${written(attributes)}/>` : `${startTag(name, attributes)}${content}</${name}>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [` ${name}="${attribute(String(value))}"`],
    )
    .join('');
}

/** White space in attribute values is kept by references. */
function attribute(value: string): string {
  return xmlText(value).replace(/["\t\n]/g, (char) => (char === '"' ? '&quot;' : char === '\t' ? '&#9;' : '&#10;'));
}

/** Ids that XML takes (NCName), one for each key, the same for the same key. */
export class XmlIds {
  private readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly prefix: string) {}

  of(key: string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const base = `${this.prefix}${key.normalize('NFC').replace(/[^A-Za-z0-9._-]+/g, '-')}`;
    let id = base;
    for (let n = 2; this.taken.has(id); n++) id = `${base}-${n}`;
    this.taken.add(id);
    this.ids.set(key, id);
    return id;
  }
}
