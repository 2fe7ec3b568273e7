import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMAS = join('test', 'unit', 'exchange', 'schemas');

/** Throws, with the reasons, where a document is not valid by one of the schemas beside this file. */
export async function validate(xml: string, schema: string): Promise<void> {
  const { DtdValidator, RelaxNGValidator, XmlDocument, XmlDtd } = await import('libxml2-wasm');
  const text = readFileSync(join(SCHEMAS, schema), 'utf8');
  const document = XmlDocument.fromString(xml);
  try {
    if (schema.endsWith('.rng')) {
      const grammar = XmlDocument.fromString(text);
      const validator = RelaxNGValidator.fromDoc(grammar);
      try {
        validator.validate(document);
      } finally {
        validator.dispose();
        grammar.dispose();
      }
    } else {
      const dtd = XmlDtd.fromString(text);
      const validator = new DtdValidator(dtd);
      try {
        validator.validate(document);
      } finally {
        validator.dispose();
        dtd.dispose();
      }
    }
  } finally {
    document.dispose();
  }
}

/** The text of each element that an XPath finds. Prefix `t` is TEI's. */
export async function textsOf(xml: string, path: string): Promise<string[]> {
  const { XmlDocument } = await import('libxml2-wasm');
  const document = XmlDocument.fromString(xml);
  try {
    return document.find(path, { t: 'http://www.tei-c.org/ns/1.0' }).map((node) => node.content);
  } finally {
    document.dispose();
  }
}
