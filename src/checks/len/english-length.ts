import type { CheckedText } from '../checked-text.js';

/**
 * How many letters English takes for one letter of a language: means of translations by people (zh 78,000, de 68,000,
 * ja 33,000, fr 4,000, ru and es some hundreds of texts of 40 letters and more). Others are taken to be as long as English.
 */
const PER_LETTER: ReadonlyMap<string, number> = new Map([
  ['ar', 1.15],
  ['de', 0.83],
  ['el', 0.88],
  ['es', 0.86],
  ['fi', 0.88],
  ['fr', 0.83],
  ['he', 1.25],
  ['hu', 0.88],
  ['it', 0.86],
  ['nl', 0.87],
  ['pl', 0.88],
  ['pt', 0.88],
  ['ru', 0.86],
  ['uk', 0.88],
]);
const PER_HANGUL = 2.1;
const PER_KANA = 1.4;
const PER_HAN = 3;
/** Kanji stand beside kana that say a part of it. */
const PER_KANJI = 2.5;

/** About how many letters and marks an English text of the same meaning has, white space and addresses left out. */
export function englishLength({ withoutLiterals: text, languageName }: CheckedText): number {
  const perLetter = PER_LETTER.get(languageName) ?? 1;
  const perHan = languageName === 'ja' ? PER_KANJI : PER_HAN;
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 0xfffc) continue;
    length += unit < 0x3040 || unit > 0xd7ff ? perLetter : perUnit(unit, perHan);
  }
  return length;
}

/** Of U+3040 to U+D7FF. */
function perUnit(unit: number, perHan: number): number {
  if (unit < 0x3100) return PER_KANA;
  return unit < 0xac00 ? perHan : PER_HANGUL;
}
