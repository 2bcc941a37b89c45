import type { LanguageTag } from '../../domain/language-tag.js';

/** The Unicode scripts in which a language with this script subtag is written. */
const SCRIPTS_OF_SUBTAG: Readonly<Record<string, readonly string[]>> = {
  Latn: ['Latin'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Thai: ['Thai'],
  Deva: ['Devanagari'],
};

export interface LettersOfLanguage {
  /** The names of its scripts. */
  readonly scripts: readonly string[];
  /** Finds a letter of another script. */
  readonly foreign: RegExp;
  /** Global. */
  readonly everyOwn: RegExp;
  readonly everyForeign: RegExp;
}

const known = new Map<LanguageTag, LettersOfLanguage | undefined>();

/** The letters of the scripts in which a language is written, and all others; undefined where any script will do. */
export function lettersOf(language: LanguageTag): LettersOfLanguage | undefined {
  if (!known.has(language)) known.set(language, findLetters(language));
  return known.get(language);
}

function findLetters(language: LanguageTag): LettersOfLanguage | undefined {
  const scripts = SCRIPTS_OF_SUBTAG[new Intl.Locale(language).maximize().script ?? ''];
  if (scripts === undefined) return undefined;
  const named = scripts.map((script) => `\\p{Script=${script}}`).join('');
  const [own, foreign] = [`[${named}]`, `[^\\P{L}${named}]`];
  return {
    scripts,
    foreign: new RegExp(foreign, 'u'),
    everyOwn: new RegExp(own, 'gu'),
    everyForeign: new RegExp(foreign, 'gu'),
  };
}
