import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';

/** Minutes that stand with an hour on one side only: "九点半" and "9 a.m." */
export function lostMinutes({ source, target }: Unpaired, same: readonly NumberPair[]): readonly NumberPair[] {
  const hours = same.filter((pair) => pair.source.kind === 'hour' && pair.target.kind === 'hour');
  if (hours.length === 0) return [];
  return hours.flatMap((hour) => {
    const lost = source.find((number) => areMinutesOf(number, hour.source));
    const added = target.find((number) => areMinutesOf(number, hour.target));
    if ((lost === undefined) === (added === undefined)) return [];
    return lost === undefined ? [{ ...hour, target: added! }] : [{ ...hour, source: lost }];
  });
}

/** Right behind it, or behind a colon. */
function areMinutesOf({ kind, unit, start }: NumberInText, hour: NumberInText): boolean {
  return kind === 'number' && unit === undefined && start >= hour.end && start <= hour.end + 1;
}
