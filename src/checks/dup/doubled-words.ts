import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';
import { REPEATABLE } from './reduplications.js';

const DOUBLED = /(?<![\p{L}\p{M}\p{N}_'’-])([\p{L}\p{M}]{2,30})\s+\1(?![\p{L}\p{M}\p{N}_'’-])/giu;
const SPACE = /\s+/u;

/** Words that follow themselves after white space; names ("Walla Walla") and what a language says twice are none. At most twenty. */
export function doubledWords(side: CheckedText): readonly Place[] {
  const repeatable = REPEATABLE.get(side.languageName);
  const text = side.withoutLiterals;
  return placesOf(DOUBLED, text, ({ start, end }) => {
    const [first, second] = text.slice(start, end).split(SPACE) as [string, string];
    if (repeatable?.has(second.toLowerCase()) === true) return false;
    const isName = isCapital(first) && isCapital(second) && side.languageName !== 'de';
    return !isName && !side.hasStandaloneCode(start + first.length, end - second.length);
  });
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
