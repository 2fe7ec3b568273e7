import type { Example } from './example';

/** The sentence from its end to its beginning: a parser that learned so errs elsewhere than one that reads forwards. */
export function mirrored(example: Example): Example {
  const last = example.forms.length - 1;
  return {
    gold: [...example.gold].reverse(),
    forms: [...example.forms].reverse(),
    tags: example.tags.slice().reverse(),
    heads: example.heads.map((head) => (head < 0 ? head : last - head)).reverse(),
    labels: example.labels.slice().reverse(),
    predicted: example.predicted.slice().reverse(),
  };
}
