import { francAll } from 'franc';
import type { LanguageAlternative, LanguageGuess } from '../../domain/language-guess.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { countScripts, type Script } from '../../text/script-shares.js';
import { countHanVariants } from './han-variants.js';

/**
 * The languages that are told apart when the caller names none, by script, as ISO 639-3 codes (franc's).
 * Near twins (Afrikaans beside Dutch, Bosnian beside Croatian) are left out: trigrams cannot tell them apart.
 */
const LATIN =
  'eng deu fra spa por ita nld pol ces slk slv hrv swe dan fin nob hun ron tur ind vie cat est lav lit sqi'.split(' ');
const CYRILLIC = 'rus ukr bul srp bel kaz mkd'.split(' ');
const ARABIC = 'arb pes urd'.split(' ');
const DEVANAGARI = 'hin mar nep'.split(' ');

const CODES_BY_SCRIPT: Partial<Readonly<Record<Script, readonly string[]>>> = {
  Latin: LATIN,
  Cyrillic: CYRILLIC,
  Arabic: ARABIC,
  Devanagari: DEVANAGARI,
};

/** Scripts that one language decides. */
const LANGUAGE_OF_SCRIPT: Partial<Readonly<Record<Script, string>>> = {
  Kana: 'ja',
  Hangul: 'ko',
  Greek: 'el',
  Hebrew: 'he',
  Thai: 'th',
};

const TAG_OF_CODE: ReadonlyMap<string, LanguageTag> = new Map(
  [...LATIN, ...CYRILLIC, ...ARABIC, ...DEVANAGARI].map((code) => [
    code,
    Intl.getCanonicalLocales(code)[0] as LanguageTag,
  ]),
);

/** Han characters carry about as much as three letters: "3 Chinese characters in 8 letters" is a Chinese text. */
const HAN_WEIGHT = 3;

/** Longer texts say nothing more; in UTF-16 units. */
const ENOUGH = 2_000;

const UNKNOWN: LanguageGuess = { language: null, margin: 0, alternatives: [] };

/**
 * Guesses the language of a text: by its script where the script decides, otherwise among the languages of that script
 * by franc's trigrams.
 * @param among only these languages come into question (their scripts are told apart first); absent: about 40 languages.
 */
export function detectLanguage(text: string, among?: readonly LanguageTag[]): LanguageGuess {
  const sample = text.slice(0, ENOUGH);
  const script = dominantScript(sample);
  if (script === undefined) return UNKNOWN;
  if (script === 'Han') return chineseOf(sample);
  const only = LANGUAGE_OF_SCRIPT[script];
  if (only !== undefined) return certain(only);
  return amongLanguagesOf(script, sample, among);
}

function dominantScript(text: string): Script | undefined {
  const counts = new Map(countScripts(text));
  // Japanese mixes Han with Kana: any real share of Kana makes the text Japanese.
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Han') ?? 0;
  if (kana > 0 && kana * 10 >= han) {
    counts.set('Kana', kana + han);
    counts.delete('Han');
  }
  let best: Script | undefined;
  let bestWeight = 0;
  for (const [script, count] of counts) {
    const weight = script === 'Han' || script === 'Kana' ? count * HAN_WEIGHT : count;
    if (weight > bestWeight) [best, bestWeight] = [script, weight];
  }
  return best;
}

function certain(language: string): LanguageGuess {
  return { language: language as LanguageTag, margin: 1, alternatives: [] };
}

function chineseOf(text: string): LanguageGuess {
  const { simplified, traditional } = countHanVariants(text);
  const total = simplified + traditional;
  if (total === 0) return { language: 'zh' as LanguageTag, margin: 0.5, alternatives: [] };
  const [language, other] = simplified >= traditional ? ['zh-Hans', 'zh-Hant'] : ['zh-Hant', 'zh-Hans'];
  const likeness = Math.min(simplified, traditional) / Math.max(simplified, traditional);
  const alternatives = likeness > 0 ? [{ language: other as LanguageTag, likeness }] : [];
  return { language: language as LanguageTag, margin: 1 - likeness, alternatives };
}

function amongLanguagesOf(script: Script, text: string, among?: readonly LanguageTag[]): LanguageGuess {
  const all = CODES_BY_SCRIPT[script] ?? [];
  const wanted = among && new Set(among.map((tag) => tag.split('-')[0]));
  const named = wanted ? all.filter((code) => wanted.has(TAG_OF_CODE.get(code))) : all;
  const codes = named.length > 0 ? named : all;
  if (codes.length === 1) return certain(TAG_OF_CODE.get(codes[0]!)!);
  const ranked: LanguageAlternative[] = francAll(text, { only: [...codes], minLength: 1 })
    .filter(([code]) => TAG_OF_CODE.has(code))
    .map(([code, likeness]) => ({ language: TAG_OF_CODE.get(code)!, likeness }));
  const [best, second] = ranked;
  if (best === undefined) return UNKNOWN;
  return { language: best.language, margin: 1 - (second?.likeness ?? 0), alternatives: ranked.slice(1, 5) };
}
