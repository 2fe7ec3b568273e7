import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { annotationsSchema } from '../../src/core/annotations/annotationsSchema';
import { ROOT } from './paths';

/** Writes the JSON Schema of annotations.yaml, which ships with the extension, from the shape that the reader checks. */
async function main(): Promise<void> {
  const path = join(ROOT, 'media/annotations.schema.json');
  writeFileSync(path, await format(JSON.stringify(annotationsSchema()), { parser: 'json', printWidth: 120 }));
}

void main();
