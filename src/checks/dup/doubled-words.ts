import type { Token } from '../../text/tokens.js';
import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';
import { REPEATABLE } from './reduplications.js';

const SPACE = /^\s+$/u;
/** What makes a token a part of a longer word or name. */
const ATTACHED = /[\p{L}\p{M}\p{N}_'’-]/u;
/** A letter by itself is a sign more often than a word. */
const SHORTEST = 2;

/** Words that follow themselves after white space; names ("Walla Walla") and what a language says twice are none. */
export function doubledWords(side: CheckedText): readonly Place[] {
  const { tokens } = side;
  const places: Place[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const [first, second] = [tokens[index - 1]!, tokens[index]!];
    if (isSameWord(first, second) && isDoubled(side, first, second))
      places.push({ start: first.start, end: second.end });
  }
  return places;
}

function isSameWord(first: Token, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || second.form.length < SHORTEST) return false;
  if (first.form.length !== second.form.length || first.end === second.start) return false;
  return first.form === second.form || first.form.toLowerCase() === second.form.toLowerCase();
}

function isDoubled(side: CheckedText, first: Token, second: Token): boolean {
  const { text, languageName } = side;
  if (!SPACE.test(text.slice(first.end, second.start)) || /\p{N}/u.test(second.form)) return false;
  if (ATTACHED.test(text.charAt(first.start - 1)) || ATTACHED.test(text.charAt(second.end))) return false;
  if (REPEATABLE.get(languageName)?.has(second.form.toLowerCase()) === true) return false;
  const isName = isCapital(first.form) && isCapital(second.form) && languageName !== 'de';
  return (
    !isName && !side.hasStandaloneCode(first.end, second.start) && side.withoutLiterals.charAt(first.start) !== '\uFFFC'
  );
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
