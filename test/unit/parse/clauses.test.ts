import assert from 'node:assert/strict';
import { readClauses } from '../../../src/core/recognise/parse/clauses';
import type { NounPhrase } from '../../../src/core/recognise/parse/phrases';
import type { Predicate } from '../../../src/core/recognise/parse/predicate';
import { SyntaxTree } from '../../../src/core/recognise/parse/tree';
import { handParsed } from './handParsed';

function reader(row: string): { verb: (lemma: string) => Predicate; said: (phrase: NounPhrase | null) => string } {
  const { text, parse } = handParsed(row);
  const tree = new SyntaxTree(parse);
  const { sentences } = readClauses(tree);
  return {
    verb: (lemma) => {
      const found = sentences[0]?.predicates.find((each) => each.lemma === lemma);
      assert.ok(found, `no predicate "${lemma}"`);
      return found;
    },
    said: (phrase) => {
      const { start, end } = tree.span(phrase?.first ?? 0, phrase?.end ?? 0);
      return phrase ? text.slice(start, end) : '-';
    },
  };
}

describe('readClauses', () => {
  it('follows control down to the one who acts, whatever the voice of the verb above', () => {
    const { verb, said } = reader(
      'The|DT|2|det caravan|NN|4|nsubj:pass is=be|VBZ|4|aux:pass expected=expect|VBN|0|root to|TO|6|mark ' +
        'reach|VB|4|xcomp the|DT|8|det border|NN|6|obj .|.|4|punct',
    );
    const [expect, reach] = [verb('expect'), verb('reach')];
    assert.deepEqual([expect.passive, expect.form, expect.tense], [true, 'finite', 'present']);
    assert.deepEqual(
      [reach.form, said(reach.subject), said(reach.object)],
      ['infinitive', 'The caravan', 'the border'],
    );
    assert.deepEqual([reach.governor, reach.relation, reach.subjectSource], [expect, 'xcomp', 'controlled']);
    assert.deepEqual(expect.clauses, [reach]);
  });

  it('gives an infinitive behind an object to the object, and a gerund behind `of`', () => {
    const urged = reader(
      'Peru|NNP|2|nsubj urged=urge|VBD|0|root the|DT|4|det guild|NN|2|obj to|TO|6|mark leave|VB|2|xcomp .|.|2|punct',
    );
    assert.equal(urged.said(urged.verb('leave').subject), 'the guild');
    const accused = reader(
      'Peru|NNP|2|nsubj accused=accuse|VBD|0|root the|DT|4|det guild|NN|2|obj of|IN|6|mark leaving=leave|VBG|2|advcl .|.|2|punct',
    );
    assert.equal(accused.said(accused.verb('leave').subject), 'the guild');
  });

  it('reads the agent and the patient of a passive, also of a reduced one', () => {
    const { verb, said } = reader(
      'Smugglers|NNS|4|nsubj:pass seized=seize|VBN|1|acl by|IN|5|case fled=flee|VBD|0|root guards=guard|NNS|2|obl:agent .|.|4|punct',
    );
    const seize = verb('seize');
    assert.deepEqual([seize.passive, seize.form, seize.subjectSource], [true, 'participle', 'modified']);
    assert.deepEqual([said(seize.subject), said(seize.agent)], ['Smugglers', 'guards']);
  });

  it('shares subject, modal, negation and voice with a bare later verb, and an object behind both', () => {
    const { verb, said } = reader(
      'They|PRP|4|nsubj will|MD|4|aux not|RB|4|advmod buy|VB|0|root or|CC|6|cc sell|VB|4|conj boats=boat|NNS|4|obj .|.|4|punct',
    );
    const sell = verb('sell');
    assert.deepEqual([sell.modal, sell.tense, sell.negated, sell.form], ['will', 'future', true, 'finite']);
    assert.deepEqual([said(sell.subject), said(sell.object), sell.subjectSource], ['They', 'boats', 'shared']);
    const passive = reader(
      'She|PRP|3|nsubj:pass was=be|VBD|3|aux:pass arrested=arrest|VBN|0|root and|CC|5|cc charged=charge|VBN|3|conj .|.|3|punct',
    ).verb('charge');
    assert.deepEqual([passive.passive, passive.tense, passive.form], [true, 'past', 'finite']);
  });

  it('gives a relative clause its antecedent as subject or as the object that it lacks', () => {
    const who = reader(
      'The|DT|2|det man|NN|5|nsubj who|WP|4|nsubj left=leave|VBD|2|acl:relcl spoke=speak|VBD|0|root .|.|5|punct',
    );
    const leave = who.verb('leave');
    assert.deepEqual(
      [who.said(leave.subject), leave.subjectSource, leave.introducer],
      ['The man', 'antecedent', 'who'],
    );
    assert.equal(leave.governor, who.verb('speak'));
    const bare = reader(
      'The|DT|2|det deal|NN|5|nsubj they|PRP|4|nsubj signed=sign|VBD|2|acl:relcl failed=fail|VBD|0|root .|.|5|punct',
    );
    assert.equal(bare.said(bare.verb('sign').object), 'The deal');
  });

  it('reads copulas, particles, recipients and prepositions', () => {
    const copula = reader('It|PRP|5|nsubj is=be|VBZ|5|cop not|RB|5|advmod a|DT|5|det trap|NN|0|root .|.|5|punct').verb(
      'be',
    );
    assert.deepEqual(
      [copula.isCopular, copula.negated, copula.form, copula.attribute?.head],
      [true, true, 'finite', 4],
    );
    const { verb, said } = reader(
      'Peru|NNP|2|nsubj called=call|VBD|0|root off|RP|2|compound:prt talks=talk|NNS|2|obj with|IN|6|case Chile|NNP|2|obl .|.|2|punct',
    );
    const call = verb('call');
    assert.deepEqual([call.particle, call.end - call.first], ['off', 2]);
    assert.deepEqual(
      call.obliques.map((each) => `${each.preposition ?? ''} ${said(each)}`),
      ['with Chile'],
    );
    const give = reader('Peru|NNP|2|nsubj gave=give|VBD|0|root Chile|NNP|2|iobj money|NN|2|obj .|.|2|punct');
    assert.deepEqual([give.said(give.verb('give').recipient), give.said(give.verb('give').object)], ['Chile', 'money']);
  });

  it('takes `nobody`, `no` and `without` for negations', () => {
    const nobody = reader('Nobody|NN|2|nsubj came=come|VBD|0|root .|.|2|punct').verb('come');
    const none = reader('They|PRP|2|nsubj held=hold|VBD|0|root no|DT|4|det talks=talk|NNS|2|obj .|.|2|punct').verb(
      'hold',
    );
    const without = reader(
      'He|PRP|2|nsubj left=leave|VBD|0|root without|IN|4|mark paying=pay|VBG|2|advcl .|.|2|punct',
    ).verb('pay');
    assert.deepEqual([nobody.negated, nobody.negation], [true, -1]);
    assert.deepEqual([none.negated, none.negation], [true, -1]);
    assert.ok(without.negation >= 0);
  });
});
