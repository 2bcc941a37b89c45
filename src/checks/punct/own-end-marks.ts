import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../../text/by-language.js';
import { languageOf, languageScriptOf } from '../../text/language-tags.js';
import type { EndMark } from './end-marks.js';

const LATIN: Readonly<Record<EndMark, string>> = {
  question: '?',
  exclamation: '!',
  colon: ':',
  semicolon: ';',
  ellipsis: '…',
  stop: '.',
  comma: ',',
};
const HAN = {
  question: '？',
  exclamation: '！',
  colon: '：',
  semicolon: '；',
  ellipsis: '……',
  stop: '。',
  comma: '，',
};
const ARABIC = { question: '؟', semicolon: '؛', comma: '،' };
const DANDA = { stop: '।' };

/** What differs from Latin marks, by language. */
const OWN: Readonly<Record<string, Partial<Record<EndMark, string>>>> = {
  zh: HAN,
  yue: HAN,
  ja: { ...HAN, comma: '、' },
  ar: ARABIC,
  fa: ARABIC,
  ur: { ...ARABIC, stop: '۔' },
  hi: DANDA,
  bn: DANDA,
  ne: DANDA,
  mr: DANDA,
  am: { stop: '።', question: '፧', colon: '፦', semicolon: '፤', comma: '፣' },
  hy: { stop: '։' },
  el: { question: ';', semicolon: '·' },
  fr: { question: '\u202F?', exclamation: '\u202F!', colon: '\u00A0:', semicolon: '\u202F;' },
  my: { stop: '။' },
};

/** The mark as a language writes it after its last word; French as in France. */
export const ownEndMarks = byLanguage((language: LanguageTag): Readonly<Record<EndMark, string>> => {
  const own = language.startsWith('fr-CA') ? { colon: '\u00A0:' } : OWN[languageOf(language)];
  return { ...LATIN, ...own };
});

/** Thai and its neighbours end a sentence with a space, or with nothing. */
export function endsWithoutStop(language: LanguageTag): boolean {
  return /-(?:Thai|Laoo|Khmr|Mymr|Tibt)$/.test(languageScriptOf(language));
}
