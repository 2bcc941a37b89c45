import { parseLanguageTag, sameLanguageAndScript } from '../text/language-tags.js';

/** A language to choose from. */
export interface LanguageChoice {
  readonly tag: string;
  /** In English: "Chinese (China)". */
  readonly name: string;
}

export interface LanguagePair {
  readonly source: string;
  readonly target: string;
}

/** The pair that somebody asked for, as far as they did. */
interface WantedPair {
  readonly source?: string | undefined;
  readonly target?: string | undefined;
}

/** Something that holds texts in languages: a memory or a glossary. */
interface Holder {
  readonly languages: readonly string[];
}

const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' });

/**
 * The languages of the memories, each tag once, by name. A glossary adds only what the memories have no tag for:
 * terms of zh-Hans are found from zh-CN too.
 */
export function languageChoices(memories: readonly Holder[], glossaries: readonly Holder[]): readonly LanguageChoice[] {
  const tags = new Set(memories.flatMap(({ languages }) => languages));
  for (const tag of glossaries.flatMap(({ languages }) => languages)) {
    if (![...tags].some((known) => isSameLanguage(known, tag))) tags.add(tag);
  }
  return [...tags]
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The pair to begin with: what was asked for, as far as it can be chosen. Otherwise into English, from the first
 * other language; Chinese before others, since that is what most look-ups here start from.
 */
export function initialPair(choices: readonly LanguageChoice[], wanted: WantedPair): LanguagePair {
  const has = (tag: string | undefined) => choices.find((choice) => choice.tag === tag)?.tag;
  const first = (language: string, not?: string) =>
    choices.find(({ tag }) => tag !== not && tag.split('-')[0] === language)?.tag;
  const other = (not: string) => first('zh', not) ?? choices.find(({ tag }) => tag !== not)?.tag;
  const target = has(wanted.target) ?? first('en', wanted.source) ?? other(wanted.source ?? '') ?? 'en';
  const source = has(wanted.source) ?? other(target) ?? 'zh';
  return { source, target };
}

/** Of one language and script. */
export function isSameLanguage(one = '', another = ''): boolean {
  const [a, b] = [parseLanguageTag(one), parseLanguageTag(another)];
  return a !== undefined && b !== undefined && sameLanguageAndScript(a, b);
}
