import type { TOPICS } from '../../core/recognise/tagger/featureLists';

/** Words that tell what a text is about, separated by spaces. */
export const TOPIC_WORDS: Readonly<Record<(typeof TOPICS)[number], string>> = {
  business:
    'acquire acquired acquisition analyst analysts bankruptcy bid bln bn bond bonds buyout cash chain company companies ' +
    'creditors customers debt deal dividend earnings equity euros executive factory fell firm firms forecast fund funds ' +
    'group index investment investor investors ipo lender listed loss maker manufacturer market merger mln mine network ' +
    'operator orders owned owner percent plant platform price prices producer product products profit profits quarter ' +
    'retailer revenue rival sale sales sell selling share shareholder shareholders shares sold stake startup stock ' +
    'stocks store stores subsidiary supplier supply takeover tech traders trading unit users valued wholesale yield',
  sport:
    'ball beat beaten champion champions championship championships club coach cup defeat defeated defender draw drew ' +
    'fans final finals finished football game games goal goalkeeper goals half home innings injury inning lap league ' +
    'manager marathon match matches medal midfielder overs penalty pitcher played player players points qualifying race ' +
    'rounds runs scored season seconds semi semi-final set sets side squad stadium striker team teams title tournament ' +
    'touchdown victory win wicket wickets winger winner wins won',
  politics:
    'alliance ambassador army assembly ballot bill border cabinet campaign candidate candidates ceasefire coalition ' +
    'conservative constitution court democracy deputy diplomat diplomats election elections embassy envoy foreign ' +
    'government governor law lawmaker lawmakers leader leaders liberal majority mayor military minister ministers ' +
    'ministry nationalist negotiations opposition parliament party parties peace police policy president presidential ' +
    'protest protesters protests rebels referendum reform regime republic ruling sanctions secretary security senator ' +
    'senators spokesman spokeswoman summit talks treaty troops vote voted voters votes war',
};
