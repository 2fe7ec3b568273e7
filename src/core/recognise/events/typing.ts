import type { EventType } from '../../model/event';
import type { NounPhrase } from '../parse/phrases';
import type { Predicate } from '../parse/predicate';
import { takesClause } from '../text/wordClasses';
import { EventNouns } from './eventNouns';
import type { Frame, ObjectClass, Operator } from './lexicon';
import { framesOf, hasOperator, isObject, verbType } from './lexicon';
import { COOPERATIVE, FORCEFUL, endOf, inMood } from './mood';
import type { SentenceSyntax } from './sentenceSyntax';
import { verbKeys } from './verbKeys';

/** What a predicate reports. */
export interface Typing {
  readonly type: EventType;
  /** Word that names the event: the verb, or the noun that a light verb carries. */
  readonly trigger: number;
  /** The noun phrase that names the event where a noun does (`held talks`), else null. */
  readonly nominal: NounPhrase | null;
  /** The verb that the predicate's own act consists in (`send` of `agreed to send`), or null. */
  readonly content: Predicate | null;
  /** True where the grammatical subject is the one who receives (`received aid`). */
  readonly inverted: boolean;
}

/** Of a longer chain of verbs (`agreed to try to help to …`) only the first ones matter. */
const DEEPEST = 8;
/** Objects of frames that the act itself is done to; of the others the one concerned stands behind a preposition. */
const LASTING_OBJECTS: ReadonlySet<ObjectClass> = new Set([
  'captives',
  'presence',
  'diplomats',
  'refugees',
  'territory',
  'property',
  'demand',
]);
/** Verbs that report an event only with the one they are done to. */
const TRANSITIVE = new Set([
  'return',
  'seize',
  'grant',
  'approach',
  'fire',
  'reverse',
  'lift',
  'treat',
  'help',
  'supply',
  'arm',
  'beat',
  'gas',
  'blast',
  'reduce',
  'cut',
]);
const OBLIGATION = new Set(['must', 'should', 'shall']);

/**
 * Types the predicates of one sentence. A verb's frame decides first, then what it does to the event it governs
 * (refusing to help is REJECT, ending a siege is CONCEDE), then the verb by itself; negation and future come last,
 * as PLOVER counts a promise as AGREE and an announced attack as THREATEN.
 */
export class Typer {
  private readonly nouns: EventNouns;
  private depth = 0;
  /** Typings already made, by predicate; of those inside another verb's content apart. */
  private readonly made = new Map<Predicate, Typing | null>();
  private readonly madeNested = new Map<Predicate, Typing | null>();

  /** `isPerson` tells a phrase that names a person. */
  public constructor(
    private readonly syntax: SentenceSyntax,
    private readonly isPerson: (phrase: NounPhrase) => boolean = () => false,
  ) {
    this.nouns = new EventNouns(syntax);
  }

  /** The typing of a predicate, or null; `nested` for one inside the content of another verb. */
  public type(predicate: Predicate, nested = false): Typing | null {
    const cache = nested ? this.madeNested : this.made;
    const known = cache.get(predicate);
    if (known !== undefined) return known;
    this.depth++;
    const typing = this.depth > DEEPEST ? null : this.typeOnce(predicate, nested);
    this.depth--;
    cache.set(predicate, typing);
    return typing;
  }

  private typeOnce(predicate: Predicate, nested: boolean): Typing | null {
    if (this.nouns.onlyNames(predicate)) return null;
    const bare = (nested ? null : this.obligation(predicate)) ?? this.bareType(predicate);
    if (!bare) return null;
    const relief = bare.type === 'MOBILIZE' && this.isRelief(predicate);
    const type = inMood(relief ? 'AID' : bare.type, predicate);
    return type ? { ...bare, type } : null;
  }

  /** Troops sent to keep a peace or to bring relief are aid. */
  private isRelief({ head }: Predicate): boolean {
    const { tree } = this.syntax.clauses;
    return tree.words
      .slice(head, Math.min(tree.end(head), head + 25))
      .some(({ lower }) => /^(?:peacekeep|peace-keep|humanitarian|relief)/.test(lower));
  }

  /** `said the council must act`: a request of the speaker, whatever the act. */
  private obligation(predicate: Predicate): Typing | null {
    const above = predicate.governor;
    if (!above || !takesClause(above.lemma) || !OBLIGATION.has(predicate.modal ?? '')) return null;
    return { type: 'REQUEST', trigger: predicate.verb, nominal: null, content: predicate, inverted: false };
  }

  private bareType(predicate: Predicate): Typing | null {
    const verbs = verbKeys(this.syntax, predicate);
    // "asked about the storm" is a question, no request
    if (predicate.lemma === 'ask' && predicate.obliques.some(({ preposition }) => preposition === 'about')) return null;
    const own = (type: EventType, content: Predicate | null = null): Typing => ({
      type,
      trigger: predicate.verb,
      nominal: null,
      content,
      inverted: false,
    });
    const framed = this.frame(predicate, verbs);
    // an agreement to stop fighting is a ceasefire
    const child = this.syntax.contentOf(predicate);
    const ends = framed?.object === 'agreement' && child && this.type(child, true)?.type === 'RETREAT';
    if (ends) return { ...own('RETREAT', child), nominal: framed.phrase };
    if (framed) return { ...own(framed.type), nominal: LASTING_OBJECTS.has(framed.object) ? null : framed.phrase };
    const call = this.phoneCall(predicate, child);
    if (call) return own(call, child);
    const governed = this.governed(predicate, child, verbs, own);
    if (governed) return governed;
    for (const verb of verbs) {
      const type = verbType(verb);
      if (type && this.complete(predicate, verb)) return own(type);
    }
    return null;
  }

