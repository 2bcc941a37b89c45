import type { MatchKind } from '../domain/match.js';
import type { UnitContext } from '../domain/unit.js';
import { exactForm } from '../text/exact-form.js';
import type { TextComparison } from './similarity.js';

/** What a match is before anything is held against it. */
export interface Base {
  readonly kind: Extract<MatchKind, 'context' | 'exact' | 'fuzzy'>;
  /** In tenths: 1,010 and 1,020 with context, 1,000 for an equal text, the similarity otherwise. */
  readonly tenths: number;
}

/** Context counts only where text and codes are equal. */
export function baseOf(
  comparison: TextComparison,
  codesEqual: boolean,
  asked: UnitContext | undefined,
  stored: UnitContext | undefined,
): Base {
  if (!comparison.equal) return { kind: 'fuzzy', tenths: comparison.tenths };
  const shared = codesEqual ? countSharedContext(asked ?? {}, stored ?? {}) : 0;
  return shared === 0 ? { kind: 'exact', tenths: 1000 } : { kind: 'context', tenths: 1000 + 10 * Math.min(shared, 2) };
}

/** How many of previous source, next source and context key are equal. Unknown is equal to nothing; an edge ("") to an edge. */
function countSharedContext(asked: UnitContext, stored: UnitContext): number {
  const neighbours = [
    [asked.previous, stored.previous],
    [asked.next, stored.next],
  ] as const;
  const sharedNeighbours = neighbours.filter(
    ([a, b]) => a !== undefined && b !== undefined && exactForm(a) === exactForm(b),
  );
  const sharedKey = asked.key !== undefined && asked.key === stored.key;
  return sharedNeighbours.length + (sharedKey ? 1 : 0);
}
