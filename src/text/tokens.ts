import { DICTIONARY, DIGIT, LETTER, LIGHT, MARK, SPACE, classOf } from './characters.js';
import { wordSegments } from './dictionary-words.js';
import { withoutWidth } from './width.js';

/** `word`: a word, or one Han or kana character. `light`: one punctuation mark or symbol. */
export type TokenKind = 'word' | 'number' | 'light';

export interface Token {
  readonly kind: TokenKind;
  /** The token after NFC and width folding. */
  readonly form: string;
  /** Where it stands in the text as given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * Divides a text into matching tokens. What is between tokens is white space and invisible format characters.
 * Texts with equal exact forms have equal token forms. Linear in the text's length.
 *
 * A number is digits of any script with separators, then 万, 亿, 万亿 or %; a letter right before makes it part of a
 * word ("H2O"), a letter right after begins a new token ("18th" is two). Han numerals are characters, not numbers.
 */
export function tokenise(text: string): Token[] {
  const plain = withoutWidth(text);
  const composed = plain === plain.normalize('NFC');
  const tokens: Token[] = [];
  let position = 0;
  while (position < plain.length) {
    const start = position;
    const character = classAt(plain, start);
    position = endOf(plain, start, character);
    if (character === SPACE) continue;
    if (character === DICTIONARY) {
      addDictionaryWords(tokens, plain, start, position);
      continue;
    }
    const form = plain.slice(start, position);
    const kind = character === DIGIT ? 'number' : character === LIGHT || character === MARK ? 'light' : 'word';
    tokens.push({ kind, form: composed ? form : form.normalize('NFC'), start, end: position });
  }
  return tokens;
}

const IN_WORD = (1 << LETTER) | (1 << DIGIT) | (1 << MARK);
const IN_DICTIONARY_WORDS = (1 << DICTIONARY) | (1 << MARK);

function endOf(text: string, start: number, character: number): number {
  switch (character) {
    case SPACE:
      return afterCharacter(text, start);
    case LETTER:
      return skipWhile(text, start, IN_WORD);
    case DICTIONARY:
      return skipWhile(text, start, IN_DICTIONARY_WORDS);
    case DIGIT:
      return skipMarks(text, endOfNumber(text, start));
    default:
      return skipMarks(text, afterCharacter(text, start));
  }
}

function classAt(text: string, position: number): number {
  return position < text.length ? classOf(text.codePointAt(position)!) : SPACE;
}

function afterCharacter(text: string, position: number): number {
  return position + (text.codePointAt(position)! > 0xffff ? 2 : 1);
}

/** @param classes a bit for each class that belongs to it */
function skipWhile(text: string, start: number, classes: number): number {
  let position = start;
  while (position < text.length) {
    const character = text.codePointAt(position)!;
    if ((classes & (1 << classOf(character))) === 0) break;
    position += character > 0xffff ? 2 : 1;
  }
  return position;
}

function skipMarks(text: string, start: number): number {
  return skipWhile(text, start, 1 << MARK);
}

function skipDigits(text: string, start: number): number {
  return skipWhile(text, start, 1 << DIGIT);
}

/** Stand between any digits: decimal signs and grouping, ASCII and Arabic. */
const SEPARATORS = new Set('.,٫٬');
/** Group thousands, but also end a number; so they need a group of three on their right and at most three digits on their left. */
const THIN_SEPARATORS = new Set("'’\u00A0\u2009\u202F");
const LARGE_UNIT = /[万萬]?[亿億]|[万萬]|%/uy;

function endOfNumber(text: string, start: number): number {
  let groupStart = start;
  let end = skipDigits(text, start);
  while (continuesNumber(text, groupStart, end)) {
    groupStart = end + 1;
    end = skipDigits(text, groupStart);
  }
  LARGE_UNIT.lastIndex = end;
  return LARGE_UNIT.test(text) ? LARGE_UNIT.lastIndex : end;
}

function continuesNumber(text: string, groupStart: number, end: number): boolean {
  const separator = text.charAt(end);
  if (SEPARATORS.has(separator)) return classAt(text, end + 1) === DIGIT;
  if (!THIN_SEPARATORS.has(separator)) return false;
  return countDigits(text, groupStart) <= 3 && countDigits(text, end + 1) === 3;
}

/** How many digits stand here, counted up to four. */
function countDigits(text: string, start: number): number {
  let count = 0;
  let position = start;
  while (count < 4 && classAt(text, position) === DIGIT) {
    position = afterCharacter(text, position);
    count++;
  }
  return count;
}

const dictionary = new Intl.Segmenter('th', { granularity: 'word' });

function addDictionaryWords(tokens: Token[], text: string, start: number, end: number): void {
  for (const { segment, index } of wordSegments(dictionary, text.slice(start, end))) {
    const from = start + index;
    tokens.push({ kind: 'word', form: segment.normalize('NFC'), start: from, end: from + segment.length });
  }
}
