import type { MatchExplanation } from '../../domain/match-explanation.js';
import type { UnitContext } from '../../domain/unit.js';
import { compareContexts } from '../base.js';
import type { ReasonedScore } from '../score.js';
import type { TextComparison } from '../similarity.js';

const NAMES: Readonly<Record<keyof UnitContext, string>> = {
  previous: 'the text before',
  next: 'the text after',
  key: 'the context key',
};

/** Why the base is what it is, with what the context has to do with it. */
export function explainBase(
  { circumstances, score }: ReasonedScore,
  { equal }: TextComparison,
  asked: UnitContext | undefined,
  stored: UnitContext | undefined,
): Pick<MatchExplanation, 'context' | 'baseWhy'> {
  const agreements = compareContexts(asked, stored);
  const codesEqual = circumstances.codeDifferences === 0;
  const shared = (Object.keys(NAMES) as (keyof UnitContext)[]).filter((part) => agreements[part] === 'equal');
  return {
    context: { ...agreements, counts: equal && codesEqual },
    baseWhy: equal ? whyEqual(codesEqual, shared, score.base) : 'The texts differ: the base is the similarity.',
  };
}

function whyEqual(codesEqual: boolean, shared: readonly (keyof UnitContext)[], base: number): string {
  if (!codesEqual) return 'The texts are equal, the inline codes are not: 100, and the context does not count.';
  if (shared.length === 0) return 'Text and codes are equal, nothing of the context is known to be: 100.';
  const names = shared.map((part) => NAMES[part]).join(' and ');
  return `Text and codes are equal, and so ${shared.length > 1 ? 'are' : 'is'} ${names}: ${base}.`;
}
