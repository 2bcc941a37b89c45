import { pairCheck, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, rangesOf, suggestionFor } from '../places.js';
import { marksWithOrdinarySpace, marksWithoutSpace, withFrenchSpace } from './french-spaces.js';
import { brokenHan, unspacedHanLatin } from './han-spaces.js';
import { joinedByMark, spacedMark } from './spaces-of-marks.js';

const WITHOUT_SPACES = /^(?:Hans|Hant|Jpan|Thai|Laoo|Khmr|Mymr|Tibt)$/;

export const PUNCT_SPACE = pairCheck({
  id: 'punct.space',
  flags:
    'A space stands within a Chinese text or before a mark, or is missing behind a mark; French marks lack the space before them.',
  severity: 'warning',
  doubts: 'Names, code and headings have spaces, or none, in places of their own.',
  parameters: {
    frenchNoBreakSpaces: {
      type: 'boolean',
      default: true,
      description: 'Whether French marks with an ordinary space instead of a no-break space are reported, as a hint.',
    },
    hanLatinSpaces: {
      type: 'boolean',
      default: false,
      description: 'Whether Chinese characters are to have a space before and behind Latin letters and digits.',
    },
  },
  *check({ source, target }, { frenchNoBreakSpaces, hanLatinSpaces }) {
    if (WITHOUT_SPACES.test(target.script ?? '')) {
      yield* reportOf(target, brokenHan(source, target), 'A space stands within the text', withoutSpace);
      if (hanLatinSpaces) yield* reportOf(target, unspacedHanLatin(target), 'A space is missing', withSpace);
      return;
    }
    yield* reportOf(target, joinedByMark(source, target), 'A space is missing behind the mark', withSpace);
    yield* reportOf(target, spacedMark(source, target), 'A space stands before the mark', withoutSpace);
    if (target.languageName === 'fr') yield* judgeFrench(source, target, frenchNoBreakSpaces);
  },
});

function* judgeFrench(source: CheckedText, target: CheckedText, wantsNoBreak: boolean): Generator<Report> {
  yield* reportOf(target, marksWithoutSpace(source, target), 'French has a no-break space here', withFrenchSpace);
  if (!wantsNoBreak) return;
  const ordinary = marksWithOrdinarySpace(target);
  for (const report of reportOf(target, ordinary, 'The space at the mark may end the line', withFrenchSpace))
    yield { ...report, severity: 'hint' };
}

function* reportOf(
  target: CheckedText,
  places: readonly Place[],
  fault: string,
  mend: (text: string) => string,
): Generator<Report> {
  if (places.length === 0) return;
  const texts = places.map(({ start, end }) => target.text.slice(start, end));
  const shown = [...new Set(texts)].map((text) => `“${text}”`).join(', ');
  yield {
    message: `${fault}: ${shown}.`,
    ranges: rangesOf(target, places),
    ...suggestionFor(places, mend(texts[0]!)),
  };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Between its first character, or mark, and the second. */
function withSpace(text: string): string {
  const [first, second] = [...text];
  return `${first!} ${second!}`;
}
