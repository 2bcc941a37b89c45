import { characterOf } from '../../illegal-characters.js';

/** Where the UTF-16 units of a text stand in the markup that holds it. */
export interface TextPlaces {
  /** Of each unit: where what stands for it begins and ends; a character in two units has both in one place. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A part of markup that stands for characters, or for none. */
const PART =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|(?:\s|&#(?:x0*(?:9|a|d|20|a0|3000)|0*(?:9|10|13|32|160|12288));)+|&[^;]*;|[^\s]/gi;
const HEX = /^<(?:[^\s<>/:]+:)?cp\s[^<>]*?\bhex\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const SPACE = /^\s$/;
/** What stands for one character in a run of white space; references to white space are laid out as it is. */
const SPACE_UNIT = /\r\n|\s|&[^;]*;/g;
const RUN = /^(?:\s|&#(?:x0*(?:9|a|d|20|a0|3000)|0*(?:9|10|13|32|160|12288));)+$/i;

/**
 * @param markup the content of a source or target of XLIFF 2, as the file has it
 * @param text what its reader makes of it; white space that only lays the file out is less there (foldLayout)
 * @returns undefined where the two do not belong together, or the markup is of a kind that has no such places (CDATA)
 */
export function textPlaces(markup: string, text: string): TextPlaces | undefined {
  if (markup.includes('<![CDATA[')) return undefined;
  const starts: number[] = [];
  const ends: number[] = [];
  const take = (unit: string, start: number, end: number): boolean => {
    if (unit !== text.charAt(starts.length)) return SPACE.test(unit);
    starts.push(start);
    ends.push(end);
    return true;
  };
  for (const { 0: part, index } of markup.matchAll(PART)) {
    const isSpace = RUN.test(part);
    if (isSpace && isFolded(part, text, starts.length)) {
      // At the ends it is nothing. Elsewhere it is one place: cut in two, what is left of it would be no layout any more.
      const isAtEnd = index === 0 || index + part.length === markup.length;
      if (!isAtEnd) take(' ', index, index + part.length);
      continue;
    }
    const pieces = isSpace ? part.matchAll(SPACE_UNIT) : [{ 0: part, index: 0 }];
    for (const { 0: piece, index: inside } of pieces) {
      const [start, end] = [index + inside, index + inside + piece.length];
      if (!unitsOf(piece).every((unit) => take(unit, start, end))) return undefined;
    }
  }
  return starts.length === text.length ? { starts, ends } : undefined;
}

/** Whether a run of white space with a line end in it is less in the text. */
function isFolded(run: string, text: string, at: number): boolean {
  const spaces = run.replaceAll(SPACE_UNIT, (piece) => unitsOf(piece).join(''));
  return spaces.includes('\n') && !text.startsWith(spaces, at);
}

/** The UTF-16 units that a part stands for. */
function unitsOf(part: string): readonly string[] {
  if (part.startsWith('<') && part.length > 1) {
    const [, double, single] = HEX.exec(part) ?? [];
    const hex = double ?? single;
    return hex === undefined ? [] : unitsIn(characterOf(hex) ?? '');
  }
  if (part.startsWith('&') && part.length > 1) return unitsIn(referred(part.slice(1, -1)));
  return [part === '\r' || part === '\r\n' ? '\n' : part];
}

function referred(name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? '';
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function unitsIn(text: string): readonly string[] {
  return text.split('');
}
