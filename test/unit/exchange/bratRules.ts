import { CodePoints } from '../../../src/core/exchange/codePoints';
import { readStandoff } from '../../../src/core/exchange/brat/standoff';

/**
 * What is wrong with a `.ann` file, by the rules that brat documents and checks on reading: ids once and of a known kind,
 * offsets in code points inside the text, fragments apart, the text equal to what they cut out with a blank between
 * fragments, no line ends in it, references to annotations that are there, types and arguments as annotation.conf has them.
 */
export function bratFaults(ann: string, text: string, conf: string): string[] {
  const points = Array.from(text);
  const { annotations, problems } = readStandoff(ann);
  const faults = problems.map(({ line, message }) => `line ${line}: ${message}`);
  const types = typesOf(conf);
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  for (const line of ann.split('\n').slice(0, -1)) if (LINE_END.test(line)) faults.push(`a line is parted: ${line}`);
  for (const annotation of annotations) {
    const known = (id: string): void => {
      if (!byId.has(id)) faults.push(`${annotation.id} refers to ${id}, which is not there`);
    };
    switch (annotation.kind) {
      case 'text': {
        const { spans } = annotation;
        for (const [index, { start, end }] of spans.entries()) {
          if (start >= end || end > points.length) faults.push(`${annotation.id} has offsets ${start} ${end}`);
          if (index > 0 && start <= (spans[index - 1]?.end ?? 0)) faults.push(`${annotation.id}: fragments touch`);
        }
        const words = spans.map(({ start, end }) => points.slice(start, end).join('')).join(' ');
        if (words !== annotation.text) faults.push(`${annotation.id} has "${annotation.text}", the text "${words}"`);
        break;
      }
      case 'event': {
        const trigger = byId.get(annotation.trigger);
        if (trigger?.kind !== 'text' || trigger.type !== annotation.type) faults.push(`${annotation.id}: trigger`);
        for (const [role, id] of annotation.args) {
          known(id);
          if (!types.get(annotation.type)?.includes(role.replace(/\d+$/, ''))) faults.push(`${annotation.id}: ${role}`);
        }
        break;
      }
      case 'relation':
        for (const [role, id] of annotation.args) {
          known(id);
          if (!types.get(annotation.type)?.includes(role)) faults.push(`${annotation.id}: ${role}`);
        }
        break;
      case 'attribute': {
        known(annotation.target);
        const values = types.get(`@${annotation.type}`);
        if (!values || (annotation.value !== null && !values.includes(annotation.value)))
          faults.push(`${annotation.id}: ${annotation.type} ${annotation.value ?? ''}`);
        break;
      }
      case 'equiv':
        annotation.ids.forEach(known);
        break;
      default:
        known(annotation.target);
    }
    if (annotation.kind === 'text' && !types.has(annotation.type)) faults.push(`${annotation.type} is not declared`);
  }
  return faults;
}

/** Where Python's splitlines, with which brat reads, parts lines. */
const LINE_END = new RegExp(String.raw`[\r\v\f\u001C-\u001E\u0085\u2028\u2029]`);

/** Types of annotation.conf with the roles of their arguments; attributes under `@` with their values. */
function typesOf(conf: string): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, readonly string[]>();
  let section = '';
  for (const line of conf.split('\n').filter((one) => one !== '')) {
    const heading = /^\[(\w+)\]$/.exec(line);
    if (heading) section = heading[1] ?? '';
    else {
      const [name = '', rest = ''] = line.split('\t');
      if (!/^(?:[\w-]+|<OVERLAP>)$/.test(name)) throw new Error(`annotation.conf: "${name}" is no name of a type`);
      if (section === 'attributes') types.set(`@${name}`, (/Value:(.*)$/.exec(rest)?.[1] ?? '').split('|'));
      else
        types.set(
          name,
          [...rest.matchAll(/([\w-]+)[*+?]?:/g)].map((match) => match[1] ?? ''),
        );
    }
  }
  return types;
}

/** The words that an annotation binds, cut out by UTF-16 offsets. */
export function cutOut(text: string, start: number, end: number): string {
  const points = new CodePoints(text);
  return text.slice(points.toUnits(start), points.toUnits(end));
}
