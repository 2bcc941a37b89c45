import type { FindingSeverity, RuleSetting } from '../domain/check.js';
import type { ChecksOfProfile } from '../domain/check-profile.js';
import type { Check, ValuesOf } from './check.js';
import { patternCheck } from './pattern/pattern-check.js';
import { CHECKS } from './registry.js';

/** A check with what a profile makes of it. */
export interface ChosenCheck {
  readonly check: Check;
  readonly parameters: ValuesOf<Check['parameters']>;
  /** Instead of the check's own, and of what the evidence says. */
  readonly severity?: FindingSeverity;
}

/** The checks that run, in the order of the registry, then the patterns. The profile was found to be free of faults. */
export function chooseChecks({ rules, patterns = [] }: ChecksOfProfile): readonly ChosenCheck[] {
  return [...CHECKS, ...patterns.map(patternCheck)].flatMap((check): ChosenCheck[] => {
    const { severity, parameters } = rules[check.id] ?? {};
    if (severity === 'off') return [];
    return [{ check, parameters: valuesOf(check, parameters), ...(severity && { severity }) }];
  });
}

function valuesOf({ parameters }: Check, given: RuleSetting['parameters'] = {}): ChosenCheck['parameters'] {
  const values = Object.entries(parameters).map(([name, declared]) => [name, given[name] ?? declared.default]);
  return Object.fromEntries(values) as ChosenCheck['parameters'];
}
