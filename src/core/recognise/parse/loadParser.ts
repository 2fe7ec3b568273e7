import type { Parse, SyntacticWord, SyntaxParser, Upos } from '../../model/syntax';
import type { Span } from '../../model/span';
import type { StructuredText } from '../../model/text';
import { ArcParser } from './arcParser';
import { type FormFeatures, FormReader } from './formFeatures';
import { Lemmas } from './lemmas';
import { MoveWeights } from './moveWeights';
import { type Unit, unitsOf } from './nameUnits';
import { PosTagger } from './posTagger';
import { SparseWeights } from './sparseWeights';
import { addWordForms, plainForm, type WordForm } from './syntacticWords';
import { FormIndex, type SyntaxModel } from './syntaxModel';
import { readSyntaxModel } from './syntaxModelFile';

/** The parser of a model file (`media/model/syntax.bin`). Throws an Error that says why where the bytes are none. */
export function loadParser(bytes: Uint8Array): SyntaxParser {
  return new ModelParser(readSyntaxModel(bytes));
}

interface Tag {
  readonly xpos: string;
  readonly upos: Upos;
}

/** Tags, parses and lemmatises documents by a trained model. */
export class ModelParser implements SyntaxParser {
  private readonly tags: readonly Tag[];
  private readonly relations: readonly string[];
  private readonly reader: FormReader;
  /** The tag of a proper noun. */
  private readonly nameTag: number;
  private readonly tagger: PosTagger;
  private readonly arcs: ArcParser;
  private readonly lemmas: Lemmas;

  public constructor(model: SyntaxModel) {
    this.tags = model.tags.map((tag) => {
      const [xpos = '', upos = 'X'] = tag.split('|');
      return { xpos, upos: upos as Upos };
    });
    this.nameTag = model.tags.findIndex((tag) => tag.startsWith('NNP|'));
    this.relations = model.relations;
    this.reader = new FormReader(new FormIndex(model.forms));
    const borders = { before: this.reader.of('\u0002'), behind: this.reader.of('\u0003') };
    this.tagger = new PosTagger(new SparseWeights(model.tagger), borders, model.tags.length);
    this.arcs = new ArcParser(new MoveWeights(model.moves), new SparseWeights(model.labels), model.relations.length);
    this.lemmas = new Lemmas(model.lemmas);
  }

  public parse({ text, tokens, sentences }: StructuredText, names: readonly Span[]): Parse {
    const words: SyntacticWord[] = [];
    const namesIn = inSentences(names);
    const ranges = sentences.map((sentence): [number, number] => {
      const [first, end] = sentence.tokens;
      const from = words.length;
      const forms: WordForm[] = [];
      addWordForms(text, tokens, first, end, forms);
      this.addTree(forms, unitsOf(forms, namesIn(sentence)), words, sentence.case !== 'running');
      return [from, words.length];
    });
    return { words, sentences: ranges };
  }

  /** The tree of a sentence whose words are given; `start` and `end` of each word are its place. */
  public parseForms(forms: readonly string[]): readonly SyntacticWord[] {
    const words: SyntacticWord[] = [];
    const plain = forms.map((form, at) => ({ start: at, end: at + 1, token: at, form: plainForm(form) }));
    this.addTree(plain, unitsOf(plain, []), words, false);
    return words;
  }

  /** Appends the words of a sentence with their tags, heads and relations. `isRecased`: its capitals tell nothing. */
  private addTree(words: readonly WordForm[], units: readonly Unit[], into: SyntacticWord[], isRecased: boolean): void {
    if (words.length === 0) return;
    const forms = units.map(({ head, isName }): FormFeatures => {
      const { form } = words[head] as WordForm;
      return isName ? this.nameFeatures(form) : this.reader.of(isRecased ? form.toLowerCase() : form);
    });
    const tags = new Uint8Array(units.length);
    this.tagger.tag(forms, 0, units.length, tags);
    const { heads, labels } = this.arcs.parse({ forms, first: 0, tags }, units.length);
    const offset = into.length;
    units.forEach((unit, index) => {
      const above = heads[index] as number;
      const head = above < 0 ? -1 : offset + (units[above] as Unit).head;
      const relation = above < 0 ? 'root' : (this.relations[labels[index] as number] as string);
      for (let at = unit.first; at < unit.end; at++) {
        const place =
          at === unit.head
            ? { head, relation }
            : { head: offset + unit.head, relation: at < unit.head ? 'compound' : 'flat' };
        into.push(this.word(words[at] as WordForm, this.tags[tags[index] as number] as Tag, place));
      }
    });
  }

  private nameFeatures(form: string): FormFeatures {
    return { ...this.reader.of(form), onlyTag: this.nameTag };
  }

  private word(
    { start, end, token, form }: WordForm,
    { xpos, upos }: Tag,
    { head, relation }: Pick<SyntacticWord, 'head' | 'relation'>,
  ): SyntacticWord {
    const lower = form.toLowerCase();
    return { start, end, token, lower, lemma: this.lemmas.of(lower, xpos), upos, xpos, head, relation };
  }
}

/** For text-ordered spans: those that begin inside a sentence, for sentences in text order; linear over all calls. */
function inSentences(spans: readonly Span[]): (sentence: Span) => readonly Span[] {
  let next = 0;
  return ({ start, end }) => {
    while (next < spans.length && (spans[next]?.start ?? 0) < start) next++;
    const first = next;
    while (next < spans.length && (spans[next]?.start ?? 0) < end) next++;
    return spans.slice(first, next);
  };
}
