import type { CheckedText } from '../checked-text.js';
import type { QuoteMark } from './quote-marks.js';

/** In Hebrew it stands within abbreviations; behind a number it is inches. */
const STRAIGHT = new Set(['"', '＂']);
const CURLY = new Set('“”„‟');
const ANGLE = new Set('«»');
const CORNERS = [
  ['「', '」'],
  ['『', '』'],
] as const;

/** Languages that begin a quotation with “ and end it with ”. */
const OPEN_WITH_SIX = new Set('en zh fr es it pt ko ja tr ar nl el vi id ms hi th'.split(' '));

/** Marks among which one has no partner, by kind: one list for each kind that does not come out even. */
export function unpairedQuotes(side: CheckedText, marks: readonly QuoteMark[]): readonly (readonly QuoteMark[])[] {
  if (marks.length === 0) return [];
  const straight = side.languageName === 'he' ? [] : marks.filter((mark) => isStraight(side.text, mark));
  const kinds = [straight, ofKind(marks, CURLY), ofKind(marks, ANGLE)].filter((kind) => isUneven(side, kind));
  const corners = CORNERS.flatMap((pair) => {
    const [opening, closing] = pair.map((character) => marks.filter((mark) => mark.character === character));
    return opening!.length === closing!.length ? [] : [[...opening!, ...closing!].sort((a, b) => a.start - b.start)];
  });
  return [...kinds, ...corners];
}

function ofKind(marks: readonly QuoteMark[], kind: ReadonlySet<string>): readonly QuoteMark[] {
  return marks.filter(({ character }) => kind.has(character));
}

function isStraight(text: string, { character, start }: QuoteMark): boolean {
  return STRAIGHT.has(character) && !/\p{N}/u.test(text.charAt(start - 1));
}

/** “Nested “marks” are even”, “these are not“. */
function isUneven({ languageName }: CheckedText, kind: readonly QuoteMark[]): boolean {
  if (kind.length % 2 !== 0) return true;
  if (!OPEN_WITH_SIX.has(languageName)) return false;
  const [opening, closing] = ['“', '”'].map((mark) => kind.filter(({ character }) => character === mark).length);
  return opening !== closing && kind.every(({ character }) => character === '“' || character === '”');
}
