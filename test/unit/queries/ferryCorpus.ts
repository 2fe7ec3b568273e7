import type { Corpus } from '../../../src/core/model/corpus';
import { handMadeCorpus } from './handMadeCorpus';
import { phrase } from '../../../src/core/model/phrase';

export const HERALD = 'herald.txt';
export const POST = 'post.txt';
export const TRIBUNE = 'tribune.txt';

/** Three outlets on an invented quarrel about a ferry. */
export function ferryCorpus(): Corpus {
  return handMadeCorpus({
    articles: [
      {
        file: HERALD,
        outlet: 'The Harbour Herald',
        published: '2019-03-14',
        marked: `# Ferry talks end
{e:talks {m:solberg/role Transport Minister} {m:solberg/name Ingrid Solberg} met envoys of {m:denmark/name Denmark} on {d:2019-03-12 March 12}.}
"{q:solberg/line-stays The line to {m:denmark/name Denmark} stays open}," {m:solberg/short_name Solberg} said.
~ Subscribe to our newsletter`,
      },
      {
        file: POST,
        marked: `# Shipping news
{e:strike The crews struck on {d:2019-03-13 Wednesday}.} {m:solberg/short_name Solberg} kept silent.`,
      },
      {
        file: TRIBUNE,
        outlet: 'Sound Tribune',
        published: '2019-03-15',
        marked: `# Danes and Norwegians meet
{m:solberg/short_name Solberg} spoke first: "{q:solberg/line-stays We keep the line open}."
## Background
{e:talks {m:solberg/role transport minister} {m:solberg/name Ingrid Solberg} had come on {d:2019-03-12 Tuesday} to meet the envoys.}
{e:strike The crews had struck before.} "{q:?/other Nobody asked us}," said a sailor.`,
      },
    ],
    actors: {
      denmark: { name: 'Denmark', kind: 'state', aliases: ['Copenhagen'] },
      solberg: { name: 'Ingrid Solberg', kind: 'person', aliases: ['Solberg'], notes: 'Look up her term.' },
    },
    events: {
      talks: { title: 'Ingrid Solberg met envoys', date: '2019-03-12', participants: ['solberg', 'denmark'] },
      strike: { title: 'The crews struck', date: null },
    },
    links: [
      {
        id: 'L1',
        relation: 'discrepancy',
        about: 'strike',
        summary: phrase('on Wednesday or earlier'),
        confidence: 1,
        evidence: [
          { file: POST, start: 16, end: 46 },
          { file: TRIBUNE, start: 0, end: 10 },
        ],
      },
    ],
  });
}
