import type { Parse, SyntacticWord, SyntaxParser, Upos } from '../../model/syntax';
import type { StructuredText } from '../../model/text';
import { ArcParser } from './arcParser';
import { type FormFeatures, FormReader } from './formFeatures';
import { Lemmas } from './lemmas';
import { MoveWeights } from './moveWeights';
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
  private readonly tagger: PosTagger;
  private readonly arcs: ArcParser;
  private readonly lemmas: Lemmas;

  public constructor(model: SyntaxModel) {
    this.tags = model.tags.map((tag) => {
      const [xpos = '', upos = 'X'] = tag.split('|');
      return { xpos, upos: upos as Upos };
    });
    this.relations = model.relations;
    this.reader = new FormReader(new FormIndex(model.forms));
    const borders = { before: this.reader.of('\u0002'), behind: this.reader.of('\u0003') };
    this.tagger = new PosTagger(new SparseWeights(model.tagger), borders, model.tags.length);
    this.arcs = new ArcParser(new MoveWeights(model.moves), new SparseWeights(model.labels), model.relations.length);
    this.lemmas = new Lemmas(model.lemmas);
  }

  public parse({ text, tokens, sentences }: StructuredText): Parse {
    const words: SyntacticWord[] = [];
    const ranges = sentences.map(({ tokens: [first, end], case: written }): [number, number] => {
      const from = words.length;
      const forms: WordForm[] = [];
      addWordForms(text, tokens, first, end, forms);
      this.addTree(forms, words, written !== 'running');
      return [from, words.length];
    });
    return { words, sentences: ranges };
  }

  /** The tree of a sentence whose words are given; `start` and `end` of each word are its place. */
  public parseForms(forms: readonly string[]): readonly SyntacticWord[] {
    const words: SyntacticWord[] = [];
    this.addTree(
      forms.map((form, at) => ({ start: at, end: at + 1, token: at, form: plainForm(form) })),
      words,
      false,
    );
    return words;
  }

  /** Appends the words of a sentence with their tags, heads and relations. `isRecased`: its capitals tell nothing. */
  private addTree(words: readonly WordForm[], into: SyntacticWord[], isRecased: boolean): void {
    if (words.length === 0) return;
    const forms = words.map(({ form }): FormFeatures => this.reader.of(isRecased ? form.toLowerCase() : form));
    const tags = new Uint8Array(words.length);
    this.tagger.tag(forms, 0, words.length, tags);
    const { heads, labels } = this.arcs.parse({ forms, first: 0, tags }, words.length);
    const offset = into.length;
    words.forEach(({ start, end, token, form }, at) => {
      const { xpos, upos } = this.tags[tags[at] as number] as Tag;
      const lower = form.toLowerCase();
      const head = heads[at] as number;
      into.push({
        start,
        end,
        token,
        lower,
        lemma: this.lemmas.of(lower, xpos),
        upos,
        xpos,
        head: head < 0 ? -1 : head + offset,
        relation: head < 0 ? 'root' : (this.relations[labels[at] as number] as string),
      });
    });
  }
}