  private frame(predicate: Predicate, verbs: readonly string[]): (Frame & { readonly phrase: NounPhrase }) | null {
    const phrases = this.nouns.argumentPhrases(predicate);
    for (const verb of verbs) {
      for (const frame of framesOf(verb)) {
        const phrase = phrases.find(
          (each) =>
            this.nouns.headsOf(each).some((noun) => isObject(noun, frame.object)) ||
            (frame.object === 'envoy' && this.isPerson(each) && !this.isCommitted(predicate)),
        );
        if (phrase) return { ...frame, phrase };
      }
    }
    return null;
  }

  /** `sent the broker to prison`: whom one sends there is no envoy. */
  private isCommitted({ obliques }: Predicate): boolean {
    return obliques.some(({ head }) => isObject(this.syntax.lower(head), 'confinement'));
  }

  /** `called the king to congratulate him`: a telephone call, and what was said in it. */
  private phoneCall(
    { lemma, particle, passive, object, attribute }: Predicate,
    child: Predicate | null,
  ): EventType | null {
    if (lemma !== 'call' || particle || passive || attribute || !object) return null;
    if (this.syntax.word(object.head)?.upos !== 'PROPN') return null;
    const inner = child ? (this.type(child, true)?.type ?? null) : null;
    return inner === null || COOPERATIVE.has(inner) ? (inner ?? 'CONSULT') : null;
  }

  private governed(
    predicate: Predicate,
    child: Predicate | null,
    verbs: readonly string[],
    own: (type: EventType, content?: Predicate | null) => Typing,
  ): Typing | null {
    const does = (operator: Operator): boolean => verbs.some((verb) => hasOperator(verb, operator));
    const inner = child ? (this.type(child, true)?.type ?? null) : null;
    const nominal = this.nouns.nominalOf(predicate);
    const governedType = inner ?? nominal?.type ?? null;
    if (does('threaten')) return own('THREATEN', child);
    if (predicate.lemma === 'order' && (governedType === 'COERCE' || governedType === 'SANCTION'))
      return own('COERCE', child);
    if (
      does('request') &&
      verbs.some((verb) => verb === 'call for' || verb === 'push for') &&
      nominal &&
      FORCEFUL.has(nominal.type)
    ) {
      return { ...own('THREATEN'), nominal: nominal.phrase };
    }
    if (does('request') && (child || this.syntax.clauseOf(predicate) || predicate.lemma === 'demand')) {
      return own('REQUEST', child);
    }
    if (does('refuse') && child !== null) {
      if (inner === null && predicate.lemma === 'fail') return null;
      return inner !== null && FORCEFUL.has(inner) ? null : own('REJECT', child);
    }
    if (does('promise') && predicate.object && nominal?.phrase === predicate.object && nominal.type === 'SUPPORT') {
      return { ...own('SUPPORT'), nominal: nominal.phrase };
    }
    if (does('promise') && child !== null) {
      const strong =
        verbType(predicate.lemma) === 'AGREE' || predicate.lemma === 'agree' || predicate.lemma === 'offer';
      if (inner !== null && FORCEFUL.has(inner)) return own('THREATEN', child);
      if (strong || (inner !== null && COOPERATIVE.has(inner)))
        return own(inner === 'REJECT' ? 'REJECT' : 'AGREE', child);
    }
    if (does('promise') && nominal && !hasOperator(predicate.lemma, 'carry')) {
      if (FORCEFUL.has(nominal.type)) return { ...own('THREATEN'), nominal: nominal.phrase };
      const support = nominal.type === 'SUPPORT' || nominal.type === 'ACCUSE';
      return { ...own(support ? nominal.type : 'AGREE'), nominal: nominal.phrase };
    }
    if (does('allow') && (child !== null || predicate.object)) return own('CONCEDE', child);
    if (does('cease') && governedType) {
      const ended = endOf(governedType);
      if (ended) return { ...own(ended, child), nominal: inner ? null : (nominal?.phrase ?? null) };
    }
    if (does('carry') && nominal)
      return { ...own(nominal.type), trigger: this.nouns.nounOf(nominal.phrase), nominal: nominal.phrase };
    if (does('carry') && inner && predicate.lemma !== 'have' && this.isDecree(predicate)) return own(inner, child);
    if (does('undergo') && nominal && predicate.object === nominal.phrase) {
      return {
        ...own(nominal.type),
        trigger: this.nouns.nounOf(nominal.phrase),
        nominal: nominal.phrase,
        inverted: true,
      };
    }
    if (does('happen') && predicate.subject) {
      const happening = this.nouns.phraseType(predicate.subject);
      const over = does('cease') || ['fail', 'collapse'].includes(predicate.lemma);
      const type = happening && over ? endOf(happening) : happening;
      if (type) return { ...own(type), trigger: this.nouns.nounOf(predicate.subject), nominal: predicate.subject };
    }
    return null;
  }

  /** `decided to ban`, `passed a law banning`: the act is what the instrument does. */
  private isDecree({ object }: Predicate): boolean {
    return object === null || isObject(this.syntax.lower(object.head), 'instrument');
  }

  /** Some verbs report an event only with somebody they are done to. */
  private complete(predicate: Predicate, verb: string): boolean {
    if (predicate.form === 'participle' && predicate.agent === null) return false;
    if (TRANSITIVE.has(verb) && predicate.object === null && !predicate.passive) return false;
    if (verb === 'meet' || verb === 'fight' || verb === 'clash') return true;
    return (
      verb.includes(' ') ||
      predicate.passive ||
      predicate.object !== null ||
      predicate.obliques.length > 0 ||
      INTRANSITIVE.has(verb)
    );
  }
}

const INTRANSITIVE = new Set(
  'resign withdraw retreat surrender protest demonstrate rally riot strike march attack retaliate apologise apologize'.split(
    ' ',
  ),
);
