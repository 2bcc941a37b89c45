import type { Term } from '../domain/glossary.js';
import { languageOf } from '../text/language-tags.js';
import { foldHan } from './han-folding.js';
import { hasCjk, termKey } from './term-key.js';

/** How one character of a text is said; what is no Chinese character stands for itself. */
export interface Syllable {
  /** Pinyin without tones, ü as v; or the character. */
  readonly text: string;
  /** In the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The readings of a Chinese text in simplified characters, likeliest first. */
export type Romanise = (text: string) => readonly (readonly Syllable[])[];

/** What a term is looked up by on a keyboard that has Latin letters only. */
export interface Readings {
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
}

const NONE: Readings = { pinyin: [], initials: [] };

/** The readings of a Chinese term; none for others, or without a romanisation. */
export function readingsOf(term: Pick<Term, 'text' | 'language'>, romanise: Romanise | undefined): Readings {
  if (romanise === undefined || languageOf(term.language) !== 'zh' || !hasCjk(term.text)) return NONE;
  const readings = romanise(foldHan(term.text)).map(spokenOf);
  const letters = (part: (syllable: Syllable) => string) => [
    ...new Set(readings.flatMap((syllables) => withTypedForms(syllables.map(part).join('')))),
  ];
  return { pinyin: letters(({ text }) => text), initials: letters(({ text }) => text.charAt(0)) };
}

/** The part of a term that so many letters of one of its readings stand for, in UTF-16 units; undefined when it has no such reading. */
export function rangeOfReading(
  term: Pick<Term, 'text' | 'language'>,
  romanise: Romanise,
  { letters, initials, length }: { readonly letters: string; readonly initials: boolean; readonly length: number },
): { readonly start: number; readonly end: number } | undefined {
  const part = ({ text }: Syllable) => (initials ? text.charAt(0) : text);
  const readings = romanise(foldHan(term.text)).map(spokenOf);
  const syllables = readings.find((reading) => withTypedForms(reading.map(part).join('')).includes(letters));
  if (syllables === undefined) return undefined;
  let said = 0;
  const last = syllables.find((syllable) => (said += part(syllable).length) >= length);
  return { start: syllables[0]!.start, end: last?.end ?? syllables.at(-1)!.end };
}

/** Without spaces and hyphens, and with what is no Chinese character folded as everywhere. */
function spokenOf(syllables: readonly Syllable[]): readonly Syllable[] {
  return syllables
    .map((syllable) => ({ ...syllable, text: foldedSyllable(syllable.text) }))
    .filter(({ text }) => text !== '');
}

const PLAIN = /^[a-z0-9]+$/;

function foldedSyllable(text: string): string {
  return PLAIN.test(text) ? text : termKey(text, EN).key;
}

const EN = 'en' as Term['language'];

/** ü is typed as v, and as u by those who do not know. */
function withTypedForms(letters: string): readonly string[] {
  return letters.includes('v') ? [letters, letters.replaceAll('v', 'u')] : [letters];
}

const PINYIN = /^[a-z]+$/;
const TONES = /[1-5](?![0-9])/g;

/** A query as pinyin or initials; undefined when it is none. Tones are dropped: "zhong1guo2", "zhōngguó". */
export function pinyinQuery(key: string): string | undefined {
  const letters = /^[a-z]/.test(key) ? key.replaceAll(TONES, '') : key;
  return PINYIN.test(letters) && letters.length > 1 ? letters : undefined;
}
