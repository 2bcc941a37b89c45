import { type WrittenDate, createDateReader } from '../text/dates-in-language.js';
import { type WrittenNumber, createNumberReader } from '../text/numbers-in-language.js';
import type { TextInLanguage } from '../text/text-in-language.js';

/** What stands in the memory's source and, in the same place, in the query. */
export interface Pair<Value> {
  readonly was: Value;
  readonly is: Value;
}

/** A date, with its numbers one by one, the month left out: what it is where it is found nowhere as a date. */
export interface DatePair extends Pair<WrittenDate> {
  readonly numbers: readonly Pair<WrittenNumber>[];
}

export interface PairedValues {
  readonly dates: readonly DatePair[];
  readonly numbers: readonly Pair<WrittenNumber>[];
}

/**
 * The dates and numbers of two texts that differ in number tokens only, in order.
 * @returns undefined where a number has another shape in the query ("3亿5000万" and "3亿", "5000亿")
 */
export function pairValues(source: TextInLanguage, query: TextInLanguage): PairedValues | undefined {
  const dateAt = bothRead(createDateReader(source), createDateReader(query));
  const numberAt = bothRead(createNumberReader(source), createNumberReader(query));
  const dates: DatePair[] = [];
  const numbers: Pair<WrittenNumber>[] = [];
  for (let index = 0; index < source.tokens.length;) {
    const date = onlyOne(dateAt(index));
    const isNumber = source.tokens[index]!.kind === 'number';
    const number = date === undefined && isNumber ? numberAt(index).find(haveOneShape) : undefined;
    if (date !== undefined) dates.push({ ...date, numbers: numbersOf(source, date.was, index, numberAt) });
    else if (number !== undefined) numbers.push(number);
    else if (isNumber) return undefined;
    index = (date ?? number)?.was.next ?? index + 1;
  }
  return { dates, numbers };
}

interface Read {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

type Reader<Value> = (index: number) => readonly Value[];

/** Every two readings that take the same tokens, likeliest first. */
function bothRead<Value extends Read>(source: Reader<Value>, query: Reader<Value>): Reader<Pair<Value>> {
  return (index) => {
    const were = source(index);
    const are = were.length === 0 ? [] : query(index);
    return were.flatMap((was) => are.filter(({ next }) => next === was.next).map((is) => ({ was, is })));
  };
}

/** The longest date; none where two of that length say different things ("03/04/2025"). */
function onlyOne(pairs: readonly Pair<WrittenDate>[]): Pair<WrittenDate> | undefined {
  const alike = pairs.filter(({ was, is }) => was.form.shape === is.form.shape);
  const longest = alike.filter(({ was }) => was.end === alike[0]!.was.end);
  return longest.length === 1 ? longest[0] : undefined;
}

function haveOneShape({ was, is }: Pair<WrittenNumber>): boolean {
  return was.isCompound === is.isCompound;
}

function numbersOf(
  { tokens }: TextInLanguage,
  { parts, next }: WrittenDate,
  first: number,
  numberAt: Reader<Pair<WrittenNumber>>,
): Pair<WrittenNumber>[] {
  const month = parts.find(({ name }) => name === 'month')!;
  return tokens.slice(first, next).flatMap(({ kind, start }, offset) => {
    if (kind !== 'number' || start === month.start) return [];
    return numberAt(first + offset).slice(0, 1);
  });
}
