import type { LanguageTag } from '../../domain/language-tag.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { countScripts, type Script } from '../../text/script-shares.js';

/** The language that is likely where a script says it nearly alone. Latin says nothing. */
const LIKELY: Partial<Record<Script, string>> = {
  Han: 'zh',
  Kana: 'ja',
  Hangul: 'ko',
  Cyrillic: 'ru',
  Greek: 'el',
  Arabic: 'ar',
  Hebrew: 'he',
  Thai: 'th',
  Devanagari: 'hi',
};

const SCRIPT_CODES: Readonly<Record<Script, readonly string[]>> = {
  Latin: ['Latn'],
  Han: ['Hans', 'Hant', 'Jpan', 'Kore', 'Hani'],
  Kana: ['Jpan'],
  Hangul: ['Kore', 'Hang'],
  Cyrillic: ['Cyrl'],
  Greek: ['Grek'],
  Arabic: ['Arab'],
  Hebrew: ['Hebr'],
  Thai: ['Thai'],
  Devanagari: ['Deva'],
};

/** The script of most letters in these cells; any kana makes it Japanese. */
export function scriptOf(cells: readonly string[]): Script | undefined {
  const counts = countScripts(cells.join(' '));
  if ((counts.get('Kana') ?? 0) > 0) return 'Kana';
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

export function likelyLanguage(script: Script | undefined): LanguageTag | undefined {
  return script === undefined ? undefined : (LIKELY[script] as LanguageTag | undefined);
}

/** Whether texts of this script can be of the language. */
export function canBe(script: Script | undefined, language: LanguageTag): boolean {
  const code = languageScriptOf(language).split('-')[1];
  return script === undefined || code === undefined || SCRIPT_CODES[script].includes(code);
}
