import type { Content } from '../domain/content.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { MatchSide } from '../domain/match.js';
import { dateValue } from '../text/dates-in-language.js';
import { type WrittenNumber, withoutScale } from '../text/numbers-in-language.js';
import { type TextEdit, applyEdits } from '../text/text-edits.js';
import { type TextInLanguage, textInLanguage } from '../text/text-in-language.js';
import { writeDate } from '../text/write-date.js';
import { writeNumber } from '../text/write-number.js';
import { inWidthOf } from '../text/written-digits.js';
import type { AnalysedContent } from './codes.js';
import { codesInPlace } from './fit-codes.js';
import { type DatePair, type Pair, type PairedValues, pairValues } from './paired-values.js';
import { type Place, placesOfValues } from './places-of-values.js';
import type { TextComparison } from './similarity.js';

/** A segment of more numbers is a table that nobody adapts by hand either, and would take tenths of a second. */
const MOST_NUMBERS = 200;

/** A text with its language and codes, made ready for comparison. */
export type AnalysedSide = AnalysedContent & { readonly language: LanguageTag };

/**
 * A match's target with the query's numbers, dates and codes, for a match in which nothing else differs.
 *
 * A value is put in where it corresponds one to one: it stands in the target as often as in the memory's source. It is
 * written as the target had the old one and as usual in its language: "3.2亿" for "1.25亿" is "125 million" for
 * "320 million". The codes are the query's where these correspond to those of the source, else the target's own.
 * @returns undefined when more than numbers differs, when there are more than 200, when any changed value has no such place, cannot be written there,
 *   or has a code inside it: all or nothing, so that nothing of the old text stays by accident
 */
export function adaptTarget(
  query: AnalysedSide,
  source: AnalysedSide,
  target: MatchSide,
  comparison: TextComparison,
): Content | undefined {
  if (comparison.tenths < 1000 || !comparison.numbersDiffer) return undefined;
  if (query.analysed.numbers.length > MOST_NUMBERS) return undefined;
  const [asked, stored] = [query, source].map(({ text, language, analysed }) =>
    textInLanguage(text, language, analysed.tokens),
  ) as [TextInLanguage, TextInLanguage];
  const translation = textInLanguage(target.text, target.language);
  const edits = editsFor({ query: asked, source: stored, target: translation });
  if (edits === undefined) return undefined;
  return applyEdits(codesInPlace(query, source, target) ?? { text: target.text, codes: target.codes }, edits);
}

interface Texts {
  readonly query: TextInLanguage;
  readonly source: TextInLanguage;
  readonly target: TextInLanguage;
}

/** undefined where nothing changes, or where something that changes has no place. */
function editsFor(texts: Texts): TextEdit[] | undefined {
  const read = pairValues(texts.source, texts.query);
  const values = read && asInTarget(texts.target, read);
  const changes = values && changesIn(values);
  const places = values && placesOf(texts.target, values);
  if (changes === undefined || places === undefined || changes.size === 0) return undefined;
  const counts = countsOf(places.map(({ value }) => value));
  for (const [value, { count }] of changes) {
    if (counts.get(value) !== count) return undefined;
  }
  const edits: TextEdit[] = [];
  for (const place of places) {
    const change = changes.get(place.value);
    const written = change === undefined ? [] : writeChange(texts, place, change);
    if (written === undefined) return undefined;
    edits.push(...written);
  }
  return edits;
}

function placesOf(target: TextInLanguage, { dates, numbers }: PairedValues): readonly Place[] | undefined {
  return placesOfValues(target, {
    dates: new Set(dates.map(({ was }) => dateValue(was))),
    numbers: new Set(numbers.map(({ was }) => was.value)),
  });
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, 1 + (counts.get(value) ?? 0));
  return counts;
}

