import type { GrammaticalGender, TermStatus, TermType } from '../../domain/glossary.js';

/** The format's name as people read it. */
export const TBX = 'TBX';

/** Entries of version 2 and of version 3. */
export const ENTRIES: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);
export const LANGUAGE_SECTIONS: ReadonlySet<string> = new Set(['langSet', 'langSec']);
export const TERM_SECTIONS: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);

/** Ids that the writer gives to entries without one, or whose id XML does not allow. */
export const GIVEN_ID = /^concord-\d+$/;

/** The type of the list behind the entries that holds what cross-references lead to and the file does not. */
export const MISSING_CONCEPTS = 'missingConcepts';

/** A value as the model has it, and whether the file's word means nothing more than that. */
export interface Meaning<Value> {
  readonly value: Value;
  readonly exact: boolean;
}

type Words<Value> = Readonly<Record<string, Value>>;

/** Without "-admn-sts", "Term" and everything but letters. */
const STATUSES: Words<TermStatus> = {
  preferred: 'preferred',
  admitted: 'admitted',
  alternative: 'admitted',
  allowed: 'admitted',
  approved: 'admitted',
  deprecated: 'deprecated',
  notrecommended: 'deprecated',
  forbidden: 'forbidden',
  prohibited: 'forbidden',
  donotuse: 'forbidden',
};
/** Their words say more than ours. */
const NEAR_STATUSES: Words<TermStatus> = {
  standardized: 'preferred',
  regulated: 'preferred',
  legal: 'preferred',
  superseded: 'deprecated',
  obsolete: 'deprecated',
  proposed: 'admitted',
  new: 'admitted',
};

const TYPES: Words<TermType> = {
  fullform: 'fullForm',
  acronym: 'acronym',
  shortform: 'shortForm',
  abbreviation: 'abbreviation',
  variant: 'variant',
  phrase: 'phrase',
};
const NEAR_TYPES: Words<TermType> = {
  initialism: 'acronym',
  shortcut: 'shortForm',
  clippedterm: 'abbreviation',
  spellingvariant: 'variant',
  orthographicvariant: 'variant',
  transliteratedform: 'variant',
  transcribedform: 'variant',
  phraseologicalunit: 'phrase',
  collocation: 'phrase',
  setphrase: 'phrase',
};

const GENDERS: Words<GrammaticalGender> = {
  masculine: 'masculine',
  feminine: 'feminine',
  neuter: 'neuter',
  other: 'other',
  m: 'masculine',
  f: 'feminine',
  n: 'neuter',
};

/** A status in any of the spellings of TBX 2 and 3 and of the tools that write it: "supersededTerm-admn-sts", "not recommended". */
export function statusOf(word: string): Meaning<TermStatus> | undefined {
  const bare = lettersOf(word)
    .replace(/admnsts$/, '')
    .replace(/term$/, '');
  return meaningOf(bare, STATUSES, NEAR_STATUSES);
}

export function typeOf(word: string): Meaning<TermType> | undefined {
  return meaningOf(lettersOf(word), TYPES, NEAR_TYPES);
}

export function genderOf(word: string): Meaning<GrammaticalGender> | undefined {
  return meaningOf(lettersOf(word), GENDERS, {});
}

function meaningOf<Value>(word: string, same: Words<Value>, near: Words<Value>): Meaning<Value> | undefined {
  if (Object.hasOwn(same, word)) return { value: same[word]!, exact: true };
  return Object.hasOwn(near, word) ? { value: near[word]!, exact: false } : undefined;
}

function lettersOf(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}
