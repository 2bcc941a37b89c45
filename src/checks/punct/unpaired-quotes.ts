import type { CheckedText } from '../checked-text.js';
import type { QuoteMark } from './quote-marks.js';

const STRAIGHT = new Set(['"', '＂']);
const CURLY = new Set('“”„‟');
const ANGLE = new Set('«»');
const CORNERS = [
  ['「', '」'],
  ['『', '』'],
] as const;

/** Languages that begin a quotation with “ and end it with ”. */
const OPEN_WITH_SIX = new Set('en zh fr es it pt ko ja tr ar nl el vi id ms hi th'.split(' '));

const WITHOUT_ANGLES = new Set('en zh ja ko nl he'.split(' '));

/** Marks among which one has no partner, by kind: one list for each kind that does not come out even. */
export function unpairedQuotes(side: CheckedText, marks: readonly QuoteMark[]): readonly (readonly QuoteMark[])[] {
  if (marks.length === 0) return [];
  // One of them alone is an arrow where nobody quotes with them: "Next »".
  const isArrow = WITHOUT_ANGLES.has(side.languageName) && ofKind(marks, ANGLE).length === 1;
  const kinds = (isArrow ? [CURLY] : [CURLY, ANGLE])
    .map((kind) => ofKind(marks, kind))
    .filter((kind) => isUneven(side, kind));
  const corners = CORNERS.flatMap((pair) => {
    const [opening, closing] = pair.map((character) => marks.filter((mark) => mark.character === character));
    return opening!.length === closing!.length ? [] : [[...opening!, ...closing!].sort((a, b) => a.start - b.start)];
  });
  return [...unpairedStraight(side, marks), ...kinds, ...corners];
}

function ofKind(marks: readonly QuoteMark[], kind: ReadonlySet<string>): QuoteMark[] {
  return marks.filter(({ character }) => kind.has(character));
}

/** In Hebrew it stands within abbreviations; behind a number it may be inches. */
function unpairedStraight({ text, languageName }: CheckedText, marks: readonly QuoteMark[]): readonly QuoteMark[][] {
  const straight = ofKind(marks, STRAIGHT);
  if (languageName === 'he' || straight.length % 2 === 0) return [];
  const quoting = straight.filter(({ start }) => !/\p{N}/u.test(text.charAt(start - 1)));
  return quoting.length % 2 === 0 ? [] : [quoting];
}

/** “Nested “marks” are even”, “these are not“. */
function isUneven({ languageName }: CheckedText, kind: readonly QuoteMark[]): boolean {
  if (kind.length % 2 !== 0) return true;
  if (!OPEN_WITH_SIX.has(languageName)) return false;
  const [opening, closing] = ['“', '”'].map((mark) => kind.filter(({ character }) => character === mark).length);
  return opening !== closing && kind.every(({ character }) => character === '“' || character === '”');
}