/**
 * The values as the target may have them. A date that is not there as often as in the source is taken for its numbers
 * ("14 to 16 March"), which say nothing of another month; digits whose scale is not there are taken alone ("3 milioni").
 * @returns undefined where a date has another month and no place
 */
function asInTarget(target: TextInLanguage, values: PairedValues): PairedValues | undefined {
  const places = placesOf(target, values);
  if (places === undefined) return undefined;
  const found = countsOf(places.map(({ value }) => value));
  const inSource = countsOf(values.dates.map(({ was }) => dateValue(was)));
  const isThere = ({ was }: DatePair): boolean => found.get(dateValue(was)) === inSource.get(dateValue(was));
  const others = values.dates.filter((date) => !isThere(date));
  if (others.some(({ was, is }) => was.month !== is.month)) return undefined;
  const scaled = values.numbers.map((pair) => (hasOwnWord(pair) && !found.has(pair.was.value) ? bare(pair) : pair));
  return { dates: values.dates.filter(isThere), numbers: [...scaled, ...others.flatMap(({ numbers }) => numbers)] };
}

/** Whether the scale is a word of the language, the same one in both texts, not a part of the number. */
function hasOwnWord({ was: { scale } }: Pair<WrittenNumber>): boolean {
  return scale !== undefined && !scale.word.isHan && scale.word.forms[0] !== '%';
}

function bare({ was, is }: Pair<WrittenNumber>): Pair<WrittenNumber> {
  return { was: withoutScale(was), is: withoutScale(is) };
}

/** What a value becomes, and how often the source has it. */
type Change = { readonly count: number; readonly newValue: string } & (
  { readonly kind: 'date'; readonly pair: DatePair } | { readonly kind: 'number'; readonly pair: Pair<WrittenNumber> }
);

/** By the old value; a date's has a hyphen, a number's has none. undefined where one value becomes several. */
function changesIn({ dates, numbers }: PairedValues): ReadonlyMap<string, Change> | undefined {
  const all = new Map<string, Change>();
  const isNew = (value: string, change: Change): boolean => {
    const known = all.get(value);
    all.set(value, { ...change, count: 1 + (known?.count ?? 0) });
    return known === undefined || known.newValue === change.newValue;
  };
  const datesFit = dates.every((pair) =>
    isNew(dateValue(pair.was), { kind: 'date', pair, count: 0, newValue: dateValue(pair.is) }),
  );
  const numbersFit = numbers.every((pair) =>
    isNew(pair.was.value, { kind: 'number', pair, count: 0, newValue: pair.is.value }),
  );
  if (!datesFit || !numbersFit) return undefined;
  return new Map([...all].filter(([value, { newValue }]) => value !== newValue));
}

function writeChange(texts: Texts, place: Place, change: Change): TextEdit[] | undefined {
  if (place.kind === 'date')
    return change.kind === 'date' ? writeDate(texts.target, place.at, change.pair.is) : undefined;
  if (change.kind === 'date') return undefined;
  const { was, is } = change.pair;
  const isAmount = was.parts !== undefined && is.parts !== undefined && place.at.parts !== undefined;
  return isAmount ? writeNumber(texts.target, place.at, is) : takeOver(texts, place.at, change.pair);
}

/** Digits that are no one number ("1.2.3") are taken over as they are, where the old ones were. */
function takeOver(
  { query, source, target }: Texts,
  place: WrittenNumber,
  pair: Pair<WrittenNumber>,
): TextEdit[] | undefined {
  const [now, before, here] = [digitsOf(query, pair.is), digitsOf(source, pair.was), digitsOf(target, place)];
  if (here !== before || place.scale !== undefined || pair.is.scale !== undefined) return undefined;
  const { start, digitsEnd: end } = place;
  return [{ start, end, text: inWidthOf(target.text.slice(start, end), now) }];
}

function digitsOf({ plain }: TextInLanguage, { start, digitsEnd }: WrittenNumber): string {
  return plain.slice(start, digitsEnd);
}
