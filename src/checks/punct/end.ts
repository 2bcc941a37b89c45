import { pairCheck, rangeOf, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { Place } from '../places.js';
import { endsInAbbreviation } from './abbreviations.js';
import { type EndMark, endOfText, type TextEnd } from './end-marks.js';
import { endsWithoutStop, ownEndMarks } from './own-end-marks.js';

/** The one that weighs most is what a text ends with: "“Really?”." is a question. */
const BY_WEIGHT: readonly EndMark[] = ['question', 'exclamation', 'colon', 'semicolon', 'ellipsis', 'stop', 'comma'];
/** A list that goes on, a sentence that trails off: translators choose freely there. */
const FREE = new Set<EndMark | undefined>(['semicolon', 'ellipsis', 'comma']);
/** What ends a sentence for sure. */
const CLOSES = new Set<EndMark | undefined>(['question', 'exclamation', 'stop']);

const NAMES: Readonly<Record<EndMark, string>> = {
  question: 'a question mark',
  exclamation: 'an exclamation mark',
  colon: 'a colon',
  semicolon: 'a semicolon',
  ellipsis: 'an ellipsis',
  stop: 'a full stop',
  comma: 'a comma',
};

export const PUNCT_END = pairCheck({
  id: 'punct.end',
  flags: 'The target ends with another kind of mark than the source, or with none; a Spanish question lacks its “¿”.',
  severity: 'warning',
  doubts: 'Headings and cells of tables may follow other rules than the source; a sentence may be said in another way.',
  parameters: {},
  *check({ source, target }) {
    if (source.isBlank) return;
    const report = judgeEnds(source, target);
    if (report !== undefined) yield report;
    if (target.languageName === 'es') yield* judgeOpening(target);
  },
});

function judgeEnds(source: CheckedText, target: CheckedText): Report | undefined {
  const wanted = endOfText(source);
  const written = endOfText(target);
  if (isSame(wanted, written) || isUnknown(source, wanted) || isUnknown(target, written)) return undefined;
  const wantedMark = heaviest(wanted);
  const writtenMark = heaviest(written);
  if (isStopAlone(wanted, written) && isLeftToWord(source, wanted, target, written)) return undefined;
  return {
    message: `The source ends with ${nameOf(wantedMark)}, the target with ${nameOf(writtenMark)}.`,
    ranges: [rangeOf(source, placeOfEnd(source, wanted)), rangeOf(target, placeOfEnd(target, written))],
    severity: severityOf(source, wantedMark, target, writtenMark),
    ...(wantedMark !== undefined && suggestionOf(target, written, wantedMark)),
  };
}

/** It ends with an address, a value, a code: what its last mark is, nobody knows. */
function isUnknown(side: CheckedText, { textEnd }: TextEnd): boolean {
  if (textEnd === 0 || side.withoutLiterals.charAt(textEnd - 1) === '\uFFFC') return true;
  return side.hasStandaloneCode(textEnd, side.text.length);
}

function heaviest({ marks }: TextEnd): EndMark | undefined {
  return BY_WEIGHT.find((mark) => marks.has(mark));
}

function isSame(wanted: TextEnd, written: TextEnd): boolean {
  if (isAnsweredByWord(wanted, written) || isAnsweredByWord(written, wanted)) return true;
  if (wanted.marks.size === 0) return written.marks.size === 0;
  return [...wanted.marks].some((mark) => written.marks.has(mark));
}

/** One side ends with a question mark, the other with a word that asks, and a stop or nothing. */
function isAnsweredByWord(asking: TextEnd, { marks, asksByWord }: TextEnd): boolean {
  return asksByWord && asking.marks.has('question') && (marks.size === 0 || marks.has('stop'));
}

/** One side ends with nothing but a stop, the other with nothing. */
function isStopAlone(a: TextEnd, b: TextEnd): boolean {
  return a.marks.size + b.marks.size === 1 && (a.marks.has('stop') || b.marks.has('stop'));
}

/** The stop may be that of an abbreviation; some scripts have none. */
function isLeftToWord(source: CheckedText, wanted: TextEnd, target: CheckedText, written: TextEnd): boolean {
  if (endsWithoutStop(source.language) || endsWithoutStop(target.language)) return true;
  const [side, end] = wanted.marks.size === 1 ? [source, wanted] : [target, written];
  return endsInAbbreviation(side.withoutLiterals, end.first, side.languageName);
}

function severityOf(
  source: CheckedText,
  wanted: EndMark | undefined,
  target: CheckedText,
  written: EndMark | undefined,
) {
  // Nobody ends a sentence with a comma; half of one the source may have.
  if (written === 'comma' && CLOSES.has(wanted)) return 'warning';
  const isFree = FREE.has(wanted) || FREE.has(written) || (wanted === 'stop' && written === 'colon');
  const isJapanese = source.languageName === 'ja' || target.languageName === 'ja';
  return isFree || (isJapanese && isNoneOrStop(wanted) && isNoneOrStop(written)) ? 'hint' : 'warning';
}

/** Japanese ends a sentence that stands alone with a stop or without. */
function isNoneOrStop(mark: EndMark | undefined): boolean {
  return mark === undefined || mark === 'stop';
}

const LONGEST_WORD = 40;

/** From the first mark on; the last word where there is no mark, of a text without spaces its last two characters. */
function placeOfEnd({ text }: CheckedText, { marks, first, textEnd, end }: TextEnd): Place {
  if (marks.size > 0) return { start: first, end };
  const before = text.slice(Math.max(textEnd - LONGEST_WORD, 0), textEnd);
  const word = /\p{Script=Han}{1,2}$|[^\s\p{Script=Han}]+$/u.exec(before)?.[0] ?? '';
  return { start: textEnd - word.length, end };
}

function suggestionOf(target: CheckedText, end: TextEnd, wanted: EndMark): Partial<Report> {
  const mark = ownEndMarks(target.language)[wanted];
  const place = placeOfEnd(target, end);
  const written = target.text.slice(place.start, place.end);
  if (end.marks.size === 0) {
    // The mark goes before the tags that close the sentence, and behind quotes and brackets.
    const at = target.text.charAt(end.textEnd) === '<' ? end.textEnd - place.start : written.length;
    return { suggestion: written.slice(0, at) + mark + written.slice(at) };
  }
  return written.length === 1 ? { suggestion: mark.trimStart() } : {};
}

function nameOf(mark: EndMark | undefined): string {
  return mark === undefined ? 'none' : NAMES[mark];
}

function* judgeOpening(target: CheckedText): Generator<Report> {
  const text = target.withoutLiterals;
  for (const [closing, opening, kind] of [
    ['?', '¿', 'question'],
    ['!', '¡', 'exclamation'],
  ] as const) {
    const at = text.indexOf(closing);
    if (at < 1 || text.includes(opening) || !/\p{L}/u.test(text.slice(Math.max(at - 3, 0), at))) continue;
    yield {
      message: `Spanish begins the ${kind} with “${opening}” as well.`,
      ranges: [rangeOf(target, { start: at, end: at + 1 })],
    };
  }
}
