import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { Unpaired } from './pair-by-key.js';

/** Beyond that many it is a table of times. */
const MOST_COMPARED = 20;
const MOST_BETWEEN = 5;
const [MINUTE, HOUR, WEEK] = [60, 3600, 604_800];
const TOLERANCE = 1e-6;
/** Months and years are of so many days or a few more. */
const CALENDAR_TOLERANCE = 1e-3;

/** "1小时20分钟" and "80 minutes"; "三年零四个月" and "40 months"; "six heures et demie" and "18:30". */
export function withoutSameDurations({ source, target }: Unpaired): Unpaired {
  if (Math.max(source.length, target.length) > MOST_COMPARED) return { source, target };
  const used = new Set<NumberInText>();
  for (const number of source) useParts(number, target, used);
  for (const number of target) useParts(number, source, used);
  if (used.size === 0) return { source, target };
  const isFree = (number: NumberInText): boolean => !used.has(number);
  return { source: source.filter(isFree), target: target.filter(isFree) };
}

/** Two neighbours on the other side, the larger unit first, that make up one amount of time. */
function useParts(number: NumberInText, others: readonly NumberInText[], used: Set<NumberInText>): void {
  const whole = secondsOf(number);
  if (whole === undefined || used.has(number)) return;
  const index = others.findIndex((first, at) => {
    const second = others[at + 1];
    if (second === undefined || used.has(first) || used.has(second) || second.start - first.end > MOST_BETWEEN)
      return false;
    const tolerance = [number, first, second].some(isOfCalendar) ? CALENDAR_TOLERANCE : TOLERANCE;
    return wholesOf(first, second).some((sum) => Math.abs(sum - whole) < tolerance * whole);
  });
  if (index >= 0)
    used
      .add(number)
      .add(others[index]!)
      .add(others[index + 1]!);
}

/** The seconds that two neighbours say together; several for the hours of a clock of twelve. */
function wholesOf(first: NumberInText, second: NumberInText): readonly number[] {
  const [hour, minutes] = second.kind === 'hour' ? [second, first] : [first, second];
  if (hour.kind === 'hour' && minutes.kind === 'number' && minutes.unit === undefined)
    return hour.values.map((value) => Number(value) * HOUR + Number(minutes.values[0]) * MINUTE);
  const [a, b] = [secondsOf(first), secondsOf(second)];
  return a !== undefined && b !== undefined && a > b ? [a + b] : [];
}

function isOfCalendar({ unit }: NumberInText): boolean {
  return (unit?.factor ?? 0) > WEEK;
}

function secondsOf({ unit, values: [value] }: NumberInText): number | undefined {
  return unit?.dimension === 'time' ? Number(value) * unit.factor : undefined;
}
