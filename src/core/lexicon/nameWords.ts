import givenNames from './given-names.json';
import nameWords from './name-words.json';
import personWords from './person-words.json';

export type Gender = 'male' | 'female' | 'either';

function indexed(lists: Readonly<Record<Gender, readonly string[]>>): ReadonlyMap<string, Gender> {
  const map = new Map<string, Gender>();
  for (const gender of ['either', 'male', 'female'] as const) for (const word of lists[gender]) map.set(word, gender);
  return map;
}

/** Given names as written, with the gender they tell. */
export const GIVEN_NAMES = indexed({
  male: givenNames.male.split(' '),
  female: givenNames.female.split(' '),
  either: givenNames.either.split(' '),
});

/** The gender a given name tells, or undefined where the word is no given name of the list. Case as written. */
export function givenNameGender(word: string): Gender | undefined {
  const known = GIVEN_NAMES.get(word);
  if (known || !word.includes('-')) return known;
  // Jean-Claude, Anna-Maria: the first part decides
  return GIVEN_NAMES.get(word.slice(0, word.indexOf('-')));
}

/** Forms of address before a name (`Mr.`, `Lady`), by gender; they are part of neither name nor role. */
export const HONORIFICS = indexed(personWords.honorifics);

/** Offices and ranks written before a name with capitals, in lower case, by their words. */
export const OFFICES: ReadonlySet<string> = new Set(
  [...personWords.offices, ...personWords.ranks].map((title) => title.toLowerCase()),
);
/** The longest office or rank, in words. */
export const LONGEST_OFFICE = 4;

/** Nouns for one person in an office, trade or relation, lower case, with the gender they tell. */
export const PERSON_NOUNS = indexed(personWords.nouns);
/** Plural nouns for groups that act. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(personWords.plurals);
/** Words that may stand between a determiner and such a noun. */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(personWords.modifiers);
/** Nouns that take up a place named before (`the region`, `the city`). */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(nameWords.placeNouns);
/** Collective nouns for the arms and bodies of a state. */
export const COLLECTIVE_NOUNS: ReadonlySet<string> = new Set(personWords.collectives);
/** Verb forms whose subject is somebody who speaks or decides. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(personWords.speech);

export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(nameWords.organizationHeads);
export const ORGANIZATION_SUFFIXES: ReadonlySet<string> = new Set(nameWords.organizationSuffixes);
/** `Bank of`, `Ministry of`, `Center for`: what goes on behind it is still the name. */
export const ORGANIZATION_LEADS: ReadonlySet<string> = new Set(nameWords.organizationLeads);
/** Adjectives that open the names of organisations as well as plain sentences: `National`, `World`. */
export const ORGANIZATION_OPENERS: ReadonlySet<string> = new Set(nameWords.organizationOpeners);
export const PLACE_HEADS: ReadonlySet<string> = new Set(nameWords.placeHeads);
export const PLACE_LEADS: ReadonlySet<string> = new Set(nameWords.placeLeads);
/** Common nouns that say of the name beside them that it is a place (`the town of`, `… province`). */
export const PLACE_CUES: ReadonlySet<string> = new Set(nameWords.placeCues);
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(nameWords.placePrepositions);
/** Heads of the names of events, works and awards. */
export const MISC_HEADS: ReadonlySet<string> = new Set(nameWords.miscHeads);
/** Heads of what a state gives itself (`the Constitution of Chile`): the name in it is the state's. */
export const LAW_HEADS: ReadonlySet<string> = new Set(nameWords.lawHeads);
/** Lower-case parts inside the names of persons. */
export const PARTICLES: ReadonlySet<string> = new Set(nameWords.particles);
/** Words that are capitalised for another reason than being a name; as capitalised. */
export const NOT_NAMES: ReadonlySet<string> = new Set(nameWords.notNames);
