import type { Token } from '../../text/tokens.js';
import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';
import { REPEATABLE, REPEATABLE_BEHIND_COMMA, SINGLE_LETTERS } from './reduplications.js';

const SPACE = /^\s+$/u;
/** What makes a token a part of a longer word or name. */
const ATTACHED = /[\p{L}\p{M}\p{N}_'’-]/u;
/** Words that follow themselves after white space; what a language says twice is none. Names may be: see `isNameSaidTwice`. */
export function doubledWords(side: CheckedText): readonly Place[] {
  const { tokens } = side;
  const places: Place[] = [];
  for (let index = 1; index < tokens.length; index++) {
    const [first, second] = [tokens[index - 1]!, tokens[index]!];
    if (isSameWord(side, first, second) && isDoubled(side, first, second))
      places.push({ start: first.start, end: second.end });
  }
  return places;
}

function isSameWord({ languageName }: CheckedText, first: Token, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word') return false;
  if (second.form.length < 2 && SINGLE_LETTERS.get(languageName)?.has(second.form.toLowerCase()) !== true) return false;
  if (first.form.length !== second.form.length || first.end === second.start) return false;
  // "remove Remove packages": the name of a command and what it does.
  if (!isCapital(first.form) && isCapital(second.form)) return false;
  return first.form === second.form || first.form.toLowerCase() === second.form.toLowerCase();
}

function isDoubled(side: CheckedText, first: Token, second: Token): boolean {
  const { text, languageName } = side;
  if (!SPACE.test(text.slice(first.end, second.start)) || /\p{N}/u.test(second.form)) return false;
  if (ATTACHED.test(text.charAt(first.start - 1)) || ATTACHED.test(text.charAt(second.end))) return false;
  if (REPEATABLE.get(languageName)?.has(second.form) === true) return false;
  if (REPEATABLE_BEHIND_COMMA.get(languageName)?.has(second.form) === true && isBehindComma(text, first.start))
    return false;
  return !side.hasStandaloneCode(first.end, second.start) && side.withoutLiterals.charAt(first.start) !== '\uFFFC';
}

const BEHIND_COMMA = /[,–—(]\s*(?:\p{L}+\s+){0,2}$/u;
const CLAUSE_SEARCHED = 60;

/** With a word or two between: a preposition, "und". */
function isBehindComma(text: string, start: number): boolean {
  return BEHIND_COMMA.test(text.slice(Math.max(start - CLAUSE_SEARCHED, 0), start));
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Whatever the names of the other side are written in: "瓦拉瓦拉", "Уолла-Уолла", "ウォラウォラ". */
const SAID_TWICE = /(\p{L}{2,20})[\s·・-]?\1/iu;
const LONGEST_SEARCHED = 2_000;

/** "Walla Walla" and "Duran Duran" are names whose source says them twice as well. */
export function isNameSaidTwice(doubled: string, source: string): boolean {
  return isCapital(doubled) && SAID_TWICE.test(source.slice(0, LONGEST_SEARCHED));
}
