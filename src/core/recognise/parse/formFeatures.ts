import { hashText, mix } from '../tagger/hashing';
import { wordShape } from '../tagger/wordShape';

/** What the models see of a distinct word form outside any sentence: small numbers and hashes, made once. */
export interface FormFeatures {
  readonly form: string;
  readonly lower: string;
  /** Hash of the form in lower case; digits are one digit. */
  readonly id: number;
  /** Hash of its last three letters with its shape: what stands for a rare word. */
  readonly kind: number;
  readonly fine: number;
  readonly coarse: number;
  /** The last two and three letters, for the words beside it. */
  readonly suffix: number;
  /** Features that count for its own tag only. */
  readonly own: Int32Array;
  /** The only tag that the training data give a frequent form, or -1. */
  readonly onlyTag: number;
}

/** Clusters of words by hash, as the model file has them. */
export interface FormTable {
  /** `lower`: in small letters, digits as they are. */
  clusters(lower: string): { readonly fine: number; readonly coarse: number };
  /** The only tag of a frequent form, -1 where any may fit. `lower`: digits are one digit. */
  onlyTag(lower: string): number;
}

const S = { id: 1, kind: 2, suffix: 3, prefix: 4, shape: 5, long: 6, written: 7 } as const;
/** Text repeats its words; the bound keeps hostile text from growing the memory for ever. */
const MOST_FORMS = 40_000;
const LONGEST_FORM = 48;

/** Knows the distinct forms of all documents. */
export class FormReader {
  private forms = new Map<string, FormFeatures>();

  public constructor(private readonly table: FormTable) {}

  public of(form: string): FormFeatures {
    let features = this.forms.get(form);
    if (!features) {
      if (this.forms.size >= MOST_FORMS) this.forms = new Map();
      features = this.describe(form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form);
      this.forms.set(form, features);
    }
    return features;
  }

  private describe(form: string): FormFeatures {
    const plain = form.replace(/\p{Nd}/gu, '0');
    const lower = plain.toLowerCase();
    const shape = wordShape(plain, 1);
    const { fine, coarse } = this.table.clusters(form.toLowerCase());
    const own = [hashText(shape, S.shape), hashText(wordShape(plain, 4), S.long), hashText(plain, S.written)];
    for (let length = 1; length <= 5 && length < lower.length; length++) {
      own.push(hashText(lower.slice(-length), S.suffix + 100 * length));
      if (length <= 3) own.push(hashText(lower.slice(0, length), S.prefix + 100 * length));
    }
    const hyphen = lower.lastIndexOf('-');
    if (hyphen > 0)
      own.push(hashText(lower.slice(hyphen), S.suffix), hashText(lower.slice(0, lower.indexOf('-')), S.prefix));
    return {
      form,
      lower,
      id: hashText(lower, S.id),
      kind: mix(hashText(lower.slice(-3), S.kind), hashText(shape, S.kind)),
      fine,
      coarse,
      suffix: hashText(lower.slice(-3), S.suffix),
      own: Int32Array.from(own),
      onlyTag: this.table.onlyTag(lower),
    };
  }
}
