import type { MatchKind } from '../domain/match.js';
import type { ContextAgreement, ContextComparison } from '../domain/match-explanation.js';
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
  const agreements = codesEqual ? Object.values(compareContexts(asked, stored)) : [];
  const shared = agreements.filter((agreement) => agreement === 'equal').length;
  return shared === 0 ? { kind: 'exact', tenths: 1000 } : { kind: 'context', tenths: 1000 + 10 * Math.min(shared, 2) };
}

/** Previous source, next source and context key. Unknown is equal to nothing; an edge ("") to an edge. */
export function compareContexts(asked: UnitContext = {}, stored: UnitContext = {}): ContextComparison {
  return {
    previous: agreementOf(asked.previous, stored.previous, exactForm),
    next: agreementOf(asked.next, stored.next, exactForm),
    key: agreementOf(asked.key, stored.key, (key) => key),
  };
}

function agreementOf(
  asked: string | undefined,
  stored: string | undefined,
  formOf: (text: string) => string,
): ContextAgreement {
  if (asked === undefined || stored === undefined) return 'unknown';
  return formOf(asked) === formOf(stored) ? 'equal' : 'different';
}
