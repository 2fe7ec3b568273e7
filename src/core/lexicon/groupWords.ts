import groupWords from './group-words.json';

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Plural nouns for groups that act in a story: one story's `protesters` are the same in all its reports. */
export const STORY_GROUPS = set(groupWords.groups);
/** Plural nouns for those who inform the press: without more words everybody's `analysts` are others. */
export const SOURCE_GROUPS = set(groupWords.sources);
/** Nouns for those around one person (`her campaign`). */
export const CIRCLES = set(groupWords.circles);
/** Plural nouns for people who may be called by the person they are for or against (`Moyo supporters`). */
export const FOLLOWERS = set(groupWords.followers);
/** Nouns for the armed forces of a state, compounds with hyphens: one group under all of them. */
export const FORCES = set(groupWords.forces);
/** Nouns for those who govern a state and speak for it, compounds with hyphens. */
export const EXECUTIVE = set(groupWords.executive);
/** Those of them that may be called by who leads them (`the Moyo government`). */
export const RULING = set(groupWords.ruling);
/** Nouns for those who speak for the body or campaign named beside them. */
export const SPEAKING_FOR = set(groupWords.speakingFor);
/** Words beside such a noun that keep it from meaning the state. */
export const NOT_OF_STATE = set(groupWords.notOfState);
/** Words that do not part one group from another (`senior`, `several`). */
export const SLIGHT_MODIFIERS = set(groupWords.slightModifiers);
/** Nouns that take up a body by a word of its name (`the bureau`). */
export const BODY_NOUNS = set(groupWords.bodies);
/** Those of them that take up a company or an organisation whose name does not say what it is. */
export const COMPANIES = set(groupWords.companies);
export const ORGANISATIONS = set(groupWords.organisations);
/** Bodies of which a state has one, beside its ministries. */
export const STATE_BODIES = set(groupWords.stateBodies);
/** Nouns in the names of bodies of the state; in those of others that nobody calls a company. */
export const PUBLIC_BODIES = set(groupWords.publicBodies);
export const CIVIC_BODIES = set(groupWords.civicBodies);
/** What companies are called behind their own name, by their trade or reach. */
export const TRADES = set(groupWords.trades);
/** Nouns for one person beyond those of person-words.json. */
export const MORE_PERSON_NOUNS = set(groupWords.persons);
/** Nouns of pairs of persons (`the two leaders`); those of heads of state or government. */
export const PAIRED_PERSONS = set(groupWords.pairedPersons);
export const PAIRED_LEADERS = set(groupWords.leaders);
/** Nouns of pairs of states and other bodies (`both sides`). */
export const PAIRED_BODIES = set(groupWords.pairedBodies);
/** Words for those who held an office and do so no more. */
export const FORMERLY = set(groupWords.formerly);
