import type { CheckParameter, CheckParameterValue, RuleSetting } from '../domain/check.js';
import type { CheckPattern } from '../domain/check-pattern.js';
import type { ChecksOfProfile } from '../domain/check-profile.js';
import type { Check } from './check.js';
import { faultOfPatterns } from './pattern/faults-of-patterns.js';
import { PATTERN_RULE } from './pattern/pattern-check.js';
import type { ProfileFault } from './profile-fault.js';
import { CHECKS } from './registry.js';

/** Everything in a profile that no check knows, or that is beyond what a check can be told, and its first faulty pattern. */
export function faultsOfProfile({ rules, patterns = [] }: ChecksOfProfile): readonly ProfileFault[] {
  const fault = faultOfPatterns(patterns);
  return [...faultsOfRules(rules, patterns), ...(fault ? [fault] : [])];
}

/** @param patterns that the rules may name beside the checks, as "pattern:" with an id */
export function faultsOfRules(
  rules: ChecksOfProfile['rules'],
  patterns: readonly CheckPattern[],
): readonly ProfileFault[] {
  const checks = new Map(CHECKS.map(({ id, parameters }) => [id, parameters]));
  for (const { id } of patterns) checks.set(`${PATTERN_RULE}${id}`, {});
  return Object.entries(rules).flatMap(([id, setting]) => {
    const pointer = `/rules/${escaped(id)}`;
    const parameters = checks.get(id);
    return parameters === undefined ? [{ pointer, reason: 'is no check' }] : faultsOfRule(parameters, setting, pointer);
  });
}

function faultsOfRule(parameters: Check['parameters'], setting: RuleSetting, pointer: string): ProfileFault[] {
  return Object.entries(setting.parameters ?? {}).flatMap(([name, value]): ProfileFault[] => {
    const declared = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const reason = declared === undefined ? `is no parameter of it` : faultOf(declared, value);
    return reason === undefined ? [] : [{ pointer: `${pointer}/parameters/${escaped(name)}`, reason }];
  });
}

function faultOf(declared: CheckParameter, value: CheckParameterValue): string | undefined {
  switch (declared.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'texts':
      return typeof value === 'object' ? undefined : 'must be a list of texts';
    case 'number': {
      const { minimum, maximum } = declared;
      const isWithin = typeof value === 'number' && value >= minimum && value <= maximum;
      return isWithin ? undefined : `must be a number from ${minimum} to ${maximum}`;
    }
  }
}

/** RFC 6901, section 3. */
function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
