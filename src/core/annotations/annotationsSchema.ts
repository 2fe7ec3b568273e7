import { TIMEX_PERIOD } from '../time/timexPeriod';
import { ANNOTATIONS_SHAPE, type Shape } from './annotationsShape';
import { INSIDE_FOLDER } from './insideFolder';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft-07, which the YAML extension reads) of `annotations.yaml`: valid is what `readAnnotations` reads
 * without a word, apart from what no schema can say (duplicates, merges that go round, days that no month has).
 */
export function annotationsSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Dateline: annotations.yaml',
    ...schemaOf(ANNOTATIONS_SHAPE),
  };
}

/** A text is whatever YAML takes for a single value: `exact: 2019` is the words "2019". Nothing is as good as no key. */
const SCALAR = ['string', 'number', 'boolean', 'null'];
/** A word or pattern of digits alone may be read as a number; one pattern holds for both. */
const DAY_PATTERN = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

function schemaOf(shape: Shape, isRequired = false): Schema {
  const described = shape.about === undefined ? {} : { description: shape.about };
  return { ...described, ...valueSchema(shape, isRequired) };
}

function valueSchema(shape: Shape, isRequired: boolean): Schema {
  const nothing = isRequired ? [] : ['null'];
  switch (shape.kind) {
    case 'text':
      return isRequired ? { type: ['string', 'number', 'boolean'], minLength: 1 } : { type: SCALAR };
    case 'name':
      if (shape.of === 'file')
        return { type: ['string', 'number', 'boolean', ...nothing], pattern: INSIDE_FOLDER.source };
      return isRequired ? { type: ['string', 'number', 'boolean'], minLength: 1 } : { type: SCALAR };
    case 'day':
      return { type: ['string', ...nothing], pattern: `^$|${DAY_PATTERN}` };
    case 'timex':
      return {
        type: ['string', 'integer', ...nothing],
        pattern: `^$|${TIMEX_PERIOD.source}`,
        minimum: 100,
        maximum: 9999,
      };
    case 'flag':
      return { type: ['boolean', ...nothing] };
    case 'offset':
      return { type: ['integer', ...nothing], minimum: 0 };
    case 'words':
      return { enum: [...shape.words, ...numbersIn(shape.words), ...(isRequired ? [] : [null, ''])] };
    case 'list': {
      const items = schemaOf(shape.item);
      const list = { type: ['array', ...nothing], items: orNothing(items) };
      return shape.item.kind === 'map' ? list : { anyOf: [list, items] };
    }
    case 'map':
      return {
        type: ['object', ...nothing],
        properties: Object.fromEntries(
          [...shape.fields].map(([key, field]) => [key, schemaOf(field, shape.required.includes(key))]),
        ),
        required: shape.required,
        additionalProperties: false,
      };
    case 'records': {
      const names = shape.of === 'file' ? { propertyNames: { pattern: INSIDE_FOLDER.source } } : {};
      return { type: ['object', ...nothing], ...names, additionalProperties: schemaOf(shape.record) };
    }
  }
}

function orNothing(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }, { const: '' }] };
}

function numbersIn(words: readonly string[]): number[] {
  return words.map(Number).filter((number) => !Number.isNaN(number));
}
