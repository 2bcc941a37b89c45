import type { GrammaticalGender, TermCase, TermMatching, TermStatus, TermType } from '../../domain/glossary.js';

/** The words by which tables say one of a few values; in lower case without white space, hyphens and underscores. */
export interface ValueWords<Value> {
  /** What it is the value of ("status"). */
  readonly name: string;
  readonly words: ReadonlyMap<string, Value>;
}

export const STATUS_WORDS: ValueWords<TermStatus> = {
  name: 'status',
  words: wordsOf<TermStatus>({
    preferred: ['preferredterm', 'recommended', 'approved', 'standard', '首选', '推荐'],
    admitted: ['admittedterm', 'allowed', 'accepted', 'nonstandard', 'provisional', '许用', '允许'],
    deprecated: ['deprecatedterm', 'notrecommended', 'obsolete', 'superseded', 'outdated', '不推荐', '弃用'],
    forbidden: ['prohibited', 'blacklisted', 'rejected', 'donotuse', '禁用', '禁止'],
  }),
};

export const TYPE_WORDS: ValueWords<TermType> = {
  name: 'type',
  words: wordsOf<TermType>({
    fullForm: ['full'],
    acronym: ['initialism'],
    shortForm: ['short'],
    abbreviation: ['abbreviatedform', 'abbr'],
    variant: ['spellingvariant'],
    phrase: ['phraseologicalunit'],
  }),
};

export const GENDER_WORDS: ValueWords<GrammaticalGender> = {
  name: 'gender',
  words: wordsOf<GrammaticalGender>({
    masculine: ['m', 'masc'],
    feminine: ['f', 'fem'],
    neuter: ['n', 'neut'],
    other: ['othergender'],
  }),
};

export const MATCHING_WORDS: ValueWords<TermMatching> = {
  name: 'matching',
  words: wordsOf<TermMatching>({ exact: [], stem: ['fuzzy'], prefix: [] }),
};

export const CASE_WORDS: ValueWords<TermCase> = {
  name: 'case',
  words: wordsOf<TermCase>({ any: ['no', 'insensitive'], permissive: [], exact: ['yes', 'sensitive'] }),
};

const TRUTHS = new Map<string, boolean>([
  ...['yes', 'true', '1', 'x', 'y', '是', 'oui', 'ja', 'да', 'wahr', 'vrai', 'sí'].map((word) => [word, true] as const),
  ...['no', 'false', '0', 'n', '否', 'non', 'nein', 'нет', 'falsch', 'faux'].map((word) => [word, false] as const),
]);

/** Yes or no; undefined for another word. */
export function truthOf(word: string): boolean | undefined {
  return TRUTHS.get(word.trim().toLowerCase());
}

/** @param strict whether only the value itself counts, as our own tables write it */
export function valueOf<Value extends string>(
  { words }: ValueWords<Value>,
  word: string,
  strict: boolean,
): Value | undefined {
  const value = words.get(plain(word));
  return strict && value !== word ? undefined : value;
}

/** The values themselves, as they are written. */
export function valuesOf({ words }: ValueWords<string>): readonly string[] {
  return [...new Set(words.values())];
}

function wordsOf<Value extends string>(alternatives: Readonly<Record<Value, readonly string[]>>): Map<string, Value> {
  const values = Object.keys(alternatives) as Value[];
  return new Map(values.flatMap((value) => [value, ...alternatives[value]].map((word) => [plain(word), value])));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
