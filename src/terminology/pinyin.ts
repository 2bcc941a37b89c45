import { pinyin } from 'pinyin-pro';
import type { Romanise, Syllable } from './readings.js';

/** The longest surname, in characters. */
const SURNAME = 2;

/**
 * Pinyin by pinyin-pro, which knows most words with characters of several readings (重庆, 银行行长). The second reading
 * takes the first character or two for a surname (单 is Shan, 曾 is Zeng), where that is another one.
 */
export const romaniseChinese: Romanise = (text) => {
  const characters = Array.from(text);
  const usual = sayingsOf(text);
  const surname = surnameOf(characters.slice(0, SURNAME).join(''));
  const readings = surname === undefined ? [usual] : [usual, [...surname, ...usual.slice(surname.length)]];
  return readings.map((said) => syllablesOf(characters, said));
};

function sayingsOf(text: string, surname: 'off' | 'head' = 'off'): readonly string[] {
  return pinyin(text, { type: 'array', toneType: 'none', v: true, surname });
}

/** Terms begin with few pairs of characters; those that were asked before are remembered. */
const known = new Map<string, readonly string[] | undefined>();
const MOST_KNOWN = 50_000;

/** How the beginning of a text is said as a surname, where that differs. */
function surnameOf(beginning: string): readonly string[] | undefined {
  if (known.has(beginning)) return known.get(beginning);
  const usual = sayingsOf(beginning);
  const named = sayingsOf(beginning, 'head');
  const surname = named.some((syllable, index) => syllable !== usual[index]) ? named : undefined;
  if (known.size < MOST_KNOWN) known.set(beginning, surname);
  return surname;
}

function syllablesOf(characters: readonly string[], said: readonly string[]): readonly Syllable[] {
  let at = 0;
  return characters.map((character, index) => {
    const start = at;
    at += character.length;
    return { text: said[index] ?? character, start, end: at };
  });
}
