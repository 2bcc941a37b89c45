import type { CheckedText } from '../checked-text.js';
import type { QuoteMark } from './quote-marks.js';

/** The double quotation marks that a language has, besides the straight one that keyboards have. */
const OWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: '“”',
    zh: '“”「」『』',
    ja: '“”「」『』',
    ko: '“”「」『』',
    de: '„“»«',
    fr: '«»“”',
    es: '«»“”',
    it: '«»“”',
    pt: '«»“”',
    ru: '«»„“',
    uk: '«»„“',
    be: '«»„“',
    pl: '„”«»',
    cs: '„“»«',
    sk: '„“»«',
    sl: '„“»«',
    hu: '„”»«',
    nl: '“”„',
    sv: '”»«',
    fi: '”»',
    da: '”“„»«',
    el: '«»“”',
    tr: '“”«»',
    ar: '«»“”',
    he: '“”„',
  }),
);
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Marks that quote in other languages only; empty where all are the language's own, or nothing is known of it. */
export function foreignQuotes(side: CheckedText, marks: readonly QuoteMark[]): readonly QuoteMark[] {
  const own = OWN.get(side.languageName);
  if (own === undefined) return [];
  const foreign = marks.filter(({ character }) => character !== '"' && !own.includes(character));
  const isArrow = foreign.length === 1 && /[«»]/.test(foreign[0]!.character);
  return isArrow ? [] : foreign.filter((mark) => !quotesOriginal(side, mark));
}

/** 「中国」 in an English text: Chinese or Japanese words with their own marks. */
function quotesOriginal({ text, languageName }: CheckedText, { start, end }: QuoteMark): boolean {
  if (languageName === 'zh' || languageName === 'ja' || languageName === 'ko') return false;
  return CJK.test(text.slice(Math.max(start - 1, 0), end + 1));
}

/** Straight marks in a text that also has the typographic ones. */
export function straightBesideCurly(marks: readonly QuoteMark[]): readonly QuoteMark[] {
  const straight = marks.filter(({ character }) => character === '"');
  return straight.length < marks.length ? straight : [];
}
