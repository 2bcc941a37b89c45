import type { NumberInText } from './number-in-text.js';

/** The parts "2024年", "3月" and "15日" know the date that they make up. */
export function withWholeDates(numbers: readonly NumberInText[]): readonly NumberInText[] {
  const dated: NumberInText[] = [];
  for (let index = 0; index < numbers.length;) {
    const next = endOfDate(numbers, index);
    const date = { start: numbers[index]!.start, end: numbers[next - 1]!.end };
    const parts = numbers.slice(index, next);
    dated.push(...(parts.length > 1 ? parts.map((part) => ({ ...part, date })) : parts));
    index = next;
  }
  return dated;
}

function endOfDate(numbers: readonly NumberInText[], index: number): number {
  let next = index + 1;
  while (next < numbers.length && continuesDate(numbers[next - 1]!, numbers[next]!)) next += 1;
  return next;
}

function continuesDate(before: NumberInText, part: NumberInText): boolean {
  const isSmaller =
    (before.kind === 'year' && part.kind === 'month') || (before.kind === 'month' && part.kind === 'day');
  return isSmaller && part.date === undefined && part.start - before.end <= 1;
}
